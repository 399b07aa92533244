//! The map of the day: what is stored, what stands on it, what can be found on it.

use std::sync::Arc;

use closeby_domain::crowd::CrowdEstimate;
use closeby_domain::day::CloseMarked;
use closeby_domain::incident::merge;
use closeby_domain::place::{Place, PlaceKind, Position};
use closeby_geo::measure::{self, Band};
use closeby_geo::{Atlas, Spot, Town, address, closes as all_closes, find_streets};

use crate::desk::{Desk, OpenDesk};
use crate::look::Look;
use crate::problem::{Answer, Code, Problem};
use crate::view::map::{
    CloseView, CrowdMark, IncidentMark, MapView, MarksView, PlaceKindView, PlaceMark, PostMark,
    StreetAsk, StreetView,
};
use crate::view::{LonLat, MomentAsk, Nothing};
use crate::words::say;

/// Who must be named beside every drawing of an OpenStreetMap extract.
pub const ATTRIBUTION: &str = "© OpenStreetMap contributors";
/// The name under which the vault keeps the map.
pub const MAP_BLOB: &str = "map";
/// The setting that holds what the import found, in words.
pub const MAP_SUMMARY: &str = "map_summary";
/// The setting that changes whenever another map is stored.
pub const MAP_VERSION: &str = "map_version";
/// How many streets a search answers at most.
const STREETS: usize = 30;
/// The highest house number that is looked for in a close.
const MOST_HOUSES: u32 = 200;

/// Returns the map of the day.
pub fn map(desk: &Desk, ask: MomentAsk) -> Answer<MapView> {
    desk.with_open(|open| open.map_view(ask))
}

/// Returns the closes of the map by name.
pub fn closes(desk: &Desk, _: Nothing) -> Answer<Vec<StreetView>> {
    desk.with_open(|open| {
        let atlas = open.atlas()?;
        Ok(all_closes(atlas.town()).iter().map(close_street).collect())
    })
}

/// Returns streets by name, closes among them marked.
pub fn find_street(desk: &Desk, ask: StreetAsk) -> Answer<Vec<StreetView>> {
    desk.with_open(|open| {
        let atlas = open.atlas()?;
        let closes = all_closes(atlas.town());
        let found = find_streets(atlas.town(), &ask.name, STREETS);
        Ok(found
            .into_iter()
            .map(|street| match closes.iter().find(|close| close.name == street.name) {
                Some(close) => close_street(close),
                None => StreetView {
                    name: street.name,
                    is_close: false,
                    off: None,
                    length_m: street.length_m,
                    footpaths: 0,
                    centre: lonlat(street.middle),
                },
            })
            .collect())
    })
}

fn close_street(close: &closeby_geo::Close) -> StreetView {
    let middle = measure::along(&close.axis, measure::line_length(&close.axis) / 2.0);
    StreetView {
        name: close.name.clone(),
        is_close: true,
        off: close.off.clone(),
        length_m: close.length_m,
        footpaths: u32::try_from(close.footpaths.len()).unwrap_or(u32::MAX),
        centre: lonlat(middle.map_or(close.entrance, |(spot, _)| spot)),
    }
}

impl OpenDesk {
    /// Returns the map, read from the vault the first time it is needed.
    pub fn atlas(&mut self) -> Answer<Arc<Atlas>> {
        if let Some(atlas) = &self.atlas {
            return Ok(Arc::clone(atlas));
        }
        let bytes = self.vault.blob(MAP_BLOB)?;
        let bytes = bytes
            .ok_or_else(|| Problem::new(Code::NotFound, say!("no-map"), say!("no-map-try")))?;
        let town = Town::from_bytes(&bytes).map_err(|_| {
            Problem::new(Code::BadMap, say!("map-unreadable"), say!("map-unreadable-try"))
        })?;
        let atlas = Arc::new(Atlas::of(town));
        self.atlas = Some(Arc::clone(&atlas));
        Ok(atlas)
    }

    /// Returns the houses of the close by the names people use: "no. 20".
    pub fn houses(&mut self, look: &Look) -> Arc<[String]> {
        if let Some(houses) = &self.houses {
            return Arc::clone(houses);
        }
        let (Some(close), Ok(atlas)) = (&look.board.close, self.atlas()) else {
            return Arc::default();
        };
        let numbers = (1..=MOST_HOUSES).map(|number| number.to_string());
        let known = numbers.filter(|number| address(atlas.town(), &close.street, number).is_some());
        let houses: Arc<[String]> = known.map(|number| format!("no. {number}")).collect();
        self.houses = Some(Arc::clone(&houses));
        houses
    }

    /// Returns the map as the screens see it.
    pub fn map_view(&mut self, ask: MomentAsk) -> Answer<MapView> {
        let (look, _) = self.look(ask.at, ask.mode)?;
        let has_map = self.atlas.is_some() || self.vault.blob_size(MAP_BLOB)?.is_some();
        let bounds = match has_map {
            true => Some(self.atlas()?.town().built()),
            false => None,
        };
        Ok(MapView {
            has_map,
            summary: self.vault.setting(MAP_SUMMARY)?,
            bounds: bounds.map(|b| (b.least.lon(), b.least.lat(), b.most.lon(), b.most.lat())),
            close: look.board.close.as_ref().map(close_view),
            attribution: ATTRIBUTION.to_owned(),
            version: self.vault.setting(MAP_VERSION)?.unwrap_or_default(),
            places: look.board.places.iter().map(place_mark).collect(),
        })
    }
}

impl Desk {
    /// Returns one vector tile of the day's map, or nothing where there is nothing to draw.
    pub fn map_tile(&self, z: u8, x: u32, y: u32) -> Option<Vec<u8>> {
        let atlas = self.with_open(OpenDesk::atlas).ok()?;
        atlas.tile(z, x, y)
    }
}

fn close_view(close: &CloseMarked) -> CloseView {
    CloseView {
        street: close.street.clone(),
        off: close.off.clone(),
        centre: close.centre.into(),
        axis: close.axis.iter().map(|point| (*point).into()).collect(),
        length_m: close.length_m,
        width_m: close.width_m,
    }
}

/// Returns what stands on the map at a moment.
pub fn marks(look: &Look) -> MarksView {
    let board = &look.board;
    let incidents = merge::shown(&board.incidents).into_iter().filter_map(|incident| {
        Some(IncidentMark {
            number: incident.number,
            title: incident.title.clone(),
            state: incident.state.into(),
            position: incident.position?.into(),
        })
    });
    let posts = board.posts.iter().filter_map(|post| {
        let filled = look.on_post(post.id).len();
        Some(PostMark {
            id: post.id.0.to_string(),
            role: post.role.letters().to_owned(),
            title: post.title.clone(),
            filled: u32::try_from(filled).unwrap_or(u32::MAX),
            needed: post.needed,
            optional: post.optional,
            position: post.position?.into(),
        })
    });
    MarksView {
        incidents: incidents.collect(),
        posts: posts.collect(),
        places: board.places.iter().map(place_mark).collect(),
        crowd: crowd(look),
    }
}

fn crowd(look: &Look) -> Option<CrowdMark> {
    let estimate = look.board.crowd_now()?;
    let ground = ground(look, estimate)?;
    let ring: Vec<Spot> = ground.iter().filter_map(|point| spot(*point)).collect();
    let area_m2 = measure::area(&ring);
    let people = estimate.people;
    let per_m2 = measure::density(people.best(), area_m2)?;
    Some(CrowdMark {
        ring: ground.iter().map(|point| (*point).into()).collect(),
        area_m2,
        best: people.best(),
        about: people.low() != people.high(),
        per_m2,
        band: Band::of(per_m2).word().to_owned(),
    })
}

/// The ground a crowd stands on: what somebody drew, or the usual ground of the close.
pub fn ground<'a>(look: &'a Look, estimate: &'a CrowdEstimate) -> Option<&'a [Position]> {
    match estimate.ground.as_slice() {
        [] => Some(look.board.close.as_ref()?.crowd_area.as_slice()),
        drawn => Some(drawn),
    }
}

/// Returns a place as the map shows it.
pub fn place_mark(place: &Place) -> PlaceMark {
    PlaceMark {
        id: place.id.0.to_string(),
        kind: place.kind.into(),
        name: place.name.clone(),
        position: place.position.into(),
        clear_width_m: place.clear_width_cm.map(|cm| f64::from(cm) / 100.0),
        step_free: place.step_free,
        obstructed: place.obstructed,
        bearing: place.bearing,
    }
}

/// Returns the spot of a position, when it is on the earth.
pub fn spot(position: Position) -> Option<Spot> {
    Spot::at(position.lon, position.lat)
}

/// Returns the position of a spot.
pub fn position(spot: Spot) -> Position {
    Position { lon: spot.lon(), lat: spot.lat() }
}

fn lonlat(spot: Spot) -> LonLat {
    LonLat { lon: spot.lon(), lat: spot.lat() }
}

impl From<PlaceKind> for PlaceKindView {
    fn from(kind: PlaceKind) -> Self {
        match kind {
            PlaceKind::Entrance => Self::Entrance,
            PlaceKind::Water => Self::Water,
            PlaceKind::Toilet => Self::Toilet,
            PlaceKind::FirstAid => Self::FirstAid,
            PlaceKind::Rest => Self::Rest,
            PlaceKind::Muster => Self::Muster,
            PlaceKind::Vehicle => Self::Vehicle,
            PlaceKind::Spot => Self::Spot,
        }
    }
}

impl From<PlaceKindView> for PlaceKind {
    fn from(kind: PlaceKindView) -> Self {
        match kind {
            PlaceKindView::Entrance => Self::Entrance,
            PlaceKindView::Water => Self::Water,
            PlaceKindView::Toilet => Self::Toilet,
            PlaceKindView::FirstAid => Self::FirstAid,
            PlaceKindView::Rest => Self::Rest,
            PlaceKindView::Muster => Self::Muster,
            PlaceKindView::Vehicle => Self::Vehicle,
            PlaceKindView::Spot => Self::Spot,
        }
    }
}
