//! What is kept of a line, and when a reason is asked for first.

use uuid::Uuid;

use super::{at, half_past_four, read, scene_at};
use crate::When;
use crate::entry::Entry;
use crate::id::EntryId;
use crate::quick::{LateReasonWanted, NotStored, Storing, TimeProblem, entry, parse};

fn store(line: &str, reason: Option<&str>) -> Result<Entry, NotStored> {
    entry(&read(line), storing(line, reason))
}

fn storing<'a>(line: &'a str, reason: Option<&'a str>) -> Storing<'a> {
    Storing {
        id: EntryId(Uuid::from_u128(59)),
        number: 59,
        typed: line,
        now: half_past_four(),
        chosen: None,
        late_reason: reason,
        about: Vec::new(),
    }
}

#[test]
fn the_line_is_kept_exactly_as_typed() {
    let line = "1629 ~15 people \u{202e}moving @entrance, children with them";
    let entry = store(line, None).expect("it is not late");
    assert_eq!(entry.typed, line);
    assert_eq!(entry.text, "about 15 people moving Entrance, Fenwick Road, children with them");
    assert_eq!(entry.when.from, at("2027-06-13T16:29:00+01:00"));
}

#[test]
fn more_than_ten_minutes_late_needs_a_reason() {
    let line = "1616 solicitors arrive";
    assert_eq!(store(line, None), Err(NotStored::Late(LateReasonWanted { minutes: 13 })));
    assert_eq!(store(line, Some(" \t")), Err(NotStored::Late(LateReasonWanted { minutes: 13 })));
    let late = store(line, Some("hands full")).expect("there is a reason");
    assert_eq!(late.late_reason.as_deref(), Some("hands full"));
    let in_time = store("1619 solicitors arrive", Some("hands full")).expect("ten minutes");
    assert_eq!(in_time.late_reason, None);
    assert!(store("1500-1625 chanting", None).is_ok(), "a stretch is late from its end");
}

#[test]
fn a_line_without_words_is_not_stored() {
    for line in ["", " ", "1629", "? ! /note", "-3 ?"] {
        assert_eq!(store(line, Some("x")), Err(NotStored::NoWords), "{line}");
    }
}

#[test]
fn a_time_in_doubt_waits_for_a_choice() {
    let now = at("2027-10-31T02:05:00Z");
    let line = "0130 van";
    let parsed = parse(line, &scene_at(now));
    let asked = Storing { now, ..storing(line, Some("told later")) };
    let Err(NotStored::Time(TimeProblem::ExistsTwice { later, .. })) =
        entry(&parsed, asked.clone())
    else {
        panic!("the hour came twice")
    };
    let chosen = Storing { chosen: Some(When::exactly(later)), ..asked };
    assert_eq!(entry(&parsed, chosen).map(|entry| entry.when.from), Ok(later));
}
