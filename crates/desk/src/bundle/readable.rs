//! What a level may read of a day, as lines of JSON.

use closeby_domain::Audience;
use closeby_domain::attachment::kept_for_legal;
use closeby_domain::board::Mode;
use closeby_paper::Sheet;
use closeby_vault::{Filter, OlderThan, Struck};
use serde_json::{Value, json};

use crate::desk::OpenDesk;
use crate::problem::{Answer, Code, Problem};
use crate::see_files::attached_view;
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
            self.entries(level, &mut lines)?;
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
    fn entries(&mut self, level: Level, lines: &mut Vec<String>) -> Answer<()> {
        let sealed = match level {
            Level::Legal => kept_for_legal(&self.vault.cases()?),
            _ => Vec::new(),
        };
        let (now, mut after) = (self.clock.now(), None);
        let filter = Filter { struck: Struck::Shown, ..Filter::default() };
        loop {
            let run = self.vault.timeline(now, Mode::Known, &filter, after, RUN)?;
            let Some(last) = run.last() else { return Ok(()) };
            after = Some(OlderThan::from(last));
            for line in &run {
                let mut entry = self.entry_view(line)?;
                let of_line = sealed.iter().filter(|(to, _)| *to == line.entry.id);
                entry
                    .files
                    .extend(of_line.map(|(_, kept)| attached_view(kept, Audience::Legal, None)));
                let entry = serde_json::to_value(entry).map_err(|_| unwritten())?;
                lines.push(json!({ "entry": entry }).to_string());
            }
        }
    }
}

fn unwritten() -> Problem {
    Problem::new(Code::CannotWrite, say!("not-saved"), say!("not-saved-try"))
}
