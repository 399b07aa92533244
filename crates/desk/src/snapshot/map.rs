//! The sketch map: what stands on it, and the same told in words.

use closeby_domain::incident::{IncidentState, merge};
use closeby_domain::place::{Place, PlaceKind};
use closeby_geo::measure::{self, Band};
use closeby_geo::{Atlas, Icon, Mark, Spot, Standing};
use closeby_paper::snapshot::SketchMap;

use crate::look::Look;
use crate::see_map::{ATTRIBUTION, ground, spot};
use crate::words::say;

/// The sketch's size on paper in millimetres.
const PAPER_MM: (f64, f64) = (88.0, 80.0);
/// How much ground is shown around the close, in metres.
const AROUND_M: f64 = 16.0;
/// The least ground that is shown, in metres.
const LEAST_M: f64 = 90.0;

/// Draws the close with everything that stands in it.
pub fn draw(look: &Look, atlas: &Atlas) -> Option<String> {
    let close = look.board.close.as_ref()?;
    let centre = spot(close.centre)?;
    let height = (close.length_m + 2.0 * AROUND_M).max(LEAST_M);
    let width = height * PAPER_MM.0 / PAPER_MM.1;
    let sketch = atlas.sketch(centre, width, height, marks(look)).about(&close.street);
    Some(sketch.to_svg(PAPER_MM.0, PAPER_MM.1))
}

fn marks(look: &Look) -> Vec<Mark> {
    let board = &look.board;
    let mut marks: Vec<Mark> = Vec::new();
    marks.extend(crowd(look));
    marks.extend(board.places.iter().filter_map(place));
    marks.extend(board.posts.iter().filter_map(|post| {
        Some(Mark::Post {
            at: spot(post.position?)?,
            code: post.role.letters().to_owned(),
            empty: look.on_post(post.id).is_empty(),
            label: None,
        })
    }));
    marks.extend(merge::shown(&board.incidents).into_iter().filter_map(|incident| {
        let standing = match incident.state {
            IncidentState::New | IncidentState::Active => Standing::Active,
            IncidentState::Watching => Standing::Watching,
            IncidentState::Closed => return None,
        };
        let (at, label) = (spot(incident.position?)?, Some(incident.title.clone()));
        Some(Mark::Incident { at, number: incident.number, standing, label })
    }));
    marks
}

fn place(place: &Place) -> Option<Mark> {
    let (at, label) = (spot(place.position)?, Some(place.name.clone()));
    let icon = match place.kind {
        PlaceKind::Entrance => return entrance(place, at),
        PlaceKind::Vehicle => {
            return Some(Mark::Vehicle { at, bearing: place.bearing });
        }
        PlaceKind::Water => Icon::Water,
        PlaceKind::Toilet => Icon::Toilet,
        PlaceKind::FirstAid => Icon::FirstAid,
        PlaceKind::Rest => Icon::Rest,
        PlaceKind::Muster => Icon::Muster,
        PlaceKind::Spot => Icon::Letter(place.name.chars().next()?),
    };
    Some(Mark::Place { at, icon, label })
}

fn entrance(place: &Place, at: Spot) -> Option<Mark> {
    let clear_m = f64::from(place.clear_width_cm.unwrap_or(0)) / 100.0;
    let mut label = vec![place.name.clone()];
    if clear_m > 0.0 {
        label.push(say!("brief-clear", metres = format!("{clear_m:.1}")));
    }
    Some(Mark::Entrance {
        at,
        bearing: place.bearing,
        clear_m,
        obstructed: place.obstructed,
        label,
    })
}

fn crowd(look: &Look) -> Option<Mark> {
    let estimate = look.board.crowd_now()?;
    let ring: Vec<Spot> = ground(look, estimate)?.iter().filter_map(|point| spot(*point)).collect();
    let density = measure::density(estimate.people.best(), measure::area(&ring))?;
    let label = vec![
        say!("paper-crowd", people = estimate.people.best()),
        say!("paper-density", density = measure::density_in_words(density)),
    ];
    Some(Mark::Crowd { area: ring, band: Band::of(density), label })
}

/// Returns the drawing with its words for readers who cannot see it.
pub fn told(look: &Look, svg: &str) -> SketchMap {
    let board = &look.board;
    let street = board.close.as_ref().map(|close| close.street.clone()).unwrap_or_default();
    let mut words = vec![say!("paper-map", street = street)];
    words.extend(board.places.iter().map(|place| format!("{}.", place.name)));
    words.extend(
        merge::shown(&board.incidents)
            .into_iter()
            .filter(|one| one.state != IncidentState::Closed)
            .map(|one| say!("paper-map-incident", number = one.number, title = one.title.clone())),
    );
    SketchMap {
        svg: svg.into(),
        told: words.join(" ").into(),
        caption: say!("paper-map-caption", attribution = ATTRIBUTION).into(),
    }
}
