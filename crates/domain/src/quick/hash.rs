//! Tags, links to other lines, and incidents by their number.

use super::parsed::{Says, Span};
use super::reader::{Piece, Reader, Shown};

/// More tags or links than this on one line are only text.
const MOST: usize = 64;

impl Reader<'_> {
    /// Understands `#tag` and `#12`.
    pub(super) fn hash(&mut self) -> bool {
        let Some(token) = self.peek(0).copied() else { return false };
        let Some(word) = token.core.strip_prefix('#') else { return false };
        if self.parsed.tags.len() + self.parsed.links.len() >= MOST {
            return false;
        }
        let span = Span { from: token.from, to: token.core_to() };
        if let Some(number) = number(word) {
            note(&mut self.parsed.links, number);
            self.chip(span, Says::Link(number));
            self.show(span);
        } else if is_tag(word) {
            let tag = self.known_tag(word);
            if !self.parsed.tags.contains(&tag) {
                self.parsed.tags.push(tag.clone());
            }
            self.chip(span, Says::Tag(tag));
            self.pieces.push(Piece { span, shown: Shown::Tag(word.to_owned()) });
        } else {
            return false;
        }
        self.skip(1);
        self.show_end_of(&token);
        true
    }

    /// A tag is one tag however it is written.
    fn known_tag(&self, word: &str) -> String {
        let folded = word.to_lowercase();
        let used = self.scene.tags.iter().find(|tag| tag.to_lowercase() == folded);
        used.map_or(folded, |tag| (*tag).to_owned())
    }

    /// Understands `incident 2` when there is one.
    pub(super) fn incident(&mut self) -> bool {
        let Some(word) =
            self.peek(0).copied().filter(|word| word.all.eq_ignore_ascii_case("incident"))
        else {
            return false;
        };
        let Some(token) = self.peek(1).copied() else { return false };
        let Some(number) = number(token.core.trim_start_matches('#')) else { return false };
        let Some(known) = self.scene.incidents.iter().find(|known| known.number == number) else {
            return false;
        };
        let span = Span { from: word.from, to: token.core_to() };
        note(&mut self.parsed.incidents, known.id);
        self.chip(span, Says::Incident(known.id, number));
        self.show(span);
        self.skip(2);
        self.show_end_of(&token);
        true
    }
}

fn note<T: PartialEq>(list: &mut Vec<T>, member: T) {
    if !list.contains(&member) {
        list.push(member);
    }
}

fn number(digits: &str) -> Option<u32> {
    let plain = !digits.is_empty() && digits.len() <= 9;
    (plain && digits.bytes().all(|digit| digit.is_ascii_digit())).then(|| digits.parse().ok())?
}

fn is_tag(word: &str) -> bool {
    word.starts_with(char::is_alphabetic)
        && word.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_'))
}
