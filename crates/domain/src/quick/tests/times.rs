//! Times at the head of the line.

use super::{at, half_past_four, read, scene_at};
use crate::quick::{Parsed, TimeProblem, parse};
use crate::{Moment, When};

fn read_at(now: &str, line: &str) -> Parsed {
    parse(line, &scene_at(at(now)))
}

fn from(line: &str) -> Option<Moment> {
    read(line).when.map(|when| when.from)
}

#[test]
fn every_way_of_writing_a_time() {
    let eight_past_two = at("2027-06-13T14:08:00+01:00");
    for line in
        ["1408 van", "14:08 van", "14:08: van", "  1408, van", "? 1408 van", "/obs 1408 van"]
    {
        let parsed = read(line);
        assert_eq!(parsed.when, Some(When::exactly(eight_past_two)), "{line}");
        assert_eq!(parsed.text, "van", "{line}");
    }
    for line in ["~1408 van", "~14:08 van"] {
        assert_eq!(read(line).when, Some(When::about(eight_past_two)), "{line}");
    }
    assert_eq!(from("-15 van"), Some(half_past_four().plus_minutes(-15)));
    assert_eq!(from("9:05 van"), Some(at("2027-06-13T09:05:00+01:00")));
}

#[test]
fn a_stretch_of_time() {
    let ten = When {
        from: at("2027-06-13T14:00:00+01:00"),
        to: Some(at("2027-06-13T14:10:00+01:00")),
        about: false,
    };
    assert_eq!(read("1400-1410 chanting").when, Some(ten));
    assert_eq!(read("~14:00–14:10 chanting").when, Some(When { about: true, ..ten }));
    let night = read_at("2027-06-13T00:30:00+01:00", "2350-0010 quiet").when.expect("a stretch");
    assert_eq!(night.from, at("2027-06-12T23:50:00+01:00"));
    assert_eq!(night.to, Some(at("2027-06-13T00:10:00+01:00")));
    assert_eq!(read("1400-1400 x").when, Some(When::exactly(ten.from)));
    for line in ["1400 - 1410 chanting", "1400 to 14:10, chanting", "14:00 – 14:10: chanting"] {
        let parsed = read(line);
        assert_eq!((parsed.when, parsed.text.as_str()), (Some(ten), "chanting"), "{line}");
    }
    assert_eq!(read("1400 to the corner").text, "to the corner");
}

#[test]
fn minutes_and_hours_ago_may_say_so() {
    for line in ["-15 min van", "-15min van", "-15m van", "-15 minutes, van", "-15 mins: van"] {
        let parsed = read(line);
        let ago = half_past_four().plus_minutes(-15);
        assert_eq!(parsed.when, Some(When::exactly(ago)), "{line}");
        assert_eq!(parsed.text, "van", "{line}");
    }
    assert_eq!(from("-2 h van"), Some(half_past_four().plus_minutes(-120)));
    assert_eq!(from("-25h van"), None);
    assert_eq!(read("-15minor injuries").text, "-15minor injuries");
}

#[test]
fn yesterday_is_said_or_understood() {
    let late = at("2027-06-12T23:10:00+01:00");
    assert_eq!(from("yesterday 2310 van leaves"), Some(late));
    assert_eq!(from("Yesterday 23:10 van leaves"), Some(late));
    assert_eq!(from("2310 yesterday, van leaves"), Some(late));
    assert_eq!(read_at("2027-06-13T00:30:00+01:00", "2310 van").when, Some(When::exactly(late)));
    assert_eq!(
        read("yesterday 2350-0010 quiet").when.and_then(|when| when.to),
        Some(at("2027-06-13T00:10:00+01:00"))
    );
    let word = read("yesterday was quiet");
    assert_eq!((word.when, word.text.as_str()), (None, "yesterday was quiet"));
}

#[test]
fn a_time_that_has_not_come_is_refused_but_clocks_may_differ() {
    let soon = read("1640 van");
    assert_eq!(
        soon.problem,
        Some(TimeProblem::StillToCome { at: at("2027-06-13T16:40:00+01:00") })
    );
    assert_eq!(soon.when, None);
    assert_eq!(from("1631 van"), Some(at("2027-06-13T16:31:00+01:00")));
    assert!(read("1625-1640 van").problem.is_some());
}

#[test]
fn numbers_that_are_no_times_are_text() {
    for line in
        ["2475 leaflets", "1475 x", "14081 x", "-2000 x", "-0 x", "1:5 x", "24:00 x", "van 1408"]
    {
        let parsed = read(line);
        assert_eq!((parsed.when, parsed.problem), (None, None), "{line}");
        assert_eq!(parsed.text, line);
    }
}

#[test]
fn the_hour_that_never_was() {
    let parsed = read_at("2027-03-28T05:00:00+01:00", "0130 van");
    let problem = TimeProblem::DoesNotExist {
        earlier: at("2027-03-28T00:30:00Z"),
        later: at("2027-03-28T01:30:00Z"),
    };
    assert_eq!((parsed.problem, parsed.when), (Some(problem), None));
}

#[test]
fn the_hour_that_came_twice() {
    let now = "2027-10-31T05:00:00Z";
    let (earlier, later) = (at("2027-10-31T00:30:00Z"), at("2027-10-31T01:30:00Z"));
    let problem = TimeProblem::ExistsTwice { earlier, later };
    assert_eq!(read_at(now, "0130 van").problem, Some(problem));
    assert_eq!(read_at(now, "0130 BST van").when, Some(When::exactly(earlier)));
    let second = read_at(now, "0130 GMT van");
    assert_eq!((second.when, second.text.as_str()), (Some(When::exactly(later)), "van"));
    let between = read_at("2027-10-31T00:40:00Z", "0130 van");
    assert_eq!(between.when, Some(When::exactly(earlier)), "the second has not come yet");
}

#[test]
fn a_clock_outside_all_calendars_understands_no_time() {
    let parsed = parse("1408 van", &scene_at(Moment::NEVER));
    assert_eq!((parsed.when, parsed.text.as_str()), (None, "1408 van"));
    assert_eq!(parse("-15 van", &scene_at(Moment::ALWAYS)).text, "van");
}
