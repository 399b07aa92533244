//! The words of the workload: four thousand invented ones, and a few that are searched for.

use std::collections::HashSet;

use super::dice::Dice;

const SYLLABLES: [&str; 20] = [
    "ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "wa", "chi", "den", "fer", "gan", "hol",
    "jur", "pel", "sto", "tra", "win",
];
const KNOWN: usize = 4_000;

/// All the words there are, in the order they were made up.
pub(crate) struct Words(Vec<String>);

impl Words {
    pub(crate) fn make_up(dice: &mut Dice) -> Self {
        let (mut words, mut seen) = (Vec::with_capacity(KNOWN), HashSet::new());
        while words.len() < KNOWN {
            let syllables = 2 + dice.below(2);
            let word: String = (0..syllables).map(|_| dice.one(&SYLLABLES)).collect();
            if seen.insert(word.clone()) {
                words.push(word);
            }
        }
        Self(words)
    }

    fn at(&self, at: u64) -> &str {
        usize::try_from(at).ok().and_then(|at| self.0.get(at)).map_or("", String::as_str)
    }

    /// Returns one of the first so many words.
    pub(crate) fn among(&self, first: u64, dice: &mut Dice) -> &str {
        self.at(dice.below(first))
    }

    /// Returns two words as a name.
    pub(crate) fn name(&self, dice: &mut Dice) -> String {
        let mut name = || titled(self.among(KNOWN as u64, dice));
        [name(), name()].join(" ")
    }

    /// Returns two words as a title.
    pub(crate) fn title(&self, dice: &mut Dice) -> String {
        let first = self.among(KNOWN as u64, dice).to_owned();
        format!("{first} {}", self.among(KNOWN as u64, dice))
    }

    /// Returns the text of an entry: about two hundred letters, common words more often.
    pub(crate) fn text(&self, dice: &mut Dice, entry: usize) -> String {
        let goal = 140 + usize::try_from(dice.below(121)).unwrap_or(0);
        let mut out: Vec<&str> = Vec::new();
        for (word, one_in) in [("van", 10), ("water", 33), ("toilet", 50), ("solicitor", 50)] {
            if dice.below(one_in) == 0 {
                out.push(word);
            }
        }
        if entry % 977 == 5 {
            out.push("side gate unlocked");
        }
        let mut length: usize = out.iter().map(|word| word.len() + 1).sum();
        while length < goal {
            let word = self.common(dice);
            length += word.len() + 1;
            out.push(word);
        }
        let turn = usize::try_from(dice.below(out.len() as u64)).unwrap_or(0);
        out.rotate_left(turn);
        out.join(" ")
    }

    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "the workload is defined so"
    )]
    fn common(&self, dice: &mut Dice) -> &str {
        let share = dice.share();
        self.at((KNOWN as f64 * share.powf(3.0)) as u64)
    }
}

fn titled(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
