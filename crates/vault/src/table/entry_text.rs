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
        let behalf = line.entry.on_behalf_of.as_ref().map(|person| person.name.as_str());
        Self {
            words: line.text.clone(),
            tags: line.entry.tags.join(" "),
            place: place.unwrap_or_default(),
            people: [line.author.name.as_str(), behalf.unwrap_or_default()].join(" "),
        }
    }
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

/// Makes a line unfindable.
pub(crate) fn remove(connection: &Connection, root: i64) -> Kept<()> {
    connection.prepare_cached("DELETE FROM entry_text WHERE rowid = ?1")?.execute([root])?;
    Ok(())
}
