//! Facts: everything but log lines, as it stood from one moment up to another.

use closeby_domain::board::{Mode, visible};
use closeby_domain::{Fact, Moment, Operation, Statement, Subject};
use closeby_seal::Keyring;
use rusqlite::{Connection, Row, Rows};

use crate::clock::{OPEN, changes, reading, stamp};
use crate::error::Kept;
use crate::packed;
use crate::table::{forget, record, story};

/// 1 January 2020, where the seconds of `fact_time` begin.
const SECONDS_BEGIN: i64 = 1_577_836_800;
/// How many numbers `fact_time` has for the kinds of each mode.
const KINDS: i64 = 32;

/// Which facts are asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted {
    low: i64,
    high: i64,
}

impl Wanted {
    /// Facts of every kind.
    pub(crate) const ALL: Self = Self { low: 0, high: KINDS - 1 };

    /// Facts of the kind of this subject.
    pub(crate) fn like(subject: &Subject) -> Self {
        let kind = i64::from(story::kind_of(subject));
        Self { low: kind, high: kind }
    }
}

/// Takes one more statement in and retells what it changes, on both clocks.
pub(crate) fn tell(
    connection: &Connection,
    ring: &Keyring,
    subject: &Subject,
    place: i64,
    said: &Statement,
) -> Kept<()> {
    let key = story::key_of(subject);
    if let Operation::ForgetPerson(_, gone) = &said.operation {
        forget::texts(connection, ring, &key, gone)?;
        for mode in [Mode::Known, Mode::Happened] {
            forget_since(connection, &key, mode, i64::MIN)?;
        }
        return story::insert(connection, &key, place, 0);
    }
    let before = story::of(connection, ring, &key)?;
    if forget::named(&before.statements, said.order) {
        // It was on its way here while somebody removed it.
        return record::let_body_go(connection, place);
    }
    story::insert(connection, &key, place, 0)?;
    let story: Vec<&Statement> = before.statements.iter().chain([said]).collect();
    for mode in [Mode::Known, Mode::Happened] {
        let since = reading(said, mode);
        forget_since(connection, &key, mode, stamp(since))?;
        let changes = changes(&story, since, mode);
        for (turn, from) in changes.iter().enumerate() {
            let until = changes.get(turn + 1).map_or(OPEN, |next| stamp(*next));
            if let Some(fact) = visible(&story, *from, mode) {
                let kept = Interval { mode, from: stamp(*from), until };
                insert(connection, &key, story::kind_of(subject), kept, &fact)?;
            }
        }
    }
    Ok(())
}

#[derive(Clone, Copy)]
struct Interval {
    mode: Mode,
    from: i64,
    until: i64,
}

/// Takes back what was told about the time from `since` on.
fn forget_since(connection: &Connection, key: &[u8], mode: Mode, since: i64) -> Kept<()> {
    let mut later = connection.prepare_cached(
        "DELETE FROM fact WHERE subject = ?1 AND mode = ?2 AND valid_from >= ?3 RETURNING id",
    )?;
    let later: Vec<i64> = later
        .query_map((key, mode_number(mode), since), |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for id in later {
        connection.prepare_cached("DELETE FROM fact_time WHERE id = ?1")?.execute([id])?;
    }
    let mut holding = connection.prepare_cached(
        "UPDATE fact SET valid_to = ?3
         WHERE subject = ?1 AND mode = ?2 AND valid_from < ?3 AND valid_to > ?3 RETURNING id",
    )?;
    let holding: Vec<i64> = holding
        .query_map((key, mode_number(mode), since), |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for id in holding {
        connection
            .prepare_cached("UPDATE fact_time SET to_s = ?2 WHERE id = ?1")?
            .execute((id, last_second(since)))?;
    }
    Ok(())
}

fn insert(connection: &Connection, key: &[u8], kind: u8, kept: Interval, fact: &Fact) -> Kept<()> {
    let mode = mode_number(kept.mode);
    // Facts of one mode lie together, so that a board reads no page for the sake of the other's.
    let first = mode << 40;
    connection.prepare_cached(include_str!("fact/insert.sql"))?.execute((
        first,
        key,
        mode,
        kind,
        number_of(fact),
        kept.from,
        kept.until,
        packed::pack(fact)?,
    ))?;
    let id = connection.last_insert_rowid();
    let what = mode * KINDS + i64::from(kind);
    connection
        .prepare_cached(
            "INSERT INTO fact_time (id, from_s, to_s, what_low, what_high)
             VALUES (?1, ?2, ?3, ?4, ?4)",
        )?
        .execute((id, seconds(kept.from), last_second(kept.until), what))?;
    Ok(())
}

/// Hands over every wanted fact that held at this moment.
pub(crate) fn at(
    connection: &Connection,
    at: Moment,
    mode: Mode,
    wanted: Wanted,
    mut take: impl FnMut(Fact),
) -> Kept<()> {
    let mut take = |row: &Row<'_>| {
        let body = row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?;
        packed::unpack(body).map(&mut take)
    };
    let mode = mode_number(mode);
    if at == Moment::NEVER {
        let mut query = connection.prepare_cached(include_str!("fact/open.sql"))?;
        return each(query.query((mode, wanted.low, wanted.high))?, take);
    }
    let (at, base) = (stamp(at), mode * KINDS);
    let mut query = connection.prepare_cached(include_str!("fact/at.sql"))?;
    each(query.query((seconds(at), base + wanted.low, base + wanted.high, at))?, &mut take)
}

fn each(mut rows: Rows<'_>, mut take: impl FnMut(&Row<'_>) -> Kept<()>) -> Kept<()> {
    while let Some(row) = rows.next()? {
        take(row)?;
    }
    Ok(())
}

/// Returns the highest number of a kind of thing between these two; 0 when there is none.
pub(crate) fn last_number(
    connection: &Connection,
    like: &Subject,
    first: u32,
    last: u32,
) -> Kept<u32> {
    let mut query = connection.prepare_cached(
        "SELECT coalesce(max(number), 0) FROM fact WHERE kind = ?1 AND number BETWEEN ?2 AND ?3",
    )?;
    Ok(query.query_row((story::kind_of(like), first, last), |row| row.get(0))?)
}

fn number_of(fact: &Fact) -> u32 {
    match fact {
        Fact::Incident(incident) => incident.number,
        Fact::Request(request) => request.number,
        Fact::Run(run) => run.number,
        Fact::CallOut(call_out) => call_out.number,
        Fact::Handover(handover) => handover.number,
        _ => 0,
    }
}

fn mode_number(mode: Mode) -> i64 {
    match mode {
        Mode::Known => 0,
        Mode::Happened => 1,
    }
}

fn seconds(stamp: i64) -> i64 {
    let seconds = stamp.div_euclid(1000).saturating_sub(SECONDS_BEGIN);
    seconds.clamp(i64::from(i32::MIN), i64::from(i32::MAX))
}

/// Returns the last second that lies before `until`.
fn last_second(until: i64) -> i64 {
    if until == OPEN { i64::from(i32::MAX) } else { seconds(until.saturating_sub(1)) }
}
