//! `closeby decision`: what was decided and why.

use closeby_desk::problem::{Answer, Code, Problem};
use closeby_desk::view::Done;
use closeby_desk::view::decision::{DecideAsk, PromptedView};
use closeby_desk::view::entry::{EntryView, NumberAsk};
use closeby_desk::view::search::{HitView, SearchAsk, SearchView};
use serde::Serialize;

use crate::arguments::{Decision, Told};
use crate::clock::Zone;
use crate::session::Session;
use crate::tell::{Tell, tell};

/// As many as the desk finds at most.
const MOST: u32 = 200;

#[derive(Serialize)]
struct Decided {
    number: u32,
    occurred_at: String,
    what: String,
    why: Option<String>,
    rejected: Option<String>,
    risks: Option<String>,
    by: Option<String>,
    prompts: Vec<PromptedView>,
}

#[derive(Serialize)]
#[serde(transparent)]
struct All(Vec<Decided>);

/// Records, amends or lists decisions.
pub fn decision(act: Decision, json: bool) -> Answer<()> {
    match act {
        Decision::List { day } => list(&day, json),
        Decision::Record { day, told, time, late_reason } => {
            let ask = DecideAsk { time, reason: late_reason, ..asked(told)? };
            decide(&day, ask, json)
        }
        Decision::Amend { which, told, reason } => {
            let ask = DecideAsk { number: Some(which.number), reason, ..asked(told)? };
            decide(&which.day, ask, json)
        }
    }
}

fn decide(day: &str, ask: DecideAsk, json: bool) -> Answer<()> {
    let session = Session::open(day)?;
    let done: Done<EntryView> = session.ask("decide", ask)?;
    tell(&decided(done.value, &session.zone), json)
}

fn asked(told: Told) -> Answer<DecideAsk> {
    let Told { what, why, rejected, risks, by, prompts } = told;
    let prompts = prompts.iter().map(|words| prompted(words)).collect::<Answer<_>>()?;
    Ok(DecideAsk { what, why, rejected, risks, by, prompts, ..DecideAsk::default() })
}

fn prompted(typed: &str) -> Answer<PromptedView> {
    let (heading, words) = typed.split_once('=').ok_or_else(|| {
        Problem::new(
            Code::BadInput,
            "A prompt needs a heading and words. Nothing was stored.",
            "Write it as HEADING=WORDS.",
        )
    })?;
    Ok(PromptedView { heading: heading.trim().to_owned(), words: words.trim().to_owned() })
}

fn list(day: &str, json: bool) -> Answer<()> {
    let session = Session::open(day)?;
    let ask = SearchAsk { query: "kind:decision".to_owned(), limit: MOST, ..SearchAsk::default() };
    let found: SearchView = session.ask("search", ask)?;
    let numbers = found.hits.iter().filter_map(|hit: &HitView| hit.number);
    let entries = numbers.map(|number| {
        let entry: EntryView = session.ask("entry", NumberAsk { number })?;
        Ok(decided(entry, &session.zone))
    });
    tell(&All(entries.collect::<Answer<_>>()?), json)
}

fn decided(entry: EntryView, zone: &Zone) -> Decided {
    let EntryView { line, decision, .. } = entry;
    let filled = |words: String| Some(words).filter(|words| !words.is_empty());
    let (why, rejected, risks, by, prompts) = match decision {
        Some(one) => {
            (filled(one.why), filled(one.rejected), filled(one.risks), filled(one.by), one.prompts)
        }
        None => (None, None, None, None, Vec::new()),
    };
    Decided {
        number: line.number,
        occurred_at: zone.rfc3339(line.at),
        what: line.text,
        why,
        rejected,
        risks,
        by,
        prompts,
    }
}

impl Tell for Decided {
    fn in_words(&self) -> String {
        let mut lines = vec![format!("#{} {}", self.number, self.what)];
        let parts = [
            ("why", &self.why),
            ("instead of", &self.rejected),
            ("risks", &self.risks),
            ("by", &self.by),
        ];
        let said = parts.into_iter().filter_map(|(label, words)| Some((label, words.as_ref()?)));
        lines.extend(said.map(|(label, words)| format!("  {label}: {words}")));
        lines.extend(self.prompts.iter().map(|one| format!("  {}: {}", one.heading, one.words)));
        lines.join("\n")
    }
}

impl Tell for All {
    fn in_words(&self) -> String {
        let told: Vec<String> = self.0.iter().map(Tell::in_words).collect();
        if told.is_empty() { "No decision was recorded yet.".to_owned() } else { told.join("\n") }
    }
}
