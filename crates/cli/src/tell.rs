//! Telling an answer on standard output: in words, or in JSON.

use std::io::{ErrorKind, Write};

use closeby_desk::problem::{Answer, Code, Problem};
use serde::Serialize;

/// An answer that can be told both ways.
pub trait Tell: Serialize {
    /// Returns it in words, without a line end.
    fn in_words(&self) -> String;
}

/// Tells an answer, and waits until it is out.
pub fn tell(answer: &impl Tell, as_json: bool) -> Answer<()> {
    let words = match as_json {
        true => serde_json::to_string_pretty(answer).map_err(|_| untold())?,
        false => harmless(&answer.in_words()),
    };
    let mut out = std::io::stdout().lock();
    match writeln!(out, "{words}").and_then(|()| out.flush()) {
        // Whoever read it had enough: `closeby timeline DAY | head`.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        Err(_) => Err(untold()),
        Ok(()) => Ok(()),
    }
}

/// Returns words that cannot steer the terminal they are shown in, or turn its letters around.
fn harmless(words: &str) -> String {
    let steers = |letter: char| {
        letter.is_control() && letter != '\n'
            || matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    words.chars().map(|letter| if steers(letter) { '\u{FFFD}' } else { letter }).collect()
}

fn untold() -> Problem {
    Problem::new(
        Code::CannotWrite,
        "The answer could not be written out. The record is safe.",
        "Send it to a place with room, then try again.",
    )
}

/// Returns `1 entry`, `2 entries`.
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_cannot_steer_the_terminal() {
        assert_eq!(
            harmless("van\u{1b}[2J\r\nhere\u{202E}"),
            "van\u{FFFD}[2J\u{FFFD}\nhere\u{FFFD}"
        );
        assert_eq!(harmless("Ἀγορά – 14:54, “ሰላም”"), "Ἀγορά – 14:54, “ሰላም”");
    }
}
