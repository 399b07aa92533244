//! The board's tables made again from the signed records, and the whole database when it is damaged.

use closeby_vault::Mended;

use crate::desk::{Desk, done};
use crate::problem::{Answer, Code};
use crate::view::{Done, Nothing, View};
use crate::words::say;

/// What making the read tables again came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rebuilt {
    /// How many statements they tell; of a damaged vault, how many records were taken over.
    pub statements: u64,
    /// The tables that were not as the records tell it.
    pub changed: Vec<&'static str>,
    /// How many places of the record could not be read; `None` when the vault was whole.
    pub lost: Option<u64>,
}

/// Makes the read tables again and tells which of them that changed.
///
/// Where a page cannot be read, the whole database is made anew from the rest.
pub fn rebuild(desk: &Desk) -> Answer<Rebuilt> {
    let rebuilt = desk.with_open(|open| {
        let changed = open.vault.compare_rebuilt()?;
        let statements = open.vault.rebuild()?;
        Ok(Rebuilt { statements, changed, lost: None })
    });
    match rebuilt {
        Err(problem) if problem.code == Code::Damaged => {
            let Mended { records, lost } = desk.mend()?;
            Ok(Rebuilt { statements: records, changed: Vec::new(), lost: Some(lost) })
        }
        rebuilt => rebuilt,
    }
}

/// Makes the board anew from the record, after something in it could not be read.
pub fn mend(desk: &Desk, _: Nothing) -> Answer<Done<String>> {
    let Mended { records, lost } = desk.mend()?;
    let mut says = say!("mended", records = records);
    if lost > 0 {
        says = format!("{says} {}", say!("mended-lost", lost = lost));
    }
    let everything = [
        View::Board,
        View::Timeline,
        View::Roles,
        View::Roster,
        View::Handover,
        View::Map,
        View::Session,
        View::Settings,
    ];
    Ok(done(says, &everything))
}
