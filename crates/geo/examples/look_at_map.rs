//! Reads a map file and says what is in it: counts, closes, and a sketch of one street as SVG.
//!
//! `cargo run -p closeby-geo --example look_at_map -- MAP [STREET [SKETCH.svg [METRES]]]`

use closeby_geo::measure::{along, line_length};
use closeby_geo::{Atlas, close_by_name, closes, import};
use std::ops::ControlFlow;
use std::process::ExitCode;

#[allow(clippy::print_stdout, clippy::print_stderr)]
fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let Some(file) = args.next() else {
        eprintln!("usage: look_at_map MAP [STREET [SKETCH.svg [METRES]]]");
        return ExitCode::from(2);
    };
    let (street, sketch) = (args.next(), args.next());
    let metres = args.next().and_then(|metres| metres.parse().ok()).unwrap_or(160.0);
    match look(&file, street, sketch, metres) {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(said) => {
            eprintln!("{said}");
            ExitCode::from(4)
        }
    }
}

fn look(
    file: &str,
    street: Option<String>,
    sketch: Option<String>,
    metres: f64,
) -> Result<String, String> {
    let bytes = std::fs::read(file).map_err(|err| err.to_string())?;
    let start = std::time::Instant::now();
    let import = import(bytes.as_slice(), bytes.len() as u64, |_| ControlFlow::Continue(()));
    let town = import.map_err(|err| err.to_string())?.town;
    let read_ms = start.elapsed().as_millis();
    let stored = town.to_bytes().len();
    let all = closes(&town);
    let ordinary = all.iter().filter(|close| close.ordinary);
    let sealed = ordinary.clone().filter(|close| close.is_sealed()).count();
    let mut said = format!(
        "{:?}\n{} features, stored as {stored} bytes, read in {read_ms} ms\n\
         {} closes, {} of them ordinary streets, {sealed} of those without any other link",
        town.counts,
        town.features.len(),
        all.len(),
        ordinary.count(),
    );
    if let Some(street) = street {
        let close = close_by_name(&town, &street).ok_or("no close of that name")?;
        said += &format!(
            "\n{}: {:.0} m, off {:?}, {} footpaths, {} drives, {:.1} m wide",
            close.name,
            close.length_m,
            close.off,
            close.footpaths.len(),
            close.drives.len(),
            close.width_m
        );
        if let Some(path) = sketch {
            let atlas = Atlas::of(town);
            let middle = along(&close.axis, line_length(&close.axis) / 2.0);
            let middle = middle.map_or(close.entrance, |(spot, _)| spot);
            let drawn = atlas.sketch(middle, metres, metres * 0.9, Vec::new()).about(&close.name);
            std::fs::write(path, drawn.to_svg(100.0, 90.0)).map_err(|err| err.to_string())?;
        }
    }
    Ok(said)
}
