//! Searching the log. Nothing of the cases is ever found here.

mod lookup;
mod query;

use std::ops::ControlFlow;

use closeby_domain::entry::EntryLine;

use crate::{Filter, Vault, VaultError};

#[cfg(feature = "bench")]
pub(crate) use lookup::count;
pub(crate) use lookup::lines;
pub use query::{Query, words_in};

impl Vault {
    /// Returns lines in which all that was typed occurs, the newest first.
    pub fn search(&self, typed: &str, limit: usize) -> Result<Vec<EntryLine>, VaultError> {
        let query = Query::typed(typed);
        self.glance(|connection| lines(connection, &query, limit))
    }

    /// Hands over lines as they stand now that say a filter's words and fit it, the newest first,
    /// until somebody has enough.
    pub fn sift(
        &self,
        filter: &Filter,
        mut take: impl FnMut(EntryLine) -> ControlFlow<()>,
    ) -> Result<(), VaultError> {
        let query = Query::typed(filter.text.as_deref().unwrap_or_default());
        self.glance(|connection| {
            lookup::each(connection, &query, |line| {
                if filter.lets_through(&line) { take(line) } else { ControlFlow::Continue(()) }
            })
        })
    }
}
