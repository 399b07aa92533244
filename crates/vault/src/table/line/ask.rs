//! Questions to the lines of the log.

use closeby_domain::Moment;
use closeby_domain::board::Mode;
use closeby_domain::entry::EntryLine;
use closeby_domain::id::EntryId;
use rusqlite::{Connection, OptionalExtension, Row};

use super::{LATE_AFTER_MS, keys_of, loose};
use crate::Asked;
use crate::clock::{OPEN, minute, stamp};
use crate::error::Kept;
use crate::packed;
use crate::search::Query;
use crate::table::story;
use crate::table::tally::Weight;

/// Later than any place in the timeline at that moment.
const PAST_ANY_ENTRY: [u8; 17] = [0xff; 17];

/// Which lines are asked for; bits in the order of the kinds.
#[derive(Clone)]
pub(crate) struct Ask {
    /// Only what comes after this place, going back in time.
    pub(crate) older_than: Option<(i64, u32, EntryId)>,
    pub(crate) standings: i64,
    pub(crate) sources: i64,
    pub(crate) kinds: i64,
    pub(crate) least_keyed: i64,
    pub(crate) struck: (i64, i64),
    pub(crate) incident: Option<[u8; 16]>,
    pub(crate) words: Option<Query>,
    pub(crate) limit: usize,
}

/// Returns how far ahead of its writing any line is said to happen, in milliseconds.
pub(crate) fn reach(connection: &Connection) -> Kept<i64> {
    let mut query = connection.prepare_cached("SELECT ahead_ms FROM reach")?;
    Ok(query.query_row([], |row| row.get(0))?)
}

/// Returns the lines of a moment, newest first, with whether each is still the newest version.
///
/// One statement for both modes: "as known at", where what counts is either that moment or now.
pub(crate) fn after(
    connection: &Connection,
    at: Moment,
    mode: Mode,
    ask: &Ask,
) -> Kept<Vec<(EntryLine, bool)>> {
    let mut lines = Vec::new();
    each_after(connection, LINES, at, mode, ask, |row| {
        let known_to: i64 = row.get(1)?;
        lines.push((read_body(row, 0)?, known_to == OPEN));
        Ok(())
    })?;
    Ok(lines)
}

/// Where a line stands, by its index alone.
pub(crate) struct LinePlace {
    pub(crate) key: i64,
    pub(crate) number: u32,
    pub(crate) is_newest: bool,
}

/// Returns where the lines of a moment stand, without reading any of them.
pub(crate) fn places_after(
    connection: &Connection,
    at: Moment,
    mode: Mode,
    ask: &Ask,
) -> Kept<Vec<LinePlace>> {
    let mut places = Vec::new();
    each_after(connection, PLACES, at, mode, ask, |row| {
        let known_to: i64 = row.get(2)?;
        let (key, number) = (row.get(0)?, row.get(1)?);
        places.push(LinePlace { key, number, is_newest: known_to == OPEN });
        Ok(())
    })?;
    Ok(places)
}

/// Returns the version of a line that stands at this key.
pub(crate) fn at_key(connection: &Connection, key: i64) -> Kept<EntryLine> {
    let mut query = connection.prepare_cached("SELECT body FROM line WHERE key = ?1")?;
    let body: Vec<u8> = query.query_row([key], |row| row.get(0))?;
    packed::unpack_line(&body)
}

/// The same question with and without words: one that looks for none need not open the search
/// table, which costs more than reading the lines.
struct Question {
    plain: &'static str,
    saying: &'static str,
}

macro_rules! question {
    ($columns:literal) => {
        Question {
            plain: concat!($columns, include_str!("after.sql"), include_str!("newest_first.sql")),
            saying: concat!(
                $columns,
                include_str!("after.sql"),
                include_str!("saying.sql"),
                include_str!("newest_first.sql")
            ),
        }
    };
}

const LINES: Question = question!("SELECT body, known_to\n");
const PLACES: Question = question!("SELECT key, number, known_to\n");

fn each_after(
    connection: &Connection,
    question: Question,
    at: Moment,
    mode: Mode,
    ask: &Ask,
    mut take: impl FnMut(&Row<'_>) -> Kept<()>,
) -> Kept<()> {
    let (bound, known_at) = bounds(connection, at, mode)?;
    let first = (bound, i64::MAX, PAST_ANY_ENTRY.to_vec());
    let older = ask.older_than.map(|(occurred, number, entry)| {
        (occurred, i64::from(number), entry.0.as_bytes().to_vec())
    });
    let (occurred, number, entry) = older.map_or(first.clone(), |older| older.min(first));
    let limit = ask.limit as i64;
    let words = ask.words.as_ref().map(|words| said_by(connection, words)).transpose()?.flatten();
    let asked = rusqlite::params![
        occurred,
        number,
        entry,
        known_at,
        ask.standings,
        ask.sources,
        ask.kinds,
        ask.least_keyed,
        ask.struck.0,
        ask.struck.1,
        ask.incident,
        limit,
        words.as_ref().map(|words| &words.0),
        words.as_ref().map(|words| &words.1),
    ];
    let (sql, asked) = match (&words, asked) {
        (None, [plain @ .., _, _]) => (question.plain, plain),
        (_, all) => (question.saying, all),
    };
    let mut query = connection.prepare_cached(sql)?;
    let mut rows = query.query(asked)?;
    while let Some(row) = rows.next()? {
        take(row)?;
    }
    Ok(())
}

/// Returns words as the search table is asked for them, and the lines that say them and that it does
/// not hold yet.
fn said_by(connection: &Connection, words: &Query) -> Kept<Option<(String, String)>> {
    let Some(matching) = words.matching() else { return Ok(None) };
    let loose = loose(connection, |line| words.is_in(line))?;
    let loose: Vec<String> = loose.iter().map(i64::to_string).collect();
    Ok(Some((matching, format!("[{}]", loose.join(",")))))
}

/// Returns the latest time a line can have, and the moment whose versions count.
fn bounds(connection: &Connection, at: Moment, mode: Mode) -> Kept<(i64, i64)> {
    let at = stamp(at);
    Ok(match mode {
        Mode::Known => (at.saturating_add(reach(connection)?), at),
        Mode::Happened => (at, OPEN - 1),
    })
}

/// Returns unverified lines that happened by `until` and that nobody, or somebody, was asked to
/// check: oldest first, and how many there are.
pub(crate) fn unverified(
    connection: &Connection,
    at: Moment,
    mode: Mode,
    until: Moment,
    asked: Asked,
    limit: usize,
) -> Kept<(Vec<EntryLine>, u32)> {
    let (bound, known_at) = bounds(connection, at, mode)?;
    let until = stamp(until).min(bound);
    let mut query = connection.prepare_cached(include_str!("unverified.sql"))?;
    let asked = asked as i64;
    let mut rows = query.query((until, known_at, limit as i64, asked))?;
    let mut lines = Vec::new();
    while let Some(row) = rows.next()? {
        lines.push(read_body(row, 0)?);
    }
    let total = connection
        .prepare_cached(include_str!("count_unverified.sql"))?
        .query_row((until, known_at, asked), |row| row.get(0))?;
    Ok((lines, total))
}

/// Returns how many lines had happened by then and were written only later.
pub(crate) fn written_later(connection: &Connection, at: Moment) -> Kept<u32> {
    let at = stamp(at);
    let mut query = connection.prepare_cached(include_str!("written_later.sql"))?;
    Ok(query.query_row((at, at.saturating_sub(LATE_AFTER_MS)), |row| row.get(0))?)
}

/// Hands over what became known from `begun` up to and including `at`.
pub(crate) fn became_known(
    connection: &Connection,
    begun: i64,
    at: i64,
    mut take: impl FnMut(i64, Weight),
) -> Kept<()> {
    let (first, last) = keys_of(begun, at);
    let mut query = connection.prepare_cached(include_str!("became_known.sql"))?;
    let mut rows = query.query((first, last, begun, at))?;
    while let Some(row) = rows.next()? {
        take(minute(row.get(0)?), read_weight(row, 1)?);
        if let Some(occurred) = row.get::<_, Option<i64>>(4)? {
            take(minute(occurred), read_weight(row, 5)?.away());
        }
    }
    Ok(())
}

/// Hands over what happened from `begun` up to and including `at`, as we now know it.
pub(crate) fn happened(
    connection: &Connection,
    begun: i64,
    at: i64,
    mut take: impl FnMut(i64, Weight),
) -> Kept<()> {
    let mut query = connection.prepare_cached(
        "SELECT occurred, standing, struck, keyed FROM line INDEXED BY line_by_time
         WHERE occurred BETWEEN ?1 AND ?2 AND known_to = ?3",
    )?;
    let mut rows = query.query((begun, at, OPEN))?;
    while let Some(row) = rows.next()? {
        take(minute(row.get(0)?), read_weight(row, 1)?);
    }
    Ok(())
}

/// Returns how the line that begins at this row stands now.
pub(crate) fn newest_of(connection: &Connection, root: i64) -> Kept<Option<EntryLine>> {
    if root == 0 {
        return Ok(None);
    }
    let mut query = connection.prepare_cached(include_str!("newest_of.sql"))?;
    let body: Option<Vec<u8>> = query.query_row([root], |row| row.get(0)).optional()?;
    body.map(|body| packed::unpack_line(&body)).transpose()
}

/// Returns a line by its id, as it stands now.
pub(crate) fn by_id(connection: &Connection, id: EntryId) -> Kept<Option<EntryLine>> {
    let key = story::key_of(&closeby_domain::Subject::Entry(id.0));
    newest_of(connection, story::root_of(connection, &key)?)
}

/// Returns a line by the number people say; the first, when two laptops gave the same.
pub(crate) fn by_number(connection: &Connection, number: u32) -> Kept<Option<EntryLine>> {
    let root = connection
        .prepare_cached(
            "SELECT key FROM line WHERE number = ?1 AND prior = 0 ORDER BY key LIMIT 1",
        )?
        .query_row([number], |row| row.get(0))
        .optional()?;
    newest_of(connection, root.unwrap_or(0))
}

/// Returns the highest number given between these two; 0 when there is none.
pub(crate) fn last_number(connection: &Connection, first: u32, last: u32) -> Kept<u32> {
    let mut query = connection.prepare_cached(
        "SELECT coalesce(max(number), 0) FROM line WHERE prior = 0 AND number BETWEEN ?1 AND ?2",
    )?;
    Ok(query.query_row((first, last), |row| row.get(0))?)
}

fn read_body(row: &Row<'_>, column: usize) -> Kept<EntryLine> {
    packed::unpack_line(row.get_ref(column)?.as_blob().map_err(rusqlite::Error::from)?)
}

fn read_weight(row: &Row<'_>, from: usize) -> Kept<Weight> {
    Ok(Weight::of(row.get(from)?, row.get(from + 1)?, row.get(from + 2)?))
}
