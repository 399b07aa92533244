//! Who told whom: the way by which a claim came to the desk, and where it goes back to.

use serde::{Deserialize, Serialize};

use crate::Moment;
use crate::entry::{EntryLine, Medium, Person, SourceKind};

/// One link of the chain: somebody said it, to the one before them in the list.
///
/// A neighbour, an observer, a newspaper; never an official by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    /// Who said it: somebody of the roster, or words such as "a neighbour at no. 6".
    pub who: Person,
    /// How they knew.
    pub source: SourceKind,
    /// By which way they told it on.
    pub medium: Medium,
    /// When they told it, when that is known.
    pub at: Option<Moment>,
}

/// More links than this are a story, not a source.
pub const LONGEST_CHAIN: usize = 12;

/// Returns where a line goes back to: the last of its chain, or whoever it was logged for, or its
/// author who saw it. `None` when nobody said.
pub fn root(line: &EntryLine) -> Option<Person> {
    if let Some(last) = line.chain.last() {
        return Some(last.who.clone());
    }
    if let Some(person) = &line.entry.on_behalf_of {
        return Some(person.clone());
    }
    let author = &line.author;
    (line.entry.source == SourceKind::FirstHand)
        .then(|| Person { id: author.person, name: author.name.clone() })
}

/// Returns whether both lines go back to one and the same source, as far as anybody said.
pub fn one_source(one: &EntryLine, other: &EntryLine) -> bool {
    match (root(one), root(other)) {
        (Some(one), Some(other)) => is_same(&one, &other),
        _ => false,
    }
}

/// Returns to how many sources these lines go back. Two that share a root are one; a line of
/// which nobody said whence it came stands for a source of its own.
pub fn sources<'a>(lines: impl IntoIterator<Item = &'a EntryLine>) -> usize {
    let mut known: Vec<Person> = Vec::new();
    let mut unknown = 0;
    for line in lines {
        match root(line) {
            Some(person) if known.iter().any(|other| is_same(&person, other)) => {}
            Some(person) => known.push(person),
            None => unknown += 1,
        }
    }
    known.len() + unknown
}

/// Two entries of the roster are two people even when they share a name; otherwise the name tells.
fn is_same(one: &Person, other: &Person) -> bool {
    match (one.id, other.id) {
        (Some(one), Some(other)) => one == other,
        _ => folded(&one.name) == folded(&other.name) && !folded(&one.name).is_empty(),
    }
}

/// Returns a name as it is compared, however it is spelt.
pub(crate) fn folded(name: &str) -> String {
    name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
