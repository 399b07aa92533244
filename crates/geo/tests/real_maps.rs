//! Real extracts, when they lie beside the checkout: what is in them, and the streets to try.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::print_stdout)]

use closeby_geo::{
    Atlas, Close, MapImport, Plane, Town, close_by_name, closes, find_streets, geojson, import,
};
use std::ops::ControlFlow;
use std::path::Path;

/// Reads an extract, or says by name that it was skipped.
fn read(name: &str) -> Option<MapImport> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/osm").join(name);
    let Ok(bytes) = std::fs::read(path) else {
        println!("skipped: {name} is not beside the checkout");
        return None;
    };
    Some(import(bytes.as_slice(), bytes.len() as u64, |_| ControlFlow::Continue(())).unwrap())
}

/// File, points, ways, groups, highways, paths, noexit tags, closes among ordinary streets, and
/// those of them without any other link.
type Known = (&'static str, [u64; 6], usize, usize);

const KNOWN: &[Known] = &[
    ("andorra-2020.osm.pbf", [235_550, 11_871, 262, 4611, 1513, 13], 75, 40),
    ("lambeth-vauxhall-2024.osm", [887, 117, 19, 52, 24, 0], 3, 1),
    ("leeds-its-2020.osm.pbf", [1678, 294, 14, 184, 90, 5], 4, 2),
    ("london-holborn-2020.osm.pbf", [43_652, 8329, 562, 3141, 1815, 10], 60, 11),
    ("mini-overlapping_service_roads.osm", [144, 32, 2, 10, 0, 0], 0, 0),
    ("mini-service_road_loop.osm", [266, 31, 1, 11, 2, 0], 0, 0),
    ("mini-tiny_loop.osm", [2190, 189, 5, 12, 0, 0], 2, 2),
    ("monaco-lz4.osm.pbf", [25_423, 4106, 243, 2379, 1411, 7], 20, 5),
    ("monaco-zlib.osm.pbf", [25_423, 4106, 243, 2379, 1411, 7], 20, 5),
    ("north-london-streets-only.osm", [13_789, 3864, 0, 3864, 2106, 87], 103, 34),
    ("southwark-st-georges-2024.osm", [3748, 476, 112, 236, 151, 0], 5, 0),
];

#[test]
fn every_extract_holds_what_its_source_note_says() {
    for &(name, counts, ordinary, sealed) in KNOWN {
        let Some(MapImport { town, counts: found }) = read(name) else { continue };
        let six =
            [found.nodes, found.ways, found.relations, found.highways, found.paths, found.noexit];
        assert_eq!(six, counts, "{name}");
        assert_eq!((found.dangling, found.out_of_range), (0, 0), "{name}");
        let all: Vec<Close> = closes(&town).into_iter().filter(|close| close.ordinary).collect();
        let shut = all.iter().filter(|close| close.is_sealed()).count();
        assert_eq!((all.len(), shut), (ordinary, sealed), "{name}");
        assert_eq!(Town::from_bytes(&town.to_bytes()).unwrap(), town, "{name}");
    }
}

#[test]
fn the_two_packings_of_monaco_are_one_town() {
    if let (Some(lz4), Some(zlib)) = (read("monaco-lz4.osm.pbf"), read("monaco-zlib.osm.pbf")) {
        assert!(lz4.town == zlib.town);
    }
}

#[test]
fn the_streets_to_try_are_found() {
    for (file, name, length_m, footpaths) in [
        ("london-holborn-2020.osm.pbf", "charterhouse mews", 67.0, 0),
        ("lambeth-vauxhall-2024.osm", "Jonathan Street", 211.0, 0),
        ("lambeth-vauxhall-2024.osm", "beaufoy walk", 0.0, 2),
        ("north-london-streets-only.osm", "FELSTEAD", 119.5, 0),
        ("north-london-streets-only.osm", "pilgrims close", 228.0, 0),
    ] {
        let Some(MapImport { town, .. }) = read(file) else { continue };
        let close = close_by_name(&town, name).unwrap();
        assert_eq!(close.footpaths.len(), footpaths, "{name}");
        if length_m > 0.0 {
            assert!((close.length_m - length_m).abs() < 1.0, "{name}: {}", close.length_m);
        }
        assert!(!find_streets(&town, name, 5).is_empty(), "{name}");
    }
}

#[test]
fn a_map_flung_over_continents_opens_at_its_fullest_place() {
    let Some(MapImport { town, counts }) = read("perf-mixed-12-extracts.osm.pbf") else { return };
    assert_eq!((counts.nodes, counts.ways, counts.relations), (629_885, 79_711, 2316));
    assert_eq!((counts.highways, counts.dangling), (42_443, 5944));
    assert!(town.bounds.span().0 > 60.0);
    let close = close_by_name(&town, "charterhouse mews").unwrap();
    assert!((close.entrance.lat() - 51.52).abs() < 0.01);
    let heart = town.heart();
    let near_heart = town.around(heart, 1500.0);
    assert!(near_heart.features.len() > 1000, "{}", near_heart.features.len());
    let drawn = Atlas::of(town).sketch(close.entrance, 160.0, 140.0, Vec::new());
    assert!(drawn.buildings.len() > 20);
    assert!(drawn.about("Charterhouse Mews").to_svg(100.0, 87.5).contains(">Charterhouse Mews<"));
}

#[test]
fn nobody_who_drew_the_map_is_kept() {
    let name = "southwark-st-georges-2024.osm";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/osm").join(name);
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("skipped: {name} is not beside the checkout");
        return;
    };
    let town = read(name).unwrap().town;
    let stored = town.to_bytes();
    let mut editors: Vec<&str> = text
        .split("user=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|editor| editor.len() > 5)
        .collect();
    editors.sort_unstable();
    editors.dedup();
    assert!(editors.len() > 10);
    for editor in editors {
        let found = stored.windows(editor.len()).any(|window| window == editor.as_bytes());
        assert!(!found, "an editor's name is in the stored town");
    }
}

#[test]
fn geojson_of_a_real_neighbourhood_has_seven_decimals_at_most() {
    let Some(MapImport { town, .. }) = read("london-holborn-2020.osm.pbf") else { return };
    let close = close_by_name(&town, "charterhouse mews").unwrap();
    let near = town.around(close.entrance, 150.0);
    let plane = Plane::at(close.entrance);
    let text = geojson(&near, near.bounds);
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert!(value["features"].as_array().unwrap().len() > 50);
    assert_eq!(value["attribution"], "© OpenStreetMap contributors");
    for number in text.split(|c: char| !(c.is_ascii_digit() || c == '.')) {
        let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        assert!(decimals <= 7, "{number}");
    }
    assert_eq!(plane.spot(plane.flat(close.entrance)), close.entrance);
}
