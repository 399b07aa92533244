//! The roster kept: walk-ins, changes, call-outs and their answers.

use closeby_domain::Operation;
use closeby_domain::call_out::{CallOut, CallOutAnswers};
use closeby_domain::entry::EntryKind;
use closeby_domain::id::{CallOutId, PersonId};
use closeby_domain::person::{Person, PersonChange};
use closeby_domain::role::RoleCode;

use crate::check_call_out::marked;
use crate::desk::{Desk, OpenDesk, done, id};
use crate::look;
use crate::names::name;
use crate::problem::{Answer, Code, Problem};
use crate::see_roster::{call_out_view, person_view};
use crate::view::roster::{
    AddPersonAsk, AnswersAsk, CallOutAsk, CallOutView, ChangePersonAsk, PersonView,
};
use crate::view::{Done, View};
use crate::words::say;

const STALE: [View; 4] = [View::Roster, View::Roles, View::Board, View::Handover];
/// How long somebody's data is kept when nobody says otherwise, in days.
const KEPT_DAYS: i64 = 180;

/// Adds somebody. A name is enough.
pub fn add_person(desk: &Desk, ask: AddPersonAsk) -> Answer<Done<PersonView>> {
    desk.with_open(|open| {
        let name = name(&ask.name)?;
        let now = open.clock.now();
        let person = Person {
            id: PersonId(open.fresh()),
            name,
            kind: ask.kind.into(),
            phone: filled(ask.phone),
            skills: skills(&ask.skills)?,
            languages: words(ask.languages),
            groups: words(ask.groups),
            available_from: None,
            available_until: None,
            first_time: ask.first_time,
            here: ask.here,
            consent: filled(ask.consent),
            health_note: None,
            kept_until: Some(now.plus_minutes(KEPT_DAYS * 24 * 60)),
            origin: filled(ask.origin),
        };
        let added = person.id;
        open.record(Operation::AddPerson(person))?;
        open.shown_person(added)
    })
}

/// Changes somebody: only what is given.
pub fn change_person(desk: &Desk, ask: ChangePersonAsk) -> Answer<Done<PersonView>> {
    desk.with_open(|open| {
        let wanted = PersonId(id(&ask.person)?);
        let look = open.look_now()?;
        let person = look.board.person(wanted).ok_or_else(|| {
            Problem::new(Code::NotFound, say!("no-person"), say!("no-person-try"))
        })?;
        let changes = open.person_changes(person, ask)?;
        let now = open.clock.now();
        let change = |change| (now, Operation::ChangePerson(wanted, change));
        open.record_all(changes.into_iter().map(change).collect())?;
        open.shown_person(wanted)
    })
}

/// Logs a call-out that was sent elsewhere. Closeby does not send.
pub fn call_out(desk: &Desk, ask: CallOutAsk) -> Answer<Done<CallOutView>> {
    desk.with_open(|open| {
        let text = ask.text.trim().to_owned();
        if text.is_empty() {
            return Err(Problem::new(
                Code::BadInput,
                say!("call-out-needed"),
                say!("call-out-needed-try"),
            ));
        }
        let (now, look, mut changes) = (open.clock.now(), open.look_now()?, Vec::new());
        let unconfirmed = open.unconfirmed_in(&text)?;
        let shown = marked(&text, !unconfirmed.is_empty());
        let words = say!("entry-call-out", channels = ask.channels.clone(), text = shown);
        let entry = open.logged(&mut changes, now, words, EntryKind::CallOut)?;
        let call_out = CallOut {
            id: CallOutId(open.fresh()),
            number: look.board.call_outs.iter().map(|known| known.number).max().unwrap_or(0) + 1,
            text,
            channels: ask.channels,
            sent: now,
            entry: Some(entry),
            answers: CallOutAnswers::default(),
            unconfirmed: unconfirmed.iter().map(|line| line.entry.id).collect(),
        };
        let shown = call_out_view(&call_out);
        changes.push((now, Operation::CallOut(call_out)));
        open.record_all(changes)?;
        Ok(done(shown, &[View::Roster, View::Timeline, View::Board, View::Handover]))
    })
}

/// Records the answers to a call-out so far, late ones too.
pub fn count_answers(desk: &Desk, ask: AnswersAsk) -> Answer<Done<CallOutView>> {
    desk.with_open(|open| {
        let look = open.look_now()?;
        let found = look.board.call_outs.into_iter().find(|known| known.number == ask.number);
        let mut found = found.ok_or_else(|| {
            Problem::new(Code::NotFound, say!("no-call-out"), say!("no-such-try"))
        })?;
        found.answers = CallOutAnswers {
            coming: ask.coming,
            later: ask.later,
            cannot: ask.cannot,
            silent: ask.silent,
        };
        open.record(Operation::CountAnswers(found.id, found.answers))?;
        Ok(done(call_out_view(&found), &[View::Roster, View::Handover]))
    })
}

impl OpenDesk {
    fn shown_person(&mut self, wanted: PersonId) -> Answer<Done<PersonView>> {
        let look = self.look_now()?;
        let person = look.board.person(wanted).ok_or_else(|| {
            Problem::new(Code::NotFound, say!("no-person"), say!("no-person-try"))
        })?;
        Ok(done(person_view(&look, person), &STALE))
    }

    fn person_changes(&self, person: &Person, ask: ChangePersonAsk) -> Answer<Vec<PersonChange>> {
        let mut changes = Vec::new();
        if let Some(words) = ask.name {
            changes.push(PersonChange::Name(name(&words)?));
        }
        changes.extend(ask.phone.map(|phone| PersonChange::Phone(filled(Some(phone)))));
        if let Some(given) = ask.skills {
            let given = skills(&given)?;
            changes.extend(one_by_one(
                &person.skills,
                &given,
                PersonChange::AddSkill,
                PersonChange::RemoveSkill,
            ));
        }
        if let Some(given) = ask.languages.map(words) {
            let (add, remove) = (PersonChange::AddLanguage, PersonChange::RemoveLanguage);
            changes.extend(one_by_one(&person.languages, &given, add, remove));
        }
        if let Some(given) = ask.groups.map(words) {
            let (add, remove) = (PersonChange::AddGroup, PersonChange::RemoveGroup);
            changes.extend(one_by_one(&person.groups, &given, add, remove));
        }
        if ask.available_from.is_some() || ask.available_until.is_some() {
            let from = self.new_time(ask.available_from, person.available_from)?;
            let until = self.new_time(ask.available_until, person.available_until)?;
            changes.push(PersonChange::Available(from, until));
        }
        changes.extend(ask.here.map(PersonChange::Here));
        changes.extend(ask.consent.map(|words| PersonChange::Consent(filled(Some(words)))));
        changes.extend(ask.health_note.map(|words| PersonChange::HealthNote(filled(Some(words)))));
        if let Some(days) = ask.keep_days {
            // From now at least: longer than a day that has passed may still be in the past.
            let now = self.clock.now();
            let from = person.kept_until.map_or(now, |until| until.max(now));
            changes
                .push(PersonChange::KeptUntil(Some(from.plus_minutes(i64::from(days) * 24 * 60))));
        }
        Ok(changes)
    }

    fn new_time(
        &self,
        typed: Option<String>,
        before: Option<closeby_domain::Moment>,
    ) -> Answer<Option<closeby_domain::Moment>> {
        match typed {
            None => Ok(before),
            Some(words) if words.trim().is_empty() => Ok(None),
            Some(words) => self.typed_time(&words, true).map(Some),
        }
    }
}

/// Lists change one member at a time, so that two people's changes both stand.
fn one_by_one<T: PartialEq + Clone>(
    before: &[T],
    after: &[T],
    add: impl Fn(T) -> PersonChange,
    remove: impl Fn(T) -> PersonChange,
) -> Vec<PersonChange> {
    let gone = before.iter().filter(|one| !after.contains(one)).cloned().map(remove);
    let new = after.iter().filter(|one| !before.contains(one)).cloned().map(add);
    gone.chain(new).collect()
}

fn filled(words: Option<String>) -> Option<String> {
    words.map(|words| words.trim().to_owned()).filter(|words| !words.is_empty())
}

fn words(list: Vec<String>) -> Vec<String> {
    list.into_iter().filter_map(|one| filled(Some(one))).collect()
}

fn skills(codes: &[String]) -> Answer<Vec<RoleCode>> {
    codes
        .iter()
        .map(|code| {
            look::role(code)
                .ok_or_else(|| Problem::new(Code::BadInput, say!("no-role"), say!("no-role-try")))
        })
        .collect()
}
