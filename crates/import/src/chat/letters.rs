//! Digits of every script phones count in, and marks that nobody sees.

/// The zeros of the scripts in which phones write times.
const ZEROS: [char; 18] = [
    '0', '\u{660}', '\u{6F0}', '\u{966}', '\u{9E6}', '\u{A66}', '\u{AE6}', '\u{B66}', '\u{BE6}',
    '\u{C66}', '\u{CE6}', '\u{D66}', '\u{E50}', '\u{ED0}', '\u{F20}', '\u{1040}', '\u{17E0}',
    '\u{FF10}',
];

/// Returns the value of a digit in any of those scripts.
pub(crate) fn digit(letter: char) -> Option<u32> {
    if letter.is_ascii() {
        return letter.to_digit(10);
    }
    let place = |zero: &char| u32::from(letter).checked_sub(u32::from(*zero));
    ZEROS.iter().filter_map(place).find(|value| *value < 10)
}

/// Tells whether a letter only steers the direction of writing, or marks the start of a file.
pub(crate) fn is_mark(letter: char) -> bool {
    matches!(
        letter,
        '\u{200E}' | '\u{200F}' | '\u{61C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
            | '\u{FEFF}'
    )
}

/// The mark that WhatsApp puts before its own words.
pub(crate) const OWN_WORDS: char = '\u{200E}';

/// Returns words without marks and spaces around them.
pub(crate) fn bare(words: &str) -> &str {
    words.trim_matches(|letter: char| is_mark(letter) || letter.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_other_scripts_count() {
        assert_eq!(digit('٣'), Some(3));
        assert_eq!(digit('๙'), Some(9));
        assert_eq!(digit('７'), Some(7));
        assert_eq!(digit('x'), None);
        assert_eq!(digit('\u{66A}'), None, "the percent sign after the last digit");
    }

    #[test]
    fn marks_are_taken_off_the_ends_only() {
        assert_eq!(bare("\u{202A}+44 20\u{200E}1\u{202C} "), "+44 20\u{200E}1");
    }
}
