//! Writes SVG elements, numbers to a hundredth of a millimetre, text made harmless.

use super::Point;
use std::fmt::Write;

/// A page being drawn.
pub(super) struct Ink(String);

impl Ink {
    pub fn new(width: f64, height: f64) -> Self {
        let mut ink = Self(String::new());
        ink.put(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}mm\" height=\"{h}mm\" \
             viewBox=\"0 0 {w} {h}\" font-family=\"Atkinson Hyperlegible Next, Atkinson \
             Hyperlegible, sans-serif\">\n",
            w = short(width),
            h = short(height)
        ));
        ink
    }

    pub fn done(mut self) -> String {
        self.0.push_str("</svg>\n");
        self.0
    }

    /// Writing to a string cannot fail.
    pub fn put(&mut self, words: std::fmt::Arguments<'_>) {
        let _ = self.0.write_fmt(words);
    }

    pub fn path(&mut self, outline: &str, style: &str) {
        if !outline.is_empty() {
            self.put(format_args!("<path d=\"{outline}\" {style}/>\n"));
        }
    }

    pub fn circle(&mut self, at: Point, radius: f64, style: &str) {
        let (x, y) = (short(at.0), short(at.1));
        self.put(format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{}\" {style}/>\n", short(radius)));
    }

    pub fn text(&mut self, at: Point, style: &str, words: &str) {
        let (x, y) = (short(at.0), short(at.1));
        let words = harmless(words);
        self.put(format_args!("<text x=\"{x}\" y=\"{y}\" {style}>{words}</text>\n"));
    }
}

/// A number to two places, without idle zeros.
pub(super) fn short(number: f64) -> String {
    let text = format!("{number:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// An outline through points, closed or open.
pub(super) fn outline(points: &[Point], closed: bool) -> String {
    let mut text = String::new();
    let ring = closed && points.first() == points.last();
    let points = if ring { points.split_last().map_or(points, |(_, rest)| rest) } else { points };
    for (at, point) in points.iter().enumerate() {
        text.push(if at == 0 { 'M' } else { 'L' });
        text.push_str(&short(point.0));
        text.push(' ');
        text.push_str(&short(point.1));
    }
    if closed && !text.is_empty() {
        text.push('Z');
    }
    text
}

fn harmless(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            c if c.is_control() => {}
            c => text.push(c),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_text_cannot_break_out() {
        assert_eq!(["0.1", "-3", "0"].map(str::to_owned), [0.1, -3.0, -0.001].map(short));
        let mut ink = Ink::new(10.0, 10.0);
        ink.text((1.0, 2.0), "", "</text><script>&\u{1}");
        assert!(ink.done().contains(">&lt;/text&gt;&lt;script&gt;&amp;</text>"));
    }
}
