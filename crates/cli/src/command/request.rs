//! `closeby request`: something asked for, and what became of it.

use closeby_desk::problem::{Answer, Code, Problem};
use closeby_desk::view::board::{
    AskForAsk, BoardView, NeedKindView, NeedView, RequestStepAsk, StepRequestAsk,
};
use closeby_desk::view::{Done, MomentAsk};
use serde::Serialize;

use crate::arguments::Request;
use crate::session::Session;
use crate::tell::{Tell, tell};

#[derive(Serialize)]
struct Open {
    number: Option<u32>,
    title: String,
    detail: String,
    since: String,
}

/// The requests that are open once the act is done.
#[derive(Serialize)]
struct Requests {
    open: Vec<Open>,
}

/// Asks for something or records what became of it, and tells which requests are open.
pub fn request(act: Request, json: bool) -> Answer<()> {
    let session = Session::open(day_of(&act))?;
    step(&session, act)?;
    let open = open_requests(&session)?
        .into_iter()
        .map(|need| Open {
            number: need.number,
            title: need.title,
            detail: need.detail,
            since: session.zone.rfc3339(need.clock),
        })
        .collect();
    tell(&Requests { open }, json)
}

fn day_of(act: &Request) -> &str {
    match act {
        Request::List { day } | Request::Ask { day, .. } => day,
        Request::Again(which) | Request::Deliver(which) => &which.day,
        Request::Answer(answered)
        | Request::Refuse(answered)
        | Request::Dispute(answered)
        | Request::Withdraw(answered) => &answered.which.day,
    }
}

fn step(session: &Session, act: Request) -> Answer<()> {
    let (number, step, words, by) = match act {
        Request::List { .. } => return Ok(()),
        Request::Ask { what, of, by, time, entry, .. } => {
            let ask = AskForAsk { what, role: None, asked_by: by, asked_of: of, entry, time };
            return session.ask::<Done<String>>("ask_for", ask).map(drop);
        }
        Request::Again(which) => {
            (which.number, RequestStepAsk::AskedAgain, String::new(), String::new())
        }
        Request::Deliver(which) => {
            (which.number, RequestStepAsk::Delivered, String::new(), String::new())
        }
        Request::Answer(it) => (it.which.number, RequestStepAsk::Answered, it.words, it.by),
        Request::Refuse(it) => (it.which.number, RequestStepAsk::Refused, it.words, it.by),
        Request::Dispute(it) => (it.which.number, RequestStepAsk::Disputed, it.words, it.by),
        Request::Withdraw(it) => (it.which.number, RequestStepAsk::Withdrawn, it.words, it.by),
    };
    let open = open_requests(session)?.into_iter().find(|need| need.number == Some(number));
    let request = open.ok_or_else(|| no_such(number))?.about;
    session.ask::<Done<String>>("step_request", StepRequestAsk { request, step, words, by })?;
    Ok(())
}

fn open_requests(session: &Session) -> Answer<Vec<NeedView>> {
    let board: BoardView = session.ask("board", MomentAsk::default())?;
    let is_request = |need: &NeedView| need.kind == NeedKindView::OpenRequest;
    Ok(board.needs.into_iter().filter(is_request).collect())
}

fn no_such(number: u32) -> Problem {
    Problem::new(
        Code::NotFound,
        format!("No request {number} is open. Nothing was changed."),
        "`closeby request list DAY` shows those that are.",
    )
}

impl Tell for Requests {
    fn in_words(&self) -> String {
        let lines: Vec<String> = self.open.iter().map(Open::in_words).collect();
        if lines.is_empty() { "No request is open.".to_owned() } else { lines.join("\n") }
    }
}

impl Open {
    fn in_words(&self) -> String {
        let number = self.number.map(|number| format!("{number} ")).unwrap_or_default();
        format!("{number}{}: {}", self.title, self.detail)
    }
}
