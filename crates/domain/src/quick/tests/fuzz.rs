//! Chance types, and lines of chance are changed a little: nothing breaks and nothing is lost.
//!
//! 20,000 lines in the ordinary run; `CLOSEBY_FUZZ_LINES=1000000` for a long one.

use super::kept::{SCRAPS, assert_kept, assert_orderly};
use super::{half_past_four, scene_at};
use crate::quick::{offers, parse, suggestion};

/// xorshift64*: small, and the same for ever.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let rolled = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(rolled).expect("31 bits") % below.max(1)
    }

    fn letter(&mut self) -> char {
        match self.roll(8) {
            0 => char::from_u32(u32::try_from(self.roll(0x11_0000)).expect("small")).unwrap_or('~'),
            1 => '\n',
            _ => char::from(u8::try_from(32 + self.roll(95)).expect("a printing letter")),
        }
    }

    /// A new line of scraps.
    fn line(&mut self) -> String {
        let mut line = String::new();
        for _ in 0..self.roll(16) {
            line.push_str(SCRAPS[self.roll(SCRAPS.len())]);
            if self.roll(3) > 0 {
                line.push(' ');
            }
        }
        line
    }

    /// The same line with a letter put in, taken out or turned into another, or a part of it twice.
    fn changed(&mut self, line: &str) -> String {
        let mut letters: Vec<char> = line.chars().collect();
        for _ in 0..=self.roll(4) {
            let at = self.roll(letters.len() + 1);
            match self.roll(4) {
                0 => letters.insert(at, self.letter()),
                1 if at < letters.len() => drop(letters.remove(at)),
                2 if at < letters.len() => letters[at] = self.letter(),
                _ => {
                    let part: Vec<char> = letters.iter().skip(at).take(6).copied().collect();
                    letters.extend(part);
                }
            }
        }
        letters.truncate(400);
        letters.into_iter().collect()
    }
}

#[test]
#[allow(clippy::disallowed_methods, reason = "whoever starts the run says how long it is")]
fn lines_of_chance_are_read_and_nothing_is_lost() {
    let lines = std::env::var("CLOSEBY_FUZZ_LINES").ok().and_then(|lines| lines.parse().ok());
    let (scene, mut dice) = (scene_at(half_past_four()), Dice(0x00c1_05eb_1e5e_ed01));
    let mut line = String::new();
    for turn in 0..lines.unwrap_or(20_000_u32) {
        line = if turn % 12 == 0 { dice.line() } else { dice.changed(&line) };
        let parsed = parse(&line, &scene);
        assert_orderly(&line, &parsed);
        assert_kept(&line, &parsed);
        if let Some(asked) = suggestion(&line, dice.roll(line.len() + 1), &scene) {
            assert!(line.get(asked.span.from..asked.span.to).is_some(), "{line:?}");
            offers(&asked, &scene);
        }
    }
}
