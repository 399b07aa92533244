//! Writes a town, or one close, as GeoJSON (RFC 7946): longitude first, seven decimals at most.

use super::dress::{Value, dress};
use crate::spot::{Bounds, Spot};
use crate::street::close::Close;
use crate::town::{Feature, Polygon, Shape, Town};
use serde_json::{Map, json};

/// Everything of a town that reaches into a window, each feature with its `layer`.
///
/// Spots are whole ten-millionths of a degree, so no number has more than seven decimals.
pub fn geojson(town: &Town, window: Bounds) -> String {
    let inside =
        |feature: &&Feature| feature.shape.bounds().is_some_and(|bounds| bounds.meets(window));
    let features: Vec<_> = town.features.iter().filter(inside).map(feature).collect();
    json!({
        "type": "FeatureCollection",
        "attribution": town.credit,
        "features": features,
    })
    .to_string()
}

/// A close as GeoJSON: its lines, its axis, its entrance, its far end and its links.
pub fn close_geojson(close: &Close) -> String {
    let mouth = close.mouth();
    let point = |part: &str, spot: Spot| {
        json!({
            "type": "Feature",
            "properties": { "part": part, "name": close.name },
            "geometry": { "type": "Point", "coordinates": position(spot) },
        })
    };
    let mut features = vec![
        json!({
            "type": "Feature",
            "properties": {
                "part": "street", "name": close.name, "length_m": tenth(close.length_m),
                "width_m": tenth(close.width_m), "off": close.off,
            },
            "geometry": {
                "type": "MultiLineString",
                "coordinates": close.lines.iter().map(|l| positions(l)).collect::<Vec<_>>(),
            },
        }),
        json!({
            "type": "Feature",
            "properties": { "part": "axis", "name": close.name },
            "geometry": { "type": "LineString", "coordinates": positions(&close.axis) },
        }),
        json!({
            "type": "Feature",
            "properties": {
                "part": "entrance", "name": close.name, "bearing": tenth(mouth.bearing),
                "width_m": tenth(mouth.width_m),
            },
            "geometry": { "type": "Point", "coordinates": position(mouth.at) },
        }),
        point("closed_end", close.closed_end),
    ];
    features.extend(close.footpaths.iter().map(|&spot| point("footpath", spot)));
    features.extend(close.drives.iter().map(|&spot| point("drive", spot)));
    json!({ "type": "FeatureCollection", "features": features }).to_string()
}

fn tenth(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

fn feature(feature: &Feature) -> serde_json::Value {
    let dressed = dress(feature);
    let mut properties = Map::new();
    properties.insert("layer".to_owned(), dressed.layer.into());
    for (key, value) in dressed.properties {
        let value = match value {
            Value::Text(text) => text.into(),
            Value::Number(number) => number.into(),
            Value::Flag(flag) => flag.into(),
        };
        properties.insert(key.to_owned(), value);
    }
    json!({ "type": "Feature", "properties": properties, "geometry": geometry(&feature.shape) })
}

fn geometry(shape: &Shape) -> serde_json::Value {
    match shape {
        Shape::Point(spot) => json!({ "type": "Point", "coordinates": position(*spot) }),
        Shape::Line(line) => json!({ "type": "LineString", "coordinates": positions(line) }),
        Shape::Area(polygons) => match polygons.as_slice() {
            [one] => json!({ "type": "Polygon", "coordinates": rings(one) }),
            all => json!({
                "type": "MultiPolygon",
                "coordinates": all.iter().map(rings).collect::<Vec<_>>(),
            }),
        },
    }
}

/// Outer rings run anticlockwise, holes clockwise (section 3.1.6).
fn rings(polygon: &Polygon) -> Vec<Vec<[f64; 2]>> {
    let ring = |ring: &[Spot], anticlockwise: bool| {
        let mut ring = positions(ring);
        if turns_left(&ring) != anticlockwise {
            ring.reverse();
        }
        ring
    };
    let holes = polygon.holes.iter().map(|hole| ring(hole, false));
    std::iter::once(ring(&polygon.outer, true)).chain(holes).collect()
}

fn turns_left(ring: &[[f64; 2]]) -> bool {
    let cross = |pair: &[[f64; 2]]| match pair {
        [[ax, ay], [bx, by]] => ax * by - bx * ay,
        _ => 0.0,
    };
    ring.windows(2).map(cross).sum::<f64>() > 0.0
}

fn position(spot: Spot) -> [f64; 2] {
    [spot.lon(), spot.lat()]
}

fn positions(line: &[Spot]) -> Vec<[f64; 2]> {
    line.iter().map(|&spot| position(spot)).collect()
}
