//! A copy of chosen lines of the log, at a level: for somebody who needs these and nothing else.

use closeby_domain::entry::EntryLine;
use closeby_domain::redaction::RedactionLevel;
use closeby_paper::redact_lines;

use crate::desk::{Desk, OpenDesk};
use crate::problem::{Answer, Code, Problem};
use crate::view::handover::{PreviewAsk, PreviewLinesAsk, PreviewView};
use crate::words::say;

/// How many lines can be chosen for one copy.
const MOST: usize = 5_000;

/// Draws the chosen lines, oldest first, and says what is kept off them.
pub fn preview_lines(desk: &Desk, ask: PreviewLinesAsk) -> Answer<PreviewView> {
    desk.with_open(|open| {
        if ask.numbers.is_empty() || ask.numbers.len() > MOST {
            let says = say!("no-lines", most = MOST);
            return Err(Problem::new(Code::BadInput, says, say!("no-lines-try")));
        }
        let of =
            PreviewAsk { level: ask.level, with_struck: ask.with_struck, ..PreviewAsk::default() };
        let whole = open.whole_of(&of, |open, _| open.chosen_lines(&ask.numbers))?;
        open.keep_drawn(&redact_lines(&whole, RedactionLevel::from(ask.level)))
    })
}

impl OpenDesk {
    fn chosen_lines(&mut self, numbers: &[u32]) -> Answer<Vec<EntryLine>> {
        let mut numbers = numbers.to_vec();
        numbers.sort_unstable();
        numbers.dedup();
        let mut lines = Vec::new();
        for number in numbers {
            lines.push(self.line(number)?);
        }
        lines.sort_by_key(|line| (line.when.from, line.entry.number));
        Ok(lines)
    }
}
