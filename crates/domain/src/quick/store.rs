//! From a line that was understood to the entry that is kept.

use super::parsed::{Parsed, TimeProblem};
use crate::entry::{Entry, LATE_AFTER_MINUTES};
use crate::id::EntryId;
use crate::{Moment, When};

/// What an entry needs beside its line.
#[derive(Debug, Clone)]
pub struct Storing<'a> {
    /// Its lasting name.
    pub id: EntryId,
    /// Its number in the day.
    pub number: u32,
    /// The line exactly as it was typed.
    pub typed: &'a str,
    /// The time now.
    pub now: Moment,
    /// The time that was chosen when the typed one could not be taken as it stood.
    pub chosen: Option<When>,
    /// Why it is written late, when it is.
    pub late_reason: Option<&'a str>,
    /// The lines its links name.
    pub about: Vec<EntryId>,
}

/// Why a line cannot be stored yet. It stays in the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotStored {
    /// There are no words in it.
    NoWords,
    /// Its time cannot be taken as it stands.
    Time(TimeProblem),
    /// It is written late and nobody said why.
    Late(LateReasonWanted),
}

/// Something is written late and nobody said why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LateReasonWanted {
    /// How late.
    pub minutes: i64,
}

/// Returns the entry for a line.
pub fn entry(parsed: &Parsed, storing: Storing<'_>) -> Result<Entry, NotStored> {
    if !super::clean::shows_something(&parsed.text) {
        return Err(NotStored::NoWords);
    }
    let when = when(parsed, &storing)?;
    let ended = when.to.unwrap_or(when.from);
    let late_reason =
        late_reason(ended, storing.now, storing.late_reason).map_err(NotStored::Late)?;
    Ok(Entry {
        id: storing.id,
        number: storing.number,
        when,
        typed: storing.typed.to_owned(),
        text: parsed.text.clone(),
        kind: parsed.kind,
        source: parsed.source,
        medium: parsed.medium,
        direct_speech: parsed.direct_speech,
        verification: parsed.verification,
        on_behalf_of: parsed.person.clone(),
        place: parsed.place.clone(),
        tags: parsed.tags.clone(),
        incidents: parsed.incidents.clone(),
        about: storing.about,
        key: parsed.key,
        late_reason,
        origin: None,
    })
}

fn when(parsed: &Parsed, storing: &Storing<'_>) -> Result<When, NotStored> {
    match (storing.chosen, parsed.problem) {
        (Some(chosen), _) => Ok(chosen),
        (None, Some(problem)) => Err(NotStored::Time(problem)),
        (None, None) => Ok(parsed.when.unwrap_or(When::exactly(storing.now))),
    }
}

/// Returns why something is written so late, to be kept with it. A reason given for what is not
/// late is not kept: nothing was late.
pub fn late_reason(
    happened: Moment,
    now: Moment,
    given: Option<&str>,
) -> Result<Option<String>, LateReasonWanted> {
    let minutes = now.minutes_since(happened);
    if minutes <= LATE_AFTER_MINUTES {
        return Ok(None);
    }
    let reason = super::clean(given.unwrap_or_default()).trim().to_owned();
    if reason.is_empty() { Err(LateReasonWanted { minutes }) } else { Ok(Some(reason)) }
}
