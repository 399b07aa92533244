//! The beginning of a message: its stamp, in brackets or before a dash.

use super::letters::is_mark;
use super::stamp::{self, Figure, NoStamp, Stamp};

/// How far into a line a stamp may reach, in bytes.
const WINDOW: usize = 160;

/// How the stamp is set apart from the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Wrap {
    /// `[18/03/2022, 14:56:01] Name: words`
    Bracket,
    /// `18/03/2022, 14:56 - Name: words`
    Dash,
    /// `18/03/2022 14:56:01: Name: words`
    Colon,
}

/// How all messages of one file begin.
pub(crate) type Shape = (Wrap, Figure);

/// The beginning of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Header {
    pub wrap: Wrap,
    pub stamp: Stamp,
    /// Where in the line the rest begins.
    pub rest: usize,
}

impl Header {
    pub(crate) fn shape(&self) -> Shape {
        (self.wrap, self.stamp.spelling)
    }
}

/// Reads the beginning of a line.
pub(crate) fn read(line: &str) -> Result<Header, NoStamp> {
    let unmarked = line.trim_start_matches(is_mark);
    let before = line.len() - unmarked.len();
    let first = unmarked.chars().next().ok_or(NoStamp::Other)?;
    let window = window(unmarked);
    let found = match first {
        '[' => in_brackets(window),
        _ if super::letters::digit(first).is_some() => before_dash(window),
        _ => Err(NoStamp::Other),
    }?;
    Ok(Header { rest: before + found.rest, ..found })
}

fn in_brackets(line: &str) -> Result<Header, NoStamp> {
    let (inside, after) =
        line.strip_prefix('[').and_then(|line| line.split_once(']')).ok_or(NoStamp::Other)?;
    let stamp = stamp::read(inside)?;
    let after = after.strip_prefix(' ').unwrap_or(after);
    Ok(Header { wrap: Wrap::Bracket, stamp, rest: line.len() - after.len() })
}

fn before_dash(line: &str) -> Result<Header, NoStamp> {
    let mut why = NoStamp::Other;
    for (wrap, mark) in
        [(Wrap::Dash, " - "), (Wrap::Dash, " – "), (Wrap::Dash, " -"), (Wrap::Colon, ": ")]
    {
        let Some((words, after)) = line.split_once(mark) else { continue };
        if mark == " -" && !after.is_empty() {
            continue;
        }
        match stamp::read(words) {
            Ok(stamp) => return Ok(Header { wrap, stamp, rest: line.len() - after.len() }),
            Err(word @ NoStamp::Word(_)) if wrap == Wrap::Dash => why = word,
            Err(_) => {}
        }
    }
    Err(why)
}

/// Returns the beginning of a line, no longer than any stamp.
fn window(line: &str) -> &str {
    let mut end = line.len().min(WINDOW);
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    line.get(..end).unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rest(line: &str) -> Option<(Wrap, &str)> {
        read(line).ok().map(|header| (header.wrap, &line[header.rest..]))
    }

    #[test]
    fn three_ways_to_begin() {
        assert_eq!(rest("[18/03/22, 14:56:01] Ann: hi"), Some((Wrap::Bracket, "Ann: hi")));
        assert_eq!(rest("\u{200E}[18/03/22, 14:56:01] Ann: hi"), Some((Wrap::Bracket, "Ann: hi")));
        assert_eq!(rest("18/03/22, 14:56 - Ann: a - b"), Some((Wrap::Dash, "Ann: a - b")));
        assert_eq!(rest("09/12/2012 17:03:48: Ann: hi"), Some((Wrap::Colon, "Ann: hi")));
        assert_eq!(rest("18/03/22, 14:56 -"), Some((Wrap::Dash, "")));
    }

    #[test]
    fn what_is_said_is_no_beginning() {
        for line in [
            "",
            "[sic] he said",
            "2 vans - one left",
            "[18/03, 14:56] Ann: pasted",
            "14:56 - they left",
            "Ann: 18/03/22, 14:56 - no",
        ] {
            assert!(rest(line).is_none(), "{line}");
        }
    }

    #[test]
    fn a_rest_that_goes_on_for_ever_is_not_looked_through() {
        let line = format!("18/03/22, 14:56 - Ann: {}", "é".repeat(100_000));
        assert_eq!(rest(&line).map(|(_, rest)| rest.len()), Some(5 + 200_000));
    }
}
