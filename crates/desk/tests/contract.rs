//! The TypeScript client in `ui/` is the one the contract gives.
//!
//! `cargo xtask bless` writes it anew, after somebody has looked at why it changed.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

#[test]
fn the_typescript_client_is_not_stale() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/src/api/contract.ts");
    let now = closeby_desk::typescript::client();
    if std::env::var_os("CLOSEBY_BLESS").is_some() {
        std::fs::write(path, &now).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap();
    assert!(
        kept == now,
        "the contract changed: run `cargo xtask bless` and look at the difference"
    );
}
