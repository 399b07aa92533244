//! How many people are in the road: worked out, shown with its range, and stored as an entry.

mod ground;
mod say;

use closeby_domain::claim::Verification;
use closeby_domain::crowd::{CrowdEstimate, Method, Range, Working};
use closeby_domain::entry::{Entry, Person, SourceKind};
use closeby_domain::id::{EntryId, EstimateId};
use closeby_domain::{Moment, Operation, When};
use closeby_geo::measure::Packing;
use closeby_vault::Numbered;

use crate::desk::{Change, Desk, OpenDesk, done};
use crate::look::Look;
use crate::problem::{Answer, Code, Problem};
use crate::view::crowd::{CrowdAsk, CrowdPage, CrowdView, EstimateView, MethodView, PackingView};
use crate::view::line::Stored;
use crate::view::{Done, MomentAsk, View};
use crate::words::say;
use ground::Ground;
pub use say::method_word;

/// More than any street holds; a number beyond it was mistyped.
const MOST_PEOPLE: u32 = 1_000_000;
const STALE: [View; 4] = [View::Board, View::Timeline, View::Handover, View::Map];

/// Returns what a number comes to; nothing is stored.
pub fn work_out_crowd(desk: &Desk, ask: CrowdAsk) -> Answer<CrowdView> {
    desk.with_open(|open| {
        let look = open.look_now()?;
        let seen = Seen::read(&ask, &look)?;
        Ok(seen.view(&ask, &look))
    })
}

/// Stores a number with what it was worked out from. It is an entry of the log as well; what was
/// only heard stays a claim.
pub fn estimate_crowd(desk: &Desk, ask: CrowdAsk) -> Answer<Done<Stored>> {
    desk.with_open(|open| {
        let look = open.look_now()?;
        let seen = Seen::read(&ask, &look)?;
        let at = open.typed_time(&ask.time, false)?;
        let entry = open.crowd_entry(&ask, &seen, at)?;
        let estimate = seen.estimate(&ask, at, EstimateId(open.fresh()), entry.id);
        let stored = open.stored(&entry);
        let changes: Vec<Change> =
            vec![(at, Operation::LogEntry(entry)), (at, Operation::EstimateCrowd(estimate))];
        open.record_all(changes)?;
        Ok(done(stored, &STALE))
    })
}

/// Returns every estimate up to a moment.
pub fn crowd(desk: &Desk, ask: MomentAsk) -> Answer<CrowdPage> {
    desk.with_open(|open| {
        let (look, _) = open.look(ask.at, ask.mode)?;
        let mut estimates = Vec::new();
        for estimate in look.board.crowd.iter().filter(|one| one.at <= look.at) {
            let entry = match estimate.entry {
                Some(id) => open.number_of(id)?,
                None => None,
            };
            estimates.push(told(estimate, entry));
        }
        Ok(CrowdPage { estimates, ground_m2: ground::of_the_close(&look) })
    })
}

fn told(estimate: &CrowdEstimate, entry: Option<u32>) -> EstimateView {
    EstimateView {
        at: estimate.at.into(),
        low: estimate.people.low(),
        best: estimate.people.best(),
        high: estimate.people.high(),
        method: estimate.method.into(),
        children: estimate.children.map(Range::best),
        older: estimate.older.map(Range::best),
        entry,
    }
}

/// What was asked, understood.
struct Seen {
    people: Range,
    method: Method,
    ground: Option<Ground>,
    working: Option<Working>,
}

impl Seen {
    fn read(ask: &CrowdAsk, look: &Look) -> Answer<Self> {
        let ground = Ground::read(ask, look)?;
        let working = working(ask);
        if matches!(working, Some(Working::Area { filled_percent, .. }) if !(1..=100).contains(&filled_percent))
        {
            return Err(Problem::new(
                Code::BadInput,
                say!("crowd-filled"),
                say!("crowd-filled-try"),
            ));
        }
        let people = match working {
            Some(working) => working.people(ground.as_ref().map(|ground| ground.m2)),
            None => typed(ask),
        };
        let people = people.ok_or_else(|| {
            let next = match ask.method {
                MethodView::Jacobs => say!("crowd-try-area"),
                MethodView::Flow => say!("crowd-try-flow"),
                MethodView::ByEye | MethodView::Count | MethodView::Hearsay => {
                    say!("crowd-try-range")
                }
            };
            Problem::new(Code::BadInput, say!("crowd-no-number"), next)
        })?;
        plausible(ask, people)?;
        // Ground that the number was not worked out from is kept only when somebody drew it.
        let ground = ground.filter(|ground| working.is_some() || ground.was_drawn());
        Ok(Self { people, method: ask.method.into(), ground, working })
    }

    fn estimate(self, ask: &CrowdAsk, at: Moment, id: EstimateId, entry: EntryId) -> CrowdEstimate {
        CrowdEstimate {
            id,
            people: self.people,
            method: self.method,
            children: ask.children.map(Range::counted),
            older: ask.older.map(Range::counted),
            area_m2: self.ground.as_ref().map(|ground| ground.m2),
            entry: Some(entry),
            at,
            ground: self.ground.map(|ground| ground.ring).unwrap_or_default(),
            working: self.working,
        }
    }
}

/// Refuses a slip: more people than any street holds, or more children and older people than
/// people.
fn plausible(ask: &CrowdAsk, people: Range) -> Answer<()> {
    if people.high() > MOST_PEOPLE {
        let says = say!("crowd-too-many", most = MOST_PEOPLE);
        return Err(Problem::new(Code::BadInput, says, say!("crowd-too-many-try")));
    }
    let among = ask.children.unwrap_or(0).saturating_add(ask.older.unwrap_or(0));
    if among > people.high() {
        return Err(Problem::new(Code::BadInput, say!("crowd-among"), say!("crowd-among-try")));
    }
    Ok(())
}

/// Low, best and high as they were given. One number alone is exact only when it was counted.
fn typed(ask: &CrowdAsk) -> Option<Range> {
    match (ask.low, ask.best, ask.high) {
        (Some(low), Some(best), Some(high)) => Range::new(low, best, high),
        (Some(low), None, Some(high)) => Range::between(low, high),
        (None, Some(best), None) if ask.method == MethodView::Count => Some(Range::counted(best)),
        (None, Some(best), None) => Some(Range::about(best)),
        _ => None,
    }
}

fn working(ask: &CrowdAsk) -> Option<Working> {
    match ask.method {
        MethodView::Jacobs => Some(Working::Area {
            filled_percent: ask.filled.unwrap_or(100),
            least_per_m2: packing(ask.least.min(ask.most)).density(),
            most_per_m2: packing(ask.most.max(ask.least)).density(),
        }),
        MethodView::Flow => {
            Some(Working::Flow { passed: ask.passed, minutes: ask.minutes, lasted: ask.lasted })
        }
        MethodView::ByEye | MethodView::Count | MethodView::Hearsay => None,
    }
}

fn packing(packing: PackingView) -> Packing {
    match packing {
        PackingView::Loose => Packing::Loose,
        PackingView::Dense => Packing::Dense,
        PackingView::Packed => Packing::Packed,
    }
}

impl OpenDesk {
    fn crowd_entry(&mut self, ask: &CrowdAsk, seen: &Seen, at: Moment) -> Answer<Entry> {
        let reason = self.late_reason(at, ask.late_reason.as_deref())?;
        let number = self.vault.next_number(Numbered::Entry)?;
        let words = seen.words(ask);
        let mut entry = Entry::seen(EntryId(self.fresh()), number, When::exactly(at), words);
        entry.late_reason = reason;
        if !seen.was_seen() {
            entry.source = SourceKind::Relayed;
            entry.verification = Verification::Unverified;
            let name = ask.said_by.trim().to_owned();
            entry.on_behalf_of = (!name.is_empty()).then_some(Person { id: None, name });
        }
        Ok(entry)
    }
}
