//! How a query is read, and how what was found is marked.

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
        Some("\"not\" AND \"a\" AND \"or\" AND \"b\"")
    );
    assert_eq!(matching("don't ").as_deref(), Some("\"don t\""));
}

#[test]
fn marks_stand_where_the_words_are() {
    let text = "Café by the gate; the GATE is shut";
    let marks = Query::typed("cafe gat").marks_in(text);
    let marked: Vec<&str> = marks.iter().map(|(from, to)| &text[*from..*to]).collect();
    assert_eq!(marked, ["Café", "gate", "GATE"]);
}

proptest::proptest! {
    #[test]
    fn plain_letters_are_marked_as_all_others_are(
        text in "[ab1 ,-]{0,40}",
        typed in "\"?[abAB1 ]{0,6}\"?[ab ]{0,4}",
    ) {
        let query = Query::typed(&typed);
        let spans = spans_in(&text);
        for part in &query.parts {
            proptest::prop_assert_eq!(part.find_plain(text.as_bytes()), part.find(&spans));
        }
    }
}
