//! Whatever is said in whatever order, the read tables answer as the plain fold does.

use closeby_domain::board::{Board, Mode, fold};
use closeby_domain::claim::Verification;
use closeby_domain::{Moment, Statement};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use rusqlite::Connection;

use super::board_at;
use crate::Asked;
use crate::rebuild::changed_by_refill;
use crate::search::{self, Query};
use crate::strip::strip_at;
use crate::table::line;
use crate::test_desk::Desk;

pub(crate) mod sayings;

const MODES: [Mode; 2] = [Mode::Known, Mode::Happened];

fn for_many<T: Strategy>(what: T, test: impl Fn(&Desk, T::Value) -> Result<(), TestCaseError>) {
    let desk = Desk::new();
    let config = Config { cases: 256, failure_persistence: None, ..Config::default() };
    let ran = TestRunner::new(config).run(&what, |value| test(&desk, value));
    ran.unwrap_or_else(|found| panic!("{found}"));
}

#[test]
fn the_board_is_the_fold() {
    for_many((sayings::afternoon(), sayings::moments()), |desk, (said, moments)| {
        desk.hears(&said, |connection, said| {
            let told = said.iter().take(3).flat_map(|said| [said.happened, said.recorded]);
            let moments: Vec<_> =
                moments.into_iter().chain(told).chain([Moment::NEVER, Moment::ALWAYS]).collect();
            check_search(connection, &said)?;
            for at in moments {
                for mode in MODES {
                    let plain = fold(&said, at, mode);
                    prop_assert_eq!(&board_at(connection, at, mode).unwrap(), &plain);
                    check_strip(connection, at, mode, &plain)?;
                    check_unchecked(connection, at, mode, &plain)?;
                }
                check_written_later(connection, at, &said)?;
            }
            Ok(())
        })
    });
}

#[test]
fn a_rebuild_changes_nothing() {
    for_many(sayings::afternoon(), |desk, said| {
        desk.hears(&said, |connection, _| {
            let changed = changed_by_refill(connection, &desk.ring, desk.keys.team).unwrap();
            prop_assert_eq!(changed, Vec::<&str>::new());
            Ok(())
        })
    });
}

fn check_strip(
    connection: &Connection,
    at: Moment,
    mode: Mode,
    plain: &Board,
) -> Result<(), TestCaseError> {
    let strip = strip_at(connection, at, mode).unwrap();
    let mut expected: std::collections::BTreeMap<i64, closeby_domain::board::Tally> =
        std::collections::BTreeMap::new();
    for line in &plain.lines {
        let minute = line.when.from.unix_ms().div_euclid(60_000);
        expected.entry(minute).or_default().count(line);
    }
    let found: Vec<_> =
        strip.minutes.iter().map(|m| (m.begins.unix_ms() / 60_000, m.tally)).collect();
    prop_assert_eq!(found, expected.into_iter().collect::<Vec<_>>());
    prop_assert_eq!(&strip.crowd, &plain.crowd);
    prop_assert_eq!(&strip.handovers, &plain.handovers);
    Ok(())
}

fn check_unchecked(
    connection: &Connection,
    at: Moment,
    mode: Mode,
    plain: &Board,
) -> Result<(), TestCaseError> {
    let until = at.plus_minutes(-3);
    let times = |line: &closeby_domain::entry::EntryLine| (line.when.from, line.entry.number);
    for asked in [Asked::Nobody, Asked::Somebody] {
        let (lines, total) = line::unverified(connection, at, mode, until, asked, 2).unwrap();
        let expected: Vec<_> = plain
            .lines
            .iter()
            .rev()
            .filter(|line| line.verification == Verification::Unverified)
            .filter(|line| line.struck.is_none() && line.when.from <= until)
            .filter(|line| line.checker.is_some() == (asked == Asked::Somebody))
            .collect();
        prop_assert_eq!(total as usize, expected.len());
        let found: Vec<_> = lines.iter().map(times).collect();
        let expected: Vec<_> = expected.into_iter().take(2).map(times).collect();
        prop_assert_eq!(found, expected);
    }
    Ok(())
}

fn check_written_later(
    connection: &Connection,
    at: Moment,
    said: &[Statement],
) -> Result<(), TestCaseError> {
    let happened = fold(said, at, Mode::Happened);
    let later = happened.lines.iter().filter(|line| line.recorded > at).count();
    prop_assert_eq!(line::written_later(connection, at).unwrap() as usize, later);
    Ok(())
}

/// Every line is found by its id and by its words as they stand now, and by no others.
fn check_search(connection: &Connection, said: &[Statement]) -> Result<(), TestCaseError> {
    let now = fold(said, Moment::NEVER, Mode::Known);
    for line in &now.lines {
        let found = line::by_id(connection, line.entry.id).unwrap();
        prop_assert_eq!(found.as_ref(), Some(line));
    }
    // As they come in, and once they are gathered.
    for _ in 0..2 {
        for word in ["van", "gate", "officers"] {
            let query = Query::typed(&format!("{word} "));
            let mut found = search::lines(connection, &query, 100).unwrap();
            found.sort_by_key(|line| line.entry.id);
            let mut expected = now.lines.clone();
            expected.retain(|line| line.text.contains(word));
            expected.sort_by_key(|line| line.entry.id);
            prop_assert_eq!(found, expected);
        }
        // A beginning is looked up or judged by reading, by itself and after other words.
        for typed in ["v", "ga", "off", "van g", "gate of", "\"gate\" v"] {
            let query = Query::typed(typed);
            let mut found = search::lines(connection, &query, 100).unwrap();
            found.sort_by_key(|line| line.entry.id);
            let mut expected = now.lines.clone();
            expected.retain(|line| query.is_in(line));
            expected.sort_by_key(|line| line.entry.id);
            prop_assert_eq!(found, expected);
        }
        line::gather(connection).unwrap();
    }
    Ok(())
}
