//! The fictional neighbourhood: drawn the same every time, and a place one could walk through.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "../examples/draw_linnet_close/plan/mod.rs"]
mod plan;

use closeby_geo::{
    Kind, Shape, Town, address, close_by_name, closes, find_streets, import, linnet_close,
};
use geo::{Area, BooleanOps, Coord, Intersects, LineString, Polygon};
use std::ops::ControlFlow;

fn town() -> Town {
    let bytes = linnet_close();
    import(bytes, bytes.len() as u64, |_| ControlFlow::Continue(())).unwrap().town
}

#[test]
fn drawing_it_again_gives_the_same_bytes() {
    let drawn = plan::draw();
    assert!(drawn.len() < 400_000, "{} bytes", drawn.len());
    assert!(drawn.as_bytes() == linnet_close(), "run the example draw_linnet_close");
}

#[test]
fn it_says_that_it_is_fictional_and_names_nobody() {
    let text = std::str::from_utf8(linnet_close()).unwrap();
    assert!(text.contains("fictional") && !text.contains("user="));
    assert_eq!(town().credit, "Fictional map drawn for the sample day");
}

#[test]
fn linnet_close_has_one_way_in_for_vehicles_and_one_for_feet() {
    let town = town();
    let close = close_by_name(&town, "linnet").unwrap();
    assert_eq!(close.off.as_deref(), Some("Fenwick Road"));
    assert_eq!((close.footpaths.len(), close.drives.len()), (1, 0));
    assert_eq!(close.footpaths[0], *close.axis.iter().find(|s| **s == close.footpaths[0]).unwrap());
    assert!((115.0..140.0).contains(&close.length_m), "{}", close.length_m);
    assert!((close.width_m - 9.0).abs() < 0.01);
    assert!(close.closed_end.lat() > close.entrance.lat());
    assert!(closes(&town).len() < 5);
}

#[test]
fn it_is_a_neighbourhood_with_what_an_afternoon_needs() {
    let town = town();
    let count =
        |wanted: fn(&Kind) -> bool| town.features.iter().filter(|f| wanted(&f.kind)).count();
    assert!(count(|kind| matches!(kind, Kind::Building { .. })) >= 240);
    assert!(count(|kind| matches!(kind, Kind::Tree)) > 60);
    for amenity in [
        closeby_geo::Amenity::Toilets,
        closeby_geo::Amenity::DrinkingWater,
        closeby_geo::Amenity::Pharmacy,
        closeby_geo::Amenity::Pub,
        closeby_geo::Amenity::School,
        closeby_geo::Amenity::Hall,
        closeby_geo::Amenity::Stop,
        closeby_geo::Amenity::Shop,
        closeby_geo::Amenity::Defibrillator,
    ] {
        let there = |f: &closeby_geo::Feature| f.kind == Kind::Amenity(amenity);
        assert!(town.features.iter().any(there), "{amenity:?}");
    }
    for street in ["Starling Row", "Wren Hill", "Plover Lane", "Dunnock Street", "Sparrow Lane"] {
        assert_eq!(find_streets(&town, street, 9).len(), 1, "{street}");
    }
    for number in ["6", "9", "14", "20", "3"] {
        assert!(address(&town, "Linnet Close", number).is_some(), "{number}");
    }
}

#[test]
fn no_house_stands_in_another_or_in_the_road() {
    let town = town();
    let flat = closeby_geo::Plane::at(town.bounds.middle());
    let line = |spots: &[closeby_geo::Spot]| {
        let points = flat.flat_line(spots).into_iter().map(|p| Coord { x: p.east, y: p.north });
        LineString::new(points.collect())
    };
    let mut houses = Vec::new();
    let mut roads = Vec::new();
    for feature in &town.features {
        match (&feature.kind, &feature.shape) {
            (Kind::Building { number, street }, Shape::Area(polygons)) => {
                let at = flat.flat(polygons[0].outer[0]);
                let name = format!("{:?} {number:?} {street:?} {at:?}", feature.name);
                houses.push((name, Polygon::new(line(&polygons[0].outer), vec![])));
            }
            (Kind::Road { width_dm, .. }, Shape::Line(spots)) => {
                let length = closeby_geo::measure::line_length(spots);
                let width = f64::from(*width_dm) / 10.0;
                let ring = closeby_geo::measure::stretch(spots, 0.0, length, width).unwrap();
                roads.push((format!("{:?}", feature.name), Polygon::new(line(&ring), vec![])));
            }
            _ => {}
        }
    }
    let mut wrong = Vec::new();
    for (at, (name, house)) in houses.iter().enumerate() {
        let others = houses.iter().skip(at + 1).chain(&roads);
        for (other_name, other) in others.filter(|(_, other)| other.intersects(house)) {
            let shared = house.intersection(other).unsigned_area();
            if shared > 0.3 {
                wrong.push(format!("{name} and {other_name} share {shared:.1} m²"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
