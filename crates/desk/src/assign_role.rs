//! Roles: posts set up, people put into them, check-ins and releases.

use closeby_domain::id::{AssignmentId, PersonId, PostId};
use closeby_domain::role::{
    Answer as Said, Assignment, AssignmentStep, Post, PostChange, RoleCode,
};
use closeby_domain::{Moment, Operation};

use crate::desk::{Desk, OpenDesk, done, id};
use crate::look::{self, Look};
use crate::problem::{Answer, Code, Problem};
use crate::view::roles::{
    AnswerView, AssignAsk, AssignmentStepAsk, ChangePostAsk, PostAsk, StepAssignmentAsk,
};
use crate::view::{Done, Nothing, View};
use crate::words::say;

const STALE: [View; 5] = [View::Roles, View::Roster, View::Board, View::Map, View::Handover];
/// How often somebody checks in when nobody says otherwise, in minutes.
const CHECK_IN_MINUTES: u32 = 30;
/// How long a reminder is put off, in minutes.
const SNOOZE_MINUTES: i64 = 10;

/// Sets up a post.
pub fn set_up_post(desk: &Desk, ask: PostAsk) -> Answer<Done<String>> {
    desk.with_open(|open| {
        let role = look::role(&ask.role)
            .ok_or_else(|| Problem::new(Code::BadInput, say!("no-role"), say!("no-role-try")))?;
        let title = ask.title.trim();
        let post = Post {
            id: PostId(open.fresh()),
            role,
            title: if title.is_empty() { look::role_name(role) } else { title.to_owned() },
            needed: ask.needed.clamp(1, 50),
            optional: ask.optional,
            language: ask.language.filter(|language| !language.trim().is_empty()),
            check_in_minutes: ask.check_in_minutes.or(Some(CHECK_IN_MINUTES)).filter(|m| *m > 0),
            position: ask.position.map(Into::into),
            since: open.clock.now(),
            stood_down: false,
        };
        let name = post.id.0.to_string();
        open.record(Operation::SetUpPost(post))?;
        Ok(done(name, &STALE))
    })
}

/// Sets up the usual nine posts: observers in pairs, and one of everything else.
pub fn set_up_usual_posts(desk: &Desk, _: Nothing) -> Answer<Done<u32>> {
    desk.with_open(|open| {
        let now = open.clock.now();
        let usual = [
            (RoleCode::LO, 2, false),
            (RoleCode::ES, 2, false),
            (RoleCode::WF, 1, false),
            (RoleCode::FA, 1, false),
            (RoleCode::IN, 1, true),
            (RoleCode::LG, 1, false),
            (RoleCode::WR, 1, false),
            (RoleCode::ME, 1, true),
            (RoleCode::VE, 1, false),
        ];
        let changes: Vec<_> = usual
            .into_iter()
            .map(|(role, needed, optional)| Post {
                id: PostId(open.fresh()),
                role,
                title: look::role_name(role),
                needed,
                optional,
                language: None,
                check_in_minutes: Some(CHECK_IN_MINUTES),
                position: None,
                since: now,
                stood_down: false,
            })
            .map(|post| (now, Operation::SetUpPost(post)))
            .collect();
        let set_up = u32::try_from(changes.len()).unwrap_or(0);
        open.record_all(changes)?;
        Ok(done(set_up, &STALE))
    })
}

/// Changes a post or stands it down.
pub fn change_post(desk: &Desk, ask: ChangePostAsk) -> Answer<Done<String>> {
    desk.with_open(|open| {
        let post = PostId(id(&ask.post)?);
        let look = open.look_now()?;
        find_post(&look, post)?;
        let now = open.clock.now();
        let mut changes = Vec::new();
        changes.extend(ask.title.filter(|t| !t.trim().is_empty()).map(PostChange::Title));
        changes.extend(ask.needed.map(|needed| PostChange::Needed(needed.clamp(1, 50))));
        changes.extend(ask.position.map(|point| PostChange::Position(point.into())));
        changes.extend(ask.stand_down.then_some(PostChange::StandDown));
        let mut all: Vec<_> =
            changes.into_iter().map(|change| (now, Operation::ChangePost(post, change))).collect();
        if ask.stand_down {
            let leave = AssignmentStep::Released { reason: Some(say!("post-stood-down")) };
            let held = look.on_post(post).into_iter().map(|held| held.id);
            all.extend(held.map(|held| (now, Operation::StepAssignment(held, leave.clone()))));
        }
        open.record_all(all)?;
        Ok(done(ask.post, &STALE))
    })
}

fn find_post(look: &Look, post: PostId) -> Answer<&Post> {
    look.post(post)
        .ok_or_else(|| Problem::new(Code::NotFound, say!("no-post"), say!("no-such-try")))
}

/// Puts somebody into a post.
pub fn assign(desk: &Desk, ask: AssignAsk) -> Answer<Done<String>> {
    desk.with_open(|open| {
        let (post, person) = (PostId(id(&ask.post)?), PersonId(id(&ask.person)?));
        let look = open.look_now()?;
        let found = find_post(&look, post)?;
        if look.board.person(person).is_none() {
            return Err(Problem::new(Code::NotFound, say!("no-person"), say!("no-person-try")));
        }
        let from = open.typed_time(&ask.from, true)?;
        let until = match ask.until.trim() {
            "" => None,
            words => Some(open.typed_time(words, true)?),
        };
        check_stretch(from, until)?;
        if already_there(&look, post, person, from) {
            let says = say!("assigned-already", name = look.name(person));
            return Err(Problem::new(Code::Refused, says, say!("assigned-already-try")));
        }
        let every = found.check_in_minutes.map(i64::from);
        let assignment = Assignment {
            id: AssignmentId(open.fresh()),
            post,
            person,
            from,
            until,
            answer: said(ask.answer),
            last_check_in: None,
            check_in_due: every.map(|minutes| from.plus_minutes(minutes)),
            released: None,
            note: None,
        };
        let name = assignment.id.0.to_string();
        open.record(Operation::Assign(assignment))?;
        Ok(done(name, &STALE))
    })
}

fn check_stretch(from: Moment, until: Option<Moment>) -> Answer<()> {
    if until.is_some_and(|until| until <= from) {
        return Err(Problem::new(Code::BadInput, say!("upside-down"), say!("upside-down-try")));
    }
    Ok(())
}

fn already_there(look: &Look, post: PostId, person: PersonId, from: Moment) -> bool {
    look.board.assignments.iter().any(|held| {
        held.post == post
            && held.person == person
            && held.released.is_none()
            && held.until.is_none_or(|until| until > from)
    })
}

fn said(answer: AnswerView) -> Said {
    match answer {
        AnswerView::Yes => Said::Yes,
        AnswerView::Asked => Said::Asked,
        AnswerView::Waiting => Said::Waiting,
    }
}

/// Records a check-in, a reminder put off, an answer, a longer stay or a release.
pub fn step_assignment(desk: &Desk, ask: StepAssignmentAsk) -> Answer<Done<String>> {
    desk.with_open(|open| {
        let wanted = AssignmentId(id(&ask.assignment)?);
        let look = open.look_now()?;
        let held =
            look.board.assignments.iter().find(|held| held.id == wanted).ok_or_else(|| {
                Problem::new(Code::NotFound, say!("no-assignment"), say!("no-such-try"))
            })?;
        if held.released.is_some() {
            return Err(Problem::new(
                Code::Refused,
                say!("left-already"),
                say!("left-already-try"),
            ));
        }
        let step = open.assignment_step(&look, held, &ask)?;
        let pair = look.on_post(held.post).into_iter().map(|other| other.id);
        let together = ask.whole_post && ask.step == AssignmentStepAsk::CheckedIn;
        let who: Vec<AssignmentId> = std::iter::once(wanted)
            .chain(pair.filter(|other| together && *other != wanted))
            .collect();
        let now = open.clock.now();
        let change = |held| (now, Operation::StepAssignment(held, step.clone()));
        open.record_all(who.into_iter().map(change).collect())?;
        Ok(done(ask.assignment, &STALE))
    })
}

impl OpenDesk {
    fn assignment_step(
        &self,
        look: &Look,
        held: &Assignment,
        ask: &StepAssignmentAsk,
    ) -> Answer<AssignmentStep> {
        let now = self.clock.now();
        let every = look.post(held.post).and_then(|post| post.check_in_minutes);
        Ok(match ask.step {
            AssignmentStepAsk::CheckedIn => AssignmentStep::CheckedIn {
                next_due: every.map(|minutes| now.plus_minutes(i64::from(minutes))),
            },
            AssignmentStepAsk::Snoozed => {
                AssignmentStep::CheckedIn { next_due: Some(now.plus_minutes(SNOOZE_MINUTES)) }
            }
            AssignmentStepAsk::SaidYes => AssignmentStep::Answered(Said::Yes),
            AssignmentStepAsk::Until => {
                let until = self.typed_time(&ask.words, true)?;
                check_stretch(held.from, Some(until))?;
                AssignmentStep::Until(until)
            }
            AssignmentStepAsk::Released => {
                let words = ask.words.trim();
                AssignmentStep::Released { reason: (!words.is_empty()).then(|| words.to_owned()) }
            }
        })
    }
}
