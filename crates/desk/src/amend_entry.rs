//! Correct, strike, lift, mark: everything that can be said about an entry but its claim.

mod counted;

use closeby_domain::When;
use closeby_domain::entry::Correction;
use closeby_domain::operation::{Mark, Operation};

use crate::desk::{Desk, OpenDesk, done};
use crate::look::initials;
use crate::problem::{Answer, Code, Problem};
use crate::view::entry::{CorrectAsk, EntryView, KeyAsk, ReviewAsk, StrikeAsk};
use crate::view::{Done, View};
use crate::words::say;

/// The most letters that initials have: they stand under the line that is drawn.
const LONGEST_INITIALS: usize = 12;

/// Views that show an entry.
pub const ENTRY_VIEWS: [View; 3] = [View::Board, View::Timeline, View::Cases];

/// Views that show what an entry counts as well.
const COUNTED_VIEWS: [View; 5] =
    [View::Board, View::Timeline, View::Cases, View::Handover, View::Map];

/// Draws one line through an entry.
pub fn strike(desk: &Desk, ask: StrikeAsk) -> Answer<Done<EntryView>> {
    desk.with_open(|open| {
        let line = open.line(ask.number)?;
        if line.struck.is_some() {
            return Err(Problem::new(
                Code::Refused,
                say!("struck-already"),
                say!("struck-already-try"),
            ));
        }
        let mark = open.mark(&ask)?;
        open.amend(ask.number, Operation::StrikeEntry(line.entry.id, mark))
    })
}

/// Takes the line away again.
pub fn lift_strike(desk: &Desk, ask: StrikeAsk) -> Answer<Done<EntryView>> {
    desk.with_open(|open| {
        let line = open.line(ask.number)?;
        if line.struck.is_none() {
            return Err(Problem::new(Code::Refused, say!("not-struck"), say!("not-struck-try")));
        }
        let mark = open.mark(&ask)?;
        open.amend(ask.number, Operation::LiftStrike(line.entry.id, mark))
    })
}

/// Corrects words or time; what was first written stays readable.
pub fn correct(desk: &Desk, ask: CorrectAsk) -> Answer<Done<EntryView>> {
    desk.with_open(|open| {
        let line = open.line(ask.number)?;
        reason(&ask.reason)?;
        if ask.text.is_some() && ask.over.is_some_and(|over| over != line.text) {
            return Err(Problem::new(
                Code::Refused,
                say!("changed-meanwhile", words = line.text),
                say!("changed-meanwhile-try"),
            ));
        }
        let text = ask.text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        let time = ask.time.filter(|time| !time.trim().is_empty());
        let when = match time {
            Some(time) => Some(When::exactly(open.typed_time(&time, false)?)),
            None => None,
        };
        if text.is_none() && when.is_none() {
            return Err(Problem::new(
                Code::BadInput,
                say!("nothing-corrected"),
                say!("nothing-corrected-try"),
            ));
        }
        let correction = Correction { text, when, reason: ask.reason.trim().to_owned() };
        let counted = open.counted_anew(&line, &correction)?;
        let corrected = Operation::CorrectEntry(line.entry.id, correction);
        let mut changes = vec![(open.clock.now(), corrected)];
        changes.extend(counted);
        open.record_all(changes)?;
        let line = open.line(ask.number)?;
        Ok(done(open.entry_view(&line)?, &COUNTED_VIEWS))
    })
}

/// Marks an entry as a key event, or no longer.
pub fn mark_key(desk: &Desk, ask: KeyAsk) -> Answer<Done<EntryView>> {
    desk.with_open(|open| {
        let line = open.line(ask.number)?;
        open.amend(ask.number, Operation::MarkKey(line.entry.id, ask.key))
    })
}

/// Says that an entry may leave the room, or may not after all: only other eyes than the author's.
pub fn review_entry(desk: &Desk, ask: ReviewAsk) -> Answer<Done<EntryView>> {
    desk.with_open(|open| {
        let line = open.line(ask.number)?;
        if ask.may && !line.may_review(&open.author) {
            return Err(Problem::new(Code::Refused, say!("own-review"), say!("own-review-try")));
        }
        open.amend(ask.number, Operation::ReviewEntry(line.entry.id, ask.may))
    })
}

impl OpenDesk {
    /// Records something about an entry and returns how it stands now.
    pub fn amend(&mut self, number: u32, operation: Operation) -> Answer<Done<EntryView>> {
        self.record(operation)?;
        let line = self.line(number)?;
        Ok(done(self.entry_view(&line)?, &ENTRY_VIEWS))
    }

    fn mark(&self, ask: &StrikeAsk) -> Answer<Mark> {
        reason(&ask.reason)?;
        let given = ask.initials.trim();
        if given.chars().count() > LONGEST_INITIALS {
            let says = say!("initials-long", most = LONGEST_INITIALS);
            return Err(Problem::new(Code::BadInput, says, say!("initials-long-try")));
        }
        let initials =
            if given.is_empty() { initials(&self.author.name) } else { given.to_owned() };
        Ok(Mark { reason: ask.reason.trim().to_owned(), initials })
    }
}

fn reason(words: &str) -> Answer<()> {
    if words.trim().is_empty() {
        return Err(Problem::new(Code::BadInput, say!("reason-needed"), say!("reason-needed-try")));
    }
    Ok(())
}
