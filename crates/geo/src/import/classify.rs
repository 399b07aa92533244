//! Decides from its tags what a thing is on our map, if anything.

use super::tags::Tags;
use crate::measure::road_width;
use crate::town::kind::{Amenity, Barrier, Green, Kind, PathClass, PlaceClass, RoadClass};

/// What a way or group stands for; a school may be a building and a sign at once.
#[derive(Default)]
pub(super) struct Reading {
    /// Drawn as a line.
    pub line: Option<Kind>,
    /// Drawn as a surface.
    pub area: Option<Kind>,
    /// Drawn as a sign in the middle.
    pub point: Option<Kind>,
    /// What people call it.
    pub name: Option<String>,
}

impl Reading {
    /// Whether the map has no use for it.
    pub fn is_empty(&self) -> bool {
        self.line.is_none() && !self.is_area()
    }

    /// Whether it needs a closed outline.
    pub fn is_area(&self) -> bool {
        self.area.is_some() || self.point.is_some()
    }
}

/// Reads the tags of a point.
pub(super) fn node(tags: &Tags) -> Option<(Kind, Option<String>)> {
    if tags.is_empty() {
        return None;
    }
    let kind = amenity(tags)
        .map(Kind::Amenity)
        .or_else(|| tags.is("natural", "tree").then_some(Kind::Tree))
        .or_else(|| barrier(tags).map(Kind::Barrier))
        .or_else(|| place(tags).map(Kind::Place))
        .or_else(|| {
            let street = tags.text("addr:street");
            tags.text("addr:housenumber").map(|number| Kind::Address { number, street })
        })?;
    Some((kind, tags.text("name")))
}

/// Reads the tags of a way.
pub(super) fn way(tags: &Tags, closed: bool) -> Reading {
    if tags.is_empty() {
        return Reading::default();
    }
    let paved = closed && tags.is("area", "yes");
    let line = if paved { None } else { road(tags).or_else(|| path(tags)).or_else(|| edge(tags)) };
    if !closed {
        return Reading { line, name: tags.text("name"), ..Reading::default() };
    }
    let area = if paved { path(tags) } else { None };
    Reading { line, area: area.or_else(|| surface(tags)), ..group(tags) }
}

/// Reads the tags of an outline group.
pub(super) fn group(tags: &Tags) -> Reading {
    let outlined = tags.get("type").is_none_or(|kind| matches!(kind, "multipolygon" | "boundary"));
    if tags.is_empty() || !outlined {
        return Reading::default();
    }
    Reading {
        line: None,
        area: surface(tags),
        point: amenity(tags).map(Kind::Amenity),
        name: tags.text("name"),
    }
}

/// Whether a highway is made for feet and bicycles.
pub(super) fn is_path(highway: &str) -> bool {
    path_class(highway).is_some_and(|class| class != PathClass::Bridleway)
}

/// Whether people would call a highway a street: everything but mere paths.
pub(super) fn is_street(highway: &str) -> bool {
    path_class(highway).is_none_or(|class| class == PathClass::Pedestrian)
}

fn road_class(highway: &str) -> Option<RoadClass> {
    Some(match highway.strip_suffix("_link").unwrap_or(highway) {
        "motorway" => RoadClass::Motorway,
        "trunk" => RoadClass::Trunk,
        "primary" => RoadClass::Primary,
        "secondary" => RoadClass::Secondary,
        "tertiary" => RoadClass::Tertiary,
        "unclassified" | "road" => RoadClass::Unclassified,
        "residential" => RoadClass::Residential,
        "living_street" => RoadClass::LivingStreet,
        "service" | "busway" => RoadClass::Service,
        "track" => RoadClass::Track,
        _ => return None,
    })
}

fn path_class(highway: &str) -> Option<PathClass> {
    Some(match highway {
        "pedestrian" => PathClass::Pedestrian,
        "footway" => PathClass::Footway,
        "path" => PathClass::Path,
        "steps" => PathClass::Steps,
        "cycleway" => PathClass::Cycleway,
        "bridleway" => PathClass::Bridleway,
        _ => return None,
    })
}

fn road(tags: &Tags) -> Option<Kind> {
    let class = road_class(tags.get("highway")?)?;
    // A road deep under the houses is not part of the street one stands in.
    if tags.is("tunnel", "yes") {
        return None;
    }
    let width = road_width(class, tags.get("lanes"), tags.get("width"));
    Some(Kind::Road {
        class,
        width_dm: width.decimetres,
        width_known: width.known,
        oneway: matches!(tags.get("oneway"), Some("yes" | "-1" | "1" | "true")),
        noexit: tags.is("noexit", "yes"),
    })
}

fn path(tags: &Tags) -> Option<Kind> {
    let class = path_class(tags.get("highway")?)?;
    let width_dm = crate::measure::path_width(class, tags.get("width"));
    Some(Kind::Path { class, width_dm })
}

/// Lines that are neither road nor path.
fn edge(tags: &Tags) -> Option<Kind> {
    let stream = matches!(tags.get("waterway"), Some("river" | "stream" | "canal" | "ditch"));
    if stream && !tags.has("tunnel") {
        return Some(Kind::Water);
    }
    barrier(tags).filter(|barrier| *barrier == Barrier::Wall).map(Kind::Barrier)
}

fn surface(tags: &Tags) -> Option<Kind> {
    if tags.has("building") {
        let number = tags.text("addr:housenumber").or_else(|| tags.text("addr:housename"));
        return Some(Kind::Building { number, street: tags.text("addr:street") });
    }
    let wet = tags.is("natural", "water")
        || matches!(tags.get("waterway"), Some("riverbank" | "dock"))
        || matches!(tags.get("landuse"), Some("reservoir" | "basin"))
        || tags.is("leisure", "swimming_pool");
    if wet { Some(Kind::Water) } else { green(tags).map(Kind::Green) }
}

fn green(tags: &Tags) -> Option<Green> {
    let leisure = tags.get("leisure").and_then(|leisure| match leisure {
        "park" | "common" | "nature_reserve" | "golf_course" | "dog_park" => Some(Green::Park),
        "garden" => Some(Green::Garden),
        "pitch" | "playground" | "track" => Some(Green::Pitch),
        _ => None,
    });
    let landuse = tags.get("landuse").and_then(|landuse| match landuse {
        "grass" | "meadow" | "village_green" | "recreation_ground" | "flowerbed" => {
            Some(Green::Grass)
        }
        "forest" => Some(Green::Wood),
        "cemetery" | "allotments" | "orchard" => Some(Green::Quiet),
        _ => None,
    });
    let natural = tags.get("natural").and_then(|natural| match natural {
        "wood" | "scrub" | "shrubbery" => Some(Green::Wood),
        "grassland" | "heath" => Some(Green::Grass),
        _ => None,
    });
    let graves = tags.is("amenity", "grave_yard").then_some(Green::Quiet);
    leisure.or(landuse).or(natural).or(graves)
}

fn barrier(tags: &Tags) -> Option<Barrier> {
    Some(match tags.get("barrier")? {
        "bollard" => Barrier::Bollard,
        "gate" | "lift_gate" | "swing_gate" | "sliding_gate" | "sally_port" => Barrier::Gate,
        "block" | "jersey_barrier" | "chain" | "debris" | "planter" => Barrier::Block,
        "cycle_barrier" | "stile" | "kissing_gate" | "turnstile" | "motorcycle_barrier" => {
            Barrier::Stile
        }
        "wall" | "fence" | "hedge" | "retaining_wall" | "city_wall" => Barrier::Wall,
        _ => return None,
    })
}

fn amenity(tags: &Tags) -> Option<Amenity> {
    let named = tags.get("amenity").and_then(amenity_word);
    let emergency = tags.get("emergency").and_then(|emergency| match emergency {
        "defibrillator" => Some(Amenity::Defibrillator),
        "fire_hydrant" => Some(Amenity::Fire),
        _ => None,
    });
    let stop = tags.is("highway", "bus_stop")
        || tags.is("railway", "tram_stop")
        || (tags.is("public_transport", "platform") && tags.is("bus", "yes"));
    let station = matches!(tags.get("railway"), Some("station" | "subway_entrance"));
    named
        .or(emergency)
        .or_else(|| tags.is("healthcare", "doctor").then_some(Amenity::Doctor))
        .or_else(|| tags.has("shop").then_some(Amenity::Shop))
        .or_else(|| stop.then_some(Amenity::Stop))
        .or_else(|| station.then_some(Amenity::Station))
}

fn amenity_word(word: &str) -> Option<Amenity> {
    Some(match word {
        "toilets" => Amenity::Toilets,
        "drinking_water" | "water_point" => Amenity::DrinkingWater,
        "pharmacy" => Amenity::Pharmacy,
        "doctors" | "clinic" | "hospital" | "dentist" => Amenity::Doctor,
        "cafe" | "restaurant" | "fast_food" | "food_court" | "ice_cream" => Amenity::Food,
        "pub" | "bar" => Amenity::Pub,
        "bench" => Amenity::Bench,
        "shelter" => Amenity::Shelter,
        "school" | "kindergarten" | "college" | "university" => Amenity::School,
        "community_centre" | "library" | "townhall" | "social_centre" | "arts_centre" => {
            Amenity::Hall
        }
        "place_of_worship" => Amenity::Worship,
        "police" => Amenity::Police,
        "fire_station" => Amenity::Fire,
        "telephone" => Amenity::Telephone,
        "parking" | "bicycle_parking" => Amenity::Parking,
        "post_office" | "post_box" => Amenity::Post,
        _ => return None,
    })
}

fn place(tags: &Tags) -> Option<PlaceClass> {
    // A place without a name has nothing to write on the map.
    tags.get("name")?;
    Some(match tags.get("place")? {
        "city" | "town" | "village" => PlaceClass::Town,
        "suburb" | "quarter" | "neighbourhood" | "hamlet" | "borough" => PlaceClass::Quarter,
        "square" | "locality" | "isolated_dwelling" => PlaceClass::Locality,
        _ => return None,
    })
}
