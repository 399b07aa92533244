//! `closeby import chat`: an exported chat, looked through or taken into the log.

mod which;

use closeby_desk::problem::{Answer, Code, Problem};
use closeby_desk::view::Done;
use closeby_desk::view::chat::{
    CandidateKind, CandidateView, ChatApp, ChatView, DateOrder, DateQuestion, ReadChatAsk,
    SenderView, StyleQuestion, TakeChatAsk, TakenView,
};
use serde::Serialize;

use crate::arguments::Chat;
use crate::clock::Zone;
use crate::session::Session;
use crate::tell::{Tell, count, tell};

/// What would be taken.
#[derive(Serialize)]
struct Looked {
    file: String,
    sha256: String,
    app: Option<ChatApp>,
    dates: Option<DateOrder>,
    before_first: String,
    cut_short: bool,
    /// Some words, when the letters were read as Windows-1252.
    read_as_windows_1252: Option<Vec<String>>,
    senders: Vec<SenderView>,
    candidates: Vec<Candidate>,
}

#[derive(Serialize)]
struct Candidate {
    line: u32,
    at: String,
    about: bool,
    at_or: Option<String>,
    sender: Option<String>,
    /// The name in the roster, or "unknown"; nothing where nobody sent it.
    person: Option<String>,
    kind: CandidateKind,
    text: String,
    attachments: Vec<String>,
    edited: bool,
    stored: Option<u32>,
}

#[derive(Serialize)]
struct Taken {
    file: String,
    sha256: String,
    messages: u32,
    stored: u32,
    already: u32,
    left: u32,
    read_as_windows_1252: Option<Vec<String>>,
}

/// Reads a chat and takes it into the log, or only says what would be taken.
pub fn chat(asked: &Chat, json: bool) -> Answer<()> {
    let session = Session::open(&asked.day)?;
    let ask =
        ReadChatAsk { path: asked.file.clone(), order: asked.order(), second: asked.second() };
    let read: ChatView = session.awake(|| session.ask("read_chat", ask))?;
    if let Some(question) = &read.question {
        return Err(unclear(question));
    }
    if let Some(styles) = &read.styles {
        return Err(two_styles(styles));
    }
    if asked.dry_run {
        let those = which::those(&session, asked)?.into_iter();
        let candidates = those.map(|one| candidate(one, &session.zone)).collect();
        return tell(&looked(read, candidates), true);
    }
    let ask = TakeChatAsk { places: which::places(&session, asked)? };
    let taken = session.awake(|| session.ask::<Done<TakenView>>("take_chat", ask))?.value;
    let told = Taken {
        file: read.file,
        sha256: read.hash,
        messages: read.messages,
        stored: taken.stored,
        already: taken.already,
        left: taken.left,
        read_as_windows_1252: read.western,
    };
    tell(&told, json)
}

fn candidate(one: CandidateView, zone: &Zone) -> Candidate {
    let person = one.sender.as_ref().map(|_| one.person.unwrap_or_else(|| "unknown".to_owned()));
    Candidate {
        line: one.line,
        at: zone.rfc3339(one.at),
        about: one.about,
        at_or: one.twice.map(|at| zone.rfc3339(at)),
        sender: one.sender,
        person,
        kind: one.kind,
        text: one.text,
        attachments: one.attachments,
        edited: one.edited,
        stored: one.stored,
    }
}

fn looked(read: ChatView, candidates: Vec<Candidate>) -> Looked {
    Looked {
        file: read.file,
        sha256: read.hash,
        app: read.app,
        dates: read.order,
        before_first: read.before,
        cut_short: read.cut_short,
        read_as_windows_1252: read.western,
        senders: read.senders,
        candidates,
    }
}

/// Every reading, so that somebody can say which is right.
fn unclear(question: &DateQuestion) -> Problem {
    let flag = |order: DateOrder| match order {
        DateOrder::DayFirst => "--day-first",
        DateOrder::MonthFirst => "--month-first",
        DateOrder::YearFirst => "--year-first",
    };
    let each = question.readings.iter();
    let readings: Vec<String> = each
        .clone()
        .map(|one| format!("{} to {} ({})", one.from, one.to, flag(one.order)))
        .collect();
    let flags: Vec<&str> = each.map(|one| flag(one.order)).collect();
    let ways = if flags.len() == 2 { "two" } else { "three" };
    Problem::new(
        Code::BadInput,
        format!(
            "Its dates, such as {}, can be read in {ways} ways: {}. Nothing was taken.",
            question.example,
            readings.join(", or ")
        ),
        format!("Say which it is with {}.", flags.join(" or ")),
    )
}

/// Lines that are either somebody's words or messages of their own.
fn two_styles(styles: &StyleQuestion) -> Problem {
    let lines = count(styles.lines as usize, "line begins", "lines begin");
    Problem::new(
        Code::BadInput,
        format!(
            "From line {} on {lines} in another style than the rest, such as “{}”: somebody pasted them into a message, or two exports stand in one file. Nothing was taken.",
            styles.line, styles.example
        ),
        "Say which it is with --pasted or --two-exports.",
    )
}

impl Tell for Looked {
    fn in_words(&self) -> String {
        count(self.candidates.len(), "message", "messages")
    }
}

impl Tell for Taken {
    fn in_words(&self) -> String {
        let stored = count(self.stored as usize, "message", "messages");
        let taken = format!(
            "{stored} of {} stored as unverified reports; {} in the log already, {} left.",
            self.messages, self.already, self.left
        );
        match &self.read_as_windows_1252 {
            None => taken,
            Some(words) => format!(
                "{taken}\nIts letters are no Unicode and were read as Windows-1252: {}. Where these words look wrong, strike the entries, save the file as UTF-8 and import it again.",
                words.join(", ")
            ),
        }
    }
}
