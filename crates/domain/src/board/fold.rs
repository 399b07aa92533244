//! The fold: from all statements to the board at any moment. Plain, slow and right.
//!
//! The vault answers the same question from its read tables; tests compare the two.

use std::collections::BTreeMap;

use super::{Board, Mode};
use crate::{Fact, Moment, Operation, Statement, Subject};

/// Returns the statements of each thing.
pub fn stories<'a>(
    said: impl IntoIterator<Item = &'a Statement>,
) -> BTreeMap<Subject, Vec<&'a Statement>> {
    let mut stories: BTreeMap<Subject, Vec<&Statement>> = BTreeMap::new();
    for statement in said {
        if let Some(subject) = statement.operation.subject() {
            stories.entry(subject).or_default().push(statement);
        }
    }
    stories
}

/// Returns the thing as one mode shows it at a moment, or `None` when it was not there yet.
///
/// Known: only what was recorded by then counts. Happened: a log line is shown as it now
/// stands if it had happened by then; anything else is folded from what had happened by then.
/// Somebody who was forgotten is not there at any moment, however far one looks back.
pub fn visible(story: &[&Statement], at: Moment, mode: Mode) -> Option<Fact> {
    match mode {
        _ if is_forgotten(story) => None,
        Mode::Known => Fact::fold(story.iter().copied().filter(|said| said.recorded <= at)),
        Mode::Happened if is_entry(story) => Fact::fold(story.iter().copied())
            .filter(|fact| matches!(fact, Fact::Entry(line) if line.when.from <= at)),
        Mode::Happened => Fact::fold(story.iter().copied().filter(|said| said.happened <= at)),
    }
}

fn is_entry(story: &[&Statement]) -> bool {
    story.iter().any(|said| matches!(said.operation, Operation::LogEntry(_)))
}

fn is_forgotten(story: &[&Statement]) -> bool {
    story.iter().any(|said| matches!(said.operation, Operation::ForgetPerson(..)))
}

/// Returns the board at a moment.
pub fn fold<'a>(said: impl IntoIterator<Item = &'a Statement>, at: Moment, mode: Mode) -> Board {
    let mut board = Board::default();
    for story in stories(said).values() {
        if let Some(fact) = visible(story, at, mode) {
            if let Fact::Entry(line) = &fact {
                board.tally.count(line);
            }
            board.place(fact);
        }
    }
    board.settle();
    board
}
