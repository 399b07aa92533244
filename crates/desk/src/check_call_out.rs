//! Whether the text of a call-out may be passed on: only what is confirmed may.

use closeby_domain::board::Mode;
use closeby_domain::call_out::repeats;
use closeby_domain::claim::Verification;
use closeby_domain::entry::EntryLine;
use closeby_domain::id::EntryId;
use closeby_vault::{Filter, Struck};

use crate::desk::{Desk, OpenDesk};
use crate::needs::as_claim;
use crate::problem::Answer;
use crate::view::roster::{CallOutAsk, CallOutCheckView, RepeatedView};
use crate::words::say;

/// How many entries that are not confirmed are looked at, newest first.
const AT_MOST: usize = 2_000;
const NOT_CONFIRMED: [Verification; 6] = [
    Verification::Unverified,
    Verification::Corroborated,
    Verification::Disputed,
    Verification::Unverifiable,
    Verification::Refuted,
    Verification::Superseded,
];

/// Says which entries a text repeats that nobody has confirmed, and gives it back as it may be
/// copied: with its mark above and below when there is one.
pub fn check_call_out(desk: &Desk, ask: CallOutAsk) -> Answer<CallOutCheckView> {
    desk.with_open(|open| {
        let text = ask.text.trim();
        let unconfirmed = open.unconfirmed_in(text)?;
        Ok(CallOutCheckView {
            mark: (!unconfirmed.is_empty()).then(|| say!("call-out-mark")),
            copy: marked(text, !unconfirmed.is_empty()),
            unconfirmed: unconfirmed
                .iter()
                .map(|line| RepeatedView {
                    number: line.entry.number,
                    text: as_claim(&line.text),
                    standing: line.verification.into(),
                    struck: line.struck.is_some(),
                })
                .collect(),
        })
    })
}

/// Returns the text of a call-out as it leaves the desk.
pub fn marked(text: &str, unconfirmed: bool) -> String {
    let mark = say!("call-out-mark");
    if unconfirmed { format!("{mark}\n{text}\n{mark}") } else { text.to_owned() }
}

impl OpenDesk {
    /// Returns the entries that a text names by their number or repeats, and that are struck or
    /// that nobody has confirmed.
    pub fn unconfirmed_in(&mut self, text: &str) -> Answer<Vec<EntryLine>> {
        let now = self.clock.now();
        let states = Filter { states: NOT_CONFIRMED.to_vec(), ..Filter::default() };
        let struck = Filter { struck: Struck::Only, ..Filter::default() };
        let mut found: Vec<EntryLine> = Vec::new();
        for filter in [states, struck] {
            let lines = self.lines(now, Mode::Known, &filter, 0, AT_MOST)?;
            found.extend(lines.into_iter().filter(|line| repeats(text, &line.text)));
        }
        for number in named(text) {
            let line = self.vault.line_by_number(number)?;
            found.extend(line.filter(|line| !line.verification.is_fact() || line.struck.is_some()));
        }
        found.sort_by_key(|line| line.entry.number);
        found.dedup_by_key(|line| line.entry.id);
        // A call-out that was marked itself says nothing new.
        let own: Vec<EntryId> =
            self.look_now()?.board.call_outs.iter().filter_map(|one| one.entry).collect();
        found.retain(|line| !own.contains(&line.entry.id));
        Ok(found)
    }
}

/// Returns the numbers of entries that a text names: `#12`.
fn named(text: &str) -> Vec<u32> {
    let marks = text.split_whitespace().filter_map(|word| word.strip_prefix('#'));
    marks
        .filter_map(|word| word.trim_end_matches(|last: char| !last.is_ascii_digit()).parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn entries_are_named_by_their_number() {
        assert_eq!(named("see #12, and #7. #tag 5"), [12, 7]);
    }
}
