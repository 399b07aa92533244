//! What a level may read of a day, as lines of JSON.

use closeby_domain::board::Mode;
use closeby_paper::Sheet;
use closeby_vault::{Filter, OlderThan, Struck};
use serde_json::{Value, json};

use crate::desk::OpenDesk;
use crate::problem::{Answer, Code, Problem};
use crate::view::handover::Level;
use crate::words::say;

/// How many lines of the log are looked at in one go.
const RUN: usize = 1_000;

impl OpenDesk {
    /// Returns the lines of a level: the redacted sheet at every level, every entry with its
    /// history for the team, and the cases with the legal key.
    pub fn readable(&mut self, level: Level, sheet: &Sheet) -> Answer<Vec<String>> {
        let redacted: Value = serde_json::from_str(&sheet.as_json()).map_err(|_| unwritten())?;
        let mut lines = vec![json!({ "sheet": redacted }).to_string()];
        if matches!(level, Level::Legal | Level::Organiser) {
            self.entries(&mut lines)?;
        }
        if level == Level::Legal {
            for case in self.cases()? {
                let case = serde_json::to_value(case).map_err(|_| unwritten())?;
                lines.push(json!({ "case": case }).to_string());
            }
        }
        Ok(lines)
    }

    /// Adds every entry with its history, newest first.
    fn entries(&mut self, lines: &mut Vec<String>) -> Answer<()> {
        let (now, mut after) = (self.clock.now(), None);
        let filter = Filter { struck: Struck::Shown, ..Filter::default() };
        loop {
            let run = self.vault.timeline(now, Mode::Known, &filter, after, RUN)?;
            let Some(last) = run.last() else { return Ok(()) };
            after = Some(OlderThan::from(last));
            for line in &run {
                let entry =
                    serde_json::to_value(self.entry_view(line)?).map_err(|_| unwritten())?;
                lines.push(json!({ "entry": entry }).to_string());
            }
        }
    }
}

fn unwritten() -> Problem {
    Problem::new(Code::CannotWrite, say!("not-saved"), say!("not-saved-try"))
}
