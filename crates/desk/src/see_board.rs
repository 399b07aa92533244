//! The board at a moment: needs, incidents, marks and the day strip.

use closeby_domain::Moment;
use closeby_domain::board::{Board, Mode, Tally};
use closeby_domain::claim::Verification;
use closeby_domain::incident::{IncidentState, merge};
use closeby_vault::Asked;

use crate::desk::{Desk, OpenDesk};
use crate::look::Look;
use crate::needs;
use crate::problem::Answer;
use crate::see_incident;
use crate::view::board::{
    BoardView, CrowdPoint, FlagView, IncidentStateView, IncidentView, OfficialsView, StripView,
    TickView,
};
use crate::view::entry::FilterCounts;
use crate::view::{LookBack, MomentAsk};

/// Returns the board at a moment.
pub fn board(desk: &Desk, ask: MomentAsk) -> Answer<BoardView> {
    desk.with_open(|open| {
        let (look, back) = open.look(ask.at, ask.mode)?;
        open.board_view(&look, ask.mode, back)
    })
}

impl OpenDesk {
    fn board_view(&mut self, look: &Look, mode: LookBack, looking_back: bool) -> Answer<BoardView> {
        let now = self.clock.now();
        let (unchecked, _) = self.waiting_claims(look.at, mode.into(), Asked::Nobody)?;
        let checked = self.waiting_claims(look.at, mode.into(), Asked::Somebody)?;
        let written_later = match mode {
            LookBack::Known if looking_back => self.vault.written_later(look.at)?,
            _ => 0,
        };
        // Nothing is settled back then.
        let apart = if looking_back { Vec::new() } else { self.apart_cards(look)? };
        Ok(BoardView {
            at: look.at.into(),
            looking_back,
            mode,
            needs: needs::cards(look, unchecked, &checked, apart),
            next_check_in: next_check_in(look).map(Into::into),
            incidents: incidents(&look.board),
            counts: counts(&look.board),
            written_later,
            marks: crate::see_map::marks(look),
            strip: self.strip(look, mode.into(), now)?,
        })
    }

    fn strip(&mut self, look: &Look, mode: Mode, now: Moment) -> Answer<StripView> {
        let minutes = self.vault.strip(look.at, mode)?.minutes;
        let first = minutes.first().map(|minute| minute.begins);
        let from = first.map(|first| half_hour_before(first, &look.zone));
        let last = now.max(minutes.last().map_or(now, |minute| minute.begins));
        let to = from.map(|from| last.plus_minutes(30).max(from.plus_minutes(210)));
        let board = &look.board;
        Ok(StripView {
            from: from.map(Into::into),
            to: to.map(Into::into),
            now: Some(now.into()),
            crowd: board
                .crowd_seen()
                .filter(|estimate| estimate.at <= look.at)
                .map(crowd_point)
                .collect(),
            ticks: minutes
                .into_iter()
                .map(|minute| TickView {
                    at: minute.begins.into(),
                    entries: minute.tally.entries,
                    standing: worth_a_shape(&minute.tally).map(Into::into),
                })
                .collect(),
            flags: board
                .handovers
                .iter()
                .map(|handover| FlagView {
                    at: handover.signed.into(),
                    number: handover.number,
                    acknowledged: handover.acknowledged.is_some(),
                })
                .collect(),
            officials: board
                .officials_now()
                .into_iter()
                .map(|count| OfficialsView {
                    agency: count.agency.clone(),
                    best: count.present.best(),
                    about: count.about,
                })
                .collect(),
        })
    }
}

/// The state of a minute that gets its shape on the strip: what is least settled first.
fn worth_a_shape(tally: &Tally) -> Option<Verification> {
    const ORDER: [Verification; 6] = [
        Verification::Disputed,
        Verification::Unverified,
        Verification::Refuted,
        Verification::Corroborated,
        Verification::Unverifiable,
        Verification::Superseded,
    ];
    ORDER.into_iter().find(|state| tally.of(*state) > 0)
}

fn crowd_point(estimate: &closeby_domain::crowd::CrowdEstimate) -> CrowdPoint {
    CrowdPoint {
        at: estimate.at.into(),
        low: estimate.people.low(),
        best: estimate.people.best(),
        high: estimate.people.high(),
    }
}

/// The left end of the strip: the full or half hour before the first entry.
fn half_hour_before(first: Moment, zone: &jiff::tz::TimeZone) -> Moment {
    let minute = i64::from(crate::times::local(first, zone).minute());
    let whole = first.plus_ms(-first.unix_ms().rem_euclid(60_000));
    whole.plus_minutes(-(minute % 30))
}

/// Returns how many lines each filter chip has. Struck lines are counted apart.
pub fn counts(board: &Board) -> FilterCounts {
    let tally = board.tally;
    FilterCounts {
        all: tally.entries.saturating_sub(tally.struck),
        unverified: tally.of(Verification::Unverified),
        disputed: tally.of(Verification::Disputed),
        key: tally.key,
        struck: tally.struck,
    }
}

/// Returns the incidents that speak for themselves; what was merged is told with them.
fn incidents(board: &Board) -> Vec<IncidentView> {
    let all = &board.incidents;
    merge::shown(all).into_iter().map(|one| see_incident::told(one, all)).collect()
}

fn next_check_in(look: &Look) -> Option<Moment> {
    let on = look.board.assignments.iter().filter(|held| held.is_on(look.at));
    on.filter_map(|held| held.check_in_due).filter(|due| *due > look.at).min()
}

impl From<IncidentState> for IncidentStateView {
    fn from(state: IncidentState) -> Self {
        match state {
            IncidentState::New => Self::New,
            IncidentState::Active => Self::Active,
            IncidentState::Watching => Self::Watching,
            IncidentState::Closed => Self::Closed,
        }
    }
}

impl From<IncidentStateView> for IncidentState {
    fn from(state: IncidentStateView) -> Self {
        match state {
            IncidentStateView::New => Self::New,
            IncidentStateView::Active => Self::Active,
            IncidentStateView::Watching => Self::Watching,
            IncidentStateView::Closed => Self::Closed,
        }
    }
}
