//! `closeby incident`: opened, changed, linked with entries.

use closeby_desk::problem::{Answer, Code, Problem};
use closeby_desk::view::board::{
    BoardView, ChangeIncidentAsk, IncidentStateView, IncidentView, OpenIncidentAsk,
};
use closeby_desk::view::{Done, MomentAsk};
use serde::Serialize;

use crate::arguments;
use crate::clock::Zone;
use crate::session::Session;
use crate::tell::{Tell, count, tell};

#[derive(Serialize)]
struct Incident {
    number: u32,
    title: String,
    state: IncidentStateView,
    since: String,
    entries: u32,
}

#[derive(Serialize)]
#[serde(transparent)]
struct Incidents(Vec<Incident>);

/// Opens or changes an incident, or tells all of them.
pub fn incident(act: arguments::Incident, json: bool) -> Answer<()> {
    match act {
        arguments::Incident::List { day } => list(&day, json),
        arguments::Incident::Open { day, title, entry } => {
            let ask = OpenIncidentAsk { title, entry, ..OpenIncidentAsk::default() };
            done(&day, "open_incident", ask, json)
        }
        arguments::Incident::Change { which, title, state, link, unlink } => {
            if title.is_none() && state.is_none() && link.is_none() && unlink.is_none() {
                return Err(nothing());
            }
            let ask = ChangeIncidentAsk {
                number: which.number,
                title,
                state: state.map(Into::into),
                link,
                unlink,
                ..ChangeIncidentAsk::default()
            };
            done(&which.day, "change_incident", ask, json)
        }
    }
}

fn list(day: &str, json: bool) -> Answer<()> {
    let session = Session::open(day)?;
    let board: BoardView = session.ask("board", MomentAsk::default())?;
    let told = board.incidents.into_iter().map(|one| told(one, &session.zone)).collect();
    tell(&Incidents(told), json)
}

fn done(day: &str, name: &str, ask: impl Serialize, json: bool) -> Answer<()> {
    let session = Session::open(day)?;
    let Done { value, .. } = session.ask::<Done<IncidentView>>(name, ask)?;
    tell(&told(value, &session.zone), json)
}

fn told(one: IncidentView, zone: &Zone) -> Incident {
    Incident {
        number: one.number,
        title: one.title,
        state: one.state,
        since: zone.rfc3339(one.since),
        entries: one.entries,
    }
}

fn nothing() -> Problem {
    Problem::new(
        Code::BadAsk,
        "Nothing was said that should change. Nothing was changed.",
        "Add --title, --state, --link or --unlink.",
    )
}

impl Tell for Incident {
    fn in_words(&self) -> String {
        let state = match self.state {
            IncidentStateView::New => "new",
            IncidentStateView::Active => "active",
            IncidentStateView::Watching => "watching",
            IncidentStateView::Closed => "closed",
        };
        let entries = count(self.entries as usize, "entry", "entries");
        format!("{} {} [{state}] {entries}", self.number, self.title)
    }
}

impl Tell for Incidents {
    fn in_words(&self) -> String {
        let lines: Vec<String> = self.0.iter().map(Incident::in_words).collect();
        if lines.is_empty() { "No incident is open.".to_owned() } else { lines.join("\n") }
    }
}
