//! Stories: which records tell about which thing.

use closeby_domain::handover::BriefingPart;
use closeby_domain::incident::IncidentKind;
use closeby_domain::{Statement, Subject};
use closeby_seal::Keyring;
use rusqlite::Connection;

use crate::error::Kept;
use crate::table::record::Raw;

/// The kinds of thing of which a field can be written apart: each is what a story's key begins with.
const INCIDENT: u8 = 3;
const PERSON: u8 = 9;
const ENTRY: u8 = 31;

/// Returns the bytes by which a thing is found. Those of one kind lie together, in order of id.
pub(crate) fn key_of(subject: &Subject) -> Vec<u8> {
    let mut key = vec![kind_of(subject)];
    match subject {
        Subject::Day | Subject::Close => {}
        Subject::Entry(id)
        | Subject::Incident(id)
        | Subject::Request(id)
        | Subject::Crowd(id)
        | Subject::Officials(id)
        | Subject::Post(id)
        | Subject::Assignment(id)
        | Subject::Person(id)
        | Subject::Place(id)
        | Subject::Run(id)
        | Subject::CallOut(id)
        | Subject::Handover(id) => key.extend_from_slice(id.as_bytes()),
        Subject::Briefing(part) => key.push(part_number(*part)),
        Subject::Prompts(kind) => key.push(kind_number(*kind)),
    }
    key
}

/// Returns the number of a kind of thing; below 32.
pub(crate) fn kind_of(subject: &Subject) -> u8 {
    match subject {
        Subject::Day => 1,
        Subject::Close => 2,
        Subject::Incident(_) => INCIDENT,
        Subject::Request(_) => 4,
        Subject::Crowd(_) => 5,
        Subject::Officials(_) => 6,
        Subject::Post(_) => 7,
        Subject::Assignment(_) => 8,
        Subject::Person(_) => PERSON,
        Subject::Place(_) => 10,
        Subject::Run(_) => 11,
        Subject::CallOut(_) => 12,
        Subject::Handover(_) => 13,
        Subject::Briefing(_) => 14,
        Subject::Prompts(_) => 15,
        // Last, so that new lines are added at the end of the table.
        Subject::Entry(_) => ENTRY,
    }
}

fn part_number(part: BriefingPart) -> u8 {
    let place = BriefingPart::ALL.iter().position(|known| *known == part);
    place.and_then(|place| u8::try_from(place).ok()).unwrap_or(u8::MAX)
}

fn kind_number(kind: IncidentKind) -> u8 {
    let place = IncidentKind::ALL.iter().position(|known| *known == kind);
    place.and_then(|place| u8::try_from(place).ok()).unwrap_or(u8::MAX)
}

/// What was said about one thing before, and where its line stands.
#[derive(Default)]
pub(crate) struct Story {
    /// In the order in which they were taken in.
    pub(crate) statements: Vec<Statement>,
    /// The first row of its line; 0 when it has none.
    pub(crate) root: i64,
}

/// Returns everything that was said about a thing.
pub(crate) fn of(connection: &Connection, ring: &Keyring, key: &[u8]) -> Kept<Story> {
    let mut query = connection.prepare_cached(
        "SELECT story.root, header, signature, body FROM story
         JOIN record ON record.id = story.record WHERE story.subject = ?1 ORDER BY story.record",
    )?;
    let mut rows = query.query([key])?;
    let mut story = Story::default();
    while let Some(row) = rows.next()? {
        story.root = row.get(0)?;
        story.statements.push(Raw::read(row, 1)?.statement(ring)?);
    }
    Ok(story)
}

/// Returns the entries, incidents and people about whom more than one chain says something.
///
/// Which chain a record is in is read from the index of numbers: the records themselves, of which
/// each fills a good part of a page, are not looked up one by one.
pub(crate) fn of_several_chains(connection: &Connection) -> Kept<Vec<Vec<u8>>> {
    let chains = chain_of_each(connection)?;
    let mut query =
        connection.prepare_cached("SELECT subject, record FROM story ORDER BY subject")?;
    let mut rows = query.query([])?;
    let mut several: Vec<Vec<u8>> = Vec::new();
    let (mut last, mut first): (Vec<u8>, u32) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        let subject = row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?;
        if !matches!(subject.first(), Some(&(INCIDENT | PERSON | ENTRY))) {
            continue;
        }
        let place = usize::try_from(row.get::<_, i64>(1)?).unwrap_or(usize::MAX);
        let chain = chains.get(place).copied().unwrap_or_default();
        if last != subject {
            last.clear();
            last.extend_from_slice(subject);
            first = chain;
        } else if chain != first && several.last() != Some(&last) {
            several.push(last.clone());
        }
    }
    Ok(several)
}

/// Returns the chain of each record, at its place.
fn chain_of_each(connection: &Connection) -> Kept<Vec<u32>> {
    let sql = "SELECT chain, id FROM record INDEXED BY record_in_chain";
    let mut query = connection.prepare_cached(sql)?;
    let mut rows = query.query([])?;
    let mut chains: Vec<u32> = Vec::new();
    while let Some(row) = rows.next()? {
        let place = usize::try_from(row.get::<_, i64>(1)?).unwrap_or_default();
        if chains.len() <= place {
            chains.resize(place + 1, 0);
        }
        if let Some(chain) = chains.get_mut(place) {
            *chain = row.get(0)?;
        }
    }
    Ok(chains)
}

/// Returns the first row of an entry's line; 0 when there is none.
pub(crate) fn root_of(connection: &Connection, key: &[u8]) -> Kept<i64> {
    let mut query =
        connection.prepare_cached("SELECT coalesce(max(root), 0) FROM story WHERE subject = ?1")?;
    Ok(query.query_row([key], |row| row.get(0))?)
}

/// Adds a record to a thing's story.
pub(crate) fn insert(connection: &Connection, key: &[u8], record: i64, root: i64) -> Kept<()> {
    connection
        .prepare_cached("INSERT INTO story (subject, record, root) VALUES (?1, ?2, ?3)")?
        .execute((key, record, root))?;
    Ok(())
}

/// Notes that the line of an entry begins at another row.
pub(crate) fn move_root(connection: &Connection, key: &[u8], root: i64) -> Kept<()> {
    connection
        .prepare_cached("UPDATE story SET root = ?2 WHERE subject = ?1")?
        .execute((key, root))?;
    Ok(())
}
