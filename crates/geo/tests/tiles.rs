//! Vector tiles of the fictional neighbourhood, read back with a reader of our own.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use closeby_geo::{Atlas, Kind, Town, import, linnet_close};
use std::collections::BTreeMap;
use std::ops::ControlFlow;

fn town() -> Town {
    let bytes = linnet_close();
    import(bytes, bytes.len() as u64, |_| ControlFlow::Continue(())).unwrap().town
}

fn varint(bytes: &mut &[u8]) -> u64 {
    let mut value = 0;
    for shift in (0..64).step_by(7) {
        let (byte, rest) = bytes.split_first().unwrap();
        *bytes = rest;
        value |= u64::from(byte & 0x7f) << shift;
        if *byte < 0x80 {
            break;
        }
    }
    value
}

/// The fields of a message that hold bytes.
fn parts(mut bytes: &[u8]) -> Vec<(u64, Vec<u8>)> {
    let mut parts = Vec::new();
    while !bytes.is_empty() {
        let key = varint(&mut bytes);
        match key & 7 {
            0 => drop(varint(&mut bytes)),
            2 => {
                let length = varint(&mut bytes) as usize;
                parts.push((key >> 3, bytes[..length].to_vec()));
                bytes = &bytes[length..];
            }
            other => panic!("wire type {other}"),
        }
    }
    parts
}

/// How many features each layer of a tile has.
fn layers(tile: &[u8]) -> BTreeMap<String, usize> {
    let layer = |(field, bytes): (u64, Vec<u8>)| {
        assert_eq!(field, 3);
        let parts = parts(&bytes);
        let name = parts.iter().find(|(field, _)| *field == 1).unwrap().1.clone();
        let features = parts.iter().filter(|(field, _)| *field == 2).count();
        (String::from_utf8(name).unwrap(), features)
    };
    parts(tile).into_iter().map(layer).collect()
}

/// The tiles of a zoom that cover the neighbourhood, with one to spare on each side.
fn tiles(atlas: &Atlas, z: u8) -> Vec<BTreeMap<String, usize>> {
    let side = f64::from(1u32 << z);
    let bounds = atlas.town().bounds;
    let x = |lon: f64| ((lon + 180.0) / 360.0 * side) as u32;
    let y = |lat: f64| {
        let lat = lat.to_radians();
        ((1.0 - lat.tan().asinh() / std::f64::consts::PI) / 2.0 * side) as u32
    };
    let columns = x(bounds.least.lon()) - 1..=x(bounds.most.lon()) + 1;
    let rows = y(bounds.most.lat()) - 1..=y(bounds.least.lat()) + 1;
    columns
        .flat_map(|x| rows.clone().map(move |y| (x, y)))
        .filter_map(|(x, y)| atlas.tile(z, x, y))
        .map(|tile| layers(&tile))
        .collect()
}

fn sum(tiles: &[BTreeMap<String, usize>], layer: &str) -> usize {
    tiles.iter().filter_map(|tile| tile.get(layer)).sum()
}

#[test]
fn every_tree_and_every_house_number_is_in_exactly_one_tile() {
    let atlas = Atlas::of(town());
    let count = |wanted: fn(&Kind) -> bool| {
        atlas.town().features.iter().filter(|feature| wanted(&feature.kind)).count()
    };
    let trees = count(|kind| matches!(kind, Kind::Tree));
    let numbers = count(|kind| matches!(kind, Kind::Building { number: Some(_), .. }));
    for z in [16, 17, 18] {
        let tiles = tiles(&atlas, z);
        assert_eq!((sum(&tiles, "tree"), sum(&tiles, "address")), (trees, numbers), "zoom {z}");
        assert!(sum(&tiles, "building") >= 480, "zoom {z}");
    }
}

#[test]
fn detail_comes_with_zoom() {
    let atlas = Atlas::of(town());
    let names = |z| {
        let mut names: Vec<String> =
            tiles(&atlas, z).into_iter().flatten().map(|(name, _)| name).collect();
        names.sort_unstable();
        names.dedup();
        names
    };
    assert_eq!(names(12), ["green", "place", "road", "street", "water"]);
    assert_eq!(names(14), ["building", "green", "path", "place", "road", "street", "water"]);
    assert_eq!(names(17).len(), 11);
    // A street is named once, however many pieces it is mapped in.
    let streets = sum(&tiles(&atlas, 12), "street");
    assert!((10..=12).contains(&streets), "{streets}");
}

#[test]
fn tiles_that_do_not_exist_or_hold_nothing_are_none() {
    let atlas = Atlas::of(town());
    assert_eq!(atlas.tile(12, 4096, 0), None);
    assert_eq!(atlas.tile(30, 0, 0), None);
    assert_eq!(atlas.tile(14, 0, 0), None);
    assert!(atlas.tile(0, 0, 0).is_some());
}
