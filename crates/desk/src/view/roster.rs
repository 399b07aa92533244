//! The roster: people and organisations, with consent and an end date.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::At;

/// The roster at a moment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RosterView {
    /// The moment it shows.
    pub at: At,
    /// Everybody, by name.
    pub people: Vec<PersonView>,
    /// The latest call-out, when there was one.
    pub call_out: Option<CallOutView>,
}

/// Somebody in the roster.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonView {
    /// The person.
    pub id: String,
    /// The name they go by.
    pub name: String,
    /// Their initials.
    pub initials: String,
    /// volunteer, contact, solicitor or organisation.
    pub kind: PersonKindView,
    /// The code of the role they hold or could fill first.
    pub role: Option<String>,
    /// A telephone number.
    pub phone: Option<String>,
    /// Codes of roles they can fill.
    pub skills: Vec<String>,
    /// Languages, first one first.
    pub languages: Vec<String>,
    /// Groups.
    pub groups: Vec<String>,
    /// From when they can help.
    pub available_from: Option<At>,
    /// Until when.
    pub available_until: Option<At>,
    /// Whether this is their first time.
    pub first_time: bool,
    /// Whether they are here today.
    pub here: bool,
    /// on_duty, overdue, next, free, here, away, on_site or open.
    pub now: NowView,
    /// What they hold now, in words.
    pub holds: Option<String>,
    /// What they agreed to.
    pub consent: Option<String>,
    /// Something about health.
    pub health_note: Option<String>,
    /// When their data goes.
    pub kept_until: Option<At>,
    /// Whether that is within 14 days.
    pub purge_soon: bool,
    /// Whether that day has come and they hold no post.
    pub past_date: bool,
    /// Where they came from.
    pub origin: Option<String>,
    /// What they did today, oldest first.
    pub today: Vec<TodayView>,
    /// Somebody with the same number, when there is one.
    pub same_number_as: Option<String>,
}

/// What somebody is to the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PersonKindView {
    /// Takes roles.
    #[default]
    Volunteer,
    /// Can be asked.
    Contact,
    /// Legal representative.
    Solicitor,
    /// A desk with a number.
    Organisation,
}

/// Where somebody is in the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NowView {
    /// In a post.
    OnDuty,
    /// In a post and not heard from.
    Overdue,
    /// Comes next.
    Next,
    /// Here and free.
    Free,
    /// Here, takes no role.
    Here,
    /// Not here.
    Away,
    /// A solicitor at the scene.
    OnSite,
}

/// One thing somebody did today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TodayView {
    /// When.
    pub at: At,
    /// What.
    pub says: String,
}

/// A call-out and its answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CallOutView {
    /// Its number.
    pub number: u32,
    /// When it was sent.
    pub sent: At,
    /// By which ways.
    pub channels: String,
    /// The words.
    pub text: String,
    /// Coming now.
    pub coming: u32,
    /// Coming later.
    pub later: u32,
    /// Not coming.
    pub cannot: u32,
    /// No answer.
    pub silent: u32,
    /// The mark that goes with its words, when they were not confirmed when it was sent.
    pub mark: Option<String>,
}

/// Whether the text of a call-out may be passed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CallOutCheckView {
    /// The mark that goes with it; nothing when all that it repeats is confirmed.
    pub mark: Option<String>,
    /// The text as it is copied, with its mark.
    pub copy: String,
    /// Entries that it repeats and that nobody has confirmed.
    pub unconfirmed: Vec<RepeatedView>,
}

/// An entry that a call-out repeats.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RepeatedView {
    /// Its number.
    pub number: u32,
    /// Its words, as a question.
    pub text: String,
    /// Where it stands.
    pub standing: super::entry::Standing,
    /// Whether there is a line through it.
    pub struck: bool,
}

/// Somebody to add. A name is enough.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct AddPersonAsk {
    /// The name they go by.
    pub name: String,
    /// What they are to the day.
    pub kind: PersonKindView,
    /// A telephone number.
    pub phone: Option<String>,
    /// Codes of roles they can fill.
    pub skills: Vec<String>,
    /// Languages.
    pub languages: Vec<String>,
    /// Groups.
    pub groups: Vec<String>,
    /// Whether this is their first time.
    pub first_time: bool,
    /// Whether they are here.
    pub here: bool,
    /// What they agreed to.
    pub consent: Option<String>,
    /// Where they came from.
    pub origin: Option<String>,
}

/// A change to somebody: only what is given changes; lists are given whole.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ChangePersonAsk {
    /// The person.
    pub person: String,
    /// Another name.
    pub name: Option<String>,
    /// Another number; empty text removes it.
    pub phone: Option<String>,
    /// Codes of roles they can fill.
    pub skills: Option<Vec<String>>,
    /// Languages.
    pub languages: Option<Vec<String>>,
    /// Groups.
    pub groups: Option<Vec<String>>,
    /// From when they can help, as typed; empty text removes it.
    pub available_from: Option<String>,
    /// Until when, as typed; empty text removes it.
    pub available_until: Option<String>,
    /// Whether they are here.
    pub here: Option<bool>,
    /// What they agreed to; empty text removes it.
    pub consent: Option<String>,
    /// Something about health; empty text removes it.
    pub health_note: Option<String>,
    /// Keep their data this many days longer.
    pub keep_days: Option<u32>,
}

/// A call-out to log. Closeby does not send it.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CallOutAsk {
    /// The words that were sent.
    pub text: String,
    /// By which ways.
    pub channels: String,
}

/// The answers to the latest call-out.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct AnswersAsk {
    /// The call-out's number.
    pub number: u32,
    /// Coming now.
    pub coming: u32,
    /// Coming later.
    pub later: u32,
    /// Not coming.
    pub cannot: u32,
    /// No answer.
    pub silent: u32,
}
