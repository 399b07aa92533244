//! How wide a road is when the map does not say.

use crate::town::kind::{PathClass, RoadClass};

/// A width and whether it was measured or guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Width {
    /// Tenths of a metre.
    pub decimetres: u16,
    /// The map said so.
    pub known: bool,
}

/// How wide a road is between its kerbs.
///
/// The `width` tag if it makes sense (1 to 60 m); else 3.0 m for each mapped lane, 3.65 m on
/// motorways and trunk roads (the lane width of the UK design manual for roads, CD 127); else by
/// class: motorway 11, trunk and primary 10, secondary 9.5, tertiary 9, living street 6,
/// service and track 4, and 7 m for ordinary streets: two cars passing and one parked, between
/// the 5.5 m and 9 m that Manual for Streets shows for houses on both sides.
pub fn road_width(class: RoadClass, lanes: Option<&str>, width: Option<&str>) -> Width {
    if let Some(decimetres) = width.and_then(metres_of).and_then(believable) {
        return Width { decimetres, known: true };
    }
    let decimetres = lanes.and_then(|lanes| clear_lanes(class, lanes)).unwrap_or(match class {
        RoadClass::Motorway => 110,
        RoadClass::Trunk | RoadClass::Primary => 100,
        RoadClass::Secondary => 95,
        RoadClass::Tertiary => 90,
        RoadClass::Unclassified | RoadClass::Residential => 70,
        RoadClass::LivingStreet => 60,
        RoadClass::Service | RoadClass::Track => 40,
    });
    Width { decimetres, known: false }
}

/// Decimetres for a number of lanes; `None` when the number makes no sense.
pub fn clear_lanes(class: RoadClass, lanes: &str) -> Option<u16> {
    let lanes: u16 = lanes.trim().parse().ok().filter(|lanes| (1..=12).contains(lanes))?;
    let each = if class >= RoadClass::Trunk { 365 } else { 300 };
    // A single lane still has its margins, and houses along it have parked cars.
    let least = if class >= RoadClass::Residential { 500 } else { 350 };
    Some((lanes * each).max(least) / 10)
}

/// Decimetres of a path: its `width` tag, or 5 m for a pedestrian street, 3 m for a cycleway or
/// bridleway, 2 m for the rest (the footway width that Inclusive Mobility asks for).
pub fn path_width(class: PathClass, width: Option<&str>) -> u16 {
    width.and_then(metres_of).and_then(believable).unwrap_or(match class {
        PathClass::Pedestrian => 50,
        PathClass::Cycleway | PathClass::Bridleway => 30,
        PathClass::Footway | PathClass::Path | PathClass::Steps => 20,
    })
}

fn believable(metres: f64) -> Option<u16> {
    (1.0..=60.0).contains(&metres).then(|| (metres * 10.0).round() as u16)
}

/// Reads "4.5", "4,5", "4.5 m", "15 ft", "15'" and "15'6\"".
fn metres_of(text: &str) -> Option<f64> {
    const FOOT: f64 = 0.3048;
    let text = text.trim().replace(',', ".");
    if let Some((feet, inches)) = text.split_once('\'') {
        let inches = inches.trim_end_matches('"').trim();
        let inches: f64 = if inches.is_empty() { 0.0 } else { inches.parse().ok()? };
        return Some((feet.trim().parse::<f64>().ok()? + inches / 12.0) * FOOT);
    }
    let number = |text: &str| text.trim().parse::<f64>().ok().filter(|number| number.is_finite());
    match text.strip_suffix("ft") {
        Some(feet) => number(feet).map(|feet| feet * FOOT),
        None => number(text.strip_suffix('m').unwrap_or(&text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapped_width_wins_if_it_makes_sense() {
        let width = |text| road_width(RoadClass::Residential, Some("2"), Some(text));
        assert_eq!(width("4.6 m"), Width { decimetres: 46, known: true });
        assert_eq!(width("15'"), Width { decimetres: 46, known: true });
        assert_eq!(width("4,5"), Width { decimetres: 45, known: true });
        assert_eq!(width("900"), Width { decimetres: 60, known: false });
        assert_eq!(width("narrow"), Width { decimetres: 60, known: false });
    }

    #[test]
    fn lanes_then_class() {
        assert_eq!(road_width(RoadClass::Primary, Some("4"), None).decimetres, 120);
        assert_eq!(road_width(RoadClass::Residential, Some("1"), None).decimetres, 50);
        assert_eq!(road_width(RoadClass::Residential, Some("99"), None).decimetres, 70);
        assert_eq!(road_width(RoadClass::Service, None, None).decimetres, 40);
        assert_eq!(path_width(PathClass::Footway, Some("3")), 30);
    }
}
