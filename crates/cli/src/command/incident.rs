//! `closeby incident`: opened, changed, linked with entries, prompted for, merged and taken apart.

mod told;

use closeby_desk::problem::{Answer, Code, Problem};
use closeby_desk::view::board::{BoardView, ChangeIncidentAsk, IncidentView, OpenIncidentAsk};
use closeby_desk::view::incident::{
    AnswerPromptAsk, IncidentAsk, IncidentPage, MergeAsk, PromptsAsk, TakeApartAsk,
};
use closeby_desk::view::line::Stored;
use closeby_desk::view::{Done, MomentAsk};
use serde::Serialize;

use crate::arguments;
use crate::session::Session;
use crate::tell::tell;
use told::{Answered, Incidents, Page, Prompts, told};

/// Does something with an incident, or tells all of them.
pub fn incident(act: arguments::Incident, json: bool) -> Answer<()> {
    use arguments::Incident;
    match act {
        Incident::List { day } => list(&day, json),
        Incident::Show(which) => show(&which.day, which.number, json),
        Incident::Open { day, title, entry, kind } => {
            let kind = kind.into();
            let ask = OpenIncidentAsk { title, entry, kind, ..OpenIncidentAsk::default() };
            done(&day, "open_incident", ask, json)
        }
        Incident::Change { which, title, state, kind, link, unlink } => {
            let ask = ChangeIncidentAsk {
                number: which.number,
                title,
                state: state.map(Into::into),
                kind: kind.map(Into::into),
                link,
                unlink,
                position: None,
            };
            change(&which.day, ask, json)
        }
        Incident::Answer { which, prompt, line, late_reason } => {
            let session = Session::open(&which.day)?;
            let ask = AnswerPromptAsk { number: which.number, prompt, line, late_reason };
            let Done { value, .. } = session.ask::<Done<Stored>>("answer_prompt", ask)?;
            tell(&Answered { entry: value.number, text: value.text }, json)
        }
        Incident::Prompts { day, kind, prompts } => {
            let ask = PromptsAsk { kind: kind.into(), prompts };
            let session = Session::open(&day)?;
            tell(&Prompts(session.ask::<Done<Vec<String>>>("set_prompts", ask)?.value), json)
        }
        Incident::Merge { which, into } => {
            done(&which.day, "merge_incident", MergeAsk { number: which.number, into }, json)
        }
        Incident::Unmerge(which) => {
            done(&which.day, "take_apart", TakeApartAsk { number: which.number }, json)
        }
    }
}

fn list(day: &str, json: bool) -> Answer<()> {
    let session = Session::open(day)?;
    let board: BoardView = session.ask("board", MomentAsk::default())?;
    let told = board.incidents.into_iter().map(|one| told(one, &session.zone)).collect();
    tell(&Incidents(told), json)
}

fn show(day: &str, number: u32, json: bool) -> Answer<()> {
    let session = Session::open(day)?;
    let ask = IncidentAsk { number, ..IncidentAsk::default() };
    let page: IncidentPage = session.ask("incident", ask)?;
    tell(&Page::of(page, &session.zone), json)
}

fn change(day: &str, ask: ChangeIncidentAsk, json: bool) -> Answer<()> {
    let named = ask.title.is_some() || ask.state.is_some() || ask.kind.is_some();
    if !named && ask.link.is_none() && ask.unlink.is_none() {
        return Err(nothing());
    }
    done(day, "change_incident", ask, json)
}

fn done(day: &str, name: &str, ask: impl Serialize, json: bool) -> Answer<()> {
    let session = Session::open(day)?;
    let Done { value, .. } = session.ask::<Done<IncidentView>>(name, ask)?;
    tell(&told(value, &session.zone), json)
}

fn nothing() -> Problem {
    Problem::new(
        Code::BadAsk,
        "Nothing was said that should change. Nothing was changed.",
        "Add --title, --state, --kind, --link or --unlink.",
    )
}
