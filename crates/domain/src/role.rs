//! Roles, the posts that need them, and who stands where until when.

use serde::{Deserialize, Serialize};

use crate::Moment;
use crate::id::{AssignmentId, PersonId, PostId};
use crate::place::Position;

/// A volunteer role, by its two-letter code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RoleCode {
    /// Legal observer.
    LO,
    /// Solicitor.
    SO,
    /// Welfare.
    WF,
    /// Water run.
    WR,
    /// First aid.
    FA,
    /// Entrance steward.
    ES,
    /// Loggist.
    LG,
    /// Interpreter.
    IN,
    /// Media.
    ME,
    /// Verifier.
    VE,
}

impl RoleCode {
    /// All roles, in the order of the rota.
    pub const ALL: [Self; 10] = [
        Self::LO,
        Self::ES,
        Self::WF,
        Self::FA,
        Self::IN,
        Self::LG,
        Self::WR,
        Self::SO,
        Self::ME,
        Self::VE,
    ];

    /// Returns the two letters used on paper.
    pub fn letters(self) -> &'static str {
        match self {
            Self::LO => "LO",
            Self::SO => "SO",
            Self::WF => "WF",
            Self::WR => "WR",
            Self::FA => "FA",
            Self::ES => "ES",
            Self::LG => "LG",
            Self::IN => "IN",
            Self::ME => "ME",
            Self::VE => "VE",
        }
    }

    /// Returns the skill a person names for it, in plain words.
    pub fn skill(self) -> &'static str {
        match self {
            Self::LO => "legal observer",
            Self::SO => "solicitor",
            Self::WF => "welfare",
            Self::WR => "water run",
            Self::FA => "first aid",
            Self::ES => "steward",
            Self::LG => "loggist",
            Self::IN => "interpreter",
            Self::ME => "media",
            Self::VE => "verifier",
        }
    }
}

/// A place in the rota that somebody should fill.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Post {
    /// Its lasting name.
    pub id: PostId,
    /// Which role it needs.
    pub role: RoleCode,
    /// What people call it: "Observers A, at the van".
    pub title: String,
    /// How many people it needs.
    pub needed: u32,
    /// Whether the day can do without it.
    pub optional: bool,
    /// A language it needs, for interpreters.
    pub language: Option<String>,
    /// How often somebody there checks in, in minutes.
    pub check_in_minutes: Option<u32>,
    /// Where it is, when it is on the map.
    pub position: Option<Position>,
    /// When it was set up.
    pub since: Moment,
    /// No longer needed.
    pub stood_down: bool,
}

/// One change to a post.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PostChange {
    /// Another title.
    Title(String),
    /// Another number of people.
    Needed(u32),
    /// Put on the map, or moved.
    Position(Position),
    /// No longer needed.
    StandDown,
}

impl Post {
    pub(crate) fn change(&mut self, change: &PostChange) {
        match change {
            PostChange::Title(title) => self.title.clone_from(title),
            PostChange::Needed(needed) => self.needed = *needed,
            PostChange::Position(position) => self.position = Some(*position),
            PostChange::StandDown => self.stood_down = true,
        }
    }
}

/// One person in one post for one stretch of time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Assignment {
    /// Its lasting name.
    pub id: AssignmentId,
    /// Which post.
    pub post: PostId,
    /// Who.
    pub person: PersonId,
    /// From when.
    pub from: Moment,
    /// Until when, if it was said.
    pub until: Option<Moment>,
    /// Whether the person has said yes.
    pub answer: Answer,
    /// The last time somebody heard from them.
    pub last_check_in: Option<Moment>,
    /// When the next check-in is due.
    pub check_in_due: Option<Moment>,
    /// When they left the post, if they did.
    pub released: Option<Moment>,
    /// A few words beside it: "called out 14:08", "handing over".
    pub note: Option<String>,
}

/// Whether somebody asked has answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Said yes.
    #[default]
    Yes,
    /// Asked, no answer yet.
    Asked,
    /// Waiting for the handover.
    Waiting,
}

/// What happened in an assignment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AssignmentStep {
    /// Somebody heard from them; the next check-in is due then.
    CheckedIn {
        /// When the next one is due.
        next_due: Option<Moment>,
    },
    /// They answered.
    Answered(Answer),
    /// Staying until another time.
    Until(Moment),
    /// They left the post.
    Released {
        /// Why, if it was said.
        reason: Option<String>,
    },
}

impl Assignment {
    pub(crate) fn step(&mut self, step: &AssignmentStep, happened: Moment) {
        match step {
            AssignmentStep::CheckedIn { next_due } => {
                self.last_check_in = Some(happened);
                self.check_in_due = *next_due;
            }
            AssignmentStep::Answered(answer) => self.answer = *answer,
            AssignmentStep::Until(until) => self.until = Some(*until),
            AssignmentStep::Released { reason } => {
                self.released = Some(happened);
                self.check_in_due = None;
                if reason.is_some() {
                    self.note.clone_from(reason);
                }
            }
        }
    }

    /// Returns whether the person stands there at this moment.
    pub fn is_on(&self, at: Moment) -> bool {
        self.from <= at
            && self.released.is_none_or(|left| at < left)
            && self.answer != Answer::Asked
            && self.answer != Answer::Waiting
    }

    /// Returns whether the person is still to come.
    pub fn is_next(&self, at: Moment) -> bool {
        self.released.is_none() && (self.from > at || self.answer != Answer::Yes)
    }
}

#[cfg(test)]
mod tests;
