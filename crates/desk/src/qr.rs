//! An invitation as a QR picture, for whoever can point a camera at the screen.

use std::fmt::Write;

use qrcode::{Color, EcLevel, QrCode};

use crate::view::sync::QrView;

/// Draws an invitation; nothing when it is too long for a picture that a camera can read.
///
/// Capitals take fewer squares, and make no difference to whoever reads the invitation.
pub fn drawn(words: &str) -> Option<QrView> {
    /// More squares than this are too small on a screen.
    const MOST: usize = 117;
    let capitals = zeroize::Zeroizing::new(words.to_ascii_uppercase());
    let code = QrCode::with_error_correction_level(capitals.as_bytes(), EcLevel::L).ok()?;
    let side = code.width();
    if side > MOST {
        return None;
    }
    let colors = code.to_colors();
    let mut path = String::new();
    for (y, row) in colors.chunks(side).enumerate() {
        for (x, run) in runs(row) {
            let _ = write!(path, "M{x} {y}h{run}v1h-{run}z");
        }
    }
    Some(QrView { side: u32::try_from(side).ok()?, path })
}

/// Returns where each run of dark squares begins, and how long it is.
fn runs(row: &[Color]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (x, _) in row.iter().enumerate().filter(|(_, color)| **color == Color::Dark) {
        match runs.last_mut() {
            Some((begins, long)) if *begins + *long == x => *long += 1,
            _ => runs.push((x, 1)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dark_squares_are_drawn_in_runs() {
        use Color::{Dark, Light};
        assert_eq!(runs(&[Dark, Dark, Light, Dark]), [(0, 2), (3, 1)]);
        assert_eq!(runs(&[Light, Light]), []);
    }

    #[test]
    fn a_ticket_fits_and_a_book_does_not() {
        let qr = drawn(&format!("closeby1{}", "a".repeat(300))).unwrap();
        // Each corner but one has a square of seven, so the first line begins with one.
        assert!(qr.side >= 21 && qr.path.starts_with("M0 0h7v1h-7z"));
        assert!(drawn(&"a".repeat(4000)).is_none());
    }
}
