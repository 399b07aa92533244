//! Which pieces of kept files somebody waits for here, and who was asked for which.

use std::collections::{HashMap, HashSet};

use closeby_domain::attachment::Digest;
use closeby_seal::AuthorKey;

/// Pieces that are waited for, in the order in which they were wanted.
#[derive(Debug, Default)]
pub(super) struct Wants {
    waiting: Vec<Digest>,
    asked: HashMap<Digest, AuthorKey>,
    /// What each laptop said it does not have.
    not_at: HashMap<AuthorKey, HashSet<Digest>>,
    done: usize,
}

impl Wants {
    /// Waits for these too; tells whether any of them is new.
    pub(super) fn want(&mut self, pieces: Vec<Digest>) -> bool {
        if self.waiting.is_empty() {
            self.done = 0;
        }
        let known: HashSet<Digest> = self.waiting.iter().copied().collect();
        let before = self.waiting.len();
        self.waiting.extend(pieces.into_iter().filter(|piece| !known.contains(piece)));
        self.waiting.len() > before
    }

    /// Returns pieces to ask a laptop for that nobody else is being asked for.
    pub(super) fn claim(&mut self, of: AuthorKey, most: usize) -> Vec<Digest> {
        let lacks = self.not_at.entry(of).or_default();
        let free = |piece: &&Digest| !self.asked.contains_key(*piece) && !lacks.contains(*piece);
        let claimed: Vec<Digest> = self.waiting.iter().filter(free).take(most).copied().collect();
        self.asked.extend(claimed.iter().map(|piece| (*piece, of)));
        claimed
    }

    /// Returns what is waited for and nobody is being asked for.
    pub(super) fn unasked(&self) -> Vec<Digest> {
        let free = |piece: &&Digest| !self.asked.contains_key(*piece);
        self.waiting.iter().filter(free).copied().collect()
    }

    /// A piece is here.
    pub(super) fn came(&mut self, piece: &Digest) {
        let before = self.waiting.len();
        self.waiting.retain(|one| one != piece);
        self.asked.remove(piece);
        self.done += before - self.waiting.len();
    }

    /// A laptop does not have a piece.
    pub(super) fn is_not_at(&mut self, of: AuthorKey, piece: Digest) {
        self.asked.remove(&piece);
        self.not_at.entry(of).or_default().insert(piece);
    }

    /// Nothing more is to be expected of a laptop, or it may be asked for everything once more.
    pub(super) fn forget(&mut self, of: AuthorKey) {
        self.asked.retain(|_, asked| *asked != of);
        self.not_at.remove(&of);
    }

    /// Returns how many came, and of how many.
    pub(super) fn progress(&self) -> (usize, usize) {
        (self.done, self.done + self.waiting.len())
    }

    /// Returns how many pieces none of these laptops has.
    pub(super) fn at_none_of(&self, laptops: &[AuthorKey]) -> usize {
        let lacks = |piece: &Digest, of: &AuthorKey| {
            self.not_at.get(of).is_some_and(|lacking| lacking.contains(piece))
        };
        let at_none = |piece: &&Digest| laptops.iter().all(|of| lacks(piece, of));
        self.waiting.iter().filter(at_none).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: AuthorKey = AuthorKey::from_bytes([1; 32]);
    const OTHER: AuthorKey = AuthorKey::from_bytes([2; 32]);

    fn pieces(many: u8) -> Vec<Digest> {
        (0..many).map(|number| Digest([number; 32])).collect()
    }

    #[test]
    fn nobody_is_asked_for_what_another_was_asked_for() {
        let mut wants = Wants::default();
        assert!(wants.want(pieces(5)));
        assert!(!wants.want(pieces(5)));
        assert_eq!(wants.claim(ONE, 3), pieces(5)[..3]);
        assert_eq!(wants.unasked(), pieces(5)[3..]);
        assert_eq!(wants.claim(OTHER, 3), pieces(5)[3..]);
        assert_eq!(wants.unasked(), []);
        wants.forget(ONE);
        assert_eq!(wants.claim(OTHER, 9), pieces(5)[..3]);
    }

    #[test]
    fn what_one_does_not_have_is_asked_of_another() {
        let mut wants = Wants::default();
        wants.want(pieces(2));
        let (first, second) = (pieces(2)[0], pieces(2)[1]);
        wants.claim(ONE, 9);
        wants.is_not_at(ONE, first);
        wants.came(&second);
        assert_eq!(wants.progress(), (1, 2));
        assert_eq!(wants.claim(ONE, 9), []);
        assert_eq!((wants.at_none_of(&[ONE]), wants.at_none_of(&[ONE, OTHER])), (1, 0));
        assert_eq!(wants.claim(OTHER, 9), [first]);
        wants.came(&first);
        assert_eq!((wants.progress(), wants.at_none_of(&[ONE])), ((2, 2), 0));
        // The next wish begins anew.
        wants.want(vec![Digest([9; 32])]);
        assert_eq!(wants.progress(), (0, 1));
    }
}
