//! Lines of the log, a page at a time.

use closeby_domain::Moment;
use closeby_domain::board::Mode;
use closeby_domain::entry::EntryLine;
use closeby_vault::{Filter, OlderThan};

use crate::desk::OpenDesk;
use crate::look::Look;
use crate::problem::Answer;
use crate::see_board::counts;
use crate::see_timeline::filter;
use crate::view::entry::LineFilter;

/// How many lines are looked at in one go.
const RUN: usize = 1_000;

impl OpenDesk {
    /// Returns lines of the log at a moment, newest first, after leaving out the first `skip`.
    pub fn lines(
        &mut self,
        at: Moment,
        mode: Mode,
        filter: &Filter,
        skip: usize,
        limit: usize,
    ) -> Answer<Vec<EntryLine>> {
        let (mut after, mut left) = (None, skip);
        while left > 0 {
            let run = self.vault.timeline(at, mode, filter, after, left.min(RUN))?;
            let Some(last) = run.last() else { return Ok(Vec::new()) };
            after = Some(OlderThan::from(last));
            left -= run.len();
        }
        Ok(self.vault.timeline(at, mode, filter, after, limit)?)
    }

    /// Returns how many lines a chip lets through: from the tally where it knows.
    pub fn count_lines(
        &mut self,
        look: &Look,
        mode: Mode,
        chip: LineFilter,
        show_struck: bool,
    ) -> Answer<u32> {
        let counts = counts(&look.board);
        let struck = if show_struck { counts.struck } else { 0 };
        match chip {
            LineFilter::All => Ok(counts.all + struck),
            LineFilter::Unverified if !show_struck => Ok(counts.unverified),
            LineFilter::Disputed if !show_struck => Ok(counts.disputed),
            LineFilter::Key if !show_struck => Ok(counts.key),
            chip => self.counted(look.at, mode, &filter(chip, show_struck)),
        }
    }

    fn counted(&mut self, at: Moment, mode: Mode, filter: &Filter) -> Answer<u32> {
        let (mut after, mut count) = (None, 0);
        loop {
            let run = self.vault.timeline(at, mode, filter, after, RUN)?;
            let Some(last) = run.last() else { return Ok(count) };
            after = Some(OlderThan::from(last));
            count += u32::try_from(run.len()).unwrap_or(0);
        }
    }
}
