//! What is looked for: how it is read, whether a line says it, and where.

use closeby_domain::entry::EntryLine;
use memchr::memchr2_iter;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::table::entry_text;

/// Beginnings of so many letters are looked up; the search table keeps those of four.
const LOOKED_UP: usize = 3;

/// What somebody looks for: phrases in quotes, and words; the last, and every one with a star, may
/// be the beginning of one.
#[derive(Debug, Clone)]
pub struct Query {
    parts: Vec<Part>,
}

#[derive(Debug, Clone)]
struct Part {
    /// Its words, folded, as they must follow each other.
    words: Vec<String>,
    /// Whether the last word is only a beginning.
    open: bool,
}

impl Query {
    /// Understands what was typed.
    pub fn typed(text: &str) -> Self {
        let mut parts = Vec::new();
        for (place, piece) in text.split('"').enumerate() {
            let quoted = place % 2 == 1;
            if quoted {
                parts.push(Part { words: words_in(piece), open: false });
            } else {
                let pieces = piece.split_whitespace();
                // "enf*" is a beginning wherever it stands.
                let begun = |word: &str| word.trim_end_matches(',').ends_with('*');
                parts.extend(pieces.map(|word| Part { words: words_in(word), open: begun(word) }));
            }
        }
        parts.retain(|part| !part.words.is_empty());
        let finished = text.ends_with(|last: char| !last.is_alphanumeric());
        if let Some(last) = parts.last_mut().filter(|_| !finished) {
            last.open = true;
        }
        Self { parts }
    }

    /// Returns it in the words of the search table; `None` when there is nothing to look for.
    pub(crate) fn matching(&self) -> Option<String> {
        let parts: Vec<String> = self.parts.iter().map(Part::matching).collect();
        (!parts.is_empty()).then(|| parts.join(" AND "))
    }

    /// Returns whether it ends in the beginning of a word that is too short to look up: it fits so
    /// many words that gathering their lines takes far longer than reading the newest.
    pub(super) fn ends_short(&self) -> bool {
        self.parts.last().is_some_and(Part::is_short)
    }

    /// Returns it without its last part in the words of the search table.
    pub(super) fn matching_but_last(&self) -> Option<String> {
        let (_, others) = self.parts.split_last()?;
        Self { parts: others.to_vec() }.matching()
    }

    /// Returns whether a line says it.
    pub(crate) fn is_in(&self, line: &EntryLine) -> bool {
        let place = line.entry.place.as_ref().map_or("", |place| place.name.as_str());
        let tags = line.entry.tags.join(" ");
        self.is_said_in(|| {
            let own = entry_text::said(line).chain(entry_text::people(line));
            own.chain([tags.as_str(), place])
        })
    }

    /// Returns whether some texts say it together, each part of it in one of them.
    pub fn is_said_in<'a, Texts: Iterator<Item = &'a str>>(
        &self,
        texts: impl Fn() -> Texts,
    ) -> bool {
        self.parts.iter().all(|part| texts().any(|text| part.is_in(text)))
    }
}

impl Part {
    fn is_short(&self) -> bool {
        let letters = self.words.last().map_or(0, |word| word.chars().count());
        self.open && self.words.len() == 1 && letters < LOOKED_UP
    }

    fn matching(&self) -> String {
        let end = if self.open { "\"*" } else { "\"" };
        format!("\"{}{end}", self.words.join(" "))
    }

    /// Returns whether its words follow each other in a text.
    fn is_in(&self, text: &str) -> bool {
        if text.is_ascii() { self.is_in_plain(text.as_bytes()) } else { self.is_in_any(text) }
    }

    fn is_in_any(&self, text: &str) -> bool {
        apart(text).windows(self.words.len().max(1)).any(|window| self.fits(window))
    }

    /// The same for a text of plain letters, where nothing need be taken apart: nearly every line.
    fn is_in_plain(&self, text: &[u8]) -> bool {
        let Some(first) = self.words.first().and_then(|word| word.bytes().next()) else {
            return false;
        };
        let begins = |at: &usize| {
            let before = at.checked_sub(1).and_then(|before| text.get(before));
            before.is_none_or(|before| !before.is_ascii_alphanumeric())
        };
        memchr2_iter(first, first.to_ascii_uppercase(), text)
            .filter(begins)
            .any(|at| text.get(at..).is_some_and(|rest| self.begins_plain(rest)))
    }

    /// Returns whether a text of plain letters begins with its words.
    fn begins_plain(&self, text: &[u8]) -> bool {
        let run = |from: usize, inside: bool| {
            let rest = text.get(from..).unwrap_or_default();
            rest.iter().take_while(|letter| letter.is_ascii_alphanumeric() == inside).count()
        };
        let mut at = 0;
        for (place, word) in self.words.iter().enumerate() {
            at += if place == 0 { 0 } else { run(at, false) };
            let end = at + run(at, true);
            let may_go_on = self.open && place + 1 == self.words.len();
            let begins = text
                .get(at..at + word.len())
                .is_some_and(|begin| begin.eq_ignore_ascii_case(word.as_bytes()));
            if !begins || (end > at + word.len() && !may_go_on) {
                return false;
            }
            at = end;
        }
        true
    }

    fn fits(&self, window: &[&str]) -> bool {
        let last = self.words.len().saturating_sub(1);
        self.words.iter().zip(window).enumerate().all(|(place, (wanted, word))| {
            let whole = !(self.open && place == last);
            says(word, wanted, whole)
        })
    }
}

/// Takes a text apart into its words.
fn apart(text: &str) -> Vec<&str> {
    text.split(|letter| !is_of_a_word(letter)).filter(|word| !word.is_empty()).collect()
}

/// Nearly every letter is plain, and then no table need be looked at.
fn is_of_a_word(letter: char) -> bool {
    if letter.is_ascii() {
        letter.is_ascii_alphanumeric()
    } else {
        letter.is_alphanumeric() || is_combining_mark(letter)
    }
}

/// Returns whether a word of a text is, or begins with, a folded word.
fn says(word: &str, folded: &str, whole: bool) -> bool {
    if !word.is_ascii() {
        let word = fold(word);
        return if whole { word == folded } else { word.starts_with(folded) };
    }
    // Nearly every word; and there is nothing to take apart in it.
    let begins = word.get(..folded.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(folded));
    begins && (!whole || word.len() == folded.len())
}

/// Returns the words of a text without capitals and accents, as the search compares them.
pub fn words_in(text: &str) -> Vec<String> {
    apart(text).into_iter().map(fold).collect()
}

/// Returns a word without capitals and accents.
fn fold(word: &str) -> String {
    word.nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests;
