//! `closeby search`: entries, people, places and incidents that hold the words.

use closeby_desk::problem::Answer;
use closeby_desk::view::entry::Standing;
use closeby_desk::view::search::{HitKind, HitView, SearchAsk, SearchView};
use serde::Serialize;

use crate::clock::Zone;
use crate::command::timeline::word;
use crate::session::Session;
use crate::tell::{Tell, tell};

/// As many hits as the desk gives at most.
const HITS: u32 = 200;

#[derive(Serialize)]
struct Found {
    total: u32,
    /// Pieces of the query that could not be read.
    unread: Vec<String>,
    hits: Vec<Hit>,
}

#[derive(Serialize)]
struct Hit {
    kind: HitKind,
    number: Option<u32>,
    title: String,
    detail: String,
    occurred_at: Option<String>,
    verification: Option<Standing>,
}

/// Tells what was found.
pub fn search(day: &str, query: String, json: bool) -> Answer<()> {
    let session = Session::open(day)?;
    let found: SearchView =
        session.ask("search", SearchAsk { query, limit: HITS, ..SearchAsk::default() })?;
    let hits = found.hits.into_iter().map(|one| hit(one, &session.zone)).collect();
    tell(&Found { total: found.total, unread: found.unread, hits }, json)
}

fn hit(one: HitView, zone: &Zone) -> Hit {
    Hit {
        kind: one.kind,
        number: one.number,
        title: one.title,
        detail: one.detail,
        occurred_at: one.at.map(|at| zone.rfc3339(at)),
        verification: one.standing,
    }
}

impl Tell for Found {
    fn in_words(&self) -> String {
        let mut lines: Vec<String> = self.hits.iter().map(Hit::in_words).collect();
        if lines.is_empty() {
            lines.push("Nothing was found.".to_owned());
        }
        if !self.unread.is_empty() {
            lines.push(format!("Left out, because it cannot be read: {}", self.unread.join(", ")));
        }
        lines.join("\n")
    }
}

impl Hit {
    fn in_words(&self) -> String {
        let number = self.number.map(|number| format!("#{number} ")).unwrap_or_default();
        let state = self.verification.filter(|state| *state != Standing::Confirmed);
        let state = state.map(|state| format!(" [{}]", word(state))).unwrap_or_default();
        format!("{number}{}{state}", self.title)
    }
}
