//! Letters made comparable: no case, no accents, no width.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text folded for comparison; each folded letter remembers the character it came from.
pub(crate) struct Folded {
    pub(crate) letters: Vec<char>,
    pub(crate) origin: Vec<usize>,
}

/// Folds a text. Accents vanish, so "Zoe" finds "Zoë" and the other way round.
pub(crate) fn fold(text: &[char]) -> Folded {
    let mut folded = Folded { letters: Vec::new(), origin: Vec::new() };
    for (at, letter) in text.iter().enumerate() {
        if letter.is_ascii() {
            folded.letters.push(letter.to_ascii_lowercase());
            folded.origin.push(at);
            continue;
        }
        for plain in std::iter::once(*letter).nfkd().filter(|part| !is_combining_mark(*part)) {
            for small in plain.to_lowercase().map(undo_ligature) {
                folded.letters.push(small);
                folded.origin.push(at);
            }
        }
    }
    folded
}

/// Letters that decompose into nothing but are often typed without their stroke or dot.
fn undo_ligature(letter: char) -> char {
    match letter {
        'ø' => 'o',
        'ł' => 'l',
        'đ' | 'ð' => 'd',
        'ı' => 'i',
        '’' | 'ʼ' | '‘' => '\'',
        '‐' | '‑' | '–' => '-',
        other => other,
    }
}

/// Returns the folded letters of a needle.
pub(crate) fn fold_needle(text: &str) -> Vec<char> {
    fold(&text.chars().collect::<Vec<_>>()).letters
}
