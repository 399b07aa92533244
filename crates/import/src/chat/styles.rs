//! Lines that begin like messages of another export: pasted into a message, or a second export.

use std::collections::{HashMap, HashSet};

use super::header::Shape;
use super::start::Start;

/// So many such lines one after another are asked about. A single one is what somebody pasted.
const STAND_TOGETHER: usize = 2;

/// What lines in a second style are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Second {
    /// Somebody pasted them: they belong to the message in which they stand.
    Pasted,
    /// Two exports stand in one file: they are messages of their own.
    Export,
}

/// Lines in a second style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Styles {
    /// Where the first of them stands.
    pub line: u32,
    /// The beginning of that line.
    pub example: String,
    /// How many lines begin so.
    pub lines: usize,
}

/// Which styles of a file begin messages.
pub(crate) struct Sorted {
    /// How most messages begin.
    usual: Option<Shape>,
    /// Other styles whose lines stand together.
    others: HashSet<Shape>,
}

impl Sorted {
    /// Sorts the styles of all lines that begin like messages. A phone writes all of one export
    /// alike.
    pub(crate) fn of(starts: &[Start]) -> Self {
        let mut counts: HashMap<Shape, (usize, u32)> = HashMap::new();
        for start in starts {
            counts.entry(start.header.shape()).or_insert((0, start.line)).0 += 1;
        }
        let most = counts.into_iter().max_by_key(|(_, (count, line))| (*count, u32::MAX - line));
        let usual = most.map(|(shape, _)| shape);
        let others = starts
            .chunk_by(|one, next| one.header.shape() == next.header.shape())
            .filter(|run| run.iter().filter(|start| start.names_somebody).count() >= STAND_TOGETHER)
            .filter_map(|run| run.first().map(|start| start.header.shape()))
            .filter(|shape| Some(*shape) != usual)
            .collect();
        Self { usual, others }
    }

    /// Returns what has to be asked about the second style; nothing when there is none.
    pub(crate) fn question(&self, starts: &[Start], text: &str) -> Option<Styles> {
        let mut second = starts.iter().filter(|start| self.others.contains(&start.header.shape()));
        let first = second.next()?;
        let example = text.get(first.at..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        Some(Styles {
            line: first.line,
            example: example.chars().take(60).collect(),
            lines: 1 + second.count(),
        })
    }

    /// Tells whether a line begins a message.
    pub(crate) fn begins(&self, start: &Start, second: Option<Second>) -> bool {
        let shape = start.header.shape();
        Some(shape) == self.usual || second == Some(Second::Export) && self.others.contains(&shape)
    }
}
