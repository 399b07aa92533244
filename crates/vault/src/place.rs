//! Where a day lies: a small file beside its folder, by which a copy of the day knows that it is one.
//!
//! Its name is random and the day knows it; it holds how many records this laptop has signed. A day
//! that was put back from an older copy has fewer; beside one that was copied elsewhere there is no
//! such file, or it was made at another moment than it says. See decision 0010.

use std::fs::{File, Metadata};
use std::io;
use std::path::Path;
use std::sync::PoisonError;
use std::time::{SystemTime, UNIX_EPOCH};

use closeby_seal::AuthorKey;
use rusqlite::Connection;

use crate::error::Kept;
use crate::folder::{Folder, forget_file, write_at_start};
use crate::table::chain::{self, Chain};
use crate::table::setting;
use crate::unsure::{self, Unsure};
use crate::{Vault, VaultError};

/// The setting that holds the name of the place.
const PLACE: &str = "vault.place";
/// What the file begins with.
const FIRST: &str = "closeby place 1";
/// Some file systems keep local time, so that a file's birth moves with the clocks of a country.
const QUARTER: u128 = 900_000_000_000;

/// The file beside a day.
#[derive(Debug)]
pub(crate) struct Place {
    file: File,
    born: u128,
    signed: u64,
}

/// Returns how many records a device has signed, by the chains that are here.
pub(crate) fn signed_by(device: AuthorKey, chains: &[Chain]) -> u64 {
    let own = chains.iter().filter(|chain| chain.author == device);
    own.filter_map(|chain| chain.head.as_ref()).map(|head| head.seq).sum()
}

impl Place {
    /// Returns how many records were signed here.
    pub(crate) fn signed(&self) -> u64 {
        self.signed
    }

    /// Notes that more were signed. Not waited for: what a power cut takes of it is only a warning.
    pub(crate) fn note(&mut self, signed: u64) {
        if signed > self.signed {
            self.signed = signed;
            let _ = write_at_start(&self.file, self.words().as_bytes());
        }
    }

    /// Always as long, so that it can be written over in one go.
    fn words(&self) -> String {
        format!("{FIRST}\n{:020}\n{:030}\n", self.signed, self.born)
    }

    /// Makes the file beside a day.
    fn make(path: &Path, signed: u64) -> io::Result<Self> {
        let file = File::options().write(true).create_new(true).open(path)?;
        let place = Self { born: born(&file.metadata()?), file, signed };
        write_at_start(&place.file, place.words().as_bytes())?;
        place.file.sync_all()?;
        Ok(place)
    }

    /// Takes up the file beside a day, when it is the one that was made there.
    fn take_up(path: &Path) -> Option<Self> {
        let words = std::fs::read_to_string(path).ok()?;
        let mut lines = words.lines();
        let known = lines.next()? == FIRST;
        let (signed, then) = (lines.next()?.parse().ok()?, lines.next()?.parse().ok()?);
        let file = File::options().write(true).open(path).ok()?;
        let same = same_birth(born(&file.metadata().ok()?), then);
        (known && same).then_some(Self { file, born: then, signed })
    }
}

/// Returns when a file was made, in nanoseconds; 0 where the system does not know.
fn born(of: &Metadata) -> u128 {
    let since = of.created().unwrap_or(UNIX_EPOCH).duration_since(SystemTime::UNIX_EPOCH);
    since.map_or(0, |since| since.as_nanos())
}

fn same_birth(now: u128, then: u128) -> bool {
    /// No two clocks on Earth are further apart.
    const FURTHEST: u128 = QUARTER * 4 * 26;
    let apart = now.abs_diff(then);
    now == 0 || then == 0 || apart <= FURTHEST && apart.is_multiple_of(QUARTER)
}

/// Looks whether a day of a team still lies where it did, and has all that was signed here; notes
/// when it does not. A day that has no place yet gets one.
pub(crate) fn stand(
    folder: &Folder,
    connection: &Connection,
    device: AuthorKey,
) -> Kept<Option<Place>> {
    let own = signed_by(device, &chain::all(connection)?);
    let name = setting::get(connection, PLACE)?.unwrap_or_default();
    if name.is_empty() {
        return settle(folder, connection, own);
    }
    let place = folder.place(&name).and_then(|path| Place::take_up(&path));
    let before = unsure::why(connection)?;
    let mended = before.filter(|why| *why == Unsure::Mended);
    let now = match &place {
        None => Some(Unsure::Elsewhere),
        Some(place) if place.signed > own => mended.or(Some(Unsure::OlderCopy)),
        Some(_) => mended,
    };
    match now {
        Some(why) if before != now => unsure::begin(connection, why)?,
        None if before.is_some() => unsure::end(connection)?,
        Some(_) | None => {}
    }
    Ok(place.map(|mut place| {
        place.note(own);
        place
    }))
}

/// Makes this the place of a day. Where no file can be left, it goes without.
fn settle(folder: &Folder, connection: &Connection, own: u64) -> Kept<Option<Place>> {
    let before = setting::get(connection, PLACE)?.unwrap_or_default();
    if let Some(left) = folder.place(&before).filter(|_| !before.is_empty()) {
        // One that stays behind does no harm.
        let _ = forget_file(&left);
    }
    let name = connection.query_row("SELECT lower(hex(randomblob(16)))", [], |row| row.get(0))?;
    let name: String = name;
    let place = folder.place(&name).and_then(|path| Place::make(&path, own).ok());
    setting::set(connection, PLACE, if place.is_some() { &name } else { "" })?;
    Ok(place)
}

impl Vault {
    /// Notes beside the day how many records this laptop has signed.
    pub(crate) fn note_signed(&self, chains: &[Chain]) {
        if let Some(place) = &mut *self.place.lock().unwrap_or_else(PoisonError::into_inner) {
            place.note(signed_by(self.device(), chains));
        }
    }

    /// Makes this the place of the day, with what is here as all that was signed.
    pub(crate) fn settle_here(&self) -> Result<(), VaultError> {
        let own = signed_by(self.device(), &self.chains());
        let place = self.write(|connection, _| settle(&self.folder, connection, own))?;
        *self.place.lock().unwrap_or_else(PoisonError::into_inner) = place;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
