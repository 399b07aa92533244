//! `closeby map`: a map file imported, the closes on it, and the one the day is about.

use closeby_desk::problem::Answer;
use closeby_desk::view::map::{
    CloseView, ImportMapAsk, ImportedView, MapView, PlaceKindView, PlaceMark, StreetAsk, StreetView,
};
use closeby_desk::view::{Done, Nothing};
use serde::Serialize;

use crate::session::Session;
use crate::tell::{Tell, tell};

/// What was found in a map file.
#[derive(Serialize)]
pub struct Counts {
    nodes: u32,
    ways: u32,
    relations: u32,
    roads: u32,
    street_names: u32,
    paths: u32,
    buildings: u32,
    addresses: u32,
    closes: u32,
    dangling: u32,
}

/// Imports a map file and tells what was found in it.
pub fn import(day: &str, file: &str, json: bool) -> Answer<()> {
    let session = Session::open(day)?;
    tell(&import_into(&session, file)?, json)
}

/// Imports a map file into the day that is open.
pub fn import_into(session: &Session, file: &str) -> Answer<Counts> {
    let ask = ImportMapAsk { path: file.to_owned() };
    let import = || session.ask::<Done<ImportedView>>("import_map", ask);
    let Done { value: found, .. } = session.awake(import)?;
    Ok(Counts {
        nodes: found.nodes,
        ways: found.ways,
        relations: found.relations,
        roads: found.roads,
        street_names: found.street_names,
        paths: found.paths,
        buildings: found.buildings,
        addresses: found.addresses,
        closes: found.closes,
        dangling: found.dangling,
    })
}

impl Tell for Counts {
    fn in_words(&self) -> String {
        format!(
            "{} street names, {} roads, {} paths, {} buildings, {} addresses, {} closes.",
            self.street_names, self.roads, self.paths, self.buildings, self.addresses, self.closes
        )
    }
}

#[derive(Serialize)]
struct Close {
    name: String,
    off: Option<String>,
    length_m: f64,
    footpaths: u32,
    lon: f64,
    lat: f64,
}

#[derive(Serialize)]
#[serde(transparent)]
struct Closes(Vec<Close>);

/// Tells the closes of the map: streets with one way in for vehicles.
pub fn closes(day: &str, json: bool) -> Answer<()> {
    let session = Session::open(day)?;
    let streets: Vec<StreetView> = session.ask("closes", Nothing {})?;
    let closes = streets.into_iter().map(|street| Close {
        name: street.name,
        off: street.off,
        length_m: street.length_m,
        footpaths: street.footpaths,
        lon: street.centre.lon,
        lat: street.centre.lat,
    });
    tell(&Closes(closes.collect()), json)
}

impl Tell for Closes {
    fn in_words(&self) -> String {
        let lines: Vec<String> = self.0.iter().map(Close::in_words).collect();
        if lines.is_empty() { "The map has no closes.".to_owned() } else { lines.join("\n") }
    }
}

impl Close {
    fn in_words(&self) -> String {
        let off = self.off.as_ref().map(|street| format!(", off {street}")).unwrap_or_default();
        format!("{}{off}, {:.0} m", self.name, self.length_m)
    }
}

#[derive(Serialize)]
struct Marked {
    name: String,
    off: Option<String>,
    length_m: f64,
    width_m: f64,
    entrances: Vec<Entrance>,
}

#[derive(Serialize)]
struct Entrance {
    name: String,
    clear_m: Option<f64>,
}

/// Marks the close the day is about.
pub fn mark(day: &str, street: String, json: bool) -> Answer<()> {
    let session = Session::open(day)?;
    let map: Done<MapView> = session.ask("mark_close", StreetAsk { name: street.clone() })?;
    let MapView { close, places, .. } = map.value;
    tell(&Marked::of(street, close, places), json)
}

impl Marked {
    fn of(street: String, close: Option<CloseView>, places: Vec<PlaceMark>) -> Self {
        let ways_in = places.into_iter().filter(|place| place.kind == PlaceKindView::Entrance);
        let entrance =
            |place: PlaceMark| Entrance { name: place.name, clear_m: place.clear_width_m };
        let (length_m, width_m) =
            close.as_ref().map_or((0.0, 0.0), |close| (close.length_m, close.width_m));
        let (name, off) = close.map_or((street, None), |close| (close.street, close.off));
        Self { name, off, length_m, width_m, entrances: ways_in.map(entrance).collect() }
    }
}

impl Tell for Marked {
    fn in_words(&self) -> String {
        let off = self.off.as_ref().map(|street| format!(", off {street}")).unwrap_or_default();
        let mut lines = vec![format!("Marked {}{off}, {:.0} m.", self.name, self.length_m)];
        lines.extend(self.entrances.iter().map(|way_in| match way_in.clear_m {
            Some(metres) => format!("{}, {metres:.1} m clear", way_in.name),
            None => way_in.name.clone(),
        }));
        lines.join("\n")
    }
}
