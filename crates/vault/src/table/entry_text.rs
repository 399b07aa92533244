//! The words of the log, for searching.

use closeby_domain::entry::EntryLine;
use rusqlite::Connection;

use crate::error::Kept;

/// The words by which a line is found.
#[derive(PartialEq, Eq)]
pub(crate) struct Words {
    words: String,
    tags: String,
    place: String,
    people: String,
}

impl Words {
    /// Returns the words of a line as it stands.
    pub(crate) fn of(line: &EntryLine) -> Self {
        let place = line.entry.place.as_ref().map(|place| place.name.clone());
        Self {
            words: said(line).collect::<Vec<_>>().join("\n"),
            tags: line.entry.tags.join(" "),
            place: place.unwrap_or_default(),
            people: people(line).collect::<Vec<_>>().join(" "),
        }
    }
}

/// Returns the texts of a line: its own words, what stands behind a decision, and what the files
/// kept with it are called.
pub(crate) fn said(line: &EntryLine) -> impl Iterator<Item = &str> {
    let decision = line.decision.iter().flat_map(|decision| decision.words());
    let files = line.attached.iter().map(|kept| kept.file.name.as_str());
    std::iter::once(line.text.as_str()).chain(decision).chain(files)
}

/// Returns the names a line is found by: who wrote it, for whom, and who told whom.
pub(crate) fn people(line: &EntryLine) -> impl Iterator<Item = &str> {
    let behalf = line.entry.on_behalf_of.iter().map(|person| person.name.as_str());
    let chain = line.chain.iter().map(|heard| heard.who.name.as_str());
    std::iter::once(line.author.name.as_str()).chain(behalf).chain(chain)
}

/// Makes a line findable.
pub(crate) fn insert(connection: &Connection, root: i64, words: &Words) -> Kept<()> {
    connection
        .prepare_cached(
            "INSERT INTO entry_text (rowid, words, tags, place, people)
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((root, &words.words, &words.tags, &words.place, &words.people))?;
    Ok(())
}

/// So many lines at a time are worth [`many`].
pub(crate) const MANY: usize = 128;

/// Adds many lines in one go: loose pieces of the index are not gathered on the way, which would
/// write every word several times over, but at rest.
pub(crate) fn many<T>(connection: &Connection, job: impl FnOnce() -> Kept<T>) -> Kept<T> {
    const SET: &str = "INSERT INTO entry_text (entry_text, rank) VALUES ('automerge', ?1)";
    connection.prepare_cached(SET)?.execute([0])?;
    let done = job()?;
    // What was added is written down before this counts again.
    connection.prepare_cached(SET)?.execute([AUTOMERGE])?;
    Ok(done)
}

/// As many pieces as are gathered by themselves while lines come one by one; as SQLite has it.
const AUTOMERGE: i64 = 4;

/// Makes a line unfindable.
pub(crate) fn remove(connection: &Connection, root: i64) -> Kept<()> {
    connection.prepare_cached("DELETE FROM entry_text WHERE rowid = ?1")?.execute([root])?;
    Ok(())
}
