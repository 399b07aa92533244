//! Draws the printed sketch of Linnet Close with one of every mark, as a handover would show it.
//!
//! `cargo run -p closeby-geo --example sketch_linnet_close -- SKETCH.svg`

use closeby_geo::measure::{Band, along, area, density, stretch};
use closeby_geo::{Atlas, Close, Icon, Mark, Spot, Standing, Town};
use closeby_geo::{address, close_by_name, import, linnet_close};
use std::ops::ControlFlow;

fn main() -> std::io::Result<()> {
    let path = std::env::args().nth(1).unwrap_or_else(|| "linnet-close.svg".to_owned());
    std::fs::write(path, draw().unwrap_or_default())
}

fn draw() -> Option<String> {
    let bytes = linnet_close();
    let town = import(bytes, bytes.len() as u64, |_| ControlFlow::Continue(())).ok()?.town;
    let close = close_by_name(&town, "Linnet Close")?;
    let marks = marks(&town, &close)?;
    let (middle, _) = along(&close.axis, 58.0)?;
    let sketch = Atlas::of(town).sketch(middle, 150.0, 135.0, marks).about("Linnet Close");
    Some(sketch.to_svg(94.0, 84.6))
}

fn marks(town: &Town, close: &Close) -> Option<Vec<Mark>> {
    let at = |metres: f64| along(&close.axis, metres).map(|(spot, _)| spot);
    let door = |number: &str| address(town, "Linnet Close", number);
    let place =
        |at: Spot, icon: Icon, label: &str| Mark::Place { at, icon, label: Some(label.into()) };
    let post = |at: Spot, code: &str, empty: bool| Mark::Post {
        at,
        code: code.into(),
        empty,
        label: None,
    };
    let crowd = stretch(&close.axis, 28.0, 76.0, close.width_m)?;
    let full = density(130, area(&crowd))?;
    let mouth = close.mouth();
    let beside = |metres: f64, side: f64| {
        let ring = stretch(&close.axis, metres, metres + 1.0, side.abs())?;
        ring.get(if side < 0.0 { 3 } else { 0 }).copied()
    };
    Some(vec![
        Mark::Incident {
            at: at(104.0)?,
            number: 1,
            standing: Standing::Active,
            label: Some("Van, man inside".into()),
        },
        Mark::Vehicle { at: at(93.0)?, bearing: None },
        Mark::Incident { at: at(40.0)?, number: 3, standing: Standing::Watching, label: None },
        Mark::Crowd {
            area: crowd,
            band: Band::of(full),
            label: vec!["About 130 people".into(), format!("{full:.1} per m², free")],
        },
        Mark::Entrance {
            at: mouth.at,
            bearing: Some(mouth.bearing),
            clear_m: 4.6,
            obstructed: false,
            label: vec!["Only vehicle entrance".into(), "4.6 m clear, step-free".into()],
        },
        place(door("14")?, Icon::Water, "Water, no. 14"),
        place(door("6")?, Icon::Toilet, "Toilet, no. 6"),
        place(door("9")?, Icon::FirstAid, "First aid, no. 9"),
        place(door("3")?, Icon::Rest, "Rest, step-free"),
        post(beside(90.0, 26.0)?, "LO", false),
        post(beside(52.0, 24.0)?, "WF", false),
        post(beside(13.0, 22.0)?, "ES", false),
        post(beside(13.0, -22.0)?, "ES", true),
    ])
}
