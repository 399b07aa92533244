//! People and organisations in the roster, with consent and an end date.

use serde::{Deserialize, Serialize};

use crate::Moment;
use crate::id::PersonId;
use crate::role::RoleCode;

/// Somebody in the roster. Kept only with consent and until a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Their lasting name in the record.
    pub id: PersonId,
    /// The name they go by; a nickname is enough.
    pub name: String,
    /// Volunteer, contact, solicitor or organisation.
    pub kind: PersonKind,
    /// A telephone number as they gave it.
    pub phone: Option<String>,
    /// Roles they can fill.
    pub skills: Vec<RoleCode>,
    /// Languages, first one first.
    pub languages: Vec<String>,
    /// Groups they belong to: "Reading group".
    pub groups: Vec<String>,
    /// From when they can help.
    pub available_from: Option<Moment>,
    /// Until when they can help.
    pub available_until: Option<Moment>,
    /// Whether this is their first time.
    pub first_time: bool,
    /// Whether they are here today.
    pub here: bool,
    /// What they agreed to, in words: "To be called for today. Given in person 14:36."
    pub consent: Option<String>,
    /// Something about health they asked to be remembered. Never leaves the organisers' copy.
    pub health_note: Option<String>,
    /// When their data goes.
    pub kept_until: Option<Moment>,
    /// Where they came from: "walk-in, called by the reading group".
    pub origin: Option<String>,
}

/// What somebody is to the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PersonKind {
    /// Takes roles.
    Volunteer,
    /// Can be asked: a neighbour, a councillor, a shop.
    Contact,
    /// Legal representative or their caseworker.
    Solicitor,
    /// Not a person but a desk with a number.
    Organisation,
}

/// One change to somebody in the roster. Lists change one member at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PersonChange {
    /// Another name.
    Name(String),
    /// Another number, or none.
    Phone(Option<String>),
    /// One more skill.
    AddSkill(RoleCode),
    /// One skill fewer.
    RemoveSkill(RoleCode),
    /// One more language.
    AddLanguage(String),
    /// One language fewer.
    RemoveLanguage(String),
    /// One more group.
    AddGroup(String),
    /// One group fewer.
    RemoveGroup(String),
    /// Available between these moments.
    Available(Option<Moment>, Option<Moment>),
    /// Here, or gone home.
    Here(bool),
    /// What they agreed to.
    Consent(Option<String>),
    /// Something about health.
    HealthNote(Option<String>),
    /// When their data goes.
    KeptUntil(Option<Moment>),
}

impl Person {
    /// Returns somebody who is here and of whom nothing but a name is known.
    pub fn named(id: PersonId, name: String, kind: PersonKind) -> Self {
        Self {
            id,
            name,
            kind,
            phone: None,
            skills: Vec::new(),
            languages: Vec::new(),
            groups: Vec::new(),
            available_from: None,
            available_until: None,
            first_time: false,
            here: true,
            consent: None,
            health_note: None,
            kept_until: None,
            origin: None,
        }
    }

    pub(crate) fn change(&mut self, change: &PersonChange) {
        match change {
            PersonChange::Name(name) => self.name.clone_from(name),
            PersonChange::Phone(phone) => self.phone.clone_from(phone),
            PersonChange::AddSkill(skill) => add(&mut self.skills, skill),
            PersonChange::RemoveSkill(skill) => self.skills.retain(|known| known != skill),
            PersonChange::AddLanguage(language) => add(&mut self.languages, language),
            PersonChange::RemoveLanguage(language) => self.languages.retain(|l| l != language),
            PersonChange::AddGroup(group) => add(&mut self.groups, group),
            PersonChange::RemoveGroup(group) => self.groups.retain(|known| known != group),
            PersonChange::Available(from, until) => {
                self.available_from = *from;
                self.available_until = *until;
            }
            PersonChange::Here(here) => self.here = *here,
            PersonChange::Consent(consent) => self.consent.clone_from(consent),
            PersonChange::HealthNote(note) => self.health_note.clone_from(note),
            PersonChange::KeptUntil(until) => self.kept_until = *until,
        }
    }
}

fn add<T: PartialEq + Clone>(list: &mut Vec<T>, member: &T) {
    if !list.contains(member) {
        list.push(member.clone());
    }
}
