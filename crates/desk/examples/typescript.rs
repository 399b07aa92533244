//! Prints the TypeScript client for `cargo xtask bless`.

fn main() {
    use std::io::Write;
    let _ = std::io::stdout().write_all(closeby_desk::typescript::client().as_bytes());
}
