//! Whether a call-out repeats what an entry says.

/// So many words in a row are no coincidence.
const IN_A_ROW: usize = 5;
/// Fewer words than this say too little to be recognised.
const FEWEST: usize = 3;

/// Returns whether a text repeats an entry's words: five of them in a row, or all of a shorter one.
///
/// Capitals, punctuation and spaces make no difference.
pub fn repeats(text: &str, words: &str) -> bool {
    let (text, words) = (folded(text), folded(words));
    if words.len() < FEWEST {
        return false;
    }
    let run = words.len().min(IN_A_ROW);
    words.windows(run).any(|part| text.windows(run).any(|other| other == part))
}

fn folded(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::repeats;

    const CLAIM: &str = "Several police vans lined up outside the local station.";

    #[test]
    fn the_words_of_a_claim_are_known_again() {
        assert!(repeats("Come now! Several police vans lined up outside the local station", CLAIM));
        assert!(repeats("they say POLICE VANS, lined up – outside", CLAIM));
        assert!(!repeats("Come to Linnet Close, bring water and a chair", CLAIM));
        assert!(!repeats("police vans outside the close", CLAIM));
        assert!(repeats("is it true: side gate open", "Side gate open?"));
        assert!(!repeats("the gate is open", "Side gate open"));
        assert!(!repeats("yes he is", "he is"), "two words say too little");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..Default::default() })]

        #[test]
        fn a_claim_is_found_wherever_it_stands(
            before in "[a-z ]{0,30}", after in "[a-z ]{0,30}", upper in any::<bool>(),
            gap in "[ ,.;!]{1,3}"
        ) {
            let said = CLAIM.replace(' ', &gap);
            let said = if upper { said.to_uppercase() } else { said };
            let text = format!("{before} {said} {after}");
            prop_assert!(repeats(&text, CLAIM));
        }
    }
}
