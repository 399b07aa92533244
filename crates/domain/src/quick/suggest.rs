//! What may be meant by the word under the caret.

use super::parsed::Span;
use super::phrase::KINDS;
use super::reader::LONGEST_NAME;
use super::scene::Scene;
use crate::entry::EntryKind;
use crate::id::{PersonId, PlaceId};

/// The character that asks for suggestions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sigil {
    /// `@`: a place or a person.
    At,
    /// `#`: a tag.
    Hash,
    /// `/`: a kind of line.
    Slash,
}

/// A word under the caret that may be completed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// From its sigil to the caret.
    pub span: Span,
    /// Which sigil.
    pub sigil: Sigil,
    /// What follows the sigil so far.
    pub prefix: String,
}

/// One thing that may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Offer {
    /// A place on the map.
    Place(PlaceId, String),
    /// Somebody of the roster.
    Person(PersonId, String),
    /// A tag used before.
    Tag(String),
    /// A kind of line.
    Kind(EntryKind),
}

/// Returns the word that ends at the caret (a byte of the line) and may be completed.
///
/// A name of several words goes on over spaces as long as there is something it may mean.
pub fn suggestion(line: &str, caret: usize, scene: &Scene<'_>) -> Option<Suggestion> {
    let before = line.get(..line.floor_char_boundary(caret))?;
    let (from, sigil) = sigil_before(before)?;
    let prefix = before.get(from + 1..)?.to_owned();
    let several = prefix.contains(char::is_whitespace);
    let found = Suggestion { span: Span { from, to: before.len() }, sigil, prefix };
    let goes_on = sigil == Sigil::At && !offers(&found, scene).is_empty();
    (!several || goes_on).then_some(found)
}

/// Returns the last sigil that begins a word.
fn sigil_before(before: &str) -> Option<(usize, Sigil)> {
    let start = before.floor_char_boundary(before.len().saturating_sub(LONGEST_NAME));
    let near = before.get(start..)?;
    near.char_indices().rev().find_map(|(at, letter)| {
        let ahead = before.get(..start + at)?.chars().next_back();
        let sigil = sigil(letter).filter(|_| ahead.is_none_or(char::is_whitespace))?;
        Some((start + at, sigil))
    })
}

/// Returns what may be meant: places, then people, then tags and kinds, each in its own order.
pub fn offers(asked: &Suggestion, scene: &Scene<'_>) -> Vec<Offer> {
    let begins = |name: &str| begins_a_word(name, &asked.prefix);
    match asked.sigil {
        Sigil::At => {
            let places = scene.places.iter().filter(|(_, name)| begins(name));
            let people = scene.people.iter().filter(|(_, name)| begins(name));
            places
                .map(|(id, name)| Offer::Place(*id, (*name).to_owned()))
                .chain(people.map(|(id, name)| Offer::Person(*id, (*name).to_owned())))
                .collect()
        }
        Sigil::Hash => {
            let tags = scene.tags.iter().filter(|tag| begins(tag));
            tags.map(|tag| Offer::Tag((*tag).to_owned())).collect()
        }
        Sigil::Slash => {
            let kinds = KINDS.iter().filter(|(word, _)| word.contains('-') || *word != "callout");
            kinds.filter(|(word, _)| begins(word)).map(|(_, kind)| Offer::Kind(*kind)).collect()
        }
    }
}

fn sigil(letter: char) -> Option<Sigil> {
    match letter {
        '@' => Some(Sigil::At),
        '#' => Some(Sigil::Hash),
        '/' => Some(Sigil::Slash),
        _ => None,
    }
}

/// Returns whether the prefix begins the name or any later word of it; dots do not matter.
fn begins_a_word(name: &str, prefix: &str) -> bool {
    let plain = |words: &str| words.to_lowercase().replace(['.', ','], "");
    let (name, prefix) = (plain(name), plain(prefix));
    name.starts_with(&prefix)
        || name
            .match_indices(' ')
            .any(|(at, _)| name.get(at + 1..).is_some_and(|rest| rest.starts_with(prefix.as_str())))
}
