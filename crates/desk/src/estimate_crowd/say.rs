//! A number in words: always its range, always how it was reached; and what it means for the way out.

use closeby_domain::crowd::{Method, Working};
use closeby_domain::place::PlaceKind;
use closeby_geo::measure::{self, Band};

use super::Seen;
use super::ground::of_the_close;
use crate::look::Look;
use crate::view::crowd::{CrowdAsk, CrowdView, DensityView, EgressView};
use crate::words::{self, say};

/// Returns how a number was reached, in words.
pub fn method_word(method: Method) -> String {
    let name = match method {
        Method::Count => "method-count",
        Method::Jacobs => "method-jacobs",
        Method::Flow => "method-flow",
        Method::Hearsay => "method-hearsay",
        Method::ByEye => "method-by-eye",
    };
    words::sentence(name, &[])
}

impl Seen {
    /// Returns whether somebody looked.
    pub fn was_seen(&self) -> bool {
        self.method != Method::Hearsay
    }

    /// Returns the entry it becomes.
    pub fn words(&self, ask: &CrowdAsk) -> String {
        let people = self.people;
        let range = match people.low() == people.high() {
            true => say!("crowd-counted", people = people.best()),
            false => {
                say!("crowd-range", low = people.low(), high = people.high(), best = people.best())
            }
        };
        let mut says = vec![say!("crowd-says", range = range, method = method_word(self.method))];
        says.extend(self.working.map(|working| self.worked(working)));
        says.extend(ask.children.map(|count| say!("crowd-children", count = count)));
        says.extend(ask.older.map(|count| say!("crowd-older", count = count)));
        says.join(" ")
    }

    fn worked(&self, working: Working) -> String {
        match working {
            Working::Area { filled_percent, least_per_m2, most_per_m2 } => say!(
                "crowd-worked-area",
                area = format!("{:.0}", self.ground.as_ref().map_or(0.0, |ground| ground.m2)),
                filled = filled_percent.clamp(1, 100),
                least = format!("{least_per_m2:.1}"),
                most = format!("{most_per_m2:.1}")
            ),
            Working::Flow { passed, minutes, lasted } => say!(
                "crowd-worked-flow",
                passed = passed,
                minutes = format!("{minutes}"),
                lasted = format!("{lasted}")
            ),
        }
    }

    /// Returns it as the screen shows it before it is stored.
    pub fn view(&self, ask: &CrowdAsk, look: &Look) -> CrowdView {
        CrowdView {
            low: self.people.low(),
            best: self.people.best(),
            high: self.people.high(),
            words: self.words(ask),
            density: self.density(look),
            egress: self.egress(look),
        }
    }

    /// The band is that of the highest number: whoever keeps people safe prepares for that.
    fn density(&self, look: &Look) -> Option<DensityView> {
        let m2 = self.ground.as_ref().map(|ground| ground.m2).or_else(|| of_the_close(look))?;
        let least = measure::density(self.people.low(), m2)?;
        let most = measure::density(self.people.high(), m2)?;
        Some(DensityView {
            area_m2: m2,
            least: measure::density_in_words(least),
            most: measure::density_in_words(most),
            band: Band::of(most).word().to_owned(),
        })
    }

    fn egress(&self, look: &Look) -> Option<EgressView> {
        let mut entrances = look.board.places.iter();
        let entrance = entrances.find(|place| place.kind == PlaceKind::Entrance)?;
        let clear_m = f64::from(entrance.clear_width_cm?) / 100.0;
        let steps = entrance.step_free == Some(false);
        let seconds = |people| {
            measure::egress_seconds(people, clear_m, steps).map(|seconds| seconds.ceil() as u32)
        };
        Some(EgressView {
            entrance: entrance.name.clone(),
            clear_m,
            steps,
            obstructed: entrance.obstructed,
            least_s: seconds(self.people.low())?,
            most_s: seconds(self.people.high())?,
        })
    }
}
