//! The roster at a moment: who they are, where they are in the day, what they agreed to.

use closeby_domain::call_out::CallOut;
use closeby_domain::id::PersonId;
use closeby_domain::person::{Person, PersonKind};
use closeby_domain::role::{Assignment, RoleCode};

use crate::desk::Desk;
use crate::look::{Look, initials};
use crate::problem::Answer;
use crate::view::MomentAsk;
use crate::view::roster::{
    CallOutView, NowView, PersonKindView, PersonView, RosterView, TodayView,
};
use crate::words::say;

/// How many days before the purge a person is marked.
const PURGE_SOON_DAYS: i64 = 14;

/// Returns the roster at a moment.
pub fn roster(desk: &Desk, ask: MomentAsk) -> Answer<RosterView> {
    desk.with_open(|open| {
        let (look, _) = open.look(ask.at, ask.mode)?;
        Ok(roster_view(&look))
    })
}

/// Returns the roster as a look shows it.
pub fn roster_view(look: &Look) -> RosterView {
    let people = look.board.people.iter().map(|person| person_view(look, person)).collect();
    let call_out = look.board.call_outs.last().map(call_out_view);
    RosterView { at: look.at.into(), people, call_out }
}

/// Returns somebody as the roster shows them.
pub fn person_view(look: &Look, person: &Person) -> PersonView {
    let held = look.held_by(person.id);
    let role = held
        .and_then(|held| look.post(held.post))
        .map(|post| post.role)
        .or_else(|| person.skills.first().copied())
        .or_else(|| (person.kind == PersonKind::Solicitor).then_some(RoleCode::SO));
    PersonView {
        id: person.id.0.to_string(),
        name: person.name.clone(),
        initials: initials(&person.name),
        kind: person.kind.into(),
        role: role.map(|role| role.letters().to_owned()),
        phone: person.phone.clone(),
        skills: person.skills.iter().map(|skill| skill.letters().to_owned()).collect(),
        languages: person.languages.clone(),
        groups: person.groups.clone(),
        available_from: person.available_from.map(Into::into),
        available_until: person.available_until.map(Into::into),
        first_time: person.first_time,
        here: person.here,
        now: now(look, person, held),
        holds: held.and_then(|held| look.post(held.post)).map(|post| post.title.clone()),
        consent: person.consent.clone(),
        health_note: person.health_note.clone(),
        kept_until: person.kept_until.map(Into::into),
        purge_soon: person
            .kept_until
            .is_some_and(|until| until <= look.at.plus_minutes(PURGE_SOON_DAYS * 24 * 60)),
        past_date: is_past_date(look, person),
        origin: person.origin.clone(),
        today: today(look, person.id),
        same_number_as: same_number(look, person),
    }
}

/// Tells whether somebody's details are kept longer than was agreed. While they hold a post, or
/// come next to one, the people beside them still need their name and number.
pub fn is_past_date(look: &Look, person: &Person) -> bool {
    person.kept_until.is_some_and(|until| until <= look.at)
        && look.held_by(person.id).is_none()
        && look.next_held_by(person.id).is_none()
}

fn now(look: &Look, person: &Person, held: Option<&Assignment>) -> NowView {
    match (held, person.kind) {
        (Some(held), _) if held.check_in_due.is_some_and(|due| due <= look.at) => NowView::Overdue,
        (Some(_), PersonKind::Solicitor) => NowView::OnSite,
        (Some(_), _) => NowView::OnDuty,
        (None, _) if look.next_held_by(person.id).is_some() => NowView::Next,
        (None, PersonKind::Volunteer) if look.is_free(person) => NowView::Free,
        (None, _) if person.here => NowView::Here,
        _ => NowView::Away,
    }
}

fn today(look: &Look, person: PersonId) -> Vec<TodayView> {
    let mut steps = Vec::new();
    for held in
        look.board.assignments.iter().filter(|held| held.person == person && held.from <= look.at)
    {
        let Some(post) = look.post(held.post) else { continue };
        let title = post.title.clone();
        let says = match held.released {
            Some(left) => say!("today-held-until", post = title, left = look.clock(left)),
            None => say!("today-held", post = title),
        };
        steps.push(TodayView { at: held.from.into(), says });
    }
    steps.sort_by_key(|step| step.at);
    steps
}

/// Somebody else with the same number, so that nobody is rung twice.
fn same_number(look: &Look, person: &Person) -> Option<String> {
    let wanted = person.phone.as_deref().map(digits).filter(|digits| digits.len() >= 7)?;
    look.board
        .people
        .iter()
        .find(|other| {
            other.id != person.id && other.phone.as_deref().map(digits).as_ref() == Some(&wanted)
        })
        .map(|other| other.name.clone())
}

/// Returns the digits of a number, with +44 written as 0.
fn digits(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    match digits.strip_prefix("44") {
        Some(rest) if phone.trim_start().starts_with("+44") => format!("0{rest}"),
        _ => digits,
    }
}

/// Returns a call-out as the roster shows it.
pub fn call_out_view(call_out: &CallOut) -> CallOutView {
    CallOutView {
        number: call_out.number,
        sent: call_out.sent.into(),
        channels: call_out.channels.clone(),
        text: call_out.text.clone(),
        coming: call_out.answers.coming,
        later: call_out.answers.later,
        cannot: call_out.answers.cannot,
        silent: call_out.answers.silent,
        mark: (!call_out.unconfirmed.is_empty()).then(|| say!("call-out-mark")),
    }
}

impl From<PersonKind> for PersonKindView {
    fn from(kind: PersonKind) -> Self {
        match kind {
            PersonKind::Volunteer => Self::Volunteer,
            PersonKind::Contact => Self::Contact,
            PersonKind::Solicitor => Self::Solicitor,
            PersonKind::Organisation => Self::Organisation,
        }
    }
}

impl From<PersonKindView> for PersonKind {
    fn from(kind: PersonKindView) -> Self {
        match kind {
            PersonKindView::Volunteer => Self::Volunteer,
            PersonKindView::Contact => Self::Contact,
            PersonKindView::Solicitor => Self::Solicitor,
            PersonKindView::Organisation => Self::Organisation,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::digits;

    #[test]
    fn numbers_are_compared_by_their_digits() {
        assert_eq!(digits("+44 7700 900199"), digits("07700 900199"));
        assert_ne!(digits("07700 900199"), digits("07700 900198"));
    }
}
