//! The ground people stand on: drawn, measured, or the usual ground of the close.

use closeby_domain::place::Position;
use closeby_geo::Spot;
use closeby_geo::measure;

use crate::look::Look;
use crate::problem::{Answer, Code, Problem};
use crate::see_map::spot;
use crate::view::crowd::{CrowdAsk, MethodView};
use crate::words::say;

/// More than any close has, in square metres: a whole town was drawn.
const MOST_M2: f64 = 1_000_000.0;

/// A piece of ground.
pub struct Ground {
    /// As it was drawn; empty when only its size is known.
    pub ring: Vec<Position>,
    /// Its size in square metres.
    pub m2: f64,
}

impl Ground {
    /// Returns the ground that was meant, if any was.
    pub fn read(ask: &CrowdAsk, look: &Look) -> Answer<Option<Self>> {
        let ground = match (ask.ground.is_empty(), ask.area_m2) {
            (false, _) => Some(drawn(ask)?),
            (true, Some(m2)) => Some(Self { ring: Vec::new(), m2 }),
            (true, None) if ask.method == MethodView::Jacobs => {
                of_the_close(look).map(|m2| Self { ring: Vec::new(), m2 })
            }
            (true, None) => None,
        };
        match ground {
            Some(ground) if !(ground.m2 > 0.0 && ground.m2 <= MOST_M2) => Err(not_ground()),
            ground => Ok(ground),
        }
    }

    /// Returns whether somebody drew it.
    pub fn was_drawn(&self) -> bool {
        !self.ring.is_empty()
    }
}

fn drawn(ask: &CrowdAsk) -> Answer<Ground> {
    let ring: Vec<Position> = ask.ground.iter().map(|point| (*point).into()).collect();
    let spots: Vec<Spot> = ring.iter().filter_map(|point| spot(*point)).collect();
    if spots.len() != ring.len() || !measure::is_ground(&spots) {
        return Err(not_ground());
    }
    Ok(Ground { m2: measure::area(&spots), ring })
}

fn not_ground() -> Problem {
    Problem::new(Code::BadInput, say!("crowd-no-ground"), say!("crowd-no-ground-try"))
}

/// Returns the size of the ground that a crowd in the close is taken to fill.
pub fn of_the_close(look: &Look) -> Option<f64> {
    let close = look.board.close.as_ref()?;
    let ring: Vec<Spot> = close.crowd_area.iter().filter_map(|point| spot(*point)).collect();
    Some(measure::area(&ring)).filter(|m2| *m2 > 0.0)
}
