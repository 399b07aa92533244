//! From the bytes of a picture to its pixels, the right way up and within limits.

use std::io::Cursor;

use closeby_domain::attachment::FileKind;
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, RgbImage};

use super::{Drawn, LONGEST_SIDE, MOST_BYTES, MOST_PIXELS, MOST_ROOM, NotDrawn};

/// How good a shown picture is, of a hundred.
const GOOD_ENOUGH: u8 = 80;

/// Returns width and height as the picture is seen.
pub fn size_of(bytes: &[u8]) -> Result<(u32, u32), NotDrawn> {
    let (decoder, orientation) = opened(bytes)?;
    let (width, height) = decoder.dimensions();
    Ok(if turns(orientation) { (height, width) } else { (width, height) })
}

/// Returns the picture with no side longer than this, as a JPEG file.
pub fn small(bytes: &[u8], longest: u32) -> Result<Drawn, NotDrawn> {
    let seen = pixels(bytes)?;
    let seen = match seen.width().max(seen.height()) > longest {
        true => seen.thumbnail(longest, longest),
        false => seen,
    };
    jpeg(&on_white(seen), GOOD_ENOUGH)
}

/// Returns the pixels, the right way up.
pub(super) fn pixels(bytes: &[u8]) -> Result<DynamicImage, NotDrawn> {
    let (decoder, orientation) = opened(bytes)?;
    let mut seen = DynamicImage::from_decoder(decoder).map_err(|error| why(&error))?;
    seen.apply_orientation(orientation);
    Ok(seen)
}

/// Returns the picture without anything transparent: what lies under it is hidden too.
pub(super) fn on_white(seen: DynamicImage) -> RgbImage {
    if !seen.color().has_alpha() {
        return seen.into_rgb8();
    }
    let seen = seen.into_rgba8();
    let mut opaque = RgbImage::new(seen.width(), seen.height());
    for (to, from) in opaque.pixels_mut().zip(seen.pixels()) {
        let [red, green, blue, alpha] = from.0.map(u32::from);
        let blend = |colour: u32| ((colour * alpha + 255 * (255 - alpha)) / 255).min(255);
        to.0 = [red, green, blue].map(|colour| u8::try_from(blend(colour)).unwrap_or(u8::MAX));
    }
    opaque
}

/// Returns a JPEG file of these pixels and nothing else.
pub(super) fn jpeg(seen: &RgbImage, quality: u8) -> Result<Drawn, NotDrawn> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
    seen.write_with_encoder(encoder).map_err(|error| why(&error))?;
    let (width, height) = seen.dimensions();
    Ok(Drawn { bytes, media_type: "image/jpeg", width, height })
}

pub(super) fn why(error: &ImageError) -> NotDrawn {
    match error {
        ImageError::Limits(_) => NotDrawn::TooLarge,
        ImageError::Unsupported(_) => NotDrawn::OtherKind,
        _ => NotDrawn::Broken,
    }
}

/// Opens a picture and sees, before anything is drawn, that it is not too large.
fn opened(bytes: &[u8]) -> Result<(impl ImageDecoder + '_, Orientation), NotDrawn> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(NotDrawn::TooLarge);
    }
    let format = match FileKind::from_beginning(bytes) {
        FileKind::Jpeg => ImageFormat::Jpeg,
        FileKind::Png => ImageFormat::Png,
        FileKind::Gif => ImageFormat::Gif,
        FileKind::Webp => ImageFormat::WebP,
        _ => return Err(NotDrawn::OtherKind),
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits());
    let mut decoder = reader.into_decoder().map_err(|error| why(&error))?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MOST_PIXELS || decoder.total_bytes() > MOST_ROOM {
        return Err(NotDrawn::TooLarge);
    }
    if pixels == 0 {
        return Err(NotDrawn::Broken);
    }
    // A picture whose metadata is broken is shown as it lies.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    Ok((decoder, orientation))
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_ROOM);
    limits
}

fn turns(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    )
}
