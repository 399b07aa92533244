//! Lines of the log: every version of each, by when it came to be known.

mod ask;

use closeby_domain::board::{Mode, visible};
use closeby_domain::entry::EntryLine;
use closeby_domain::{Fact, Moment, Operation, Statement, Subject};
use closeby_seal::Keyring;
use rusqlite::{Connection, OptionalExtension, Row};

pub(crate) use ask::{
    Ask, after, at_key, became_known, by_id, by_number, happened, last_number, newest_of,
    places_after, reach, unverified, written_later,
};

use crate::clock::{OPEN, changes, stamp};
use crate::error::Kept;
use crate::packed;
use crate::table::entry_text::{self, Words};
use crate::table::story;
use crate::table::tally::{Counts, Weight, place_of};

/// A line written longer after the fact than this is found through an index of its own.
pub(crate) const LATE_AFTER_MS: i64 = closeby_domain::entry::LATE_AFTER_MINUTES * 60_000;

/// What of a version counts in the tally, and where it hangs.
#[derive(Clone, Copy)]
struct Version {
    key: i64,
    prior: i64,
    known_from: i64,
    occurred: i64,
    weight: Weight,
}

/// Takes one more statement about an entry in.
pub(crate) fn tell(
    (connection, ring, counts): (&Connection, &Keyring, &mut Counts),
    subject: &Subject,
    record: i64,
    said: &Statement,
) -> Kept<()> {
    let key = story::key_of(subject);
    let before = story::of(connection, ring, &key)?;
    let story: Vec<&Statement> = before.statements.iter().chain([said]).collect();
    let old_words = words_at(connection, before.root)?;
    let kept = forget_since((connection, counts), before.root, stamp(said.recorded))?;
    let (root, newest) = retell((connection, counts), &story, said.recorded, kept)?;
    story::insert(connection, &key, record, root)?;
    // Of a line that is new there is nothing to move; and a statement that may change several rows
    // writes out the words gathered for the search, which costs more than all else here.
    if root != before.root && !before.statements.is_empty() {
        story::move_root(connection, &key, root)?;
    }
    stretch_reach(connection, said)?;
    index(connection, (before.root, old_words), (root, newest.as_ref().map(Words::of)))
}

/// Writes the versions from `since` on; returns where the line begins and how it stands now.
fn retell(
    (connection, counts): (&Connection, &mut Counts),
    story: &[&Statement],
    since: Moment,
    kept: Option<(Version, i64)>,
) -> Kept<(i64, Option<EntryLine>)> {
    let is_new = kept.is_none();
    let (mut before, mut root) = kept.map_or((None, 0), |(version, root)| (Some(version), root));
    let mut newest = None;
    let changes = changes(story, since, Mode::Known);
    for (place, from) in changes.iter().enumerate() {
        let Some(Fact::Entry(line)) = visible(story, *from, Mode::Known) else { continue };
        let until = changes.get(place + 1).map_or(OPEN, |next| stamp(*next));
        let key = next_key(connection, stamp(*from))?;
        root = if root == 0 { key } else { root };
        let prior = before.map_or(0, |version: Version| version.key);
        let version =
            insert(connection, &Place { key, root, prior, from: stamp(*from), until }, &line)?;
        weigh(counts, version, before, Way::In);
        before = Some(version);
        newest = Some(line);
    }
    // A line in its first version names itself as the newest already.
    if let Some(version) = before.filter(|version| !is_new || version.key != root) {
        let mut latest = connection.prepare_cached("UPDATE line SET latest = ?2 WHERE key = ?1")?;
        latest.execute((root, version.key))?;
    }
    Ok((root, newest))
}

/// Takes back the versions from `since` on; returns the one that is left, and its root.
fn forget_since(
    (connection, counts): (&Connection, &mut Counts),
    root: i64,
    since: i64,
) -> Kept<Option<(Version, i64)>> {
    let mut version = newest_version(connection, root)?;
    while let Some(late) = version.filter(|version| version.known_from >= since) {
        version = version_at(connection, late.prior)?;
        weigh(counts, late, version, Way::Out);
        connection.prepare_cached("DELETE FROM line WHERE key = ?1")?.execute([late.key])?;
    }
    if let Some(left) = version {
        connection
            .prepare_cached("UPDATE line SET known_to = ?2 WHERE key = ?1")?
            .execute((left.key, since))?;
    }
    Ok(version.map(|left| (left, root)))
}

/// Whether a version comes or goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    In,
    Out,
}

/// Counts a version in the place of the one before it, or takes that back.
fn weigh(counts: &mut Counts, version: Version, before: Option<Version>, way: Way) {
    let signed = |weight: Weight, way: Way| if way == Way::In { weight } else { weight.away() };
    let other = if way == Way::In { Way::Out } else { Way::In };
    let known = version.known_from;
    counts.add(version.occurred, known, signed(version.weight, way));
    if let Some(before) = before {
        counts.add(before.occurred, known, signed(before.weight, other));
    }
}

/// Where a new version goes.
struct Place {
    key: i64,
    root: i64,
    prior: i64,
    from: i64,
    until: i64,
}

fn insert(connection: &Connection, place: &Place, line: &EntryLine) -> Kept<Version> {
    let (occurred, recorded) = (stamp(line.when.from), stamp(line.recorded));
    let standing = place_of(line.verification);
    let struck = line.struck.is_some();
    let incidents: Vec<u8> =
        line.entry.incidents.iter().flat_map(|incident| *incident.0.as_bytes()).collect();
    connection.prepare_cached(include_str!("line/insert.sql"))?.execute(rusqlite::params![
        place.key,
        place.root,
        place.prior,
        if place.key == place.root { place.key } else { 0 },
        line.entry.id.0.as_bytes(),
        line.entry.number,
        place.from,
        place.until,
        occurred,
        recorded,
        standing,
        struck,
        line.key,
        line.checker.is_some(),
        recorded.saturating_sub(occurred) > LATE_AFTER_MS,
        line.entry.source as i64,
        line.entry.kind as i64,
        incidents,
        packed::pack_line(line)?,
    ])?;
    let weight = Weight::of(standing, struck, line.key);
    Ok(Version { key: place.key, prior: place.prior, known_from: place.from, occurred, weight })
}

const VERSION: &str =
    "SELECT key, prior, known_from, occurred, standing, struck, keyed FROM line WHERE key = ?1";

fn version_at(connection: &Connection, key: i64) -> Kept<Option<Version>> {
    if key == 0 {
        return Ok(None);
    }
    Ok(connection.prepare_cached(VERSION)?.query_row([key], read_version).optional()?)
}

fn newest_version(connection: &Connection, root: i64) -> Kept<Option<Version>> {
    if root == 0 {
        return Ok(None);
    }
    let latest = connection
        .prepare_cached("SELECT latest FROM line WHERE key = ?1")?
        .query_row([root], |row| row.get(0))?;
    version_at(connection, latest)
}

fn read_version(row: &Row<'_>) -> rusqlite::Result<Version> {
    Ok(Version {
        key: row.get(0)?,
        prior: row.get(1)?,
        known_from: row.get(2)?,
        occurred: row.get(3)?,
        weight: Weight::of(row.get(4)?, row.get(5)?, row.get(6)?),
    })
}

/// Returns a free key for a version known from this moment: keys grow with that moment.
fn next_key(connection: &Connection, known_from: i64) -> Kept<i64> {
    let (first, last) = keys_of(known_from, known_from);
    let taken: Option<i64> = connection
        .prepare_cached("SELECT max(key) FROM line WHERE key BETWEEN ?1 AND ?2")?
        .query_row((first, last), |row| row.get(0))?;
    Ok(taken.map_or(first, |taken| taken + 1))
}

/// Returns the first and last key of versions known from one of these moments.
fn keys_of(from: i64, to: i64) -> (i64, i64) {
    const COUNT_BITS: u32 = 20;
    // From 1970 to the year 2248; what lies outside shares a key's millisecond at the edge.
    let edge = |stamp: i64| stamp.clamp(0, (1 << 43) - 1);
    // Never 0, which stands for "none".
    let first = (edge(from) << COUNT_BITS).max(1);
    (first, (edge(to) << COUNT_BITS) | ((1 << COUNT_BITS) - 1))
}

/// Remembers how far ahead of its writing a line is said to happen.
fn stretch_reach(connection: &Connection, said: &Statement) -> Kept<()> {
    let when = match &said.operation {
        Operation::LogEntry(entry) => Some(entry.when),
        Operation::CorrectEntry(_, correction) => correction.when,
        _ => None,
    };
    let ahead = when.map_or(0, |when| stamp(when.from).saturating_sub(stamp(said.recorded)));
    if ahead > 0 {
        connection
            .prepare_cached("UPDATE reach SET ahead_ms = max(ahead_ms, ?1) WHERE one = 1")?
            .execute([ahead])?;
    }
    Ok(())
}

fn words_at(connection: &Connection, root: i64) -> Kept<Option<Words>> {
    if root == 0 {
        return Ok(None);
    }
    Ok(newest_of(connection, root)?.as_ref().map(Words::of))
}

/// Keeps the search in step with the words of a line that is gathered; the others are read.
fn index(
    connection: &Connection,
    (old_root, old_words): (i64, Option<Words>),
    (root, words): (i64, Option<Words>),
) -> Kept<()> {
    if (old_root, &old_words) == (root, &words) {
        return Ok(());
    }
    let gathered = gathered(connection)?;
    if old_words.is_some() && old_root <= gathered {
        entry_text::remove(connection, old_root)?;
    }
    match words.filter(|_| root <= gathered) {
        Some(words) => entry_text::insert(connection, root, &words),
        None => Ok(()),
    }
}

/// Gathers the words of the lines that came in since this was last done.
///
/// Gathering one line writes as many pages as gathering thirty.
pub(crate) fn gather(connection: &Connection) -> Kept<()> {
    let gathered = gathered(connection)?;
    let mut roots = connection
        .prepare_cached("SELECT key FROM line WHERE key > ?1 AND prior = 0 ORDER BY key")?;
    let roots = roots.query_map([gathered], |row| row.get(0))?;
    let roots = roots.collect::<Result<Vec<i64>, _>>()?;
    for root in &roots {
        if let Some(words) = words_at(connection, *root)? {
            entry_text::insert(connection, *root, &words)?;
        }
    }
    if let Some(last) = roots.last() {
        let mut note = connection.prepare_cached("UPDATE reach SET gathered = ?1 WHERE one = 1")?;
        note.execute([last])?;
    }
    Ok(())
}

/// Returns the first version of the last line whose words are gathered.
fn gathered(connection: &Connection) -> Kept<i64> {
    let mut query = connection.prepare_cached("SELECT gathered FROM reach")?;
    Ok(query.query_row([], |row| row.get(0))?)
}

/// Returns the first versions of lines that are not gathered yet and of which this is true.
pub(crate) fn loose(
    connection: &Connection,
    is_wanted: impl Fn(&EntryLine) -> bool,
) -> Kept<Vec<i64>> {
    let mut query = connection.prepare_cached(
        "SELECT key FROM line WHERE key > (SELECT gathered FROM reach) AND prior = 0",
    )?;
    let roots = query.query_map([], |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
    let mut wanted = Vec::new();
    for root in roots {
        wanted.extend(newest_of(connection, root)?.filter(&is_wanted).map(|_| root));
    }
    Ok(wanted)
}
