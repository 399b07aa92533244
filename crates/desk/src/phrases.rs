//! Phrases of one's own: a short word in the entry line that stands for more words.

use serde::Deserialize;

use crate::view::line::{ChipKind, Suggestion};

/// A short word and what it stands for, as the settings keep it.
#[derive(Deserialize)]
struct Phrase {
    short: String,
    words: String,
}

/// Returns what the word before the caret stands for. `caret` is counted in UTF-16 units.
///
/// Nothing is put into the line by itself: the words are offered, and the short word is text until
/// somebody takes them.
pub fn offered(setting: &str, line: &str, caret: u32) -> Option<Suggestion> {
    let before: String = from_start(line, caret);
    let word = before.rsplit(char::is_whitespace).next().filter(|word| !word.is_empty())?;
    let phrases: Vec<Phrase> = serde_json::from_str(setting).unwrap_or_default();
    let wanted = word.to_lowercase();
    let phrase = phrases.into_iter().find(|phrase| phrase.short.to_lowercase() == wanted)?;
    let from = caret.saturating_sub(u32::try_from(word.encode_utf16().count()).ok()?);
    Some(Suggestion {
        kind: ChipKind::Phrase,
        detail: word.to_owned(),
        insert: format!("{} ", phrase.words),
        label: phrase.words,
        span: (from, caret),
    })
}

/// Returns so many UTF-16 units of the line.
fn from_start(line: &str, units: u32) -> String {
    let mut left = units as usize;
    line.chars()
        .take_while(|letter| {
            let fits = letter.len_utf16() <= left;
            left = left.saturating_sub(letter.len_utf16());
            fits
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::offered;

    const OWN: &str = r#"[{"short":"mf","words":"mood friendly"},{"short":"Ää","words":"é"}]"#;

    #[test]
    fn a_short_word_is_offered_as_the_words_it_stands_for() {
        let found = offered(OWN, "1408 MF", 7).expect("it stands for something");
        assert_eq!((found.insert.as_str(), found.span), ("mood friendly ", (5, 7)));
        assert!(offered(OWN, "1408 mfx", 8).is_none());
        assert!(offered(OWN, "1408 mf x", 9).is_none(), "the caret has gone on");
        assert!(offered(OWN, "1408 @mf", 8).is_none(), "a place is a place");
        assert!(offered("no list", "mf", 2).is_none());
    }

    #[test]
    fn letters_of_two_units_are_counted_as_the_page_counts_them() {
        let found = offered(OWN, "🚐 ää", 5).expect("it stands for something");
        assert_eq!(found.span, (3, 5));
    }
}
