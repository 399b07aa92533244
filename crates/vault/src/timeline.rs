//! The timeline: lines of the log by state, kind, source, incident and words.

use closeby_domain::board::Mode;
use closeby_domain::claim::Verification;
use closeby_domain::entry::{EntryKind, EntryLine, SourceKind};
use closeby_domain::id::{EntryId, IncidentId};
use closeby_domain::{Moment, Statement, Subject};

use crate::clock::stamp;
use crate::search::Query;
use crate::table::line::{self, Ask};
use crate::table::story;
use crate::table::tally::place_of;
use crate::{Vault, VaultError};

/// What becomes of lines that are struck through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Struck {
    /// They stand where they were.
    #[default]
    Shown,
    /// They are left out.
    Hidden,
    /// Nothing else is shown.
    Only,
}

/// Whether somebody was asked to check a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Nobody was.
    Nobody = 0,
    /// Somebody was.
    Somebody = 1,
}

/// Which lines to show. An empty list lets all of its kind through.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// States of the claim.
    pub states: Vec<Verification>,
    /// Kinds of line.
    pub kinds: Vec<EntryKind>,
    /// How the author knew.
    pub sources: Vec<SourceKind>,
    /// Key events only.
    pub key_only: bool,
    /// Struck lines.
    pub struck: Struck,
    /// Lines of one incident.
    pub incident: Option<IncidentId>,
    /// Lines in which all these words occur, as they stand now.
    pub text: Option<String>,
}

/// Says nothing of the words that are looked for.
impl std::fmt::Debug for Filter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Filter").field("states", &self.states).finish_non_exhaustive()
    }
}

/// A place in the timeline: what comes after it, going back in time, is the next page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OlderThan {
    /// When the last line shown happened.
    pub occurred: Moment,
    /// Its number.
    pub number: u32,
    /// Its id.
    pub entry: EntryId,
}

impl From<&EntryLine> for OlderThan {
    fn from(line: &EntryLine) -> Self {
        Self { occurred: line.when.from, number: line.entry.number, entry: line.entry.id }
    }
}

impl Filter {
    /// Returns whether a line fits, whatever its words are.
    pub(crate) fn lets_through(&self, line: &EntryLine) -> bool {
        let struck = match self.struck {
            Struck::Shown => true,
            Struck::Hidden => line.struck.is_none(),
            Struck::Only => line.struck.is_some(),
        };
        struck
            && (line.key || !self.key_only)
            && is_among(&self.states, &line.verification)
            && is_among(&self.kinds, &line.entry.kind)
            && is_among(&self.sources, &line.entry.source)
            && self.incident.is_none_or(|incident| line.entry.incidents.contains(&incident))
    }

    /// Returns the question that this is to the table.
    pub(crate) fn ask(&self, older_than: Option<OlderThan>, limit: usize) -> Ask {
        Ask {
            older_than: older_than.map(|at| (stamp(at.occurred), at.number, at.entry)),
            standings: bits(self.states.iter().map(|state| place_of(*state))),
            sources: bits(self.sources.iter().map(|source| *source as i64)),
            kinds: bits(self.kinds.iter().map(|kind| *kind as i64)),
            least_keyed: i64::from(self.key_only),
            struck: match self.struck {
                Struck::Shown => (0, 1),
                Struck::Hidden => (0, 0),
                Struck::Only => (1, 1),
            },
            incident: self.incident.map(|incident| *incident.0.as_bytes()),
            words: self.text.as_deref().map(Query::typed),
            limit,
        }
    }
}

/// Returns whether something is in a list that lets everything through when it is empty.
fn is_among<T: PartialEq>(list: &[T], one: &T) -> bool {
    list.is_empty() || list.contains(one)
}

/// Returns a bit for each place; all bits when there is none.
fn bits(places: impl Iterator<Item = i64>) -> i64 {
    let bits = places.fold(0, |bits, place| bits | 1 << place);
    if bits == 0 { i64::MAX } else { bits }
}

impl Vault {
    /// Returns up to `limit` lines of the log as they stood at a moment, newest first.
    ///
    /// In the known mode nothing is shown that was learnt later, so words that came with a later
    /// correction find nothing there.
    pub fn timeline(
        &self,
        at: Moment,
        mode: Mode,
        filter: &Filter,
        older_than: Option<OlderThan>,
        limit: usize,
    ) -> Result<Vec<EntryLine>, VaultError> {
        let query = filter.text.as_deref().map(Query::typed);
        let said_then = |line: &EntryLine| query.as_ref().is_none_or(|query| query.is_in(line));
        let (mut lines, mut older_than) = (Vec::new(), older_than);
        loop {
            let run = self.lines_at(at, mode, &filter.ask(older_than, limit))?;
            let is_last = run.len() < limit;
            older_than = run.last().map(|(line, _)| line.into());
            let fits = |(line, is_newest): &(EntryLine, bool)| *is_newest || said_then(line);
            let more = run.into_iter().filter(fits).map(|(line, _)| line);
            lines.extend(more.take(limit - lines.len()));
            if is_last || lines.len() == limit {
                return Ok(lines);
            }
        }
    }

    /// Returns the line with the number that people say, as it stands now.
    pub fn line_by_number(&self, number: u32) -> Result<Option<EntryLine>, VaultError> {
        self.read(|connection| line::by_number(connection, number))
    }

    /// Returns a line by its id, as it stands now.
    pub fn line_by_id(&self, id: EntryId) -> Result<Option<EntryLine>, VaultError> {
        self.read(|connection| line::by_id(connection, id))
    }

    /// Returns everything that was said about an entry, in the order in which it counts.
    pub fn said_of_entry(&self, id: EntryId) -> Result<Vec<Statement>, VaultError> {
        let key = story::key_of(&Subject::Entry(id.0));
        let ring = self.ring();
        let mut said =
            self.read(|connection| Ok(story::of(connection, &ring, &key)?.statements))?;
        said.sort_by_key(|statement| statement.order);
        Ok(said)
    }

    /// Returns how many lines had happened by then and were written down only later.
    pub fn written_later(&self, at: Moment) -> Result<u32, VaultError> {
        self.read(|connection| line::written_later(connection, at))
    }

    /// Returns unverified claims older than this that nobody, or somebody, was asked to check,
    /// oldest first, and how many there are altogether.
    pub fn unverified_claims(
        &self,
        at: Moment,
        mode: Mode,
        older_than_ms: i64,
        asked: Asked,
        limit: usize,
    ) -> Result<(Vec<EntryLine>, u32), VaultError> {
        let until = at.plus_ms(older_than_ms.saturating_neg());
        self.read(|connection| line::unverified(connection, at, mode, until, asked, limit))
    }
}
