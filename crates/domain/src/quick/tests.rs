//! The line as people type it.

mod fuzz;
mod grammar;
mod kept;
mod late;
mod reads;
mod times;

use jiff::tz::TimeZone;
use uuid::Uuid;

use super::{KnownIncident, Parsed, Scene, parse};
use crate::Moment;
use crate::id::{IncidentId, PersonId, PlaceId};

const PLACES: [(PlaceId, &str); 4] = [
    (PlaceId(Uuid::from_u128(1)), "Entrance, Fenwick Road"),
    (PlaceId(Uuid::from_u128(2)), "no. 20"),
    (PlaceId(Uuid::from_u128(3)), "Water, no. 14"),
    (PlaceId(Uuid::from_u128(4)), "Rest"),
];
const PEOPLE: [(PersonId, &str); 3] = [
    (PersonId(Uuid::from_u128(11)), "Leo Marchetti"),
    (PersonId(Uuid::from_u128(12)), "Grace Lindqvist"),
    (PersonId(Uuid::from_u128(13)), "May"),
];
const INCIDENTS: [KnownIncident<'static>; 1] = [KnownIncident {
    id: IncidentId(Uuid::from_u128(21)),
    number: 2,
    title: "Toilet and water request",
}];

/// Sunday 13 June, 16:29:41 in London.
fn half_past_four() -> Moment {
    at("2027-06-13T16:29:41+01:00")
}

fn at(stamp: &str) -> Moment {
    let stamp: jiff::Timestamp = stamp.parse().expect("a time in the test");
    Moment::from_unix_ms(stamp.as_millisecond())
}

fn scene_at(now: Moment) -> Scene<'static> {
    Scene {
        now,
        zone: TimeZone::get("Europe/London").expect("the zone is built in"),
        places: &PLACES,
        people: &PEOPLE,
        incidents: &INCIDENTS,
        tags: &["Mood", "vans"],
    }
}

fn read(line: &str) -> Parsed {
    parse(line, &scene_at(half_past_four()))
}

/// The stretches under chips, as the picture underlines them.
fn underlined<'a>(line: &'a str, parsed: &Parsed) -> Vec<&'a str> {
    parsed.chips.iter().map(|chip| &line[chip.span.from..chip.span.to]).collect()
}
