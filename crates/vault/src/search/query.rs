//! What is looked for: how it is read, whether a line says it, and where.

use closeby_domain::entry::EntryLine;
use memchr::memchr2_iter;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::table::entry_text;

/// Beginnings of so many letters are looked up; the search table keeps those of four.
const LOOKED_UP: usize = 3;

/// What somebody looks for: phrases in quotes, and words; the last may be the beginning of one.
#[derive(Clone)]
pub(crate) struct Query {
    parts: Vec<Part>,
}

#[derive(Clone)]
struct Part {
    /// Its words, folded, as they must follow each other.
    words: Vec<String>,
    /// Whether the last word is only a beginning.
    open: bool,
}

impl Query {
    /// Understands what was typed.
    pub(crate) fn typed(text: &str) -> Self {
        let mut parts = Vec::new();
        for (place, piece) in text.split('"').enumerate() {
            let quoted = place % 2 == 1;
            if quoted {
                parts.push(Part { words: words_in(piece), open: false });
            } else {
                let pieces = piece.split_whitespace();
                parts.extend(pieces.map(|word| Part { words: words_in(word), open: false }));
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
        let own = entry_text::said(line).chain(entry_text::people(line));
        let fields: Vec<_> = own.chain([tags.as_str(), place]).map(spans_in).collect();
        self.parts.iter().all(|part| fields.iter().any(|field| !part.find(field).is_empty()))
    }

    /// Returns whether each word begins one of these.
    pub(super) fn names(&self, words: &[String]) -> bool {
        let mut asked = self.parts.iter().flat_map(|part| &part.words).peekable();
        asked.peek().is_some()
            && asked.all(|asked| words.iter().any(|word| word.starts_with(asked.as_str())))
    }

    pub(super) fn marks_in(&self, text: &str) -> Vec<(usize, usize)> {
        let mut marks: Vec<_> = if text.is_ascii() {
            self.parts.iter().flat_map(|part| part.find_plain(text.as_bytes())).collect()
        } else {
            let spans = spans_in(text);
            self.parts.iter().flat_map(|part| part.find(&spans)).collect()
        };
        marks.sort_unstable();
        marks.dedup();
        marks
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

    /// Returns where its words follow each other in a text.
    fn find(&self, spans: &[Span<'_>]) -> Vec<(usize, usize)> {
        spans
            .windows(self.words.len().max(1))
            .filter(|window| self.fits(window))
            .filter_map(|window| Some((window.first()?.from, window.last()?.to)))
            .collect()
    }

    /// The same in a text of plain letters, where nothing need be taken apart: nearly every line.
    fn find_plain(&self, text: &[u8]) -> Vec<(usize, usize)> {
        let Some(first) = self.words.first().and_then(|word| word.bytes().next()) else {
            return Vec::new();
        };
        let begins = |at: &usize| {
            let before = at.checked_sub(1).and_then(|before| text.get(before));
            before.is_none_or(|before| !before.is_ascii_alphanumeric())
        };
        memchr2_iter(first, first.to_ascii_uppercase(), text)
            .filter(begins)
            .filter_map(|at| Some((at, at + self.length_plain(text.get(at..)?)?)))
            .collect()
    }

    /// Returns how far its words reach when a text begins with them.
    fn length_plain(&self, text: &[u8]) -> Option<usize> {
        let run = |from: usize, inside: bool| {
            let rest = text.get(from..).unwrap_or_default();
            rest.iter().take_while(|letter| letter.is_ascii_alphanumeric() == inside).count()
        };
        let mut at = 0;
        for (place, word) in self.words.iter().enumerate() {
            at += if place == 0 { 0 } else { run(at, false) };
            let says = text.get(at..at + word.len())?.eq_ignore_ascii_case(word.as_bytes());
            let end = at + run(at, true);
            let may_go_on = self.open && place + 1 == self.words.len();
            if !says || (end > at + word.len() && !may_go_on) {
                return None;
            }
            at = end;
        }
        Some(at)
    }

    fn fits(&self, window: &[Span<'_>]) -> bool {
        let last = self.words.len().saturating_sub(1);
        self.words.iter().zip(window).enumerate().all(|(place, (word, span))| {
            let whole = !(self.open && place == last);
            says(span.word, word, whole)
        })
    }
}

/// A word of a text and where it stands.
struct Span<'a> {
    word: &'a str,
    from: usize,
    to: usize,
}

fn spans_in(text: &str) -> Vec<Span<'_>> {
    let mut spans = Vec::with_capacity(text.len() / 5);
    let mut begun = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (begun, is_of_a_word(letter)) {
            (None, true) => begun = Some(at),
            (Some(from), false) => {
                spans.push(Span { word: text.get(from..at).unwrap_or_default(), from, to: at });
                begun = None;
            }
            _ => {}
        }
    }
    spans
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
    spans_in(text).into_iter().map(|span| fold(span.word)).collect()
}

/// Returns a word without capitals and accents.
fn fold(word: &str) -> String {
    word.nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests;
