//! The rota at a moment: who stands where, who comes next, who is free.

use closeby_domain::Moment;
use closeby_domain::board::SOON_MINUTES;
use closeby_domain::id::PostId;
use closeby_domain::person::{Person, PersonKind};
use closeby_domain::role::{Answer as Said, Assignment, Post};
use closeby_domain::run::{Run, RunState};

use crate::desk::{Desk, id};
use crate::look::{Look, initials};
use crate::problem::Answer;
use crate::view::roles::{
    AnswerView, FreeView, HeldView, PostView, RolesAsk, RolesView, RunStateView, RunView,
};

/// Returns the rota at a moment.
pub fn roles(desk: &Desk, ask: RolesAsk) -> Answer<RolesView> {
    desk.with_open(|open| {
        let (look, _) = open.look(ask.at, ask.mode)?;
        let wanted = ask.for_post.as_deref().map(id).transpose()?.map(PostId);
        Ok(rota(&look, wanted))
    })
}

/// Returns the rota, with who is free for the wanted post or for the first that is short.
pub fn rota(look: &Look, wanted: Option<PostId>) -> RolesView {
    let posts: Vec<PostView> = look.board.posts.iter().map(|post| post_view(look, post)).collect();
    let short = look.board.posts.iter().find(|post| is_short(look, post));
    let matched = wanted.and_then(|id| look.post(id)).or(short);
    let volunteers = look.board.people.iter().filter(|p| p.kind == PersonKind::Volunteer);
    let on_duty = volunteers.clone().filter(|p| look.held_by(p.id).is_some()).count();
    RolesView {
        at: look.at.into(),
        unfilled: count(posts.iter().filter(|post| post.short_since.is_some())),
        leaving: count(posts.iter().filter(|post| post.gap_from.is_some())),
        posts,
        free: free_for(look, matched),
        free_for: matched.map(|post| crate::look::role_name(post.role)),
        runs: look.board.runs.iter().map(|run| run_view(look, run)).collect(),
        volunteers: count(volunteers),
        on_duty: u32::try_from(on_duty).unwrap_or(u32::MAX),
    }
}

fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}

fn is_short(look: &Look, post: &Post) -> bool {
    look.board.missing_at(post, look.at) > 0 && !post.optional
}

fn post_view(look: &Look, post: &Post) -> PostView {
    let (now, next) = (look.on_post(post.id), look.next_on_post(post.id));
    let short = is_short(look, post);
    let fit =
        look.board.people.iter().filter(|person| look.is_free(person) && look.fits(person, post));
    let gap = now
        .iter()
        .filter(|held| is_leaving_soon(held, look.at) && next.is_empty())
        .filter_map(|held| held.until)
        .min();
    PostView {
        id: post.id.0.to_string(),
        role: post.role.letters().to_owned(),
        title: post.title.clone(),
        needed: post.needed,
        filled: count(now.iter()),
        optional: post.optional,
        short_since: short.then(|| look.board.empty_since(post, look.at).into()),
        free_with_skill: if short { count(fit) } else { 0 },
        now: now.into_iter().map(|held| held_view(look, held)).collect(),
        next: next.into_iter().map(|held| held_view(look, held)).collect(),
        gap_from: gap.map(Into::into),
    }
}

fn is_leaving_soon(held: &Assignment, at: Moment) -> bool {
    held.until.is_some_and(|until| until <= at.plus_minutes(SOON_MINUTES))
}

fn held_view(look: &Look, held: &Assignment) -> HeldView {
    let name = look.name(held.person);
    HeldView {
        id: held.id.0.to_string(),
        person: held.person.0.to_string(),
        initials: initials(&name),
        name,
        from: held.from.into(),
        until: held.until.map(Into::into),
        first_time: look.board.person(held.person).is_some_and(|person| person.first_time),
        leaving_soon: held.is_on(look.at) && is_leaving_soon(held, look.at),
        check_in_due: held.check_in_due.map(Into::into),
        answer: match held.answer {
            Said::Yes => AnswerView::Yes,
            Said::Asked => AnswerView::Asked,
            Said::Waiting => AnswerView::Waiting,
        },
        note: held.note.clone(),
    }
}

/// Everybody who could take a post, the ones who fit first, the longest rested first.
fn free_for(look: &Look, post: Option<&Post>) -> Vec<FreeView> {
    let mut free: Vec<FreeView> = look
        .board
        .people
        .iter()
        .filter(|person| person.kind == PersonKind::Volunteer && look.held_by(person.id).is_none())
        .filter(|person| look.next_held_by(person.id).is_none())
        .filter(|person| person.available_until.is_none_or(|until| until > look.at))
        .filter(|person| look.is_free(person) || arrives(person, look.at).is_some())
        .map(|person| free_view(look, person, post))
        .collect();
    free.sort_by_key(|one| (!one.fits, one.arrives.is_some(), one.rested_since, one.name.clone()));
    free
}

fn arrives(person: &Person, now: Moment) -> Option<Moment> {
    person.available_from.filter(|from| *from > now)
}

fn free_view(look: &Look, person: &Person, post: Option<&Post>) -> FreeView {
    let released = look
        .board
        .assignments
        .iter()
        .filter(|held| held.person == person.id)
        .filter_map(|held| held.released)
        .max();
    FreeView {
        person: person.id.0.to_string(),
        name: person.name.clone(),
        initials: initials(&person.name),
        skills: person.skills.iter().map(|skill| skill.skill().to_owned()).collect(),
        languages: person.languages.clone(),
        fits: post.is_some_and(|post| look.fits(person, post)),
        rested_since: released.map(Into::into),
        arrives: arrives(person, look.at).map(Into::into),
        fresh: released.is_none(),
    }
}

/// Returns a run as the rota shows it.
pub fn run_view(look: &Look, run: &Run) -> RunView {
    let (state, since) = match run.state {
        RunState::Planned => (RunStateView::Planned, None),
        RunState::Left(at) => (RunStateView::Left, Some(at)),
        RunState::Delivered(at) => (RunStateView::Delivered, Some(at)),
        RunState::CalledOff(at) => (RunStateView::CalledOff, Some(at)),
    };
    RunView {
        id: run.id.0.to_string(),
        number: run.number,
        load: run.load.clone(),
        from: run.from.clone(),
        to: run.to.clone(),
        leaves: run.leaves.into(),
        carrier: run.carrier.map(|person| look.name(person)),
        state,
        since: since.map(Into::into),
    }
}
