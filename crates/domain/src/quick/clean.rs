//! Words made safe to show: no control characters, no overrides of the reading direction.

/// Returns the words as they may be shown: line breaks stay, other white space that is a
/// control character becomes a space, and what hides or turns words round is left out.
///
/// The line as it was typed is kept beside it, so nothing is lost.
pub fn clean(words: &str) -> String {
    let mut shown = String::with_capacity(words.len());
    let mut after_return = false;
    for letter in words.chars() {
        match letter {
            '\n' if after_return => {}
            '\n' | '\r' => shown.push('\n'),
            _ if letter.is_control() && letter.is_whitespace() => shown.push(' '),
            _ if is_hidden(letter) => {}
            _ => shown.push(letter),
        }
        after_return = letter == '\r';
    }
    shown
}

/// Returns whether the character only steers the display: controls, and the embeddings,
/// overrides and isolates that can make words read as others.
pub(super) fn is_hidden(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Returns whether there is anything to see in the words.
pub(super) fn shows_something(words: &str) -> bool {
    let unseen = |letter: char| {
        letter.is_whitespace()
            || is_hidden(letter)
            || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    !words.chars().all(unseen)
}

#[cfg(test)]
mod tests {
    use super::{clean, shows_something};

    #[test]
    fn a_line_that_nobody_can_see_has_no_words() {
        assert!(!shows_something(" \u{200b}\u{feff}\n"));
        assert!(shows_something("\u{200f}."));
    }

    #[test]
    fn words_cannot_be_turned_round() {
        assert_eq!(clean("van \u{202e}dleh\u{202c} here"), "van dleh here");
        assert_eq!(clean("a\u{2067}b\u{2069}c"), "abc");
    }

    #[test]
    fn controls_go_and_line_breaks_stay() {
        assert_eq!(clean("one\r\ntwo\tthree\u{0}\u{7}\u{1b}[31m"), "one\ntwo three[31m");
        assert_eq!(clean("one\rtwo\n\nthree"), "one\ntwo\n\nthree");
    }

    #[test]
    fn ordinary_words_in_any_script_stay() {
        let words = "Zoë – “où?” שלום مرحبا 🚐\u{200d}👩";
        assert_eq!(clean(words), words);
    }
}
