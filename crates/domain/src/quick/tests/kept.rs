//! Nothing typed is ever lost, whatever is typed.

use proptest::prelude::*;

use super::{half_past_four, read, scene_at};
use crate::quick::clean::is_hidden;
use crate::quick::{Parsed, parse, suggestion};

/// Scraps of real lines, so that chance also meets what the line understands.
pub(super) const SCRAPS: &[&str] = &[
    " ",
    "  ",
    "\n",
    "\t",
    "1408",
    "14:08",
    "-15",
    "~1410",
    "1400-1410",
    "yesterday",
    "2310",
    "@",
    "@no 20",
    "@ent",
    "@leo",
    "@nobody",
    "#",
    "#12",
    "#mood",
    "~50 people",
    "50",
    "people",
    "100-150 people",
    "to",
    "6 Met officers",
    "20 police",
    "?",
    "??",
    "!",
    "/",
    "/req",
    "/re",
    "\"",
    "“",
    "”",
    "„",
    "for",
    "Leo",
    "May",
    "on the phone",
    "online",
    "posted online",
    "incident 2",
    ",",
    ".",
    "…",
    "(",
    ")",
    ":",
    "\u{202e}",
    "\u{0}",
    "é",
    "🚐",
    "ß",
    "İ",
    "‏",
    "more",
    "about",
];

fn line() -> impl Strategy<Value = String> {
    let scraps = prop::collection::vec(prop::sample::select(SCRAPS), 0..24);
    prop_oneof![
        any::<String>(),
        scraps.clone().prop_map(|scraps| scraps.concat()),
        scraps.prop_map(|scraps| scraps.join(" ")),
    ]
}

/// Every visible character outside the chips stands in the text, in the same order.
pub(super) fn assert_kept(line: &str, parsed: &Parsed) {
    let mut text = parsed.text.chars();
    for (at, letter) in line.char_indices() {
        let under_chip = parsed.chips.iter().any(|chip| chip.span.from <= at && at < chip.span.to);
        if !under_chip && !letter.is_whitespace() && !is_hidden(letter) {
            assert!(text.any(|kept| kept == letter), "{letter:?} of {line:?} is lost");
        }
    }
}

pub(super) fn assert_orderly(line: &str, parsed: &Parsed) {
    let mut end = 0;
    for chip in &parsed.chips {
        assert!(end <= chip.span.from && chip.span.from < chip.span.to, "{line:?}");
        assert!(line.get(chip.span.from..chip.span.to).is_some(), "{line:?}");
        end = chip.span.to;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..Default::default() })]

    #[test]
    fn every_character_is_in_the_text_or_under_a_chip(line in line()) {
        let parsed = read(&line);
        assert_orderly(&line, &parsed);
        assert_kept(&line, &parsed);
        prop_assert!(!parsed.text.chars().any(|letter| letter != '\n' && is_hidden(letter)));
    }

    #[test]
    fn the_caret_may_stand_anywhere(line in line(), caret in 0usize..200) {
        let found = suggestion(&line, caret, &scene_at(half_past_four()));
        if let Some(found) = found {
            prop_assert!(line.get(found.span.from..found.span.to).is_some());
        }
    }
}

/// Units that would each take for ever if one of them looked back or ahead without bound.
const REPEATED: &[&str] = &[
    "x",
    " ",
    "? ",
    "?",
    "! ",
    "@",
    "@ ",
    "@a.... ",
    "@ent ",
    "@no ",
    "#",
    "#a1 ",
    "#12 ",
    "/",
    "/req ",
    "\"",
    "“ ",
    "„a",
    "\"a\" ",
    "\"a\" @leo ",
    "\"a\" Leo ",
    "for Leo ",
    "Leo ",
    "about ",
    "50 ",
    "50 people ",
    "1 to ",
    "6 babies or ",
    "on the ",
    "online ",
    "1408 ",
    "yesterday ",
    "incident 2 ",
    ".",
    "\u{202e}",
    "🚐",
];

/// A hundred thousand characters of each unit. Reading them takes well under a second; looking
/// back at all that went before at each word would take minutes.
#[test]
#[allow(clippy::disallowed_methods, reason = "a stopwatch for the test, not a clock")]
fn very_long_lines_are_read_in_linear_time() {
    let scene = scene_at(half_past_four());
    for unit in REPEATED {
        let line = unit.repeat(100_000 / unit.len());
        let began = std::time::Instant::now();
        let parsed = parse(&line, &scene);
        let took = began.elapsed();
        assert!(took.as_secs() < 30, "{unit:?} took {took:?}");
        assert_orderly(&line, &parsed);
    }
}
