//! `closeby timeline`: every line of the log at a moment, oldest first.

use closeby_desk::problem::Answer;
use closeby_desk::view::entry::{LineView, Source, Standing, TimelineAsk, TimelineView};
use serde::Serialize;

use crate::arguments::When;
use crate::clock::Zone;
use crate::command::board::moment;
use crate::session::Session;
use crate::tell::{Tell, tell};

/// How many lines are asked for at a time.
const PAGE: u32 = 5_000;

/// A line of the log.
#[derive(Serialize)]
pub struct Line {
    number: u32,
    occurred_at: String,
    recorded_at: String,
    text: String,
    verification: Standing,
    source: Source,
    author: String,
    /// Only of a struck line: why. A line is drawn through it; it is never gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    struck: Option<String>,
    #[serde(skip)]
    clock: String,
}

#[derive(Serialize)]
#[serde(transparent)]
struct Lines(Vec<Line>);

/// Tells the log at a moment.
pub fn timeline(when: &When, json: bool) -> Answer<()> {
    let session = Session::open(&when.day)?;
    let moment = moment(&session, when)?;
    let mut lines: Vec<Line> = Vec::new();
    loop {
        let skip = u32::try_from(lines.len()).unwrap_or(u32::MAX);
        let ask = TimelineAsk {
            // Now is one moment for every page.
            at: moment.at.or(Some(session.day.now)),
            mode: moment.mode,
            skip,
            limit: PAGE,
            show_struck: true,
            ..TimelineAsk::default()
        };
        let page: TimelineView = session.ask("timeline", ask)?;
        let last = page.lines.len() < PAGE as usize;
        lines.extend(page.lines.into_iter().map(|one| line(one, &session.zone)));
        if last {
            break;
        }
    }
    lines.reverse();
    tell(&Lines(lines), json)
}

/// Returns a line as it is told.
pub fn line(one: LineView, zone: &Zone) -> Line {
    Line {
        number: one.number,
        occurred_at: zone.rfc3339(one.at),
        recorded_at: zone.rfc3339(one.recorded),
        text: one.text,
        verification: one.standing,
        source: one.source,
        author: one.author,
        struck: one.struck.map(|mark| mark.reason),
        clock: zone.clock(one.at),
    }
}

impl Tell for Lines {
    fn in_words(&self) -> String {
        let lines: Vec<String> = self.0.iter().map(Line::in_words).collect();
        if lines.is_empty() { "Nothing is logged yet.".to_owned() } else { lines.join("\n") }
    }
}

impl Line {
    /// Returns it in words.
    pub fn in_words(&self) -> String {
        let state = match self.verification {
            Standing::Confirmed => String::new(),
            other => format!(" [{}]", word(other)),
        };
        let struck = match &self.struck {
            Some(why) => format!(" [struck: {why}]"),
            None => String::new(),
        };
        format!("{} #{} {}{state}{struck}", self.clock, self.number, self.text)
    }
}

/// Returns where a claim stands, as one word.
pub fn word(standing: Standing) -> &'static str {
    match standing {
        Standing::Unverified => "unverified",
        Standing::Corroborated => "corroborated",
        Standing::Confirmed => "confirmed",
        Standing::Disputed => "disputed",
        Standing::Unverifiable => "unverifiable",
        Standing::Refuted => "refuted",
        Standing::Superseded => "superseded",
    }
}
