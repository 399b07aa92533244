//! Lines of the log that say something, as they stand now, the newest first.

use std::ops::ControlFlow::{self, Break, Continue};

use closeby_domain::entry::EntryLine;
use rusqlite::{Connection, Row, Rows};

use super::Query;
use crate::error::Kept;
use crate::packed;
use crate::table::line;

/// Room for so many hits is made at once.
const MANY: usize = 64;
/// So many of the newest lines are read for the beginning of a word before it is looked up.
const NEWEST: usize = 2_000;
/// And so many of those that say the words before it: they lie far apart.
const NAMED: usize = 200;

/// Returns lines that say it.
pub(crate) fn lines(connection: &Connection, query: &Query, limit: usize) -> Kept<Vec<EntryLine>> {
    let mut taken = Vec::with_capacity(limit.min(MANY));
    if limit > 0 {
        each(connection, query, |line| {
            taken.push(line);
            if taken.len() < limit { Continue(()) } else { Break(()) }
        })?;
    }
    Ok(taken)
}

/// Hands over lines that say it, until somebody has enough.
///
/// One or two letters begin so many words that gathering the lines of them all takes far longer
/// than reading a few, judged by the same rule; what lies before those is looked up.
pub(super) fn each(
    connection: &Connection,
    query: &Query,
    mut take: impl FnMut(EntryLine) -> ControlFlow<()>,
) -> Kept<()> {
    let Some(all) = query.matching() else { return Ok(()) };
    let before = if query.ends_short() {
        match leaf_through(connection, query, &mut take)? {
            Some(before) => before,
            None => return Ok(()),
        }
    } else {
        i64::MAX
    };
    let mut select = connection.prepare_cached(include_str!("lines.sql"))?;
    let mut rows = select.query((all, before))?;
    while let Some(row) = rows.next()? {
        let taken = match read(connection, row)? {
            Read::Fitting(line) => take(line),
            Read::Loose(line) if query.is_in(&line) => take(line),
            Read::Loose(_) => Continue(()),
        };
        if taken.is_break() {
            break;
        }
    }
    Ok(())
}

/// Hands over those that say it among the newest lines, or among the newest of which the search
/// table knows that they say the words before. Returns before which key the others begin; `None`
/// when nothing more is wanted or there.
fn leaf_through(
    connection: &Connection,
    query: &Query,
    mut take: impl FnMut(EntryLine) -> ControlFlow<()>,
) -> Kept<Option<i64>> {
    let (mut named, mut newest);
    let (mut rows, most): (Rows<'_>, usize) = match query.matching_but_last() {
        Some(others) => {
            named = connection.prepare_cached(include_str!("lines.sql"))?;
            (named.query((others, i64::MAX))?, NAMED)
        }
        None => {
            newest = connection.prepare_cached(include_str!("newest.sql"))?;
            (newest.query(())?, NEWEST)
        }
    };
    let mut count = 0;
    while let Some(row) = rows.next()? {
        let (Read::Fitting(line) | Read::Loose(line)) = read(connection, row)?;
        count += 1;
        if query.is_in(&line) && take(line).is_break() {
            return Ok(None);
        }
        if count == most {
            return Ok(Some(row.get(KEY)?));
        }
    }
    Ok(None)
}

/// A line as it stands now.
enum Read {
    /// The search table vouches for it.
    Fitting(EntryLine),
    /// Its words are not gathered yet: whether it fits is not known.
    Loose(EntryLine),
}

/// Columns of both statements.
const BODY: usize = 0;
const ODD: usize = 1;
const LATEST: usize = 2;
const KEY: usize = 3;

fn read(connection: &Connection, row: &Row<'_>) -> Kept<Read> {
    let odd: i64 = row.get(ODD)?;
    // Nearly every line is gathered and as it was first written, and is at hand here.
    let line = if odd & 1 == 0 {
        packed::unpack_line(row.get_ref(BODY)?.as_blob().map_err(rusqlite::Error::from)?)?
    } else {
        line::at_key(connection, row.get(LATEST)?)?
    };
    Ok(if odd & 2 == 0 { Read::Fitting(line) } else { Read::Loose(line) })
}

/// Returns how many of the newest lines say it, reading none of them.
#[cfg(feature = "bench")]
pub(crate) fn count(connection: &Connection, matching: &str, limit: usize) -> Kept<usize> {
    let mut select = connection.prepare_cached(
        "SELECT rowid FROM entry_text WHERE entry_text MATCH ?1 ORDER BY rowid DESC LIMIT ?2 + 0",
    )?;
    let rows = select.query_map((matching, limit as i64), |row| row.get::<_, i64>(0))?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?.len())
}
