//! Every line of a text that begins like a message.

use std::collections::HashMap;

use super::MOST_MESSAGES;
use super::header::{self, Header};
use super::lines::lines;
use super::refused::Refused;
use super::said;
use super::stamp::NoStamp;

/// One unknown word in so many messages is what somebody pasted; more are a language that is not
/// known.
const SELDOM: usize = 20;

/// Where a message begins.
pub(crate) struct Start {
    /// The number of its line, from 1.
    pub(crate) line: u32,
    /// Where the line begins in the text.
    pub(crate) at: usize,
    pub(crate) header: Header,
    /// Whether somebody is named as its sender.
    pub(crate) names_somebody: bool,
}

/// Returns every line that begins like a message.
pub(crate) fn starts(text: &str) -> Result<Vec<Start>, Refused> {
    let mut starts = Vec::new();
    let mut unknown: HashMap<String, (usize, u32)> = HashMap::new();
    for (number, line) in (1..).zip(lines(text)) {
        match header::read(line.words) {
            Ok(header) => {
                let rest = line.words.get(header.rest..).unwrap_or_default();
                let names_somebody = said::sender(rest).is_some();
                starts.push(Start { line: number, at: line.start, header, names_somebody });
            }
            Err(NoStamp::Word(word)) => unknown.entry(word).or_insert((0, number)).0 += 1,
            Err(NoStamp::Other) => {}
        }
        if starts.len() > MOST_MESSAGES {
            return Err(Refused::TooMany { most: MOST_MESSAGES });
        }
    }
    // One language has one word for each half of the day.
    let unknown = unknown.into_iter().max_by_key(|(_, (times, line))| (*times, u32::MAX - line));
    match unknown {
        Some((word, (times, line))) if times.saturating_mul(SELDOM) > starts.len() => {
            Err(Refused::UnknownWord { word, line })
        }
        _ if !starts.is_empty() => Ok(starts),
        _ if text.trim().is_empty() => Err(Refused::Empty),
        _ => Err(Refused::NoMessages),
    }
}
