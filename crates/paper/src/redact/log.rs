//! The log extract.

use closeby_domain::redaction::RedactionLevel;

use super::page_two::source;
use super::reader::Reader;
use crate::sheet::{Ink, LogRow, state_word};
use crate::snapshot::{Correction, LogEntry, Strike, Struck};
use crate::withheld::{Place, Reason};

/// Rows longer than this, in letters, may run over the page.
const LONGEST_WHOLE_ROW: usize = 1_500;

/// Returns the rows; `desk` is who hands over, named once for all they wrote.
pub(super) fn log(r: &mut Reader, entries: &[LogEntry], shown: Struck, desk: &Ink) -> Vec<LogRow> {
    if !r.has(Place::Log) {
        r.withhold(Reason::Word, Place::Log, entries.len());
        return Vec::new();
    }
    entries.iter().filter_map(|entry| row(r, entry, shown, desk)).collect()
}

fn row(r: &mut Reader, entry: &LogEntry, shown: Struck, desk: &Ink) -> Option<LogRow> {
    let place = Place::Log;
    let public = r.level == RedactionLevel::Public;
    if entry.struck.is_some() && (public || shown == Struck::LeftOut) {
        r.withhold(Reason::Struck, place, 1);
        return None;
    }
    if public && !entry.state.is_fact() {
        r.withhold(Reason::Claim, place, 1);
        return None;
    }
    if !r.may_leave(entry.number, entry.review, place) {
        return None;
    }
    let LogEntry {
        number,
        happened,
        written,
        late_reason,
        words,
        direct_speech,
        source: from,
        author,
        state,
        review: _,
        key,
        corrections,
        struck,
    } = entry;
    let words = r.read(words, place);
    let mut beneath = Vec::new();
    beneath.extend(late(r, written, late_reason));
    beneath.extend(corrections.iter().map(|correction| corrected(r, correction)));
    beneath.extend(struck.iter().map(|strike| struck_by(r, strike)));
    let words = if *direct_speech || !state.is_fact() { words.quoted() } else { words };
    let author = r.who(author, place);
    let written_by = if author == *desk { Ink::default() } else { author };
    let bare = beneath.is_empty() && written_by.is_empty() && struck.is_none();
    Some(LogRow {
        number: *number,
        happened: r.read(happened, place),
        plain: bare && words.is_one_run(),
        long: words.length() + beneath.iter().map(Ink::length).sum::<usize>() > LONGEST_WHOLE_ROW,
        words,
        beneath,
        source: source(r, from, place),
        written_by,
        state: *state,
        state_word: state_word(*state),
        key: *key,
        struck: struck.is_some(),
    })
}

/// "Written 15:31: was at the van."
fn late(
    r: &mut Reader,
    written: &crate::Field<crate::Words>,
    reason: &crate::Field<crate::Words>,
) -> Option<Ink> {
    let written = r.read(written, Place::Log);
    let reason = r.read(reason, Place::Log);
    match (written.is_empty(), reason.is_empty()) {
        (true, true) => None,
        (false, true) => Some(Ink::say("Written ").then(written)),
        (true, false) => Some(Ink::say("Written late: ").then(reason)),
        (false, false) => {
            Some(Ink::say("Written ").then(written).then(Ink::say(": ")).then(reason))
        }
    }
}

fn corrected(r: &mut Reader, correction: &Correction) -> Ink {
    let Correction { number, words } = correction;
    Ink::say(format!("Corrected by #{number}: ")).then(r.read(words, Place::Log))
}

fn struck_by(r: &mut Reader, strike: &Strike) -> Ink {
    let Strike { reason, initials, at } = strike;
    let by = [reason, at].map(|field| r.read(field, Place::Log));
    let initials = r.read(initials, Place::Log);
    let [reason, at] = by;
    Ink::say("Struck: ").then(Ink::list([reason, initials, at]))
}
