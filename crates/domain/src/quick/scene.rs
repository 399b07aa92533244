//! What the parser is told about the day: the time, the zone, and the names people use.

use jiff::tz::TimeZone;

use crate::Moment;
use crate::id::{IncidentId, PersonId, PlaceId};

/// What is known while a line is typed.
#[derive(Debug, Clone)]
pub struct Scene<'a> {
    /// The time now.
    pub now: Moment,
    /// The zone of the street.
    pub zone: TimeZone,
    /// Places on the map.
    pub places: &'a [(PlaceId, &'a str)],
    /// People in the roster.
    pub people: &'a [(PersonId, &'a str)],
    /// Incidents that have a number.
    pub incidents: &'a [KnownIncident<'a>],
    /// Tags used before, without the leading `#`.
    pub tags: &'a [&'a str],
}

impl Scene<'_> {
    /// Returns a scene in which nobody and nothing is known by name.
    pub fn bare(now: Moment, zone: TimeZone) -> Self {
        Self { now, zone, places: &[], people: &[], incidents: &[], tags: &[] }
    }
}

/// An incident people may speak of by its number.
#[derive(Debug, Clone, Copy)]
pub struct KnownIncident<'a> {
    /// Its lasting name.
    pub id: IncidentId,
    /// Its number in the day.
    pub number: u32,
    /// What it is, in a few words.
    pub title: &'a str,
}
