//! What a feature is called on the map on screen: its layer and its properties.

use crate::town::Feature;
use crate::town::kind::{Kind, RoadClass};

/// A property of a drawn feature.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value<'a> {
    Text(&'a str),
    Number(f64),
    Flag(bool),
}

/// A feature's layer and properties.
pub(super) struct Dress<'a> {
    pub layer: &'static str,
    pub properties: Vec<(&'static str, Value<'a>)>,
}

/// All layers, in the order in which they lie on each other.
pub(super) const LAYERS: &[&str] = &[
    "green", "water", "path", "road", "building", "barrier", "tree", "street", "address",
    "amenity", "place",
];

/// Dresses a feature.
pub(super) fn dress(feature: &Feature) -> Dress<'_> {
    let (layer, mut properties) = match &feature.kind {
        Kind::Road { class, width_dm, oneway, .. } => (
            "road",
            vec![
                ("class", Value::Text(class.word())),
                ("width_m", Value::Number(f64::from(*width_dm) / 10.0)),
                ("oneway", Value::Flag(*oneway)),
            ],
        ),
        Kind::Path { class, width_dm } => (
            "path",
            vec![
                ("class", Value::Text(class.word())),
                ("width_m", Value::Number(f64::from(*width_dm) / 10.0)),
            ],
        ),
        Kind::Building { number, .. } => ("building", text("number", number.as_deref())),
        Kind::Green(green) => ("green", text("class", Some(green.word()))),
        Kind::Water => ("water", Vec::new()),
        Kind::Tree => ("tree", Vec::new()),
        Kind::Barrier(barrier) => ("barrier", text("class", Some(barrier.word()))),
        Kind::Amenity(amenity) => ("amenity", text("class", Some(amenity.word()))),
        Kind::Address { number, .. } => ("address", text("number", Some(number))),
        Kind::Place(place) => ("place", text("class", Some(place.word()))),
    };
    properties.extend(text("name", feature.name.as_deref()));
    Dress { layer, properties }
}

/// The number to write on a building, if it has one.
pub(super) fn door(feature: &Feature) -> Option<&str> {
    match &feature.kind {
        Kind::Building { number, .. } => number.as_deref(),
        _ => None,
    }
}

/// The smallest zoom at which a feature is worth drawing.
pub(super) fn first_zoom(kind: &Kind) -> u8 {
    match kind {
        Kind::Road { class, .. } if *class >= RoadClass::Tertiary => 0,
        Kind::Green(_) | Kind::Water => 10,
        Kind::Road { class, .. } if *class >= RoadClass::Residential => 12,
        Kind::Place(_) => 10,
        Kind::Road { .. } => 13,
        Kind::Path { .. } | Kind::Building { .. } => 14,
        Kind::Amenity(_) | Kind::Tree | Kind::Barrier(_) => 15,
        Kind::Address { .. } => 16,
    }
}

fn text<'a>(key: &'static str, value: Option<&'a str>) -> Vec<(&'static str, Value<'a>)> {
    value.map(|value| (key, Value::Text(value))).into_iter().collect()
}
