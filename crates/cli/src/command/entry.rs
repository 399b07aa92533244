//! `closeby entry`: one entry amended, as the screens do it.

use closeby_desk::problem::{Answer, Code, Problem};
use closeby_desk::view::claims::{ChainAsk, HeardAsk};
use closeby_desk::view::entry::{
    AccountView, CheckerAsk, CorrectAsk, DisputeAsk, DisputeView, EntryView, KeyAsk, MoveAsk,
    NumberAsk, ReviewAsk, Source, Standing, StrikeAsk, Way,
};
use closeby_desk::view::roster::RosterView;
use closeby_desk::view::welcome::{SessionView, SignInAsk};
use closeby_desk::view::{Done, MomentAsk};
use serde::Serialize;

use crate::arguments::{Dispute, Entry, Marked, Review, Sources};
use crate::clock::Zone;
use crate::command::timeline::word;
use crate::session::Session;
use crate::tell::{Tell, tell};

#[derive(Serialize)]
struct Told {
    number: u32,
    occurred_at: String,
    recorded_at: String,
    text: String,
    typed: String,
    verification: Standing,
    key: bool,
    struck: Option<String>,
    reviewed_by: Option<String>,
    goes_back_to: Option<String>,
    sources: u32,
    history: Vec<Step>,
}

#[derive(Serialize)]
struct Step {
    at: String,
    by: String,
    says: String,
    reason: Option<String>,
    #[serde(skip)]
    clock: String,
}

/// Amends an entry and tells how it stands.
pub fn entry(act: Entry, json: bool) -> Answer<()> {
    let session = Session::open(day_of(&act))?;
    let entry = amend(&session, act)?;
    tell(&told(entry, &session.zone), json)
}

fn day_of(act: &Entry) -> &str {
    match act {
        Entry::Show(which) => &which.day,
        Entry::Strike(marked) | Entry::Lift(marked) => &marked.which.day,
        Entry::Correct { which, .. }
        | Entry::Verify { which, .. }
        | Entry::Key { which, .. }
        | Entry::Check { which, .. } => &which.day,
        Entry::Dispute(dispute) => &dispute.which.day,
        Entry::Review(review) => &review.which.day,
        Entry::Sources(sources) => &sources.which.day,
    }
}

fn amend(session: &Session, act: Entry) -> Answer<EntryView> {
    match act {
        Entry::Show(which) => session.ask("entry", NumberAsk { number: which.number }),
        Entry::Strike(marked) => done(session, "strike", mark(marked)),
        Entry::Lift(marked) => done(session, "lift_strike", mark(marked)),
        Entry::Correct { which, reason, text, time } => done(
            session,
            "correct",
            CorrectAsk { number: which.number, text, time, reason, over: None },
        ),
        Entry::Verify { which, to, evidence, note } => {
            let ask = MoveAsk { number: which.number, to: to.into(), evidence, note };
            done(session, "move_claim", ask)
        }
        Entry::Key { which, off } => {
            done(session, "mark_key", KeyAsk { number: which.number, key: !off })
        }
        Entry::Check { which, person } => {
            let person = in_roster(session, &person)?;
            done(session, "ask_to_check", CheckerAsk { number: which.number, person })
        }
        Entry::Dispute(dispute) => done(session, "set_side_by_side", accounts(session, dispute)),
        Entry::Review(review) => read_by_another(session, &review),
        Entry::Sources(sources) => done(session, "tell_chain", chain(&sources)?),
    }
}

fn done(session: &Session, name: &str, ask: impl Serialize) -> Answer<EntryView> {
    Ok(session.ask::<Done<EntryView>>(name, ask)?.value)
}

fn chain(sources: &Sources) -> Answer<ChainAsk> {
    let links = sources.links.iter().map(|typed| link(typed)).collect::<Answer<_>>()?;
    Ok(ChainAsk { number: sources.which.number, links })
}

/// Reads `relayed|Yusuf Karim|1450`.
fn link(typed: &str) -> Answer<HeardAsk> {
    let mut parts = typed.splitn(3, '|').map(str::trim);
    let how = parts.next().unwrap_or_default();
    let source = match how {
        "first-hand" => Source::FirstHand,
        "relayed" => Source::Relayed,
        "online" => Source::ReadOnline,
        "official" => Source::OfficialStatement,
        "document" => Source::Document,
        _ => {
            return Err(Problem::new(
                Code::BadInput,
                format!("“{how}” is no way of knowing. Nothing was changed."),
                "Write first-hand, relayed, online, official or document, then |WHO.",
            ));
        }
    };
    let way = if source == Source::ReadOnline { Way::SocialMedia } else { Way::InPerson };
    let who = parts.next().unwrap_or_default().to_owned();
    Ok(HeardAsk { who, source, way, time: parts.next().unwrap_or_default().to_owned() })
}

/// The reader sits at the desk for as long as it takes; then whoever sat there sits there again.
fn read_by_another(session: &Session, review: &Review) -> Answer<EntryView> {
    let sit = |name: &str, role: &str| {
        let ask = SignInAsk { name: name.to_owned(), role: role.to_owned() };
        session.ask::<SessionView>("sign_in", ask)
    };
    sit(&review.by, &review.role)?;
    let ask = ReviewAsk { number: review.which.number, may: !review.off };
    let read = done(session, "review_entry", ask);
    sit(&session.day.author, &session.day.role)?;
    read
}

fn mark(marked: Marked) -> StrikeAsk {
    let Marked { which, reason, initials } = marked;
    StrikeAsk { number: which.number, reason, initials }
}

fn accounts(session: &Session, dispute: Dispute) -> DisputeAsk {
    let at = session.day.now;
    DisputeAsk {
        number: dispute.which.number,
        dispute: DisputeView {
            title: dispute.title,
            witness: AccountView { who: dispute.witness, at, words: dispute.seen },
            authority: AccountView { who: dispute.authority, at, words: dispute.stated },
            editors_note: dispute.note,
        },
    }
}

/// Returns the id of somebody in the roster, by the whole name.
fn in_roster(session: &Session, name: &str) -> Answer<String> {
    let roster: RosterView = session.ask("roster", MomentAsk::default())?;
    let wanted = name.trim().to_lowercase();
    let found = roster.people.into_iter().find(|person| person.name.to_lowercase() == wanted);
    found.map(|person| person.id).ok_or_else(|| {
        Problem::new(
            Code::NotFound,
            "Nobody of that name is in the roster. Nothing was changed.",
            "Write the name as `closeby people DAY` shows it.",
        )
    })
}

fn told(entry: EntryView, zone: &Zone) -> Told {
    let EntryView { line, typed, history, sources, .. } = entry;
    Told {
        number: line.number,
        occurred_at: zone.rfc3339(line.at),
        recorded_at: zone.rfc3339(line.recorded),
        text: line.text,
        typed,
        verification: line.standing,
        key: line.key,
        struck: line.struck.map(|mark| mark.reason),
        reviewed_by: line.reviewed.map(|read| read.by),
        goes_back_to: sources.root,
        sources: sources.sources,
        history: history
            .into_iter()
            .map(|step| Step {
                at: zone.rfc3339(step.at),
                by: step.by,
                says: step.says,
                reason: step.reason,
                clock: zone.clock(step.at),
            })
            .collect(),
    }
}

impl Tell for Told {
    fn in_words(&self) -> String {
        let struck = self.struck.as_ref().map(|why| format!(" [struck: {why}]"));
        let key = if self.key { " [key]" } else { "" };
        let head = format!(
            "#{} {} [{}]{key}{}",
            self.number,
            self.text,
            word(self.verification),
            struck.unwrap_or_default()
        );
        let history = self.history.iter().map(|step| {
            let why = step.reason.as_ref().map(|why| format!(" ({why})")).unwrap_or_default();
            format!("  {} {}: {}{why}", step.clock, step.by, step.says)
        });
        std::iter::once(head).chain(history).collect::<Vec<_>>().join("\n")
    }
}
