//! The read tables made again from the signed records.

use crate::desk::Desk;
use crate::problem::Answer;

/// What making the read tables again came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rebuilt {
    /// How many statements they tell.
    pub statements: u64,
    /// The tables that were not as the records tell it.
    pub changed: Vec<&'static str>,
}

/// Makes the read tables again and tells which of them that changed.
pub fn rebuild(desk: &Desk) -> Answer<Rebuilt> {
    desk.with_open(|open| {
        let changed = open.vault.compare_rebuilt()?;
        let statements = open.vault.rebuild()?;
        Ok(Rebuilt { statements, changed })
    })
}
