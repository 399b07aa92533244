//! What lines say.

use super::{PEOPLE, PLACES, read, underlined};
use crate::claim::Verification::{Confirmed, Unverified};
use crate::crowd::{Method, Range};
use crate::entry::{EntryKind, Medium, SourceKind};
use crate::quick::{Offer, Sigil, offers, suggestion};

#[test]
fn a_plain_line_is_a_confirmed_observation_now() {
    let parsed = read("solicitors arrive and begin to negotiate");
    assert_eq!(parsed.text, "solicitors arrive and begin to negotiate");
    assert_eq!((parsed.when, parsed.chips.len()), (None, 0));
    assert_eq!((parsed.source, parsed.verification), (SourceKind::FirstHand, Confirmed));
}

#[test]
fn the_crowd_by_number_20() {
    let line = "1454 ~50 people in the road @no 20, friendly, chanting";
    let parsed = read(line);
    assert_eq!(underlined(line, &parsed), ["1454", "~50 people", "@no 20"]);
    assert_eq!(parsed.text, "about 50 people in the road no. 20, friendly, chanting");
    assert_eq!(parsed.crowd, Some((Range::about(50), Method::ByEye)));
    assert_eq!(parsed.place.and_then(|place| place.id), Some(PLACES[1].0));
}

#[test]
fn relayed_in_their_words() {
    let line = "-12 ? \"another van is coming round the back\" Leo on the phone";
    let parsed = read(line);
    assert_eq!(
        underlined(line, &parsed),
        ["-12", "?", "\"another van is coming round the back\"", "Leo", "on the phone"]
    );
    assert_eq!(parsed.text, "\"another van is coming round the back\"");
    assert_eq!((parsed.source, parsed.verification), (SourceKind::Relayed, Unverified));
    assert_eq!((parsed.medium, parsed.direct_speech), (Medium::Phone, true));
    assert_eq!(parsed.person.and_then(|person| person.id), Some(PEOPLE[0].0));
}

#[test]
fn whose_words_they_are_must_be_all_that_follows() {
    let behalf = |line| read(line).person.map(|person| person.name);
    let leo = Some("Leo Marchetti".to_owned());
    for line in
        ["\"go\" Leo.", "\"go\" Leo on the phone.", "\"go\" @leo ? #mood", "\"go\" Leo Marchetti"]
    {
        let parsed = read(line);
        assert_eq!((parsed.text.as_str(), behalf(line)), ("\"go\"", leo.clone()), "{line}");
    }
    let more = read("\"go\" Leo shouted at them");
    assert_eq!((more.text.as_str(), more.person), ("\"go\" Leo shouted at them", None));
    let glued = read("“go” @leo🚐");
    assert_eq!(glued.text, "“go” Leo Marchetti🚐");
}

#[test]
fn people_on_the_move_are_no_estimate_of_the_crowd() {
    let line = "1629 ~15 people moving @entrance ? children with them, asked to step back";
    let parsed = read(line);
    assert_eq!(underlined(line, &parsed), ["1629", "~15 people", "@entrance", "?"]);
    assert_eq!(parsed.crowd, None);
    assert_eq!(
        parsed.text,
        "about 15 people moving Entrance, Fenwick Road children with them, asked to step back"
    );
    assert_eq!(read("50 people leave").crowd, None);
}

#[test]
fn ranges_and_hedges_stay_honest() {
    let crowd = |line| read(line).crowd.map(|(range, _)| (range.low(), range.best(), range.high()));
    assert_eq!(crowd("100-150 people, chanting"), Some((100, 125, 150)));
    assert_eq!(crowd("100 to 150 people"), Some((100, 125, 150)));
    assert_eq!(crowd("50 people"), Some((50, 50, 50)));
    assert_eq!(crowd("about 50 people"), Some((43, 50, 57)));
    assert_eq!(crowd("more than 100 people"), Some((100, 100, 115)));
    assert_eq!(crowd("nearly 100 people"), Some((85, 100, 100)));
    assert_eq!(crowd("150-100 people"), None);
    assert_eq!(crowd("50 more people"), None);
    assert_eq!(crowd("another 50 people"), None);
    assert_eq!(crowd("99999999999 people"), None);
}

#[test]
fn a_range_in_any_spelling_is_no_exact_count() {
    let crowd = |line| read(line).crowd.map(|(range, how)| (range.low(), range.high(), how));
    for line in [
        "between 100 and 150 people",
        "100 - 150 people",
        "100 – 150 people",
        "100 or 150 people",
        "from 100 to 150 people",
    ] {
        assert_eq!(crowd(line), Some((100, 150, Method::ByEye)), "{line}");
    }
    assert_eq!(crowd("no more than 100 people"), Some((85, 100, Method::ByEye)));
    assert_eq!(crowd("at most 100 people"), Some((85, 100, Method::ByEye)));
    assert_eq!(crowd("no fewer than 100 people"), Some((100, 115, Method::ByEye)));
    assert_eq!(crowd("over a 100 people"), Some((100, 115, Method::ByEye)));
    assert_eq!(crowd("approx. 100 people"), Some((85, 115, Method::ByEye)));
    assert_eq!(crowd("circa 100 people"), Some((85, 115, Method::ByEye)));
    assert_eq!(crowd("1,200 people"), Some((1200, 1200, Method::Count)));
    assert_eq!(crowd("1,20 people"), None);
}

#[test]
fn what_only_looks_like_a_count_is_text() {
    for line in ["2561 van leaves", "outside no 20 people sing", "to flat 3 police knock"] {
        let parsed = read(line);
        assert_eq!((parsed.crowd, parsed.vehicles), (None, None), "{line}");
        assert!(parsed.officials.is_empty(), "{line}");
        assert_eq!(parsed.text, line);
    }
    assert_eq!(read("1 van leaves").vehicles, Some(Range::counted(1)));
    assert_eq!(read("6 children leave").children, None);
}

#[test]
fn officials_are_counted_by_agency_and_only_so() {
    let parsed = read("1408 6 Met officers join 8 Home Office officers");
    let seen: Vec<_> =
        parsed.officials.iter().map(|seen| (seen.agency.as_str(), seen.present.best())).collect();
    assert_eq!(seen, [("police", 6), ("Home Office", 8)]);
    assert_eq!(parsed.text, "6 Met officers join 8 Home Office officers");
    assert!(read("about 20 more police officers arrive").officials.is_empty());
    assert!(read("6 police leave").officials.is_empty());
    assert!(read("~20 police here").officials[0].about);
    assert_eq!(read("3 police vans at the corner").vehicles, Some(Range::counted(3)));
}

#[test]
fn children_and_older_people_are_counts() {
    let parsed = read("6 babies or small children, about 9 older people by @no 20.");
    assert_eq!(parsed.children, Some(Range::counted(6)));
    assert_eq!(parsed.older, Some(Range::about(9)));
    assert_eq!(parsed.crowd, None);
    assert_eq!(parsed.text, "6 babies or small children, about 9 older people by no. 20.");
}

#[test]
fn a_number_heard_of_is_hearsay() {
    let (range, method) = read("? 200 people at the station").crowd.expect("a count");
    assert_eq!((range, method), (Range::counted(200), Method::Hearsay));
}

#[test]
fn a_question_mark_at_the_very_end_is_a_claim_and_stays() {
    let line = "vans behind the station?";
    let parsed = read(line);
    assert_eq!((parsed.text.as_str(), parsed.verification), (line, Unverified));
    assert_eq!(underlined(line, &parsed), ["?"]);
    assert_eq!(read("~50 people?").verification, Unverified);
    assert_eq!(read("what? no").verification, Confirmed);
    assert_eq!(read("/req may he have water?").verification, Confirmed);
}

#[test]
fn what_was_read_online_is_not_seen() {
    for line in
        ["posted online: several police vans", "several police vans, online", "? vans online"]
    {
        let parsed = read(line);
        assert_eq!(parsed.source, SourceKind::ReadOnline, "{line}");
        assert_eq!(
            (parsed.medium, parsed.verification),
            (Medium::SocialMedia, Unverified),
            "{line}"
        );
    }
    assert_eq!(read("the shop is online").source, SourceKind::FirstHand);
    assert_eq!(read("officer on the phone to somebody").medium, Medium::InPerson);
    assert_eq!(read("? by radio: more colleagues").medium, Medium::Radio);
    assert_eq!(read("? vans behind the station, WhatsApp").medium, Medium::Whatsapp);
    assert_eq!(read("? gates shut at five, leaflet").source, SourceKind::Document);
}

#[test]
fn kinds_may_be_shortened_while_they_are_clear() {
    assert_eq!(read("/req water for the man in the van").kind, EntryKind::Request);
    assert_eq!(read("water please /REQUEST").kind, EntryKind::Request);
    assert_eq!(read("/d stay behind the line").kind, EntryKind::Decision);
    assert_eq!(read("/call come now").kind, EntryKind::CallOut);
    let unclear = read("/re water");
    assert_eq!((unclear.kind, unclear.text.as_str()), (EntryKind::Observation, "/re water"));
    let report = read("/report vans behind the station");
    assert_eq!((report.source, report.verification), (SourceKind::Relayed, Unverified));
}

#[test]
fn tags_links_incidents_and_key_events() {
    let parsed = read("! #vans line up re #12, see incident 2 #mood #MOOD");
    assert!(parsed.key);
    assert_eq!(parsed.tags, ["vans", "Mood"]);
    assert_eq!((parsed.links.as_slice(), parsed.incidents.len()), (&[12][..], 1));
    assert_eq!(parsed.text, "vans line up re #12, see incident 2");
    assert_eq!(read("#mood").text, "mood");
    assert_eq!(read("incident 9 #new").incidents, []);
}

#[test]
fn places_nobody_marked_keep_their_name() {
    let place = |line| read(line).place.map(|place| (place.id, place.name));
    assert_eq!(place("fire @pharmacy 20 police"), Some((None, "pharmacy".to_owned())));
    assert_eq!(place("fire @no 22, small"), Some((None, "no 22".to_owned())));
    assert_eq!(place("mail me a@b.c or @ home"), None);
}

#[test]
fn on_behalf_of_somebody_known() {
    let behalf = |line| read(line).person.map(|person| person.name);
    assert_eq!(behalf("for Grace: van turns round"), Some("Grace Lindqvist".to_owned()));
    assert_eq!(behalf("van turns round for @grace"), Some("Grace Lindqvist".to_owned()));
    assert_eq!(behalf("? Leo says vans round the back"), Some("Leo Marchetti".to_owned()));
    assert_eq!(behalf("? @leo vans round the back"), Some("Leo Marchetti".to_owned()));
    assert_eq!(behalf("water for Leo from the shop"), None);
    assert_eq!(behalf("? may be late"), None);
    assert_eq!(behalf("water for Sunita"), None);
    let mentioned = read("@grace takes the entrance");
    assert_eq!((mentioned.person, mentioned.mentions), (None, vec![PEOPLE[1].0]));
    assert_eq!(mentioned.text, "Grace Lindqvist takes the entrance");
}

#[test]
fn nothing_inside_speech_is_understood() {
    let parsed = read("officer: “20 police? @no 20 #x /req !” and walks off");
    assert_eq!(parsed.chips.len(), 1);
    assert_eq!(parsed.text, "officer: “20 police? @no 20 #x /req !” and walks off");
    assert_eq!(read("he says \"go").text, "he says \"go");
    assert!(!read("a 6\" pipe").direct_speech);
    assert!(!read("\"\" empty").direct_speech);
}

#[test]
fn lines_of_a_longer_entry_stay_lines() {
    assert_eq!(read("one  @no 20\n ?\ntwo\t!  three").text, "one no. 20\ntwo three");
}

#[test]
fn a_name_being_typed_is_offered() {
    let scene = super::scene_at(super::half_past_four());
    let line = "1502 water asked for @en";
    let asked = suggestion(line, line.len(), &scene).expect("a name is begun");
    assert_eq!((asked.sigil, asked.prefix.as_str(), asked.span.from), (Sigil::At, "en", 21));
    assert_eq!(
        offers(&asked, &scene),
        [Offer::Place(PLACES[0].0, "Entrance, Fenwick Road".to_owned())]
    );
    let two_words = suggestion("by @no 2", 8, &scene).expect("the name goes on");
    assert_eq!(offers(&two_words, &scene).len(), 1);
    assert_eq!(suggestion("by @no 20 now", 13, &scene), None);
    assert_eq!(suggestion("a@b", 3, &scene), None);
    let kind = suggestion("/re", 3, &scene).expect("a kind is begun");
    assert_eq!(
        offers(&kind, &scene),
        [Offer::Kind(EntryKind::Report), Offer::Kind(EntryKind::Request)]
    );
}

#[test]
fn web_views_count_in_other_units() {
    let line = "🚐 zoë @rest";
    let parsed = read(line);
    let span = parsed.chips[0].span.in_utf16(line);
    assert_eq!((span.from, span.to), (7, 12));
}

#[test]
fn heads_are_counted_or_judged_by_eye() {
    for (line, method) in [
        ("38 people at the gate", Method::Count),
        ("about 50 people in the road", Method::ByEye),
        ("~50 people in the road", Method::ByEye),
        ("100-150 people in the road", Method::ByEye),
        ("more than 100 people in the road", Method::ByEye),
        ("? 200 people on the way", Method::Hearsay),
    ] {
        assert_eq!(read(line).crowd.map(|(_, found)| found), Some(method), "{line}");
    }
}
