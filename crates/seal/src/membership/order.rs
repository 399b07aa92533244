//! Causal order: which notice had seen which, and one order that every laptop finds.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap};

use crate::AuthorKey;
use crate::membership::notice::Said;

/// How far each device's control chain was known.
type Known = BTreeMap<AuthorKey, u64>;

/// Notices in an order in which nothing comes before what it had seen.
///
/// Notices whose past is not all there wait outside, so that a laptop that has heard half of it
/// does not come to a view of its own.
pub(crate) struct Ordered<'a> {
    said: Vec<&'a Said>,
    known: Vec<Known>,
    waiting: usize,
}

impl<'a> Ordered<'a> {
    /// Orders notices; the order in which they are given makes no difference.
    pub(crate) fn of(all: &'a [Said]) -> Self {
        let by_name: HashMap<(AuthorKey, u64), &Said> =
            all.iter().map(|said| ((said.author, said.seq), said)).collect();
        let mut lacking: HashMap<(AuthorKey, u64), usize> = HashMap::new();
        let mut followers: HashMap<(AuthorKey, u64), Vec<(AuthorKey, u64)>> = HashMap::new();
        let mut free = BinaryHeap::new();
        for (name, said) in &by_name {
            let before = before(said);
            for one in &before {
                followers.entry(*one).or_default().push(*name);
            }
            if before.is_empty() {
                free.push(Reverse((said.hlc, *name)));
            }
            lacking.insert(*name, before.len());
        }
        let mut ordered = Self { said: Vec::new(), known: Vec::new(), waiting: 0 };
        let mut places: HashMap<(AuthorKey, u64), usize> = HashMap::new();
        while let Some(Reverse((_, name))) = free.pop() {
            let Some(said) = by_name.get(&name) else { continue };
            let known = ordered.known_to(said, &places);
            places.insert(name, ordered.said.len());
            ordered.said.push(said);
            ordered.known.push(known);
            for follower in followers.get(&name).into_iter().flatten() {
                let Some(left) = lacking.get_mut(follower) else { continue };
                *left -= 1;
                if let (0, Some(said)) = (*left, by_name.get(follower)) {
                    free.push(Reverse((said.hlc, *follower)));
                }
            }
        }
        ordered.waiting = by_name.len() - ordered.said.len();
        ordered
    }

    /// Returns how many notices wait for something they had seen.
    pub(crate) fn waiting(&self) -> usize {
        self.waiting
    }

    /// Returns the notices in order, each with its place.
    pub(crate) fn all(&self) -> impl Iterator<Item = (usize, &'a Said)> + '_ {
        self.said.iter().copied().enumerate()
    }

    /// Returns the notice at a place.
    pub(crate) fn at(&self, place: usize) -> Option<&'a Said> {
        self.said.get(place).copied()
    }

    /// Tells whether the notice at one place had seen the one at another. None has seen itself.
    pub(crate) fn saw(&self, place: usize, other: usize) -> bool {
        let (Some(known), Some(other)) = (self.known.get(place), self.said.get(other)) else {
            return false;
        };
        known.get(&other.author).is_some_and(|seq| *seq >= other.seq)
    }

    fn known_to(&self, said: &Said, places: &HashMap<(AuthorKey, u64), usize>) -> Known {
        let mut known = Known::new();
        for name in before(said) {
            let past = places.get(&name).and_then(|place| self.known.get(*place));
            for (author, seq) in past.into_iter().flatten() {
                raise(&mut known, *author, *seq);
            }
            raise(&mut known, name.0, name.1);
        }
        known
    }
}

fn raise(known: &mut Known, author: AuthorKey, seq: u64) {
    let to = known.entry(author).or_insert(seq);
    *to = seq.max(*to);
}

/// Returns what must be there before a notice counts, nothing twice.
fn before(said: &Said) -> Vec<(AuthorKey, u64)> {
    let own = said.seq.checked_sub(1).filter(|seq| *seq > 0).map(|seq| (said.author, seq));
    let others = said.after.iter().copied();
    let mut before: Vec<_> =
        others.filter(|(author, seq)| *author != said.author && *seq > 0).chain(own).collect();
    before.sort_unstable();
    before.dedup();
    before
}
