//! A copy for somebody else: drawn anew, with what was covered gone for good.

use std::io::Cursor;

use closeby_domain::attachment::FileKind;
use image::{ImageFormat, Rgb, RgbImage};

use super::decode::{jpeg, on_white, pixels, why};
use super::{Drawn, NotDrawn};

/// What a covered part is painted with. One colour for all: even an average would tell of a face.
const PAINT: Rgb<u8> = Rgb([0x55, 0x55, 0x55]);

/// How good a copy is, of a hundred.
const QUALITY: u8 = 90;

/// A part of a picture to cover, in shares of its width and height as it is seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cover {
    /// The left edge, from 0 to 1.
    pub left: f64,
    /// The upper edge.
    pub top: f64,
    /// How wide.
    pub width: f64,
    /// How high.
    pub height: f64,
}

/// Returns the picture drawn anew: no metadata, nothing beneath what is covered.
pub fn redrawn(bytes: &[u8], covers: &[Cover]) -> Result<Drawn, NotDrawn> {
    let mut seen = on_white(pixels(bytes)?);
    for cover in covers {
        paint(&mut seen, cover);
    }
    match FileKind::from_beginning(bytes) {
        FileKind::Jpeg | FileKind::Webp => jpeg(&seen, QUALITY),
        _ => png(&seen),
    }
}

fn paint(seen: &mut RgbImage, cover: &Cover) {
    let (width, height) = seen.dimensions();
    let (left, right) = reach(cover.left, cover.width, width);
    let (top, bottom) = reach(cover.top, cover.height, height);
    for y in top..bottom {
        for x in left..right {
            seen.put_pixel(x, y, PAINT);
        }
    }
}

/// Returns the pixels from one edge to the other: those that are covered in part are covered whole.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held within the picture"
)]
fn reach(from: f64, length: f64, whole: u32) -> (u32, u32) {
    let edge = |share: f64| (share.clamp(0.0, 1.0)) * f64::from(whole);
    let (one, other) = (edge(from), edge(from + length));
    let (first, last) = if one <= other { (one, other) } else { (other, one) };
    (first.floor() as u32, last.ceil() as u32)
}

fn png(seen: &RgbImage) -> Result<Drawn, NotDrawn> {
    let mut bytes = Vec::new();
    seen.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).map_err(|error| why(&error))?;
    let (width, height) = seen.dimensions();
    Ok(Drawn { bytes, media_type: "image/png", width, height })
}
