//! Pictures from anywhere: looked at within limits, drawn anew without what is hidden in them.
//!
//! What a picture says of itself is never believed: the limits hold for what it turns out to be.

mod copy;
mod decode;
mod metadata;
mod tags;

pub use copy::{Cover, redrawn};
pub use decode::{size_of, small};
pub use metadata::{Metadata, metadata};

/// The most pixels that are drawn.
pub const MOST_PIXELS: u64 = 50_000_000;
/// The longest side that is drawn.
pub const LONGEST_SIDE: u32 = 30_000;
/// The largest picture file that is drawn; a larger one is kept and not shown.
pub const MOST_BYTES: u64 = 64 * 1024 * 1024;
/// How much room a decoder may ask for.
const MOST_ROOM: u64 = 256 * 1024 * 1024;

/// A picture drawn here, with nothing in it but what can be seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// The bytes of the new file.
    pub bytes: Vec<u8>,
    /// Which kind of file it is: "image/jpeg" or "image/png".
    pub media_type: &'static str,
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

/// Why a picture is not drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotDrawn {
    /// It is of a kind that is not read here.
    #[error("this kind of file cannot be drawn here")]
    OtherKind,
    /// It says, or has, more than is drawn.
    #[error(
        "it is larger than what is drawn here ({} million pixels, {} MB)",
        MOST_PIXELS / 1_000_000,
        MOST_BYTES / 1_048_576
    )]
    TooLarge,
    /// It is not what it begins as.
    #[error("its picture is broken")]
    Broken,
}
