//! Marks on the map: the close, its entrance, the places people need.

use closeby_domain::Operation;
use closeby_domain::day::CloseMarked;
use closeby_domain::id::PlaceId;
use closeby_domain::place::{Place, PlaceChange, PlaceKind};
use closeby_geo::{Close, close_by_name, find_streets, measure};

use crate::desk::{Desk, OpenDesk, done, id};
use crate::names;
use crate::problem::{Answer, Code, Problem};
use crate::see_map::{position, spot};
use crate::view::map::{ChangePlaceAsk, MapView, MarkPlaceAsk, StreetAsk};
use crate::view::{Done, MomentAsk, View};
use crate::words::say;

const STALE: [View; 4] = [View::Map, View::Board, View::Handover, View::Roles];
/// Which share of the close the crowd is taken to fill until somebody measures it.
const CROWD_FROM: f64 = 0.15;
/// Where that share ends: the closed end is left to the vehicle.
const CROWD_TO: f64 = 0.72;

/// Marks the close of this name, and its entrance when none is marked yet.
pub fn mark_close(desk: &Desk, ask: StreetAsk) -> Answer<Done<MapView>> {
    desk.with_open(|open| {
        let atlas = open.atlas()?;
        let close = close_by_name(atlas.town(), &ask.name)
            .ok_or_else(|| not_a_close(atlas.town(), &ask.name))?;
        let look = open.look_now()?;
        let now = open.clock.now();
        let mut changes = vec![(now, Operation::MarkClose(marked(&close)))];
        if !look.board.places.iter().any(|place| place.kind == PlaceKind::Entrance) {
            changes.push((now, Operation::MarkPlace(open.entrance(&close))));
        }
        open.record_all(changes)?;
        open.houses = None;
        open.shown_map()
    })
}

fn not_a_close(town: &closeby_geo::Town, name: &str) -> Problem {
    if find_streets(town, name, 1).is_empty() {
        return Problem::new(
            Code::NotFound,
            say!("no-street", name = name.to_owned()),
            say!("no-street-try"),
        );
    }
    Problem::new(
        Code::Refused,
        say!("not-a-close", name = name.to_owned()),
        say!("not-a-close-try"),
    )
}

fn marked(close: &Close) -> CloseMarked {
    let length = measure::line_length(&close.axis);
    let centre = measure::along(&close.axis, length / 2.0).map_or(close.entrance, |(spot, _)| spot);
    let crowd =
        measure::stretch(&close.axis, length * CROWD_FROM, length * CROWD_TO, close.width_m);
    CloseMarked {
        street: close.name.clone(),
        off: close.off.clone(),
        centre: position(centre),
        axis: close.axis.iter().map(|spot| position(*spot)).collect(),
        length_m: close.length_m,
        width_m: close.width_m,
        crowd_area: crowd.unwrap_or_default().into_iter().map(position).collect(),
    }
}

/// Marks a place.
pub fn mark_place(desk: &Desk, ask: MarkPlaceAsk) -> Answer<Done<MapView>> {
    desk.with_open(|open| {
        let name = names::name(&ask.name)?;
        let at = ask.position.into();
        if spot(at).is_none() {
            return Err(Problem::new(Code::BadInput, say!("off-the-earth"), say!("no-such-try")));
        }
        let place = Place {
            id: PlaceId(open.fresh()),
            kind: ask.kind.into(),
            name,
            position: at,
            clear_width_cm: ask.clear_width_m.map(width).transpose()?,
            step_free: ask.step_free,
            obstructed: false,
            bearing: open.bearing_at(at),
            removed: false,
        };
        open.record(Operation::MarkPlace(place))?;
        open.shown_map()
    })
}

/// Changes a place: only what is given.
pub fn change_place(desk: &Desk, ask: ChangePlaceAsk) -> Answer<Done<MapView>> {
    desk.with_open(|open| {
        let place = PlaceId(id(&ask.place)?);
        let look = open.look_now()?;
        if !look.board.places.iter().any(|known| known.id == place) {
            return Err(Problem::new(Code::NotFound, say!("no-place"), say!("no-such-try")));
        }
        let mut changes = Vec::new();
        changes.extend(ask.name.filter(|name| !name.trim().is_empty()).map(PlaceChange::Name));
        changes.extend(ask.position.map(|point| PlaceChange::Position(point.into())));
        changes.extend(ask.clear_width_m.map(width).transpose()?.map(PlaceChange::ClearWidth));
        changes.extend(ask.obstructed.map(PlaceChange::Obstructed));
        changes.extend(ask.remove.then_some(PlaceChange::Removed));
        let now = open.clock.now();
        let change = |change| (now, Operation::ChangePlace(place, change));
        open.record_all(changes.into_iter().map(change).collect())?;
        open.shown_map()
    })
}

/// Returns a width in centimetres; between 30 cm and 60 m, or it is a slip of the key.
fn width(metres: f64) -> Answer<u32> {
    let centimetres = (metres * 100.0).round();
    if !(30.0..=6000.0).contains(&centimetres) {
        return Err(Problem::new(Code::BadInput, say!("bad-width"), say!("bad-width-try")));
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked above")]
    Ok(centimetres as u32)
}

impl OpenDesk {
    fn shown_map(&mut self) -> Answer<Done<MapView>> {
        Ok(done(self.map_view(MomentAsk::default())?, &STALE))
    }

    fn entrance(&self, close: &Close) -> Place {
        let mouth = close.mouth();
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a road's width"
        )]
        let centimetres = (mouth.width_m * 100.0).round().clamp(0.0, 6000.0) as u32;
        Place {
            id: PlaceId(self.fresh()),
            kind: PlaceKind::Entrance,
            name: match close.off {
                Some(_) => say!("entrance-only"),
                None => say!("entrance"),
            },
            position: position(mouth.at),
            clear_width_cm: Some(centimetres),
            step_free: None,
            obstructed: false,
            bearing: Some(mouth.bearing),
            removed: false,
        }
    }

    fn bearing_at(&mut self, at: closeby_domain::place::Position) -> Option<f64> {
        let atlas = self.atlas().ok()?;
        atlas.nearest_road(spot(at)?, 25.0).map(|road| road.bearing)
    }
}
