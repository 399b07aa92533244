//! `closeby crowd`: how many people are in the road, always with the range and how it was reached.

use closeby_desk::problem::Answer;
use closeby_desk::view::crowd::{CrowdAsk, CrowdPage, CrowdView, EstimateView, MethodView};
use closeby_desk::view::line::Stored;
use closeby_desk::view::{Done, MomentAsk};
use serde::Serialize;

use crate::arguments::{Crowd, CrowdSeen};
use crate::clock::Zone;
use crate::session::Session;
use crate::tell::{Tell, tell};

#[derive(Serialize)]
struct Estimate {
    at: String,
    low: u32,
    best: u32,
    high: u32,
    method: MethodView,
    children: Option<u32>,
    older: Option<u32>,
    entry: Option<u32>,
    #[serde(skip)]
    clock: String,
}

#[derive(Serialize)]
#[serde(transparent)]
struct Estimates(Vec<Estimate>);

#[derive(Serialize)]
struct Added {
    entry: u32,
    text: String,
    low: u32,
    best: u32,
    high: u32,
}

/// Tells every number, or stores another.
pub fn crowd(act: Crowd, json: bool) -> Answer<()> {
    match act {
        Crowd::List { day } => {
            let session = Session::open(&day)?;
            let page: CrowdPage = session.ask("crowd", MomentAsk::default())?;
            let told = page.estimates.into_iter().map(|one| told(one, &session.zone)).collect();
            tell(&Estimates(told), json)
        }
        Crowd::Add(seen) => add(*seen, json),
    }
}

fn add(seen: CrowdSeen, json: bool) -> Answer<()> {
    let session = Session::open(&seen.day)?;
    let ask = CrowdAsk {
        method: seen.how.into(),
        low: seen.low,
        best: seen.best,
        high: seen.high,
        ground: Vec::new(),
        area_m2: seen.area,
        filled: seen.filled,
        least: seen.least.into(),
        most: seen.most.into(),
        passed: seen.passed,
        minutes: seen.minutes,
        lasted: seen.lasted,
        children: seen.children,
        older: seen.older,
        said_by: seen.said_by,
        time: seen.time,
        late_reason: seen.late_reason,
    };
    let comes: CrowdView = session.ask("work_out_crowd", &ask)?;
    let Done { value, .. } = session.ask::<Done<Stored>>("estimate_crowd", &ask)?;
    let CrowdView { low, best, high, .. } = comes;
    tell(&Added { entry: value.number, text: value.text, low, best, high }, json)
}

fn told(one: EstimateView, zone: &Zone) -> Estimate {
    Estimate {
        at: zone.rfc3339(one.at),
        low: one.low,
        best: one.best,
        high: one.high,
        method: one.method,
        children: one.children,
        older: one.older,
        entry: one.entry,
        clock: zone.clock(one.at),
    }
}

impl Tell for Estimates {
    fn in_words(&self) -> String {
        let lines: Vec<String> = self.0.iter().map(Estimate::in_words).collect();
        if lines.is_empty() { "Nobody is counted yet.".to_owned() } else { lines.join("\n") }
    }
}

impl Estimate {
    fn in_words(&self) -> String {
        let how = match self.method {
            MethodView::ByEye => "by eye",
            MethodView::Count => "counted",
            MethodView::Jacobs => "area and density",
            MethodView::Flow => "flow",
            MethodView::Hearsay => "only heard",
        };
        let Self { clock, low, best, high, .. } = self;
        format!("{clock} {low} to {high}, best {best} [{how}]")
    }
}

impl Tell for Added {
    fn in_words(&self) -> String {
        format!("#{} {}", self.entry, self.text)
    }
}
