//! The fictional neighbourhood of the sample day.

/// Linnet Close and the streets around it, as an `.osm` file. No such place exists.
///
/// Drawn by `cargo run -p closeby-geo --example draw_linnet_close`; a test redraws it.
pub fn linnet_close() -> &'static [u8] {
    include_bytes!("../samples/linnet-close.osm")
}
