//! The rota: posts, who stands there now, who comes next, who is free.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{At, LonLat, LookBack};

/// A question about the rota.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct RolesAsk {
    /// The moment, or now.
    pub at: Option<At>,
    /// In which way to look back.
    pub mode: LookBack,
    /// The post to find somebody for.
    pub for_post: Option<String>,
}

/// The rota at a moment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RolesView {
    /// The moment it shows.
    pub at: At,
    /// Posts in the order they were set up.
    pub posts: Vec<PostView>,
    /// People who could take a post now, the ones with the skill first.
    pub free: Vec<FreeView>,
    /// The post they are matched with, in words.
    pub free_for: Option<String>,
    /// Runs by number.
    pub runs: Vec<RunView>,
    /// How many posts are short now.
    pub unfilled: u32,
    /// How many leave within half an hour with nobody next.
    pub leaving: u32,
    /// Volunteers in all.
    pub volunteers: u32,
    /// Volunteers on duty.
    pub on_duty: u32,
}

/// One post of the rota.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PostView {
    /// The post.
    pub id: String,
    /// Its role's code.
    pub role: String,
    /// What people call it.
    pub title: String,
    /// How many it needs.
    pub needed: u32,
    /// How many are there.
    pub filled: u32,
    /// Whether the day can do without it.
    pub optional: bool,
    /// Since when it is short, when it is.
    pub short_since: Option<At>,
    /// How many with the skill are free, when it is short.
    pub free_with_skill: u32,
    /// Who stands there now.
    pub now: Vec<HeldView>,
    /// Who comes next.
    pub next: Vec<HeldView>,
    /// From when nobody is there, when somebody leaves with nobody next.
    pub gap_from: Option<At>,
}

/// One person in one post.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HeldView {
    /// The assignment.
    pub id: String,
    /// The person.
    pub person: String,
    /// Their name.
    pub name: String,
    /// Their initials.
    pub initials: String,
    /// From when.
    pub from: At,
    /// Until when.
    pub until: Option<At>,
    /// Whether it is their first time.
    pub first_time: bool,
    /// Whether they leave within half an hour.
    pub leaving_soon: bool,
    /// When the next check-in is due.
    pub check_in_due: Option<At>,
    /// yes, asked or waiting.
    pub answer: AnswerView,
    /// A few words.
    pub note: Option<String>,
}

/// Whether somebody said yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AnswerView {
    /// Said yes.
    #[default]
    Yes,
    /// Asked, no answer yet.
    Asked,
    /// Waiting for the handover.
    Waiting,
}

/// Somebody who could take a post.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FreeView {
    /// The person.
    pub person: String,
    /// Their name.
    pub name: String,
    /// Their initials.
    pub initials: String,
    /// Their skills in words.
    pub skills: Vec<String>,
    /// Their languages.
    pub languages: Vec<String>,
    /// Whether they have the skill (and language) the post needs.
    pub fits: bool,
    /// Since when they have rested, when they were on duty before.
    pub rested_since: Option<At>,
    /// When they arrive, when they are not here yet.
    pub arrives: Option<At>,
    /// Whether they have not been out today.
    pub fresh: bool,
}

/// One run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RunView {
    /// The run.
    pub id: String,
    /// Its number.
    pub number: u32,
    /// What is carried.
    pub load: String,
    /// From where.
    pub from: String,
    /// To where.
    pub to: String,
    /// When it leaves.
    pub leaves: At,
    /// Who carries it.
    pub carrier: Option<String>,
    /// planned, left, delivered or called_off.
    pub state: RunStateView,
    /// Since when it is so.
    pub since: Option<At>,
}

/// Where a run stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RunStateView {
    /// Still to leave.
    Planned,
    /// On its way.
    Left,
    /// Delivered.
    Delivered,
    /// Called off.
    CalledOff,
}

/// A post to set up.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct PostAsk {
    /// The role's code.
    pub role: String,
    /// What people call it; the role's name when empty.
    pub title: String,
    /// How many it needs; one when 0.
    pub needed: u32,
    /// Whether the day can do without it.
    pub optional: bool,
    /// How often somebody there checks in, in minutes.
    pub check_in_minutes: Option<u32>,
    /// A language it needs.
    pub language: Option<String>,
    /// Where it is.
    pub position: Option<LonLat>,
}

/// A post to change or stand down.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ChangePostAsk {
    /// The post.
    pub post: String,
    /// Another title.
    pub title: Option<String>,
    /// Another number of people.
    pub needed: Option<u32>,
    /// Another place.
    pub position: Option<LonLat>,
    /// No longer needed.
    pub stand_down: bool,
}

/// Somebody to put into a post.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct AssignAsk {
    /// The post.
    pub post: String,
    /// The person.
    pub person: String,
    /// From when, as typed ("1640"); now when empty.
    pub from: String,
    /// Until when, as typed; open when empty.
    pub until: String,
    /// Whether they said yes.
    pub answer: AnswerView,
}

/// Something that happened in an assignment.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct StepAssignmentAsk {
    /// The assignment.
    pub assignment: String,
    /// What happened.
    pub step: AssignmentStepAsk,
    /// Why they left, or until when they stay.
    pub words: String,
    /// For a check-in: everybody on the same post was heard from, as pairs are.
    pub whole_post: bool,
}

/// What happened in an assignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AssignmentStepAsk {
    /// Somebody heard from them.
    #[default]
    CheckedIn,
    /// Remind again in ten minutes.
    Snoozed,
    /// They said yes.
    SaidYes,
    /// They stay until another time.
    Until,
    /// They left.
    Released,
}

/// A run to plan.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct RunAsk {
    /// What is carried.
    pub load: String,
    /// From where.
    pub from: String,
    /// To where.
    pub to: String,
    /// When it leaves, as typed; now when empty.
    pub leaves: String,
    /// The person who carries it.
    pub carrier: Option<String>,
}

/// What happened to a run.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StepRunAsk {
    /// The run.
    pub run: String,
    /// left, delivered or called_off.
    pub state: RunStateView,
}
