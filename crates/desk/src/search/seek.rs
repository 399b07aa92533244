//! Going through the log for what is wanted, newest first, for a bounded time.

use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use closeby_domain::Moment;
use closeby_domain::board::Board;
use closeby_domain::entry::EntryLine;
use closeby_domain::id::EntryId;
use closeby_domain::incident::merge;
use closeby_vault::{Filter, OlderThan, words_in};

use super::wanted::Wanted;
use crate::desk::OpenDesk;
use crate::problem::Answer;
use crate::view::LookBack;

/// How many lines are taken out of the vault in one go.
const RUN: usize = 500;
/// The longest that somebody waits for one search.
const PATIENCE: Duration = Duration::from_millis(1_500);

/// Lines that fit, and how far the search came.
pub struct Sought {
    /// The lines, newest first.
    pub lines: Vec<EntryLine>,
    /// The time of the line where it stopped, when it ran out of time.
    pub stopped_at: Option<Moment>,
}

/// What is asked of the lines besides the table's own filters.
struct Sieve<'a> {
    wanted: &'a Wanted,
    /// Entries of the incident that was named.
    of_incident: Option<Vec<EntryId>>,
}

impl OpenDesk {
    /// Returns up to `most` lines that fit, as a look at that moment shows them.
    pub fn seek(
        &mut self,
        wanted: &Wanted,
        board: &Board,
        at: Moment,
        mode: LookBack,
        most: usize,
    ) -> Answer<Sought> {
        let begun = Instant::now();
        let sieve = Sieve::new(wanted, board);
        let filter = table_filter(wanted);
        let mut older = wanted.before.map(just_before);
        let mut lines = Vec::new();
        // Where the table's own filters say it all, nothing is read in vain.
        let length = if sieve.asks_more() { RUN } else { most };
        loop {
            let run = self.vault.timeline(at, mode.into(), &filter, older, length)?;
            let Some(last) = run.last().map(OlderThan::from) else { break };
            for line in run {
                let gone = wanted.after.is_some_and(|after| line.when.from < after);
                if gone || lines.len() >= most {
                    return Ok(Sought { lines, stopped_at: None });
                }
                if begun.elapsed() > PATIENCE {
                    return Ok(Sought { lines, stopped_at: Some(line.when.from) });
                }
                if sieve.lets_through(&line) {
                    lines.push(line);
                }
            }
            older = Some(last);
        }
        Ok(Sought { lines, stopped_at: None })
    }

    /// The same for lines as they stand now, in the order in which they were written: the words
    /// lead, and no more lines are read than it takes.
    pub fn sift(&mut self, wanted: &Wanted, board: &Board, most: usize) -> Answer<Sought> {
        let begun = Instant::now();
        let sieve = Sieve::new(wanted, board);
        let mut sought = Sought { lines: Vec::new(), stopped_at: None };
        self.vault.sift(&table_filter(wanted), |line| {
            if begun.elapsed() > PATIENCE {
                sought.stopped_at = Some(line.when.from);
            } else if wanted.is_when(line.when.from) && sieve.lets_through(&line) {
                sought.lines.push(line);
            }
            let enough = sought.stopped_at.is_some() || sought.lines.len() >= most;
            if enough { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?;
        Ok(sought)
    }
}

/// What the vault can tell of what is wanted.
fn table_filter(wanted: &Wanted) -> Filter {
    let text = (!wanted.text.is_empty()).then(|| wanted.text.clone());
    Filter { text, ..wanted.table.clone() }
}

/// The place in the timeline after which everything happened before this moment.
fn just_before(moment: Moment) -> OlderThan {
    OlderThan { occurred: moment, number: 0, entry: EntryId(uuid::Uuid::nil()) }
}

impl<'a> Sieve<'a> {
    fn new(wanted: &'a Wanted, board: &Board) -> Self {
        let all = &board.incidents;
        let entries = |number| {
            merge::numbered(all, number).map_or_else(Vec::new, |one| merge::entries(all, one))
        };
        let of_incident = wanted.incident.map(entries);
        Self { wanted, of_incident }
    }

    /// Returns whether anything is asked that the table cannot tell by itself.
    fn asks_more(&self) -> bool {
        let Wanted { patterns, people, places, tags, .. } = self.wanted;
        let named = people.len() + places.len() + tags.len() + patterns.len();
        named > 0 || self.of_incident.is_some()
    }

    fn lets_through(&self, line: &EntryLine) -> bool {
        let wanted = self.wanted;
        let behalf = line.entry.on_behalf_of.as_ref().map_or("", |person| &person.name);
        let place = line.entry.place.as_ref().map_or("", |place| &place.name);
        let tags = &line.entry.tags;
        wanted.patterns.iter().all(|pattern| pattern.is_match(&line.text))
            && wanted.people.iter().all(|name| says(&line.author.name, name) || says(behalf, name))
            && wanted.places.iter().all(|name| says(place, name))
            && wanted.tags.iter().all(|name| tags.iter().any(|tag| says(tag, name)))
            && self.of_incident.as_ref().is_none_or(|entries| entries.contains(&line.entry.id))
    }
}

/// Returns whether each of the wanted words begins a word of the text.
pub fn says(text: &str, wanted: &[String]) -> bool {
    let words = words_in(text);
    wanted.iter().all(|wanted| words.iter().any(|word| word.starts_with(wanted.as_str())))
}
