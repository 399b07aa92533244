//! The table in the documents is what the parser does: every row is tried.

use std::collections::BTreeSet;

use super::read;
use crate::crowd::Range;
use crate::quick::Says;

const TABLE: &str = include_str!("../../../../../docs/quick-entry.md");

/// The cells of each row of the table.
fn rows() -> Vec<Vec<&'static str>> {
    let lines = TABLE.lines().filter(|line| line.starts_with('|')).skip(2);
    let cells = |line: &'static str| line.trim_matches('|').split('|').map(str::trim).collect();
    lines.map(cells).collect()
}

/// Returns what a chip says, in the words of the table.
fn told(says: &Says) -> String {
    match says {
        Says::Time(when) => {
            let about = if when.about { "about " } else { "" };
            let to = when.to.map(|to| format!("-{}", clock(to))).unwrap_or_default();
            format!("time {about}{}{to}", clock(when.from))
        }
        Says::TimeProblem(_) => "time to ask about".to_owned(),
        Says::People { count, about } => format!("people {}", counted(*count, *about)),
        Says::Children { count, about } => format!("children {}", counted(*count, *about)),
        Says::Older { count, about } => format!("older people {}", counted(*count, *about)),
        Says::Vehicles { count, about } => format!("vehicles {}", counted(*count, *about)),
        Says::Officials(seen) => {
            format!("{} {}", seen.agency, counted(seen.present, seen.about))
        }
        Says::Place(place) => format!("place {}", place.name),
        Says::Person(person) => format!("person {}", person.name),
        Says::OnBehalfOf(person) => format!("for {}", person.name),
        Says::Unverified => "unverified".to_owned(),
        Says::DirectSpeech => "direct speech".to_owned(),
        Says::Kind(kind) => format!("kind {kind:?}").to_lowercase(),
        Says::Medium(medium) => format!("by {medium:?}").to_lowercase(),
        Says::Tag(tag) => format!("tag {tag}"),
        Says::Link(number) => format!("line {number}"),
        Says::Incident(_, number) => format!("incident {number}"),
        Says::KeyEvent => "key event".to_owned(),
    }
}

fn clock(at: crate::Moment) -> String {
    let stamp = jiff::Timestamp::from_millisecond(at.unix_ms()).expect("a time of the test");
    let london = jiff::tz::TimeZone::get("Europe/London").expect("a zone");
    stamp.to_zoned(london).strftime("%-d June %H:%M").to_string().replace("13 June ", "")
}

fn counted(count: Range, about: bool) -> String {
    match (about, count.low() == count.high()) {
        (true, _) => format!("about {}", count.best()),
        (false, true) => count.best().to_string(),
        (false, false) => format!("{}-{}", count.low(), count.high()),
    }
}

/// Returns the row as the parser would write it.
fn rewritten(cells: &[&str]) -> String {
    let [typed, means, example, ..] = cells else { panic!("a short row: {cells:?}") };
    let parsed = read(example.trim_matches('`'));
    let read: Vec<String> = parsed.chips.iter().map(|chip| told(&chip.says)).collect();
    format!("| {typed} | {means} | {example} | {} | {} |", read.join(", "), parsed.text)
}

#[test]
fn every_row_of_the_table_is_what_the_parser_does() {
    let found: Vec<String> = rows().iter().map(|cells| rewritten(cells)).collect();
    let written: Vec<String> =
        rows().iter().map(|cells| format!("| {} |", cells.join(" | "))).collect();
    let differ = found.iter().zip(&written).find(|(found, written)| found != written);
    assert_eq!(differ, None, "the table should read:\n{}", found.join("\n"));
}

#[test]
fn the_table_leaves_out_nothing_the_parser_can_say() {
    let mut known = BTreeSet::new();
    for cells in rows() {
        let parsed = read(cells[2].trim_matches('`'));
        known.extend(parsed.chips.iter().map(|chip| name(&chip.says)));
    }
    assert_eq!(known.len(), 18, "{known:?}");
}

/// One name for each thing a chip can say: a new one does not compile until it is counted here.
fn name(says: &Says) -> &'static str {
    match says {
        Says::Time(_) => "time",
        Says::TimeProblem(_) => "time problem",
        Says::People { .. } => "people",
        Says::Children { .. } => "children",
        Says::Older { .. } => "older",
        Says::Vehicles { .. } => "vehicles",
        Says::Officials(_) => "officials",
        Says::Place(_) => "place",
        Says::Person(_) => "person",
        Says::OnBehalfOf(_) => "behalf",
        Says::Unverified => "unverified",
        Says::DirectSpeech => "speech",
        Says::Kind(_) => "kind",
        Says::Medium(_) => "medium",
        Says::Tag(_) => "tag",
        Says::Link(_) => "link",
        Says::Incident(..) => "incident",
        Says::KeyEvent => "key",
    }
}
