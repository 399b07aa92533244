//! Laptops of one team, the first with a day of the workload, for the bars of sync.

use std::path::Path;

use closeby_domain::Moment;
use closeby_domain::board::Mode;
use closeby_seal::{Envelope, Role};

use super::sides::passphrase;
use super::workload::{DAY, SPAN, Workload};
use crate::segments::Height;
use crate::{Vault, VaultError};

fn evening() -> Moment {
    Moment::from_unix_ms(DAY + SPAN)
}

/// Makes the laptop that has the day and founds the team.
pub fn kitchen(folder: &Path, day: &Workload) -> Result<Vault, VaultError> {
    let vault = Vault::create(&folder.join("kitchen.closeby"), &passphrase(), None)?;
    day.say_to(&vault)?;
    vault.found_team("Kitchen table", evening())?;
    while vault.tidy()? {}
    Ok(vault)
}

/// Makes a laptop that was let in and has nothing but what says who belongs to the team.
pub fn guest(folder: &Path, name: &str, of: &Vault) -> Result<Vault, VaultError> {
    let path = folder.join(format!("{name}.closeby"));
    let vault = Vault::join(&path, &passphrase(), None, &of.names())?;
    vault.enter_team(of.welcome()?)?;
    of.admit(&vault.card(name)?, Role::Write, false, evening())?;
    tell_who_belongs(of, &vault)?;
    Ok(vault)
}

/// Hands on what says who belongs to the team, and nothing else.
pub fn tell_who_belongs(of: &Vault, to: &Vault) -> Result<(), VaultError> {
    let control = of.control();
    for height in of.heights().into_iter().filter(|one| Some(one.audience) == control) {
        let from_the_first = Height { seq: 0, ..height };
        let records = of.records_after(from_the_first, usize::MAX, usize::MAX)?;
        to.receive(&records, evening())?;
    }
    Ok(())
}

/// Opens such a laptop again.
pub fn opened(folder: &Path, name: &str) -> Result<Vault, VaultError> {
    Vault::open(&folder.join(format!("{name}.closeby")), &passphrase())
}

/// Writes so many lines more, durable when it returns; `turn` counts what was written before.
pub fn writes(vault: &Vault, day: &Workload, turn: usize, many: usize) -> Result<(), VaultError> {
    let said: Result<Vec<_>, _> = (turn..turn + many).map(|turn| day.another(turn)).collect();
    vault.record(&said?).map(drop)
}

/// Returns how many lines the board shows.
pub fn lines_on_the_board(vault: &Vault) -> Result<usize, VaultError> {
    Ok(vault.board(Moment::NEVER, Mode::Known)?.lines.len())
}

/// Returns how many records there are.
pub fn records(vault: &Vault) -> u64 {
    vault.heights().iter().map(|one| one.seq).sum()
}

/// Returns how many bytes all records of a vault have as they are sealed.
pub fn sealed_bytes(vault: &Vault) -> Result<u64, VaultError> {
    const RUN: usize = 1_000;
    let mut bytes = 0;
    for height in vault.heights() {
        let mut after = Height { seq: 0, ..height };
        while after.seq < height.seq {
            let records = vault.records_after(after, RUN, usize::MAX)?;
            let Some(last) = records.last() else { break };
            after.seq = last.header().seq;
            bytes += records.iter().map(|one| Envelope::to_bytes(one).len() as u64).sum::<u64>();
        }
    }
    Ok(bytes)
}
