//! Says in one line what is being done, and how long it took.

use std::fmt::Display;
use std::io::Write;
use std::time::Duration;

/// Something that stopped a chore, in words for the person who started it.
pub type Fault = String;

/// Prints a line.
pub fn line(words: impl Display) {
    let mut out = std::io::stdout().lock();
    // A closed pipe is the reader's choice; the chore goes on.
    let _ = writeln!(out, "{words}").and_then(|()| out.flush());
}

/// Prints what stopped the chore.
pub fn failure(words: impl Display) {
    let _ = writeln!(std::io::stderr(), "\nStopped. {words}");
}

/// Returns a duration as people say it: "9 s", "3 min 05 s".
pub fn span(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0 => format!("{:.1} s", time.as_secs_f64()),
        1..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_said_in_words() {
        assert_eq!(span(Duration::from_millis(340)), "0.3 s");
        assert_eq!(span(Duration::from_secs(59)), "59 s");
        assert_eq!(span(Duration::from_secs(185)), "3 min 05 s");
    }
}
