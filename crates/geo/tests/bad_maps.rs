//! Map files that are broken, foreign, hostile or odd: a clear answer each time, never a crash.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::print_stdout)]

use closeby_geo::{Atlas, MapError, MapImport, Town, import};
use proptest::prelude::*;
use std::ops::ControlFlow;
use std::path::Path;

fn read(bytes: &[u8]) -> Result<MapImport, MapError> {
    import(bytes, bytes.len() as u64, |_| ControlFlow::Continue(()))
}

fn hostile(name: &str) -> Option<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/hostile/osm");
    let bytes = std::fs::read(folder.join(name)).ok();
    if bytes.is_none() {
        println!("skipped: {name} is not beside the checkout");
    }
    bytes
}

/// A protobuf field with bytes in it.
fn field(number: u8, bytes: &[u8]) -> Vec<u8> {
    let mut out = vec![number << 3 | 2];
    let mut length = bytes.len();
    while length >= 0x80 {
        out.push(length as u8 | 0x80);
        length >>= 7;
    }
    out.push(length as u8);
    out.extend_from_slice(bytes);
    out
}

/// A blob of the given kind, holding an already written blob body.
fn blob(kind: &str, body: &[u8]) -> Vec<u8> {
    let mut header = field(1, kind.as_bytes());
    header.push(3 << 3);
    let mut size = body.len();
    while size >= 0x80 {
        header.push(size as u8 | 0x80);
        size >>= 7;
    }
    header.push(size as u8);
    let mut out = (header.len() as u32).to_be_bytes().to_vec();
    out.extend(header);
    out.extend_from_slice(body);
    out
}

fn header() -> Vec<u8> {
    blob("OSMHeader", &field(1, &field(4, b"OsmSchema-V0.6")))
}

/// A file with one block of points and a street, packed plainly.
fn small_file() -> Vec<u8> {
    let words: Vec<u8> = ["", "highway", "residential", "name", "Mews"]
        .iter()
        .flat_map(|word| field(1, word.as_bytes()))
        .collect();
    let steps = |steps: &[i64]| -> Vec<u8> {
        let mut out = Vec::new();
        for &step in steps {
            let mut folded = ((step << 1) ^ (step >> 63)) as u64;
            while folded >= 0x80 {
                out.push(folded as u8 | 0x80);
                folded >>= 7;
            }
            out.push(folded as u8);
        }
        out
    };
    let mut dense = field(1, &steps(&[1, 1, 1]));
    dense.extend(field(8, &steps(&[515_000_000, 3000, 3000])));
    dense.extend(field(9, &steps(&[-500_000, 20, 20])));
    let mut way = vec![1 << 3, 7];
    way.extend(field(2, &[1, 3]));
    way.extend(field(3, &[2, 4]));
    way.extend(field(8, &steps(&[1, 1, 1])));
    let mut relation = vec![1 << 3, 9];
    relation.extend(field(8, &[0]));
    relation.extend(field(9, &steps(&[7])));
    // A kind of member that does not exist.
    relation.extend(field(10, &[77]));
    let groups = [field(2, &dense), field(3, &way), field(4, &relation)];
    let mut block = field(1, &words);
    block.extend(groups.iter().flat_map(|group| field(2, group)));
    [header(), blob("OSMData", &field(1, &block))].concat()
}

#[test]
fn the_small_file_is_a_street() {
    let MapImport { town, counts } = read(&small_file()).unwrap();
    assert_eq!((counts.nodes, counts.ways, counts.relations), (3, 1, 1));
    assert_eq!(town.features[0].name.as_deref(), Some("Mews"));
}

#[test]
fn what_is_not_a_map_is_refused_in_words() {
    let packed = |method| MapError::Packed { method };
    for (bytes, wanted) in [
        (b"".as_slice(), MapError::Empty),
        (b"  \n\t ", MapError::Empty),
        (b"\0\0", MapError::Truncated { at: 2 }),
        (b"PK\x03\x04....", packed("zip")),
        (b"\x1f\x8b\x08....", packed("gzip")),
        (b"BZh91AY", packed("bzip2")),
        (b"%PDF-1.7", MapError::NotOsm),
        (b"{\"type\":\"FeatureCollection\"}", MapError::NotOsm),
        (b"<html><body>sign in</body></html>", MapError::NotOsm),
        (b"<?xml version='1.0'?><gpx><osm/></gpx>", MapError::NotOsm),
        (b"<osm><node id='1' lat='1' lon=", MapError::Truncated { at: 30 }),
        (b"<osm></osm>", MapError::NothingToDraw { out_of_range: 0 }),
    ] {
        let err = read(bytes).unwrap_err();
        assert_eq!(err, wanted, "{:?}", String::from_utf8_lossy(bytes));
        let words = err.to_string();
        assert!(words.contains("The map you had is unchanged."), "{words}");
    }
}

#[test]
fn xml_cut_off_at_any_place_is_never_taken_for_whole() {
    let whole = "<osm><node id='1' lat='51' lon='0'/><node id='2' lat='51.1' lon='0'/><way id='3'>\
                 <nd ref='1'/><nd ref='2'/><tag k='highway' v='service'/></way></osm>";
    assert!(read(whole.as_bytes()).is_ok());
    for end in 1..whole.len() {
        let err = read(whole.get(..end).unwrap().as_bytes()).unwrap_err();
        let fitting = matches!(err, MapError::Truncated { .. } | MapError::NotOsm);
        assert!(fitting, "{end}: {err:?}");
    }
}

#[test]
fn a_binary_file_cut_off_inside_a_block_is_truncated() {
    let whole = small_file();
    let first = header().len();
    for end in (1..whole.len()).filter(|&end| end != first) {
        let err = read(&whole[..end]).unwrap_err();
        let fitting = matches!(err, MapError::Truncated { .. } | MapError::NotOsm);
        assert!(fitting, "{end}: {err:?}");
    }
}

#[test]
fn history_and_strange_packings_are_named() {
    let history = blob("OSMHeader", &field(1, &field(4, b"HistoricalInformation")));
    let err = read(&history).unwrap_err();
    assert_eq!(err, MapError::Unsupported { feature: "HistoricalInformation".into() });
    let zstd = [header(), blob("OSMData", &field(7, b"...."))].concat();
    assert_eq!(read(&zstd).unwrap_err(), MapError::Packed { method: "Zstandard" });
}

#[test]
fn a_size_that_is_not_there_costs_no_memory() {
    // An LZ4 block that claims 2 GB, and one that claims what it could be but is not.
    for claim in [[0x80, 0x80, 0x80, 0x80, 8].as_slice(), &[0xff, 1]] {
        let mut body = vec![2 << 3];
        body.extend_from_slice(claim);
        body.extend(field(6, b"not lz4 at all"));
        let err = read(&[header(), blob("OSMData", &body)].concat()).unwrap_err();
        assert!(matches!(err, MapError::Damaged { .. }), "{err:?}");
    }
}

#[test]
fn more_points_than_the_file_can_honestly_hold_are_refused() {
    // A megabyte of equal steps packs into a kilobyte.
    let ones = vec![2u8; 1_000_000];
    let dense = [field(1, &ones), field(8, &ones), field(9, &ones)].concat();
    let block = field(2, &field(2, &dense));
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    std::io::Write::write_all(&mut packer, &block).unwrap();
    let body = field(3, &packer.finish().unwrap());
    let file = [header(), blob("OSMData", &body)].concat();
    assert!(file.len() < 10_000);
    assert!(matches!(read(&file).unwrap_err(), MapError::TooLarge { what: "points", .. }));
}

#[test]
fn one_outline_named_by_thousands_of_groups_is_refused_in_time() {
    let mut text = String::from("<osm>");
    let ring = (0..400).map(|id| format!("<node id='{id}' lat='51.{id:03}' lon='0.{id:03}'/>"));
    text.extend(ring);
    text += "<way id='1'>";
    text.extend((0..400).chain([0]).map(|id| format!("<nd ref='{id}'/>")));
    text += "</way>";
    let group = "<relation id='2'><member type='way' ref='1'/><member type='way' ref='1'/>\
                 <tag k='type' v='multipolygon'/><tag k='building' v='yes'/></relation>";
    assert_eq!(read(format!("{text}{group}</osm>").as_bytes()).unwrap().counts.buildings, 1);
    let err = read(format!("{text}{}</osm>", group.repeat(9000)).as_bytes()).unwrap_err();
    assert!(matches!(err, MapError::TooLarge { what: "corners", .. }), "{err:?}");
}

#[test]
fn the_person_at_the_desk_can_stop_it() {
    let bytes = closeby_geo::linnet_close();
    let mut calls = 0;
    let err = import(bytes, bytes.len() as u64, |progress| {
        calls += 1;
        if progress.elements > 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(err.unwrap_err(), MapError::Cancelled);
    assert_eq!(calls, 2);
    let mut last = 0;
    import(bytes, bytes.len() as u64, |progress| {
        assert!(progress.bytes >= last && progress.of == bytes.len() as u64);
        last = progress.bytes;
        ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!(last, bytes.len() as u64);
}

#[test]
fn dangling_references_and_the_edge_of_the_world_are_counted() {
    let text = "<osm><node id='1' lat='51' lon='0'/><node id='2' lat='51.001' lon='0'/>\
                <node id='3' lat='51.002' lon='0'/><node id='9' lat='200' lon='3'/>\
                <node id='10' lat='x' lon=''/>\
                <way id='4'><nd ref='1'/><nd ref='2'/><nd ref='77'/><nd ref='3'/><nd ref='9'/>\
                <tag k='highway' v='residential'/><tag k='name' v='&amp;&#x202e;&bogus;'/></way></osm>";
    let MapImport { town, counts } = read(text.as_bytes()).unwrap();
    assert_eq!((counts.dangling, counts.out_of_range), (2, 2));
    assert_eq!(town.features.len(), 1);
}

#[test]
fn a_street_across_the_date_line_is_found_and_drawn_from_both_sides() {
    let text = "<osm><node id='1' lat='-16.8' lon='179.9995'/><node id='2' lat='-16.8' lon='-179.9995'/>\
                <way id='3'><nd ref='1'/><nd ref='2'/><tag k='highway' v='residential'/>\
                <tag k='name' v='Meridian Way'/></way></osm>";
    let town = read(text.as_bytes()).unwrap().town;
    assert!(town.bounds.span().0 < 0.01);
    let atlas = Atlas::of(town);
    for lon in [179.9999, -179.9999] {
        let spot = closeby_geo::Spot::at(lon, -16.8).unwrap();
        let near = atlas.nearest_road(spot, 30.0).unwrap();
        assert_eq!(near.name, Some("Meridian Way"));
        let drawn = atlas.sketch(spot, 100.0, 100.0, Vec::new());
        assert_eq!(drawn.roads.len(), 1);
    }
    // The last tile of the row and the first one both show it.
    let row = |x| (8900..9050).any(|y| atlas.tile(14, x, y).is_some());
    assert!(row(16_383) && row(0));
}

#[test]
fn the_collected_odd_files_get_their_answers() {
    for (name, wanted) in [
        ("osm2pgsql-invalid_location.osm", "1 points lay outside the world"),
        ("osmium-corrupt_data_bzip2.txt.bz2", "packed with bzip2"),
        ("osmium-corrupt_data_gzip.txt.gz", "packed with gzip"),
        ("osmium-data-n5w0r3.osm", "no street, path or building"),
        ("osmium-data_pbf_version-1.osm.pbf", "no street, path or building"),
        ("osmium-dupl_member.osm", "no street, path or building"),
    ] {
        let Some(bytes) = hostile(name) else { continue };
        let words = read(&bytes).unwrap_err().to_string();
        assert!(words.contains(wanted), "{name}: {words}");
    }
    for name in ["osmpbf-test.osm.pbf", "osmpbf-test_nozlib.osm.pbf"] {
        let Some(bytes) = hostile(name) else { continue };
        assert_eq!(read(&bytes).unwrap().counts.buildings, 1, "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn a_mangled_file_is_read_or_refused(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = small_file();
        for (at, value) in changes {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        if let Ok(MapImport { town, .. }) = read(&bytes) {
            prop_assert_eq!(Town::from_bytes(&town.to_bytes()), Ok(town.clone()));
            let heart = town.heart();
            Atlas::of(town).sketch(heart, 100.0, 100.0, Vec::new()).to_svg(50.0, 50.0);
        }
    }

    #[test]
    fn mangled_xml_is_read_or_refused(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = b"<osm version='0.6'><node id='1' lat='51.5' lon='-0.1'/><node id='2' \
            lat='51.6' lon='-0.1'/><way id='3'><nd ref='1'/><nd ref='2'/><tag k='highway' \
            v='residential'/></way></osm>".to_vec();
        for (at, value) in changes {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        let _ = read(&bytes);
    }
}
