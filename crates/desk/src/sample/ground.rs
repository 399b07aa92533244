//! The ground of the afternoon: the neighbourhood's map, the close and its places.

use closeby_domain::place::PlaceKind;
use serde_json::json;

use super::stage::Stage;
use crate::problem::{Answer, Code, Problem};
use crate::see_map::spot;
use crate::words::say;

/// Places people need: kind, name, share of the close, metres to the right of its line.
const PLACES: [(&str, &str, f64, f64); 6] = [
    ("water", "Water, no. 14", 0.72, -14.0),
    ("toilet", "Toilet, no. 6", 0.34, -14.0),
    ("rest", "Rest, step-free", 0.72, 18.0),
    ("first_aid", "First aid, no. 9", 0.33, 16.0),
    ("muster", "Muster point", 0.02, 24.0),
    ("vehicle", "Van", 0.88, 0.5),
];

/// Keeps the map, marks the close and the places in it.
pub fn lay(stage: &mut Stage) -> Answer<()> {
    stage.with_open(|open| {
        let bytes = closeby_geo::linnet_close();
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        let map = closeby_geo::import(bytes, size, |_| std::ops::ControlFlow::Continue(()))
            .map_err(|error| {
                Problem::new(Code::BadMap, error.to_string(), say!("map-refused-try"))
            })?;
        open.keep_map(map.town, map.counts).map(drop)
    })?;
    stage.ask("mark_close", json!({ "name": "Linnet Close" }))?;
    stage.axis = stage.with_open(|open| {
        let close = open.look_now()?.board.close;
        Ok(close.map(|close| close.axis.into_iter().filter_map(spot).collect()).unwrap_or_default())
    })?;
    let entrance = stage.with_open(|open| {
        let places = open.look_now()?.board.places;
        Ok(places
            .into_iter()
            .find(|place| place.kind == PlaceKind::Entrance)
            .map(|place| place.id.0.to_string()))
    })?;
    if let Some(place) = entrance {
        stage
            .ask("change_place", json!({ "place": place, "clearWidthM": 4.6, "stepFree": true }))?;
    }
    for (kind, name, share, right) in PLACES {
        let ask = json!({ "kind": kind, "name": name, "position": stage.point(share, right) });
        stage.ask("mark_place", ask)?;
    }
    Ok(())
}
