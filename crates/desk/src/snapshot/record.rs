//! What the record says: facts, claims, disputes, requests and the log itself.

use closeby_domain::claim::{Heard, Verification};
use closeby_domain::entry::{EntryLine, LATE_AFTER_MINUTES, Medium, SourceKind};
use closeby_domain::id::EntryId;
use closeby_domain::request::{Request as Asked, RequestState};
use closeby_paper::snapshot::{
    Account, Claim, Correction, Decision, Dispute, Information, LogEntry, Request, Review, Source,
    Strike, Via, Who,
};

use super::Ask;
use crate::chips::{counted, medium_word};
use crate::look::Look;
use crate::see_timeline::source_word;
use crate::times;
use crate::words::say;

/// How many confirmed facts stand under Information; the log holds the rest.
const FACTS: usize = 6;

/// Welfare requests somebody still waits for.
pub fn requests(log: &[EntryLine], look: &Look) -> Vec<Request> {
    let open = look.board.requests.iter().filter(|request| request.is_open());
    open.map(|one| request(one, log, look)).collect()
}

fn request(request: &Asked, log: &[EntryLine], look: &Look) -> Request {
    let answer = match request.answer() {
        Some((at, answer)) if answer.refused => {
            say!("paper-refused", at = look.clock(at), words = answer.words.clone())
        }
        Some((at, answer)) => {
            say!("paper-answered", at = look.clock(at), words = answer.words.clone())
        }
        None => say!("paper-no-answer"),
    };
    Request {
        asked: look.clock(request.asked).into(),
        what: request.what.as_str().into(),
        answer: answer.into(),
        open_for: times::lasting(look.at.minutes_since(request.asked)).into(),
        pressing: matches!(request.state(), RequestState::Refused | RequestState::Asked),
        disputed: request.is_disputed(),
        asking: written_in(log, request.entry),
        answering: written_in(log, request.answer().and_then(|(_, answer)| answer.entry)),
    }
}

/// The entry that holds some words, and whether other eyes read it.
fn written_in(log: &[EntryLine], entry: Option<EntryId>) -> (Option<u32>, Review) {
    let line = entry.and_then(|entry| log.iter().find(|line| line.entry.id == entry));
    (line.map(|line| line.entry.number), line.map_or(Review::Missing, review))
}

/// Returns whether other eyes than the author's read these very words.
pub fn review(line: &EntryLine) -> Review {
    if line.reviewed.is_some() { Review::Done } else { Review::Missing }
}

/// People, officials by agency and vulnerable people: counts only.
pub fn numbers(look: &Look) -> String {
    let mut words = Vec::new();
    if let Some(crowd) = look.board.crowd_now() {
        let people = crowd.people;
        words.push(say!(
            "paper-people",
            low = people.low(),
            high = people.high(),
            best = people.best(),
            method = crate::estimate_crowd::method_word(crowd.method),
            at = look.clock(crowd.at)
        ));
    }
    let officials = look.board.officials_now();
    let officials: Vec<String> = officials
        .into_iter()
        .map(|count| counted(count.present, count.about, &count.agency))
        .collect();
    if !officials.is_empty() {
        words.push(format!("{}.", officials.join(", ")));
    }
    if let Some(crowd) =
        look.board.crowd_seen().rev().find(|one| one.children.is_some() || one.older.is_some())
    {
        words
            .extend(crowd.children.map(|children| say!("brief-children", count = children.best())));
        words.extend(crowd.older.map(|older| say!("brief-older", count = older.best())));
    }
    words.join(" ")
}

/// The latest confirmed or disputed key events since the handover before.
pub fn information(ask: &Ask<'_>) -> Vec<Information> {
    let since = ask.handover.covers_from;
    let facts = ask.log.iter().filter(|line| {
        line.struck.is_none()
            && line.when.from >= since
            && matches!(line.verification, Verification::Confirmed | Verification::Disputed)
    });
    let key = facts.clone().filter(|line| line.key || line.verification == Verification::Disputed);
    let mut chosen: Vec<&EntryLine> = key.collect();
    if chosen.is_empty() {
        chosen = facts.collect();
    }
    let skip = chosen.len().saturating_sub(FACTS);
    chosen.into_iter().skip(skip).map(|line| fact(line, ask.look)).collect()
}

fn fact(line: &EntryLine, look: &Look) -> Information {
    Information {
        at: when(line, look).into(),
        words: line.text.as_str().into(),
        state: line.verification,
        number: Some(line.entry.number),
        review: review(line),
    }
}

/// What nobody has confirmed, in the words it was given.
pub fn claims(log: &[EntryLine], look: &Look) -> Vec<Claim> {
    log.iter()
        .filter(|line| line.struck.is_none())
        .filter(|line| {
            matches!(line.verification, Verification::Unverified | Verification::Corroborated)
        })
        .map(|line| Claim {
            heard: when(line, look).into(),
            words: line.text.as_str().into(),
            direct_speech: line.entry.direct_speech,
            number: line.entry.number,
            source: source(line, log, look),
            state: line.verification,
            checker: line
                .checker
                .map(|person| look.name(person))
                .unwrap_or_default()
                .as_str()
                .into(),
            review: review(line),
        })
        .collect()
}

/// Accounts side by side.
pub fn disputes(log: &[EntryLine], look: &Look) -> Vec<Dispute> {
    let disputed = log.iter().filter_map(|line| Some((line, line.dispute.as_ref()?)));
    disputed
        .map(|(line, dispute)| {
            let account = |side: &closeby_domain::claim::Account| Account {
                who: side.who.as_str().into(),
                at: look.clock(side.at).into(),
                words: side.words.as_str().into(),
            };
            Dispute {
                title: dispute.title.as_str().into(),
                number: Some(line.entry.number),
                review: review(line),
                witness: account(&dispute.witness),
                authority: account(&dispute.authority),
                note: dispute.editors_note.as_str().into(),
            }
        })
        .collect()
}

/// Every line of the log, as it was written.
pub fn log(log: &[EntryLine], look: &Look) -> Vec<LogEntry> {
    log.iter().map(|line| entry(line, log, look)).collect()
}

fn entry(line: &EntryLine, log: &[EntryLine], look: &Look) -> LogEntry {
    let late = line.late_minutes() > LATE_AFTER_MINUTES;
    LogEntry {
        number: line.entry.number,
        happened: when(line, look).into(),
        written: if late { look.clock(line.recorded) } else { String::new() }.into(),
        late_reason: line.entry.late_reason.clone().unwrap_or_default().into(),
        words: line.entry.text.as_str().into(),
        direct_speech: line.entry.direct_speech,
        source: source(line, log, look),
        author: Who {
            name: line.author.name.as_str().into(),
            role: line.author.role.as_str().into(),
        },
        state: line.verification,
        review: review(line),
        key: line.key,
        corrections: correction(line),
        struck: line.struck.as_deref().map(|(at, mark)| Strike {
            reason: mark.reason.as_str().into(),
            initials: mark.initials.as_str().into(),
            at: look.clock(*at).into(),
        }),
    }
}

/// The words as they stand now, when they are no longer the first ones.
fn correction(line: &EntryLine) -> Vec<Correction> {
    if line.text == line.entry.text {
        return Vec::new();
    }
    vec![Correction { number: line.entry.number, words: line.text.as_str().into() }]
}

fn when(line: &EntryLine, look: &Look) -> String {
    let at = look.clock(line.when.from);
    match line.when.to {
        Some(to) => format!("{at}-{}", look.clock(to)),
        None if line.when.about => say!("about-time", at = at),
        None => at,
    }
}

/// How it is known, from whom, and which entries say the same.
fn source(line: &EntryLine, log: &[EntryLine], look: &Look) -> Source {
    let entry = &line.entry;
    let mut how = capital(&source_word(entry.source));
    let by_another_way = !matches!(entry.medium, Medium::InPerson | Medium::SocialMedia);
    if by_another_way && entry.source == SourceKind::Relayed {
        how = say!("paper-relayed-by", way = medium_word(entry.medium));
    }
    let also = log
        .iter()
        .filter(|other| entry.about.contains(&other.entry.id))
        .map(|other| other.entry.number);
    Source {
        how: how.into(),
        who: entry.on_behalf_of.as_ref().map_or("", |person| person.name.as_str()).into(),
        via: via(line, look),
        also: also.collect(),
    }
}

/// Who told whom, but for the one who told the desk, when the line names them already.
fn via(line: &EntryLine, look: &Look) -> Vec<Via> {
    let told = line.entry.on_behalf_of.as_ref().map(|person| person.name.as_str());
    let known = line.chain.first().is_some_and(|first| Some(first.who.name.as_str()) == told);
    let links = line.chain.iter().skip(usize::from(known));
    let one = |heard: &Heard| {
        let at = heard.at.map(|at| format!(", {}", look.clock(at))).unwrap_or_default();
        let how = format!("{}{at}", source_word(heard.source));
        Via { who: heard.who.name.as_str().into(), how: how.into() }
    };
    links.map(one).collect()
}

/// Decisions that say why, oldest first.
pub fn decisions(log: &[EntryLine], look: &Look) -> Vec<Decision> {
    let decided = log.iter().filter(|line| line.struck.is_none());
    let decided = decided.filter_map(|line| Some((line, line.decision.as_deref()?)));
    let one = |(line, decision): (&EntryLine, &closeby_domain::decision::Decision)| Decision {
        at: when(line, look).into(),
        number: line.entry.number,
        what: line.text.as_str().into(),
        why: decision.why.as_str().into(),
        rejected: decision.rejected.as_str().into(),
        risks: decision.risks.as_str().into(),
        by: Who { name: decision.by.name.as_str().into(), role: "".into() },
        prompts: decision
            .prompts
            .iter()
            .map(|one| (one.heading.as_str().into(), one.words.as_str().into()))
            .collect(),
    };
    decided.map(one).collect()
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}
