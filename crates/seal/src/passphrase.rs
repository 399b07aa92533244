//! A typed passphrase, and an honest word on how long it would take to guess.

use std::fmt;
use std::time::Duration;

use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

/// What somebody with a rack of machines might try each second against our key stretching.
///
/// One core of a laptop manages about three, so this is some three thousand of them.
const GUESSES_A_SECOND: f64 = 10_000.0;
const ENOUGH_WORDS: usize = 6;
/// Nobody types more; a whole page pasted by mistake is not gone through.
const MOST_WORDS: usize = 64;

/// A passphrase as typed; wiped when dropped, never printed.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes what was typed and wipes it.
    ///
    /// Letters with accents are brought into one form, because another keyboard or system may
    /// compose them otherwise and would lock the day for ever.
    pub fn typed(mut text: String) -> Self {
        // All the room at once (composed text is at most three times as long in UTF-8): growing
        // would leave pieces behind.
        let mut kept = Zeroizing::new(String::with_capacity(text.len() * 3));
        kept.extend(text.nfc());
        text.zeroize();
        Self(kept)
    }

    /// Tells whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Judges the passphrase. Ask when one is chosen, not when it is typed to unlock.
    ///
    /// `known` is what a guesser would try first: the name of the day, the street, the person.
    pub fn appraise(&self, known: &[&str]) -> Appraisal {
        let entropy = zxcvbn::zxcvbn(&self.0, &[known, &["closeby"]].concat());
        let words = distinct_words(&self.0);
        let score = u8::from(entropy.score());
        let strength = match score {
            4.. => Strength::Strong,
            3 if words >= ENOUGH_WORDS => Strength::Strong,
            3 => Strength::Fair,
            _ => Strength::Weak,
        };
        Appraisal { strength, words, guesses_log10: entropy.guesses_log10() }
    }

    pub(crate) fn expose(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// How good a passphrase is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Guessed by somebody who wants to.
    Weak,
    /// Holds for a while.
    Fair,
    /// Recommended: hard to guess, as six words picked by chance are.
    Strong,
}

/// What there is to say about a passphrase. It tells nothing of its letters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Appraisal {
    /// How good it is.
    pub strength: Strength,
    /// How many different words it has.
    pub words: usize,
    /// About how many guesses it takes, as a power of ten.
    pub guesses_log10: f64,
}

impl Appraisal {
    /// Returns how long guessing would take somebody with thousands of machines.
    ///
    /// An estimate from common words and patterns; it cannot know a guesser who knows the person.
    pub fn time_to_guess(&self) -> Duration {
        let seconds = 10f64.powf(self.guesses_log10) / GUESSES_A_SECOND;
        Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX)
    }
}

fn distinct_words(text: &str) -> usize {
    let words = || text.split(|letter: char| !letter.is_alphanumeric()).take(MOST_WORDS);
    words()
        .enumerate()
        .filter(|(at, word)| {
            word.chars().count() > 1 && words().take(*at).all(|earlier| earlier != *word)
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn appraise(text: &str) -> Appraisal {
        Passphrase::typed(text.to_owned()).appraise(&["Linnet Close"])
    }

    #[test]
    fn what_everybody_picks_is_weak() {
        for common in ["", "password1", "Liverpool2024!", "qwertyuiop", "closeby", "linnet close"] {
            assert_eq!(appraise(common).strength, Strength::Weak, "{common}");
        }
    }

    #[test]
    fn six_words_picked_by_chance_are_strong() {
        let six = appraise("lantern otter gravel piano seven moss");
        assert_eq!((six.strength, six.words), (Strength::Strong, 6));
        assert!(six.time_to_guess() > Duration::from_secs(100 * 365 * 86_400));
    }

    #[test]
    fn one_word_six_times_is_one_word() {
        let repeated = appraise("moss moss moss moss moss moss");
        assert_eq!(repeated.words, 1);
        assert!(repeated.strength < Strength::Strong);
    }

    #[test]
    fn a_weak_passphrase_lasts_seconds() {
        assert!(appraise("password1").time_to_guess() < Duration::from_secs(60));
    }

    #[test]
    fn an_accent_typed_in_two_strokes_is_the_same() {
        let (one, two) = ("caf\u{e9}", "cafe\u{301}");
        let [one, two] = [one, two].map(|text| Passphrase::typed(text.to_owned()));
        assert_eq!(one.expose(), two.expose());
    }

    #[test]
    fn a_passphrase_prints_stars_only() {
        assert_eq!(format!("{:?}", Passphrase::typed("otter".to_owned())), "***");
    }
}
