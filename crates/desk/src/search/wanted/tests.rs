//! What is typed into the search, and what is understood of it.

use super::*;

fn typed(query: &str) -> Wanted {
    // 16:29 in London on the afternoon.
    let now = Moment::from_unix_ms(1_812_900_540_000);
    Wanted::typed(query, now, &TimeZone::get("Europe/London").unwrap())
}

#[test]
fn words_stay_words() {
    let wanted = typed("van at http://example 14:08 \"back door\" op");
    assert_eq!(wanted.text, "van at http://example 14:08 \"back door\" op");
    assert!(!wanted.is_filtered() && wanted.unread.is_empty());
}

#[test]
fn every_filter_is_understood() {
    let wanted = typed("by:nell @gate #water is:disputed kind:call-out source:official van");
    assert_eq!(wanted.text.trim(), "van");
    assert_eq!(wanted.people, [["nell"]]);
    assert_eq!(wanted.places, [["gate"]]);
    assert_eq!(wanted.tags, [["water"]]);
    assert_eq!(wanted.table.states, [Verification::Disputed]);
    assert_eq!(wanted.table.kinds, [EntryKind::CallOut]);
    assert_eq!(wanted.table.sources, [SourceKind::OfficialStatement]);
    let times = typed("after:1400 before:15:00 incident:#3 is:key is:struck");
    assert!(times.after < times.before);
    assert_eq!((times.incident, times.table.struck), (Some(3), Struck::Only));
}

#[test]
fn a_day_is_a_time_too() {
    let day = |query: &str| {
        let wanted = typed(query);
        (wanted.after.unwrap().unix_ms(), wanted.before.map(Moment::unix_ms))
    };
    // Midnight in London on the thirteenth of June, which is an hour earlier in Greenwich.
    let midnight = 1_812_841_200_000;
    assert_eq!(day("on:2027-06-13"), (midnight, Some(midnight + 86_400_000)));
    assert_eq!(day("on:today"), day("on:13/6/2027"));
    assert_eq!(day("after:2027-06-13"), (midnight, None));
    assert_eq!(typed("before:2027-06-13").before.unwrap().unix_ms(), midnight);
    assert_eq!(typed("on:friday on:").unread, ["on:friday", "on:"]);
}

#[test]
fn a_quoted_name_may_have_spaces() {
    assert_eq!(typed("by:\"Nell Ash\"").people, [["nell", "ash"]]);
}

#[test]
fn a_pattern_may_have_spaces_and_slashes() {
    let wanted = typed("/van s?/ gate");
    assert_eq!(wanted.patterns.first().unwrap().as_str(), "van s?");
    assert_eq!(wanted.text, "gate");
}

#[test]
fn what_cannot_be_read_is_named_and_left_out() {
    let wanted = typed("after:1 is:purple /half /(/ by:");
    assert_eq!(wanted.unread, ["after:1", "is:purple", "/half /(/", "by:"]);
}

#[test]
fn a_pattern_that_would_explode_is_left_out() {
    assert_eq!(typed("/((a{1,500}){1,500}){1,500}/").unread.len(), 1);
    let slow = typed("/(a+)+$/");
    assert!(!slow.patterns.first().unwrap().is_match(&format!("{}!", "a".repeat(20_000))));
}

#[test]
fn the_last_word_is_open_only_while_it_is_typed() {
    assert_eq!(typed("is:key va").text, "va");
    assert_eq!(typed("va is:key").text, "va ");
    assert_eq!(typed("va ").text, "va ");
    assert_eq!(typed("is:key").text, "");
}
