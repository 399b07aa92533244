//! Draws the fictional neighbourhood of the sample day into `samples/linnet-close.osm`.
//!
//! `cargo run -p closeby-geo --example draw_linnet_close`; the same bytes come out every time.

mod plan;

fn main() -> std::io::Result<()> {
    let samples = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    std::fs::create_dir_all(&samples)?;
    std::fs::write(samples.join("linnet-close.osm"), plan::draw())
}
