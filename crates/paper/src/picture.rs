//! Draws a page of a printed handover from its bytes: the preview is the print.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};

use crate::error::PaperError;

/// The longest side a picture may have, in pixels.
const LONGEST_SIDE: f32 = 8_000.0;

/// A page as a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The picture as PNG.
    pub png: Vec<u8>,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

/// Draws a page, counted from 1.
pub fn picture_of_page(
    pdf: &[u8],
    page: usize,
    pixels_per_point: f32,
) -> Result<Picture, PaperError> {
    let document = Pdf::new(pdf.to_vec()).map_err(|_| PaperError::NotOurs)?;
    let pages = document.pages();
    let asked = page.checked_sub(1).and_then(|index| pages.get(index));
    let found = asked.ok_or(PaperError::NoSuchPage { asked: page, pages: pages.len() })?;
    let (width, height) = found.render_dimensions();
    let longest = width.max(height) * pixels_per_point;
    if !(1.0..=LONGEST_SIDE).contains(&longest) {
        return Err(PaperError::TooLarge);
    }
    let settings = RenderSettings {
        x_scale: pixels_per_point,
        y_scale: pixels_per_point,
        bg_color: WHITE,
        ..RenderSettings::default()
    };
    let drawn = render(found, &RenderCache::new(), &InterpreterSettings::default(), &settings);
    let (width, height) = (u32::from(drawn.width()), u32::from(drawn.height()));
    let png = drawn.into_png().map_err(|_| PaperError::TooLarge)?;
    Ok(Picture { png, width, height })
}
