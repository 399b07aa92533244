//! Searching the log, the roster and the places. Nothing of the cases is ever found here.

use std::ops::ControlFlow;

use closeby_domain::board::{Board, Mode};
use closeby_domain::entry::EntryLine;
use closeby_domain::person::Person;
use closeby_domain::place::Place;
use closeby_domain::{Moment, Subject};
use memchr::memchr2_iter;
use rusqlite::{Connection, Row};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use uuid::Uuid;

use crate::error::Kept;
use crate::table::entry_text;
use crate::table::fact::{self, Wanted};
use crate::table::line;
use crate::{Filter, Vault, VaultError, packed};

/// Room for so many hits is made at once.
const MANY: usize = 64;
/// Beginnings of so many letters are looked up; the search table keeps those of four.
const LOOKED_UP: usize = 3;
/// So many of the newest lines are read for a shorter beginning before all of it is looked up.
const LEAFED_THROUGH: i64 = 2_000;

/// A line of the log that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The line as it stands now.
    pub line: EntryLine,
    /// Where the words stand in its text, as ranges of bytes.
    pub marks: Vec<(usize, usize)>,
}

/// What somebody looks for: phrases in quotes, and words; the last may be the beginning of one.
#[derive(Clone)]
pub(crate) struct Query {
    parts: Vec<Part>,
}

#[derive(Clone)]
struct Part {
    /// Its words, folded, as they must follow each other.
    words: Vec<String>,
    /// Whether the last word is only a beginning.
    open: bool,
}

impl Query {
    /// Understands what was typed.
    pub(crate) fn typed(text: &str) -> Self {
        let mut parts = Vec::new();
        for (place, piece) in text.split('"').enumerate() {
            let quoted = place % 2 == 1;
            if quoted {
                parts.push(Part { words: words_in(piece), open: false });
            } else {
                let pieces = piece.split_whitespace();
                parts.extend(pieces.map(|word| Part { words: words_in(word), open: false }));
            }
        }
        parts.retain(|part| !part.words.is_empty());
        let finished = text.ends_with(|last: char| !last.is_alphanumeric());
        if let Some(last) = parts.last_mut().filter(|_| !finished) {
            last.open = true;
        }
        Self { parts }
    }

    /// Returns it in the words of the search table; `None` when there is nothing to look for.
    pub(crate) fn matching(&self) -> Option<String> {
        let parts: Vec<String> = self.parts.iter().map(Part::matching).collect();
        (!parts.is_empty()).then(|| parts.join(" AND "))
    }

    /// Returns whether it ends in the beginning of a word that is too short to look up: it fits so
    /// many words that gathering their lines takes far longer than reading the newest.
    fn ends_short(&self) -> bool {
        self.parts.last().is_some_and(Part::is_short)
    }

    /// Returns it without its last part in the words of the search table.
    fn matching_but_last(&self) -> Option<String> {
        let (_, others) = self.parts.split_last()?;
        Self { parts: others.to_vec() }.matching()
    }

    /// Returns whether a line says it.
    pub(crate) fn is_in(&self, line: &EntryLine) -> bool {
        let place = line.entry.place.as_ref().map_or("", |place| place.name.as_str());
        let tags = line.entry.tags.join(" ");
        let own = entry_text::said(line).chain(entry_text::people(line));
        let fields: Vec<_> = own.chain([tags.as_str(), place]).map(spans_in).collect();
        self.parts.iter().all(|part| fields.iter().any(|field| !part.find(field).is_empty()))
    }

    fn marks_in(&self, text: &str) -> Vec<(usize, usize)> {
        let mut marks: Vec<_> = if text.is_ascii() {
            self.parts.iter().flat_map(|part| part.find_plain(text.as_bytes())).collect()
        } else {
            let spans = spans_in(text);
            self.parts.iter().flat_map(|part| part.find(&spans)).collect()
        };
        marks.sort_unstable();
        marks.dedup();
        marks
    }
}

impl Part {
    fn is_short(&self) -> bool {
        let letters = self.words.last().map_or(0, |word| word.chars().count());
        self.open && self.words.len() == 1 && letters < LOOKED_UP
    }

    fn matching(&self) -> String {
        let end = if self.open { "\"*" } else { "\"" };
        format!("\"{}{end}", self.words.join(" "))
    }

    /// Returns where its words follow each other in a text.
    fn find(&self, spans: &[Span<'_>]) -> Vec<(usize, usize)> {
        spans
            .windows(self.words.len().max(1))
            .filter(|window| self.fits(window))
            .filter_map(|window| Some((window.first()?.from, window.last()?.to)))
            .collect()
    }

    /// The same in a text of plain letters, where nothing need be taken apart: nearly every line.
    fn find_plain(&self, text: &[u8]) -> Vec<(usize, usize)> {
        let Some(first) = self.words.first().and_then(|word| word.bytes().next()) else {
            return Vec::new();
        };
        let begins = |at: &usize| {
            let before = at.checked_sub(1).and_then(|before| text.get(before));
            before.is_none_or(|before| !before.is_ascii_alphanumeric())
        };
        memchr2_iter(first, first.to_ascii_uppercase(), text)
            .filter(begins)
            .filter_map(|at| Some((at, at + self.length_plain(text.get(at..)?)?)))
            .collect()
    }

    /// Returns how far its words reach when a text begins with them.
    fn length_plain(&self, text: &[u8]) -> Option<usize> {
        let run = |from: usize, inside: bool| {
            let rest = text.get(from..).unwrap_or_default();
            rest.iter().take_while(|letter| letter.is_ascii_alphanumeric() == inside).count()
        };
        let mut at = 0;
        for (place, word) in self.words.iter().enumerate() {
            at += if place == 0 { 0 } else { run(at, false) };
            let says = text.get(at..at + word.len())?.eq_ignore_ascii_case(word.as_bytes());
            let end = at + run(at, true);
            let may_go_on = self.open && place + 1 == self.words.len();
            if !says || (end > at + word.len() && !may_go_on) {
                return None;
            }
            at = end;
        }
        Some(at)
    }

    fn fits(&self, window: &[Span<'_>]) -> bool {
        let last = self.words.len().saturating_sub(1);
        self.words.iter().zip(window).enumerate().all(|(place, (word, span))| {
            let whole = !(self.open && place == last);
            says(span.word, word, whole)
        })
    }
}

/// A word of a text and where it stands.
struct Span<'a> {
    word: &'a str,
    from: usize,
    to: usize,
}

fn spans_in(text: &str) -> Vec<Span<'_>> {
    let mut spans = Vec::with_capacity(text.len() / 5);
    let mut begun = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (begun, is_of_a_word(letter)) {
            (None, true) => begun = Some(at),
            (Some(from), false) => {
                spans.push(Span { word: text.get(from..at).unwrap_or_default(), from, to: at });
                begun = None;
            }
            _ => {}
        }
    }
    spans
}

/// Nearly every letter is plain, and then no table need be looked at.
fn is_of_a_word(letter: char) -> bool {
    if letter.is_ascii() {
        letter.is_ascii_alphanumeric()
    } else {
        letter.is_alphanumeric() || is_combining_mark(letter)
    }
}

/// Returns whether a word of a text is, or begins with, a folded word.
fn says(word: &str, folded: &str, whole: bool) -> bool {
    if !word.is_ascii() {
        let word = fold(word);
        return if whole { word == folded } else { word.starts_with(folded) };
    }
    // Nearly every word; and there is nothing to take apart in it.
    let begins = word.get(..folded.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(folded));
    begins && (!whole || word.len() == folded.len())
}

/// Returns the words of a text without capitals and accents, as the search compares them.
pub fn words_in(text: &str) -> Vec<String> {
    spans_in(text).into_iter().map(|span| fold(span.word)).collect()
}

/// Returns a word without capitals and accents.
fn fold(word: &str) -> String {
    word.nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase).collect()
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
            each(connection, &query, |line| {
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

/// Returns lines as they stand now, the newest first, each as `take` makes it.
pub(crate) fn lines<T>(
    connection: &Connection,
    query: &Query,
    limit: usize,
    take: impl Fn(EntryLine) -> T,
) -> Kept<Vec<T>> {
    let mut taken = Vec::with_capacity(limit.min(MANY));
    if limit > 0 {
        each(connection, query, |line| {
            taken.push(take(line));
            if taken.len() < limit { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })?;
    }
    Ok(taken)
}

/// Hands over lines as they stand now, the newest first, until somebody has enough.
fn each(
    connection: &Connection,
    query: &Query,
    mut take: impl FnMut(EntryLine) -> ControlFlow<()>,
) -> Kept<()> {
    let Some(all) = query.matching() else { return Ok(()) };
    if !query.ends_short() {
        return saying(connection, query, &all, i64::MAX, take).map(drop);
    }
    if let Some(others) = query.matching_but_last() {
        let judged = |line: EntryLine| {
            if query.is_in(&line) { take(line) } else { ControlFlow::Continue(()) }
        };
        return saying(connection, query, &others, i64::MAX, judged).map(drop);
    }
    match newest(connection, query, &mut take)? {
        Some(rest) => saying(connection, query, &all, rest, take),
        None => Ok(()),
    }
}

/// Hands over lines that the search table names and that begin before this key, and, read to find
/// out, those that it does not hold yet.
fn saying(
    connection: &Connection,
    query: &Query,
    matching: &str,
    before: i64,
    mut take: impl FnMut(EntryLine) -> ControlFlow<()>,
) -> Kept<()> {
    let mut select = connection.prepare_cached(include_str!("search/lines.sql"))?;
    let mut rows = select.query((matching, before))?;
    let mut last = i64::MAX;
    while let Some(row) = rows.next()? {
        let (first, is_loose): (i64, bool) = (row.get(0)?, row.get(3)?);
        // They come in this order by themselves; a sort in the query would copy every line.
        debug_assert!(first < last, "the search hands over the newest first");
        last = first;
        let line = read_line(connection, row)?;
        if let Some(line) = line.filter(|line| !is_loose || query.is_in(line))
            && take(line).is_break()
        {
            break;
        }
    }
    Ok(())
}

/// Hands over those of the newest lines that say it; returns before which key the rest begin, when
/// there may be more.
fn newest(
    connection: &Connection,
    query: &Query,
    mut take: impl FnMut(EntryLine) -> ControlFlow<()>,
) -> Kept<Option<i64>> {
    let mut select = connection.prepare_cached(
        "SELECT key, latest, body FROM line WHERE prior = 0 ORDER BY key DESC LIMIT ?1",
    )?;
    let mut rows = select.query([LEAFED_THROUGH])?;
    let mut rest = None;
    while let Some(row) = rows.next()? {
        rest = Some(row.get(0)?);
        if let Some(line) = read_line(connection, row)?.filter(|line| query.is_in(line))
            && take(line).is_break()
        {
            return Ok(None);
        }
    }
    Ok(rest)
}

/// Reads the line that begins at a row, as it stands now.
fn read_line(connection: &Connection, row: &Row<'_>) -> Kept<Option<EntryLine>> {
    let (first, latest): (i64, i64) = (row.get(0)?, row.get(1)?);
    // Nearly every line is as it was first written, and is at hand here.
    if latest != first {
        return line::newest_of(connection, first);
    }
    let body = row.get_ref(2)?.as_blob().map_err(rusqlite::Error::from)?;
    packed::unpack_line(body).map(Some)
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

impl Query {
    /// Returns whether each word begins one of these.
    fn names(&self, words: &[String]) -> bool {
        let mut asked = self.parts.iter().flat_map(|part| &part.words).peekable();
        asked.peek().is_some()
            && asked.all(|asked| words.iter().any(|word| word.starts_with(asked.as_str())))
    }
}

fn words_of_person(person: &Person) -> Vec<String> {
    let mut words = words_in(&person.name);
    words.extend(person.groups.iter().chain(&person.languages).flat_map(|text| words_in(text)));
    words.extend(person.skills.iter().flat_map(|skill| words_in(skill.skill())));
    words
}

#[cfg(test)]
mod tests;
