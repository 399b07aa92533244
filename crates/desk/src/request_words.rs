//! A welfare request so far, in words with times.

use closeby_domain::Moment;
use closeby_domain::request::{Request, RequestState, RequestStep};

use crate::look::Look;
use crate::words::say;

/// Whether the words themselves say that an answer is disputed, or something beside them does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Disputes {
    /// The words say it.
    InWords,
    /// A mark beside the words says it.
    Beside,
}

/// Says what became of a request: "Asked 15:02, refused 15:05, asked again 15:25, disputed."
///
/// Asking again takes no answer back: who was refused once reads so.
pub fn so_far(request: &Request, look: &Look, disputes: Disputes) -> String {
    let at = |moment: Moment| look.clock(moment);
    let mut parts = vec![say!("request-asked", at = at(request.asked))];
    let answer = request.answer();
    parts.extend(answer.map(|(when, answer)| match answer.refused {
        true => say!("request-refused", at = at(when)),
        false => say!("request-answered", at = at(when)),
    }));
    let since = answer.map_or(request.asked, |(when, _)| when);
    parts.extend(asked_again(request, since).map(|when| say!("request-again", at = at(when))));
    if answer.is_none() && request.is_open() {
        parts.push(say!("request-no-answer"));
    }
    if disputes == Disputes::InWords && request.is_disputed() {
        parts.push(say!("request-disputed"));
    }
    parts.extend(request.ended().map(|when| match request.state() {
        RequestState::Withdrawn => say!("request-withdrawn", at = at(when)),
        _ => say!("request-delivered", at = at(when)),
    }));
    say!("request-so-far", parts = parts.join(", "))
}

/// Returns when it was last asked again after this.
fn asked_again(request: &Request, since: Moment) -> Option<Moment> {
    let steps = request.steps.iter().rev();
    let mut again = steps.filter(|(_, step)| matches!(step, RequestStep::AskedAgain(_)));
    again.next().map(|(at, _)| *at).filter(|at| *at >= since)
}
