//! Laptops of one team in a room of a test: they join by hand and hear of each other without a carrier.

use std::path::Path;

use closeby_domain::Moment;
use closeby_seal::{Envelope, Passphrase, Role};

use crate::{Height, Vault};

pub(crate) fn passphrase() -> Passphrase {
    Passphrase::typed("lantern otter gravel piano".to_owned())
}

/// So many minutes after six in the morning.
pub(crate) fn at(minutes: i64) -> Moment {
    Moment::from_unix_ms(1_773_464_400_000).plus_minutes(minutes)
}

/// Makes a laptop that is let in; it was told nothing yet.
pub(crate) fn let_in(path: &Path, name: &str, by: &Vault, now: Moment) -> Vault {
    let vault = Vault::join(path, &passphrase(), None, &by.names()).expect("a vault");
    vault.enter_team(by.welcome().expect("a welcome")).expect("a team");
    by.admit(&vault.card(name).expect("a card"), Role::Write, false, now).expect("a member");
    vault
}

/// Returns everything that one laptop has and another lacks.
pub(crate) fn lacking(from: &Vault, to: &Vault) -> Vec<Envelope> {
    let theirs = to.heights();
    let there = |of: &Height| {
        let same = |one: &&Height| (one.author, one.audience) == (of.author, of.audience);
        theirs.iter().find(same).map_or(0, |one| one.seq)
    };
    after(from, from.heights().into_iter().map(|of| Height { seq: there(&of), ..of }))
}

/// Returns everything of one vault.
pub(crate) fn all(vault: &Vault) -> Vec<Envelope> {
    after(vault, vault.heights().into_iter().map(|of| Height { seq: 0, ..of }))
}

fn after(vault: &Vault, heights: impl Iterator<Item = Height>) -> Vec<Envelope> {
    let of = |of| vault.records_after(of, usize::MAX, usize::MAX).expect("what is kept");
    heights.flat_map(of).collect()
}
