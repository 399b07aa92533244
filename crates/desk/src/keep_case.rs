//! Cases kept: opened after the conflict check, notes, clocks, powers, extracts.

use closeby_domain::case::operation::CaseOperation;
use closeby_domain::case::{Case, CaseOpened, ClockSettled, DetentionPower, LegalClock};
use closeby_domain::id::{CaseId, ClockId, NoteId};
use closeby_domain::{Moment, Operation};

use crate::desk::{Desk, OpenDesk, done, id};
use crate::problem::{Answer, Code, Problem};
use crate::view::cases::{
    CaseView, ClockAsk, ClockStepAsk, ExtractAsk, NoteAsk, OpenCaseAsk, PowerAsk,
};
use crate::view::{Done, View};
use crate::words::say;

/// Opens a case, after checking its names against every case here.
pub fn open_case(desk: &Desk, ask: OpenCaseAsk) -> Answer<Done<CaseView>> {
    desk.with_open(|open| {
        let pseudonym = ask.pseudonym.trim().to_owned();
        if pseudonym.is_empty() {
            return Err(Problem::new(
                Code::BadInput,
                say!("pseudonym-needed"),
                say!("pseudonym-needed-try"),
            ));
        }
        let cases = open.cases()?;
        if cases.iter().any(|case| folded(&case.opened.pseudonym) == folded(&pseudonym)) {
            return Err(Problem::new(
                Code::Refused,
                say!("pseudonym-taken"),
                say!("pseudonym-taken-try"),
            ));
        }
        let client = ask.client.filter(|name| !name.trim().is_empty());
        check_conflict(&cases, &ask.other_parties, client.as_deref())?;
        let now = open.clock.now();
        let opened = CaseOpened {
            id: CaseId(open.fresh()),
            number: cases.iter().map(|case| case.opened.number).max().unwrap_or(0) + 1,
            pseudonym,
            firm: ask.firm.filter(|firm| !firm.trim().is_empty()),
            summary: ask.summary.trim().to_owned(),
            conflict_clear: Some(now),
        };
        let case = opened.id;
        let mut changes = vec![CaseOperation::Open(opened)];
        changes.extend(client.map(|name| CaseOperation::NameClient(case, name)));
        open.keep(case, changes)
    })
}

/// Nobody may act for a client and against them. Neither name is shown.
fn check_conflict(cases: &[Case], other_parties: &[String], client: Option<&str>) -> Answer<()> {
    let clients: Vec<String> =
        cases.iter().filter_map(|case| case.client.as_deref()).map(folded).collect();
    let against = other_parties.iter().map(|name| folded(name)).any(|name| clients.contains(&name));
    let twice = client.is_some_and(|name| clients.contains(&folded(name)));
    if against || twice {
        return Err(Problem::new(
            Code::Refused,
            say!("conflict-found"),
            say!("conflict-found-try"),
        ));
    }
    Ok(())
}

fn folded(name: &str) -> String {
    name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// Writes a note, or adds to one. A note is never altered.
pub fn write_note(desk: &Desk, ask: NoteAsk) -> Answer<Done<CaseView>> {
    desk.with_open(|open| {
        let text = ask.text.trim().to_owned();
        if text.is_empty() {
            return Err(Problem::new(Code::BadInput, say!("note-needed"), say!("note-needed-try")));
        }
        let case = open.case(&ask.case)?;
        let name = case.opened.id;
        let change = match ask.note.as_deref().filter(|note| !note.is_empty()) {
            None => CaseOperation::WriteNote(name, NoteId(open.fresh()), ask.kind.into(), text),
            Some(note) => {
                let note = NoteId(id(note)?);
                if !case.notes.iter().any(|known| known.id == note) {
                    return Err(Problem::new(Code::NotFound, say!("no-note"), say!("no-such-try")));
                }
                CaseOperation::AddToNote(name, note, text)
            }
        };
        open.keep(name, vec![change])
    })
}

/// Records under which power the client is held.
pub fn set_power(desk: &Desk, ask: PowerAsk) -> Answer<Done<CaseView>> {
    desk.with_open(|open| {
        let case = open.case(&ask.case)?.opened.id;
        open.keep(case, vec![CaseOperation::SetPower(case, ask.power.into())])
    })
}

/// Takes an entry of the shared timeline into a case's extract, or out of it.
pub fn extract(desk: &Desk, ask: ExtractAsk) -> Answer<Done<CaseView>> {
    desk.with_open(|open| {
        let case = open.case(&ask.case)?.opened.id;
        let entry = open.line(ask.number)?.entry.id;
        open.keep(case, vec![CaseOperation::Extract(case, entry, ask.taken)])
    })
}

/// Enters, starts or settles a legal clock. Its times and basis are data that somebody entered.
pub fn case_clock(desk: &Desk, ask: ClockAsk) -> Answer<Done<CaseView>> {
    desk.with_open(|open| {
        let case = open.case(&ask.case)?;
        let name = case.opened.id;
        let change = match ask.step {
            ClockStepAsk::Enter => CaseOperation::EnterClock(name, open.new_clock(&ask)?),
            step => open.clock_step(&case, step, &ask)?,
        };
        open.keep(name, vec![change])
    })
}

impl OpenDesk {
    /// Records something of a case and returns how the case stands now.
    pub fn keep(&mut self, case: CaseId, changes: Vec<CaseOperation>) -> Answer<Done<CaseView>> {
        let now = self.clock.now();
        self.keep_at(now, case, changes)
    }

    /// Records something of a case that happened then.
    pub fn keep_at(
        &mut self,
        happened: Moment,
        case: CaseId,
        changes: Vec<CaseOperation>,
    ) -> Answer<Done<CaseView>> {
        self.record_all(
            changes.into_iter().map(|change| (happened, Operation::Case(change))).collect(),
        )?;
        let kept = self.case(&case.0.to_string())?;
        let look = self.look_now()?;
        Ok(done(self.case_view(&look, &kept)?, &[View::Cases]))
    }

    fn new_clock(&self, ask: &ClockAsk) -> Answer<LegalClock> {
        let (name, basis) = (ask.name.trim().to_owned(), ask.words.trim().to_owned());
        if name.is_empty() || basis.is_empty() {
            return Err(Problem::new(
                Code::BadInput,
                say!("clock-basis-needed"),
                say!("clock-basis-needed-try"),
            ));
        }
        let due = match ask.due.trim() {
            "" => None,
            words => Some(self.typed_time(words, true)?),
        };
        Ok(LegalClock {
            id: ClockId(self.fresh()),
            name,
            basis,
            started: due.map(|_| self.clock.now()).filter(|_| !ask.needs_criminal_power),
            due: due.filter(|_| !ask.needs_criminal_power),
            needs_criminal_power: ask.needs_criminal_power,
            entered_by: self.author.name.clone(),
            settled: None,
        })
    }

    fn clock_step(&self, case: &Case, step: ClockStepAsk, ask: &ClockAsk) -> Answer<CaseOperation> {
        let wanted = ClockId(id(ask.clock.as_deref().unwrap_or_default())?);
        let name = case.opened.id;
        let clock = case.clocks.iter().find(|clock| clock.id == wanted);
        let clock = clock
            .ok_or_else(|| Problem::new(Code::NotFound, say!("no-clock"), say!("no-such-try")))?;
        let now = self.clock.now();
        Ok(match step {
            ClockStepAsk::Start => {
                let criminal =
                    matches!(case.power, DetentionPower::Criminal | DetentionPower::Both);
                if clock.needs_criminal_power && !criminal {
                    return Err(Problem::new(
                        Code::Refused,
                        say!("clock-cannot-start"),
                        say!("clock-cannot-start-try"),
                    ));
                }
                let due = match ask.due.trim() {
                    "" => None,
                    words => Some(self.typed_time(words, true)?),
                };
                CaseOperation::StartClock(name, wanted, now, due)
            }
            ClockStepAsk::NotApplicable => {
                let why = ask.words.trim().to_owned();
                if why.is_empty() {
                    return Err(Problem::new(
                        Code::BadInput,
                        say!("reason-needed"),
                        say!("reason-needed-try"),
                    ));
                }
                CaseOperation::SettleClock(name, wanted, ClockSettled::NotApplicable(why))
            }
            ClockStepAsk::Met | ClockStepAsk::Enter => {
                CaseOperation::SettleClock(name, wanted, ClockSettled::Met(now))
            }
        })
    }
}
