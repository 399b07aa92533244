//! How a query is read, and what says it.

use super::*;

fn matching(typed: &str) -> Option<String> {
    Query::typed(typed).matching()
}

#[test]
fn the_last_word_may_be_a_beginning() {
    assert_eq!(matching("side ga").as_deref(), Some("\"side\" AND \"ga\"*"));
    assert_eq!(matching("side gate ").as_deref(), Some("\"side\" AND \"gate\""));
}

#[test]
fn a_star_makes_a_beginning_of_any_word() {
    assert_eq!(matching("enf*").as_deref(), Some("\"enf\"*"));
    assert_eq!(matching("enf* van ").as_deref(), Some("\"enf\"* AND \"van\""));
}

#[test]
fn quotes_make_a_phrase() {
    assert_eq!(matching("\"side gate\" van ").as_deref(), Some("\"side gate\" AND \"van\""));
}

#[test]
fn signs_of_the_search_language_are_only_signs() {
    for typed in ["", "  ", "\"", "*", "-- ()", "'"] {
        assert_eq!(matching(typed), None, "{typed}");
    }
    assert_eq!(
        matching("NOT a* OR (b)\"").as_deref(),
        Some("\"not\" AND \"a\"* AND \"or\" AND \"b\"")
    );
    assert_eq!(matching("don't ").as_deref(), Some("\"don t\""));
}

fn says(typed: &str, text: &str) -> bool {
    Query::typed(typed).parts.iter().all(|part| part.is_in(text))
}

#[test]
fn capitals_and_accents_make_no_difference() {
    let text = "Café by the gate; the GATE is shut";
    for typed in ["cafe ", "CAF", "\"gate the\"", "shut by ", "\"GATE is sh"] {
        assert!(says(typed, text), "{typed}");
    }
    for typed in ["caf ", "afé", "\"gate is the\"", "the end "] {
        assert!(!says(typed, text), "{typed}");
    }
}

proptest::proptest! {
    #[test]
    fn plain_letters_are_judged_as_all_others_are(
        text in "[ab1 ,-]{0,40}",
        typed in "\"?[abAB1 ]{0,6}\"?[ab ]{0,4}",
    ) {
        let query = Query::typed(&typed);
        for part in &query.parts {
            proptest::prop_assert_eq!(part.is_in_plain(text.as_bytes()), part.is_in_any(&text));
        }
    }
}
