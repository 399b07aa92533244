//! What can be said of records by themselves, before anything is locked for writing.

use std::collections::HashMap;

use closeby_seal::{AudienceAlias, Envelope, Head, What};

use crate::Vault;

/// Records of which is known whether each holds by itself.
///
/// What is left is to link and to keep them: [`Vault::keep_arrived`].
#[derive(Default)]
pub struct Checked {
    pub(super) records: Vec<One>,
}

/// One of them.
pub(super) struct One {
    pub(super) envelope: Envelope,
    /// Whether it holds by itself; not looked at when its number was here already.
    holds: Option<Result<(), What>>,
}

impl std::fmt::Debug for Checked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Checked({})", self.records.len())
    }
}

impl Checked {
    /// Checks records of which nothing is known.
    pub(super) fn of(batch: Vec<Envelope>) -> Self {
        let verdicts = Envelope::check_each(&batch.iter().collect::<Vec<_>>());
        let one = |(envelope, holds)| One { envelope, holds: Some(holds) };
        Self { records: batch.into_iter().zip(verdicts).map(one).collect() }
    }

    /// Returns how many there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Returns whether there are none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Tells whether any of them is for this audience.
    pub(super) fn any_for(&self, audience: AudienceAlias) -> bool {
        self.records.iter().any(|one| one.envelope.header().audience == audience)
    }
}

impl One {
    /// Tells whether it holds by itself.
    pub(super) fn holds(&self) -> Result<(), What> {
        self.holds.unwrap_or_else(|| self.envelope.check())
    }
}

impl Vault {
    /// Checks signatures and bodies on all cores.
    ///
    /// Writes nothing and waits for nobody who writes, so that the next records can be checked
    /// while the last ones are kept.
    pub fn check(&self, batch: Vec<Envelope>) -> Checked {
        let heads: HashMap<_, u64> = (self.heads().iter())
            .map(|head: &Head| ((head.author, head.audience), head.seq))
            .collect();
        let is_new = |envelope: &&Envelope| {
            let header = envelope.header();
            heads.get(&(header.author, header.audience)).is_none_or(|seq| header.seq > *seq)
        };
        let new: Vec<&Envelope> = batch.iter().filter(is_new).collect();
        let mut verdicts = Envelope::check_each(&new).into_iter();
        let holds: Vec<_> =
            batch.iter().map(|one| is_new(&one).then(|| verdicts.next()).flatten()).collect();
        let one = |(envelope, holds)| One { envelope, holds };
        Checked { records: batch.into_iter().zip(holds).map(one).collect() }
    }
}
