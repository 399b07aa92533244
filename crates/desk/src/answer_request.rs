//! Welfare requests: asked, asked again, answered, delivered or withdrawn.

use closeby_domain::entry::{Entry, EntryKind, SourceKind};
use closeby_domain::id::{EntryId, RequestId};
use closeby_domain::request::{Request, RequestAnswer, RequestStep};
use closeby_domain::role::RoleCode;
use closeby_domain::{Moment, Operation, When};
use closeby_vault::Numbered;

use crate::desk::{Desk, OpenDesk, done, id};
use crate::look;
use crate::names;
use crate::problem::{Answer, Code, Problem};
use crate::view::board::{AskForAsk, RequestStepAsk, StepRequestAsk};
use crate::view::{Done, View};
use crate::words::say;

const STALE: [View; 4] = [View::Board, View::Timeline, View::Handover, View::Cases];

/// Asks for something on somebody's behalf. The asking is an entry of the log as well.
pub fn ask_for(desk: &Desk, ask: AskForAsk) -> Answer<Done<String>> {
    desk.with_open(|open| {
        let what = ask.what.trim().to_owned();
        if what.is_empty() {
            return Err(Problem::new(Code::BadInput, say!("what-needed"), say!("what-needed-try")));
        }
        names::only_a_role(ask.asked_of.as_deref().unwrap_or_default())?;
        let asked = open.typed_time(&ask.time, false)?;
        let look = open.look_now()?;
        let mut changes = Vec::new();
        let entry = match ask.entry {
            Some(number) => open.line(number)?.entry.id,
            None => open.logged(
                &mut changes,
                asked,
                say!("entry-asked", what = what.clone()),
                EntryKind::Request,
            )?,
        };
        let by =
            if ask.asked_by.trim().is_empty() { open.author.name.clone() } else { ask.asked_by };
        let request = Request {
            id: RequestId(open.fresh()),
            number: look.board.requests.iter().map(|known| known.number).max().unwrap_or(0) + 1,
            what,
            role: ask.role.as_deref().and_then(look::role).unwrap_or(RoleCode::WF),
            asked_by: by,
            asked_of: ask.asked_of.filter(|of| !of.trim().is_empty()),
            asked,
            entry: Some(entry),
            incident: None,
            steps: Vec::new(),
        };
        let name = request.id.0.to_string();
        changes.push((asked, Operation::AskFor(request)));
        open.record_all(changes)?;
        Ok(done(name, &STALE))
    })
}

/// Records what became of a request. Each asking and answer is an entry of the log as well.
pub fn step_request(desk: &Desk, ask: StepRequestAsk) -> Answer<Done<String>> {
    desk.with_open(|open| {
        let wanted = RequestId(id(&ask.request)?);
        let look = open.look_now()?;
        let request =
            look.board.requests.iter().find(|known| known.id == wanted).ok_or_else(|| {
                Problem::new(Code::NotFound, say!("no-request"), say!("no-such-try"))
            })?;
        names::only_a_role(&ask.by)?;
        let words = ask.words.trim().to_owned();
        let needs_words =
            !matches!(ask.step, RequestStepAsk::AskedAgain | RequestStepAsk::Delivered);
        if needs_words && words.is_empty() {
            return Err(Problem::new(
                Code::BadInput,
                say!("words-needed"),
                say!("words-needed-try"),
            ));
        }
        let (now, mut changes) = (open.clock.now(), Vec::new());
        let step = open.step(&mut changes, request, ask.step, words, &ask.by)?;
        changes.push((now, Operation::StepRequest(wanted, step)));
        open.record_all(changes)?;
        Ok(done(ask.request, &STALE))
    })
}

/// An answer by an authority is an official statement: that it was said is confirmed.
fn official(changes: &mut [(Moment, Operation)]) {
    if let Some((_, Operation::LogEntry(entry))) = changes.last_mut() {
        entry.source = SourceKind::OfficialStatement;
    }
}

impl OpenDesk {
    fn step(
        &mut self,
        changes: &mut Vec<(Moment, Operation)>,
        request: &Request,
        step: RequestStepAsk,
        words: String,
        by: &str,
    ) -> Answer<RequestStep> {
        let (now, what) = (self.clock.now(), request.what.clone());
        Ok(match step {
            RequestStepAsk::AskedAgain => {
                let text = say!("entry-asked-again", what = what);
                RequestStep::AskedAgain(Some(self.logged(
                    changes,
                    now,
                    text,
                    EntryKind::Request,
                )?))
            }
            RequestStepAsk::Answered | RequestStepAsk::Refused => {
                let refused = step == RequestStepAsk::Refused;
                let by = if by.trim().is_empty() { say!("officers") } else { by.trim().to_owned() };
                let (what, words) = (what, words);
                let text = if refused {
                    say!("entry-refused", what = what, by = by.clone(), words = words.clone())
                } else {
                    say!("entry-answered", what = what, by = by.clone(), words = words.clone())
                };
                let entry = Some(self.logged(changes, now, text, EntryKind::Request)?);
                official(changes);
                RequestStep::Answered(RequestAnswer { words, by, refused, entry })
            }
            RequestStepAsk::Disputed => {
                let text = say!("entry-disputed", what = what, words = words.clone());
                self.logged(changes, now, text, EntryKind::Request)?;
                RequestStep::Disputed(words)
            }
            RequestStepAsk::Delivered => {
                let text = say!("entry-delivered", what = what);
                RequestStep::Delivered(Some(self.logged(changes, now, text, EntryKind::Request)?))
            }
            RequestStepAsk::Withdrawn => {
                let text = say!("entry-withdrawn", what = what, words = words.clone());
                self.logged(changes, now, text, EntryKind::Request)?;
                RequestStep::Withdrawn(words)
            }
        })
    }

    /// Adds an entry that the desk itself writes to the changes, and returns its name.
    pub fn logged(
        &mut self,
        changes: &mut Vec<(Moment, Operation)>,
        at: Moment,
        text: String,
        kind: EntryKind,
    ) -> Answer<EntryId> {
        let waiting = changes.iter().filter(|(_, op)| matches!(op, Operation::LogEntry(_))).count();
        let entry = Entry {
            kind,
            ..Entry::seen(
                EntryId(self.fresh()),
                self.vault.next_number(Numbered::Entry)? + u32::try_from(waiting).unwrap_or(0),
                When::exactly(at),
                text,
            )
        };
        let name = entry.id;
        changes.push((at, Operation::LogEntry(entry)));
        Ok(name)
    }
}
