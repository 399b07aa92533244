//! What needs somebody, in the order in which somebody should come.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Board;
use crate::Moment;
use crate::claim::Verification;
use crate::entry::EntryLine;
use crate::handover::Handover;
use crate::request::Request;
use crate::role::{Assignment, Post, RoleCode};
use crate::run::{Run, RunState};

/// How long a claim may stay unverified before somebody should check it, in minutes.
pub const UNVERIFIED_AFTER_MINUTES: i64 = 20;
/// How soon something planned is "due soon", in minutes.
pub const SOON_MINUTES: i64 = 30;
/// How soon a check-in is "due soon", in minutes: they come often.
const CHECK_IN_SOON_MINUTES: i64 = 5;

/// What kind of need it is. The order is the order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NeedKind {
    /// Somebody has not checked in.
    OverdueCheckIn,
    /// A welfare request is open.
    OpenRequest,
    /// A post is empty.
    UnfilledPost,
    /// A claim has been unverified for long, and nobody checks it.
    UncheckedClaim,
    /// A check-in or a run is due soon.
    DueSoon,
    /// A handover waits to be acknowledged.
    HandoverWaiting,
}

/// Which edge its card has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// Overdue or open: a solid red edge.
    Act,
    /// A claim: a dashed amber edge.
    Claim,
    /// Coming: a grey edge.
    Coming,
}

/// One thing that needs somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// What kind of need.
    pub kind: NeedKind,
    /// Which edge its card has.
    pub urgency: Urgency,
    /// The thing it is about: a request, a post, an entry, an assignment, a run or a handover.
    pub about: Uuid,
    /// Its role, for its square.
    pub role: Option<RoleCode>,
    /// Since when it waits, or when it is due.
    pub clock: Moment,
    /// How many are missing, for a post.
    pub missing: u32,
}

/// Returns what needs somebody at this moment.
pub fn needs(board: &Board, now: Moment) -> Vec<Need> {
    let mut needs: Vec<Need> = Vec::new();
    needs.extend(board.assignments.iter().filter_map(|held| check_in(board, held, now)));
    needs.extend(board.requests.iter().filter(|request| request.is_open()).map(open_request));
    needs.extend(board.posts.iter().filter_map(|post| unfilled(board, post, now)));
    needs.extend(board.lines.iter().filter(|line| is_unchecked(line, now)).map(unchecked));
    needs.extend(board.runs.iter().filter_map(|run| run_due(run, now)));
    needs.extend(board.handovers.iter().filter(|h| h.acknowledged.is_none()).map(waiting));
    needs.sort_by_key(|need| (need.kind, need.clock, need.about));
    needs
}

fn check_in(board: &Board, held: &Assignment, now: Moment) -> Option<Need> {
    let due = held.check_in_due.filter(|_| held.is_on(now))?;
    // Somebody at a post that was stood down is still out there and still has to be heard from.
    let post = board.posts.iter().find(|post| post.id == held.post);
    let overdue = due <= now;
    (overdue || due <= now.plus_minutes(CHECK_IN_SOON_MINUTES)).then_some(Need {
        kind: if overdue { NeedKind::OverdueCheckIn } else { NeedKind::DueSoon },
        urgency: if overdue { Urgency::Act } else { Urgency::Coming },
        about: held.id.0,
        role: post.map(|post| post.role),
        clock: due,
        missing: 0,
    })
}

fn open_request(request: &Request) -> Need {
    Need {
        kind: NeedKind::OpenRequest,
        urgency: Urgency::Act,
        about: request.id.0,
        role: Some(request.role),
        clock: request.asked,
        missing: 0,
    }
}

fn unfilled(board: &Board, post: &Post, now: Moment) -> Option<Need> {
    let missing = board.missing_at(post, now);
    (missing > 0 && !post.optional).then(|| Need {
        kind: NeedKind::UnfilledPost,
        urgency: Urgency::Act,
        about: post.id.0,
        role: Some(post.role),
        clock: board.empty_since(post, now),
        missing,
    })
}

fn is_unchecked(line: &EntryLine, now: Moment) -> bool {
    line.verification == Verification::Unverified
        && line.struck.is_none()
        && line.checker.is_none()
        && now.minutes_since(line.when.from) >= UNVERIFIED_AFTER_MINUTES
}

fn unchecked(line: &EntryLine) -> Need {
    Need {
        kind: NeedKind::UncheckedClaim,
        urgency: Urgency::Claim,
        about: line.entry.id.0,
        role: None,
        clock: line.when.from,
        missing: 0,
    }
}

fn run_due(run: &Run, now: Moment) -> Option<Need> {
    let due = run.state == RunState::Planned && run.leaves <= now.plus_minutes(SOON_MINUTES);
    due.then(|| Need {
        kind: NeedKind::DueSoon,
        urgency: if run.leaves < now { Urgency::Act } else { Urgency::Coming },
        about: run.id.0,
        role: Some(RoleCode::WR),
        clock: run.leaves,
        missing: 0,
    })
}

fn waiting(handover: &Handover) -> Need {
    Need {
        kind: NeedKind::HandoverWaiting,
        urgency: Urgency::Coming,
        about: handover.id.0,
        role: None,
        clock: handover.signed,
        missing: 0,
    }
}

impl Board {
    /// Returns how many people the post is short of at this moment.
    pub fn missing_at(&self, post: &Post, now: Moment) -> u32 {
        let there = self.assignments.iter().filter(|held| held.post == post.id && held.is_on(now));
        post.needed.saturating_sub(u32::try_from(there.count()).unwrap_or(u32::MAX))
    }

    /// Returns since when the post has been short without a break: when somebody last left it
    /// short, or when it was set up. A post that is not short is so from `now`.
    pub fn empty_since(&self, post: &Post, now: Moment) -> Moment {
        let held = self.assignments.iter().filter(|held| held.post == post.id);
        let mut turns: Vec<Moment> = held
            .flat_map(|held| [Some(held.from), held.released])
            .flatten()
            .filter(|turn| post.since < *turn && *turn <= now)
            .collect();
        turns.sort_unstable();
        let mut since = Some(post.since).filter(|start| self.missing_at(post, *start) > 0);
        for turn in turns {
            since = (self.missing_at(post, turn) > 0).then(|| since.unwrap_or(turn));
        }
        since.unwrap_or(now)
    }
}

#[cfg(test)]
mod tests;
