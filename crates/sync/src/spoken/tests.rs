//! The list keeps what it promises, and whoever mistypes is told what was meant.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

fn words() -> Vec<&'static str> {
    WORDS.split_whitespace().collect()
}

#[test]
fn the_list_is_what_it_says() {
    let words = words();
    assert_eq!(words.len(), HOW_MANY);
    assert!(words.is_sorted(), "so that a change shows where it was made");
    for word in &words {
        assert!((4..=8).contains(&word.len()), "{word}");
        assert!(word.bytes().all(|letter| letter.is_ascii_lowercase()), "{word}");
    }
    let first: BTreeSet<&str> = words.iter().map(|word| &word[..4]).collect();
    assert_eq!(first.len(), HOW_MANY, "no two begin with the same four letters");
}

#[test]
fn no_word_turns_into_another_by_one_letter() {
    for (at, one) in words().into_iter().enumerate() {
        for other in words().into_iter().skip(at + 1) {
            let near = one.len().abs_diff(other.len()) <= 1 && wrong_letters(one, other) <= 1;
            assert!(!near, "{one} and {other}");
        }
    }
}

#[test]
fn words_come_back_however_they_are_typed() {
    let spoken = Spoken::random().unwrap();
    let said = spoken.expose_words();
    let typed = format!("  {}\n", said.to_uppercase().replace(' ', ", - "));
    assert_eq!(Spoken::read(&typed).unwrap().expose_words(), said);
    assert_eq!(format!("{spoken:?}"), "Spoken(***)");
}

#[test]
fn a_mistyped_word_is_named_by_its_place_and_the_nearest_is_offered() {
    let nearest = |typed: &str| match Spoken::read(typed) {
        Err(SpokenError::NotOurs { place, nearest }) => (place, nearest),
        other => panic!("{other:?}"),
    };
    assert_eq!(nearest("acorn lantern ladybirdy zebra"), (3, Some("ladybird")));
    assert_eq!(nearest("acorn lantrn ladle zebra"), (2, Some("lantern")));
    assert_eq!(nearest("acorn lanterns ladle zebra"), (2, Some("lantern")));
    assert_eq!(nearest("akorn lantern ladle zebra"), (1, Some("acorn")));
    assert_eq!(nearest("acorn lantern ladle qqqqqqqqqq"), (4, None));
    let says = Spoken::read("acorn lantrn ladle zebra").unwrap_err().to_string();
    assert!(says.contains("Word 2") && says.contains("“lantern”"), "{says}");
    assert!(!says.contains("lantrn"), "what was typed is not repeated");
}

#[test]
fn three_words_or_five_are_not_four() {
    for typed in ["", "acorn", "acorn lantern zebra", "acorn lantern zebra ladle acorn"] {
        assert_eq!(Spoken::read(typed).err(), Some(SpokenError::NotFour));
    }
}

proptest! {
    #[test]
    fn anything_typed_is_read_or_refused(typed in ".{0,80}") {
        let _ = Spoken::read(&typed);
    }
}
