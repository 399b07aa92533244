//! Search as somebody types it in the window, letter by letter and with filters, on a long day.

use std::path::Path;
use std::time::Instant;

use closeby_desk::Desk;
use closeby_desk::problem::Answer;
use serde_json::json;

use super::bar::Bar;
use super::open_day;

/// What is typed: words alone, and with each sort of filter.
const TYPED: [&str; 5] = [
    "van at the gate",
    "water is:unverified",
    "solicitor kind:observation source:first_hand",
    "toilet after:09:00 before:18:00",
    "/gate|van/ is:confirmed",
];
/// How long one letter may take until its hits are there, in milliseconds.
const LIMIT_MS: f64 = 50.0;

/// A bar for each query: the slowest letter but one in twenty, beside the limit.
pub fn bars(room: &Path) -> Answer<Vec<Bar>> {
    let desk = Desk::at(room.join("typing"));
    open_day(&desk, room)?;
    TYPED.iter().map(|query| bar(&desk, query)).collect()
}

fn bar(desk: &Desk, query: &str) -> Answer<Bar> {
    let mut taken = Vec::new();
    let mut hits = 0;
    for (end, letter) in query.char_indices() {
        let so_far = query.get(..end + letter.len_utf8()).unwrap_or(query);
        let began = Instant::now();
        let found = desk.answer("search", json!({ "query": so_far, "limit": 20 }))?;
        taken.push(began.elapsed().as_secs_f64() * 1e3);
        hits = found.get("total").and_then(serde_json::Value::as_u64).unwrap_or(0);
    }
    taken.sort_by(f64::total_cmp);
    let p95 = taken.get((taken.len() * 95 / 100).min(taken.len().saturating_sub(1)));
    let pairs = vec![(p95.copied().unwrap_or(0.0), LIMIT_MS)];
    let note = Some(format!("p95 of {} letters beside the limit; {hits} hits", taken.len()));
    Ok(Bar { note, ..Bar::new(format!("search as typed: {query}"), 1.0, pairs) })
}
