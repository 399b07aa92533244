//! Runs: a load, a way, a time and somebody who carries it.

use closeby_domain::Operation;
use closeby_domain::id::{PersonId, RunId};
use closeby_domain::run::{Run, RunState, RunStep};

use crate::desk::{Desk, OpenDesk, done, id};
use crate::problem::{Answer, Code, Problem};
use crate::see_roles::run_view;
use crate::view::roles::{RunAsk, RunStateView, RunView, StepRunAsk};
use crate::view::{Done, View};
use crate::words::say;

const STALE: [View; 3] = [View::Roles, View::Board, View::Handover];

/// Plans a run with the next number.
pub fn plan_run(desk: &Desk, ask: RunAsk) -> Answer<Done<RunView>> {
    desk.with_open(|open| {
        let load = ask.load.trim().to_owned();
        if load.is_empty() {
            return Err(Problem::new(Code::BadInput, say!("load-needed"), say!("load-needed-try")));
        }
        let look = open.look_now()?;
        let carrier =
            ask.carrier.as_deref().filter(|words| !words.is_empty()).map(id).transpose()?;
        let run = Run {
            id: RunId(open.fresh()),
            number: look.board.runs.iter().map(|known| known.number).max().unwrap_or(0) + 1,
            load,
            from: ask.from.trim().to_owned(),
            to: ask.to.trim().to_owned(),
            leaves: open.typed_time(&ask.leaves, true)?,
            carrier: carrier.map(PersonId),
            state: RunState::Planned,
        };
        let name = run.id;
        open.record(Operation::PlanRun(run))?;
        open.shown_run(name)
    })
}

/// Records that a run left, arrived or was called off.
pub fn step_run(desk: &Desk, ask: StepRunAsk) -> Answer<Done<RunView>> {
    desk.with_open(|open| {
        let run = RunId(id(&ask.run)?);
        let step = match ask.state {
            RunStateView::Left => RunStep::Left,
            RunStateView::Delivered => RunStep::Delivered,
            RunStateView::CalledOff => RunStep::CalledOff,
            RunStateView::Planned => {
                return Err(Problem::new(
                    Code::Refused,
                    say!("run-planned"),
                    say!("run-planned-try"),
                ));
            }
        };
        open.shown_run(run)?;
        open.record(Operation::StepRun(run, step))?;
        open.shown_run(run)
    })
}

impl OpenDesk {
    fn shown_run(&mut self, name: RunId) -> Answer<Done<RunView>> {
        let look = self.look_now()?;
        let run = look.board.runs.iter().find(|known| known.id == name);
        let run =
            run.ok_or_else(|| Problem::new(Code::NotFound, say!("no-run"), say!("no-such-try")))?;
        Ok(done(run_view(&look, run), &STALE))
    }
}
