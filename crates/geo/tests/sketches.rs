//! The printed sketch: the same every time, harmless, with everything people put on it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use closeby_geo::measure::{Band, stretch};
use closeby_geo::{Atlas, Close, Icon, Mark, Standing, close_by_name, import, linnet_close};
use std::ops::ControlFlow;

fn atlas() -> (Atlas, Close) {
    let bytes = linnet_close();
    let town = import(bytes, bytes.len() as u64, |_| ControlFlow::Continue(())).unwrap().town;
    let close = close_by_name(&town, "Linnet Close").unwrap();
    (Atlas::of(town), close)
}

fn marks(close: &Close) -> Vec<Mark> {
    let mouth = close.mouth();
    let at = |metres| closeby_geo::measure::along(&close.axis, metres).unwrap().0;
    vec![
        Mark::Incident {
            at: at(100.0),
            number: 1,
            standing: Standing::Active,
            label: Some("Van & man <inside>".into()),
        },
        Mark::Vehicle { at: at(90.0), bearing: None },
        Mark::Entrance {
            at: mouth.at,
            bearing: None,
            clear_m: 4.6,
            obstructed: true,
            label: vec!["Only vehicle entrance".into(), "4.6 m clear".into()],
        },
        Mark::Place { at: at(70.0), icon: Icon::Water, label: Some("Water".into()) },
        Mark::Place { at: at(70.5), icon: Icon::Letter('B'), label: Some("Buggies".into()) },
        Mark::Post { at: at(20.0), code: "ES".into(), empty: true, label: None },
        Mark::Crowd {
            area: stretch(&close.axis, 30.0, 60.0, 9.0).unwrap(),
            band: Band::Watch,
            label: vec!["About 700 people".into()],
        },
    ]
}

#[test]
fn the_same_sketch_gives_the_same_bytes() {
    let (atlas, close) = atlas();
    let draw = || {
        let sketch = atlas.sketch(close.entrance, 150.0, 130.0, marks(&close));
        sketch.about("Linnet Close").to_svg(94.0, 84.0)
    };
    assert_eq!(draw(), draw());
}

#[test]
fn everything_put_on_the_map_is_on_paper_and_nothing_breaks_out() {
    let (atlas, close) = atlas();
    let svg = atlas.sketch(close.entrance, 150.0, 130.0, marks(&close)).to_svg(94.0, 84.0);
    // A long label may stand on two lines.
    let told = words_on(&svg).join(" ");
    for words in [
        "Van & man <inside>",
        "Only vehicle entrance",
        "4.6 m clear",
        "About 700 people",
        "ES",
        "B",
        "Fenwick Road",
    ] {
        assert!(told.contains(words), "{words} is not in: {told}");
    }
    assert!(svg.contains("stroke-dasharray=\"0.9 0.6\""));
    assert!(svg.len() < 200_000);
}

#[test]
fn north_is_up_and_metres_are_metres() {
    let (atlas, close) = atlas();
    let sketch = atlas.sketch(close.entrance, 200.0, 100.0, Vec::new());
    let street = sketch.streets.iter().find(|street| street.name == "Linnet Close").unwrap();
    let line = street.lines.iter().max_by_key(|line| line.len()).unwrap();
    let (start, end) = (line[0], line[line.len() - 1]);
    // The entrance lies in the middle of the drawing, the far end above it.
    let (mouth, far) = if start.1 > end.1 { (start, end) } else { (end, start) };
    assert!((mouth.0 - 100.0).abs() < 0.1 && (mouth.1 - 50.0).abs() < 0.1, "{mouth:?}");
    assert!((mouth.1 - far.1 - 116.0).abs() < 1.0, "{far:?}");
    let road = sketch.roads.last().unwrap();
    assert!((road.width_m - 10.0).abs() < 0.01);
}

#[test]
fn marks_lie_along_the_road_when_nobody_said_how() {
    let (atlas, close) = atlas();
    let sketch = atlas.sketch(close.entrance, 150.0, 130.0, marks(&close));
    let bearing = sketch.marks.iter().find_map(|mark| match mark {
        Mark::Vehicle { bearing, .. } => *bearing,
        _ => None,
    });
    let off_north = bearing.unwrap().rem_euclid(180.0);
    assert!(!(10.0..=170.0).contains(&off_north), "{off_north}");
}

/// Reads a picture through and returns what can be read on it.
fn words_on(svg: &str) -> Vec<String> {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(svg);
    let (mut words, mut begun) = (Vec::new(), String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Text(text) => begun += &text.decode().unwrap(),
            Event::GeneralRef(sign) => begun.push(match &*sign {
                b"amp" => '&',
                b"lt" => '<',
                b"gt" => '>',
                other => panic!("&{};", String::from_utf8_lossy(other)),
            }),
            Event::End(_) => {
                let said = std::mem::take(&mut begun);
                words.extend(Some(said.trim().to_owned()).filter(|said| !said.is_empty()));
            }
            Event::Eof => return words,
            _ => {}
        }
    }
}
