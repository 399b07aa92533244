//! The line cut at white space.

use super::parsed::Span;

/// One run of characters without white space.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'a> {
    /// Where it begins.
    pub(super) from: usize,
    /// Its characters.
    pub(super) all: &'a str,
    /// Its characters without punctuation at the end.
    pub(super) core: &'a str,
}

impl Token<'_> {
    /// Returns where its characters end.
    pub(super) fn to(&self) -> usize {
        self.from + self.all.len()
    }

    /// Returns where its characters end, punctuation left out.
    pub(super) fn core_to(&self) -> usize {
        self.from + self.core.len()
    }

    /// Returns where it stands.
    pub(super) fn span(&self) -> Span {
        Span { from: self.from, to: self.to() }
    }

    /// Returns whether punctuation closes it.
    pub(super) fn is_closed(&self) -> bool {
        self.core.len() < self.all.len()
    }

    /// Returns whether it is this word, in capitals or not, punctuation left out.
    pub(super) fn is(&self, word: &str) -> bool {
        self.core.eq_ignore_ascii_case(word)
    }

    /// Returns whether it is the mark of a claim and nothing else.
    pub(super) fn is_claim_mark(&self) -> bool {
        matches!(self.all, "?" | "??" | "(?)")
    }

    /// Returns whether it is a mark that adds no words: `?`, `!` or a tag.
    pub(super) fn is_small_mark(&self) -> bool {
        self.is_claim_mark() || matches!(self.all, "!" | "!!") || self.all.starts_with('#')
    }

    /// Returns whether it begins with something the line understands by its first character.
    pub(super) fn is_mark(&self) -> bool {
        self.is_small_mark() || self.all.starts_with(['@', '/', '"', '“', '„'])
    }
}

/// Returns the runs of the line.
pub(super) fn tokens(line: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut from = None;
    for (at, letter) in line.char_indices() {
        match (letter.is_whitespace(), from) {
            (true, Some(start)) => {
                found.extend(token(line, start, at));
                from = None;
            }
            (false, None) => from = Some(at),
            _ => {}
        }
    }
    found.extend(from.and_then(|start| token(line, start, line.len())));
    found
}

fn token(line: &str, from: usize, to: usize) -> Option<Token<'_>> {
    let all = line.get(from..to)?;
    let core = all.trim_end_matches([',', '.', ';', ':', '!', '?', ')', '…', '–', '—']);
    Some(Token { from, all, core })
}
