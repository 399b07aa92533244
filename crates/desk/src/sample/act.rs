//! What can happen in the sample afternoon: each act is one ask of the desk.

use crate::view::board::IncidentStateView;
use crate::view::cases::{NoteKindView, StageView};
use crate::view::entry::Standing;
use crate::view::handover::PartView;
use crate::view::incident::IncidentKindView;
use crate::view::roles::{AnswerView, RunStateView};
use crate::view::roster::PersonKindView;

/// One act. Names in it are labels of the script, not words of the day.
#[derive(Debug, Clone, Copy)]
pub enum Act {
    /// Somebody sits down: name and role.
    SitDown(&'static str, &'static str),
    /// A line, with its label.
    Log(&'static str, &'static str),
    /// A line written late, with why.
    Late(&'static str, &'static str, &'static str),
    /// An entry is marked as a key event.
    Key(&'static str),
    /// Somebody other than its author reads an entry: it may leave the room.
    Review(&'static str),
    /// One line drawn through an entry: why, initials.
    Strike(&'static str, &'static str, &'static str),
    /// A correction of an entry's words.
    Correct(&'static str, &'static str, &'static str),
    /// A claim moved by another entry.
    Move(&'static str, Standing, &'static str),
    /// A claim moved by a note.
    MoveNote(&'static str, Standing, &'static str),
    /// Somebody asked to check a claim.
    Check(&'static str, &'static str),
    /// Two accounts side by side on an entry.
    SideBySide(&'static str, Sides),
    /// An incident: label, sort, title, entry, where (share of the close, metres to the right).
    Incident(&'static str, IncidentKindView, &'static str, &'static str, f64, f64),
    /// An incident's state.
    State(&'static str, IncidentStateView),
    /// A welfare request: label, what, role, entry.
    AskFor(&'static str, &'static str, &'static str, &'static str),
    /// A request refused: words, by whom.
    Refused(&'static str, &'static str, &'static str),
    /// A request answered: words, by whom.
    Answered(&'static str, &'static str, &'static str),
    /// A request contradicted.
    Disputed(&'static str, &'static str),
    /// Somebody joins the roster.
    Person(Somebody),
    /// A post is set up.
    Post(Post),
    /// Somebody takes a post: post, person, from (0 is now), until (0 is open), answer.
    Assign(&'static str, &'static str, u32, u32, AnswerView),
    /// Somebody was heard from.
    CheckIn(&'static str),
    /// Somebody leaves their post.
    Release(&'static str, &'static str),
    /// A run: load, from, to, leaves, carrier.
    Run(&'static str, &'static str, &'static str, u32, &'static str),
    /// What happened to a run of this number.
    RunStep(u32, RunStateView),
    /// A call-out: words and channels.
    CallOut(&'static str, &'static str),
    /// Answers to the call-out: coming, later, cannot, silent.
    Answers(u32, u32, u32, u32),
    /// A part of the briefing.
    Brief(PartView, &'static str),
    /// A handover signed to somebody.
    Sign(&'static str),
    /// The latest handover acknowledged by somebody who takes over.
    Acknowledge(&'static str),
    /// The legal key is opened.
    OpenLegalKey,
    /// A case: label, firm, summary, client.
    Case(&'static str, &'static str, &'static str, &'static str),
    /// A case note: case, kind, words.
    Note(&'static str, NoteKindView, &'static str),
    /// Words added to the latest note of a case.
    AddToNote(&'static str, &'static str),
    /// An attendance starts.
    Attend(&'static str),
    /// A stage of the running attendance, and when it was reached.
    Reach(&'static str, StageView, u32),
    /// Words of the running attendance.
    AttendWords(&'static str, &'static str),
    /// A clock: case, name, basis, due (0 is none), whether it needs a criminal power.
    Clock(&'static str, &'static str, &'static str, u32, bool),
    /// An entry taken into a case's extract.
    Extract(&'static str, &'static str),
}

/// Two accounts.
#[derive(Debug, Clone, Copy)]
pub struct Sides {
    /// What they differ about.
    pub title: &'static str,
    /// The witness: who, when, words.
    pub witness: (&'static str, u32, &'static str),
    /// The authority: who, when, words.
    pub authority: (&'static str, u32, &'static str),
    /// The desk's note.
    pub note: &'static str,
}

/// Somebody of the roster.
#[derive(Debug, Clone, Copy)]
pub struct Somebody {
    /// Their name.
    pub name: &'static str,
    /// What they are to the day.
    pub kind: PersonKindView,
    /// Their number, from the ranges reserved for drama.
    pub phone: &'static str,
    /// Codes of roles.
    pub skills: &'static [&'static str],
    /// Languages.
    pub languages: &'static [&'static str],
    /// Groups.
    pub groups: &'static [&'static str],
    /// From when (0 is any time).
    pub from: u32,
    /// Until when (0 is open).
    pub until: u32,
    /// Whether it is their first time.
    pub first_time: bool,
    /// Whether they are in the street.
    pub here: bool,
    /// Something about health.
    pub health: &'static str,
    /// Where they came from.
    pub origin: &'static str,
}

/// A post of the rota.
#[derive(Debug, Clone, Copy)]
pub struct Post {
    /// Its label.
    pub label: &'static str,
    /// The role's code.
    pub role: &'static str,
    /// What people call it.
    pub title: &'static str,
    /// How many it needs.
    pub needed: u32,
    /// How often somebody checks in; 0 is never.
    pub every: u32,
    /// A language it needs.
    pub language: &'static str,
    /// Whether the day can do without it.
    pub optional: bool,
    /// Where: share of the close from its entrance, metres to the right. `None` is off the map.
    pub place: Option<(f64, f64)>,
}
