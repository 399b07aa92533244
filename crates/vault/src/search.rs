//! Searching the log, the roster and the places. Nothing of the cases is ever found here.

mod lookup;
mod query;

use std::ops::ControlFlow;

use closeby_domain::board::{Board, Mode};
use closeby_domain::entry::EntryLine;
use closeby_domain::person::Person;
use closeby_domain::place::Place;
use closeby_domain::{Moment, Subject};
use uuid::Uuid;

use crate::error::Kept;
use crate::table::fact::{self, Wanted};
use crate::{Filter, Vault, VaultError};

#[cfg(feature = "bench")]
pub(crate) use lookup::count;
pub(crate) use lookup::lines;
pub(crate) use query::Query;
pub use query::words_in;

/// A line of the log that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The line as it stands now.
    pub line: EntryLine,
    /// Where the words stand in its text, as ranges of bytes.
    pub marks: Vec<(usize, usize)>,
}

impl Vault {
    /// Returns lines in which all that was typed occurs, the newest first.
    pub fn search(&self, typed: &str, limit: usize) -> Result<Vec<Found>, VaultError> {
        let query = Query::typed(typed);
        let marked = |line: EntryLine| Found { marks: query.marks_in(&line.text), line };
        self.glance(|connection| lines(connection, &query, limit, marked))
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

    /// Returns people of the roster whose name, group, language or skill begins so.
    pub fn search_people(&self, typed: &str, limit: usize) -> Result<Vec<Person>, VaultError> {
        let query = Query::typed(typed);
        let mut people = self.now(&Subject::Person(Uuid::nil()))?.people;
        people.retain(|person| query.names(&words_of_person(person)));
        people.truncate(limit);
        Ok(people)
    }

    /// Returns marked places whose name begins so.
    pub fn search_places(&self, typed: &str, limit: usize) -> Result<Vec<Place>, VaultError> {
        let query = Query::typed(typed);
        let mut places = self.now(&Subject::Place(Uuid::nil()))?.places;
        places.retain(|place| query.names(&words_in(&place.name)));
        places.truncate(limit);
        Ok(places)
    }

    fn now(&self, like: &Subject) -> Kept<Board> {
        self.read(|connection| {
            let mut board = Board::default();
            fact::at(connection, Moment::NEVER, Mode::Known, Wanted::like(like), |fact| {
                board.place(fact);
            })?;
            board.settle();
            Ok(board)
        })
    }
}

fn words_of_person(person: &Person) -> Vec<String> {
    let mut words = words_in(&person.name);
    words.extend(person.groups.iter().chain(&person.languages).flat_map(|text| words_in(text)));
    words.extend(person.skills.iter().flat_map(|skill| words_in(skill.skill())));
    words
}
