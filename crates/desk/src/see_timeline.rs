//! Lines of the log at a moment, and one entry with its history.

use closeby_domain::Audience;
use closeby_domain::claim::{Evidence, Verification, may_move};
use closeby_domain::entry::{EntryKind, EntryLine, LATE_AFTER_MINUTES, SourceKind};
use closeby_domain::id::EntryId;
use closeby_domain::incident::{Incident, merge};
use closeby_vault::{Filter, Struck};

use crate::decide::decision_view;
use crate::desk::{Desk, OpenDesk};
use crate::problem::{Answer, Code, Problem};
use crate::see_board::counts;
use crate::see_files::attached_view;
use crate::view::entry::{
    AccountView, DisputeView, EntryView, LineFilter, LineView, NumberAsk, ReviewedView, Standing,
    StruckView, TimelineAsk, TimelineView,
};
use crate::view::incident::IncidentPart;
use crate::words::{self, say};

/// How many lines an answer holds when nobody says.
const LINES: u32 = 200;

/// Returns lines of the log at a moment, newest first.
pub fn timeline(desk: &Desk, ask: TimelineAsk) -> Answer<TimelineView> {
    desk.with_open(|open| {
        let (look, _) = open.look(ask.at, ask.mode)?;
        let limit = if ask.limit == 0 { LINES } else { ask.limit.min(5_000) };
        let (filter, mode) = (filter(ask.filter, ask.show_struck), ask.mode.into());
        let lines = open.lines(look.at, mode, &filter, ask.skip as usize, limit as usize)?;
        let lines = lines.iter().map(|line| open.line_view(line)).collect::<Answer<_>>()?;
        let lost = open.vault.unreadable_entries(look.at, mode)?;
        let total = open.count_lines(&look, mode, ask.filter, ask.show_struck)?;
        // A line that cannot be read has no place in the list; it is named above it.
        let gone = if ask.filter == LineFilter::All { lost.len() } else { 0 };
        Ok(TimelineView {
            lines,
            total: total.saturating_sub(u32::try_from(gone).unwrap_or(0)),
            unreadable: unreadable(&lost, look.board.tally.entries),
            counts: counts(&look.board),
            first: open.first_entry()?.map(Into::into),
        })
    })
}

/// Names the entries that cannot be read; nothing when all can.
fn unreadable(lost: &[u32], all: u32) -> Option<String> {
    let count = u32::try_from(lost.len()).ok().filter(|count| *count > 0)?;
    let rest = all.saturating_sub(count);
    Some(say!("entries-unreadable", count = count, numbers = in_runs(lost), rest = rest))
}

/// Returns numbers as people write them: "#12", "#31-#40, #52".
fn in_runs(numbers: &[u32]) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *number => *last = *number,
            _ => runs.push((*number, *number)),
        }
    }
    let told = |(first, last): &(u32, u32)| match first == last {
        true => format!("#{first}"),
        false => format!("#{first}-#{last}"),
    };
    runs.iter().map(told).collect::<Vec<_>>().join(", ")
}

/// Returns the filter of a chip.
pub fn filter(chip: LineFilter, show_struck: bool) -> Filter {
    let struck = if show_struck { Struck::Shown } else { Struck::Hidden };
    let all = Filter { struck, ..Filter::default() };
    match chip {
        LineFilter::All => all,
        LineFilter::Unverified => Filter { states: vec![Verification::Unverified], ..all },
        LineFilter::Disputed => Filter { states: vec![Verification::Disputed], ..all },
        LineFilter::Requests => Filter { kinds: vec![EntryKind::Request], ..all },
        LineFilter::Official => Filter { sources: vec![SourceKind::OfficialStatement], ..all },
        LineFilter::Key => Filter { key_only: true, ..all },
    }
}

/// Returns one entry with its history.
pub fn entry(desk: &Desk, ask: NumberAsk) -> Answer<EntryView> {
    desk.with_open(|open| {
        let line = open.line(ask.number)?;
        let mut entry = open.entry_view(&line)?;
        entry.files.extend(open.sealed_files(&line)?);
        Ok(entry)
    })
}

impl OpenDesk {
    /// Returns the entry of this number.
    pub fn line(&mut self, number: u32) -> Answer<EntryLine> {
        self.vault.line_by_number(number)?.ok_or_else(|| {
            Problem::new(
                Code::NotFound,
                say!("no-entry", number = number.to_string()),
                say!("no-entry-try"),
            )
        })
    }

    /// Returns the number of an entry, when it is there.
    pub fn number_of(&mut self, entry: EntryId) -> Answer<Option<u32>> {
        Ok(self.vault.line_by_id(entry)?.map(|line| line.entry.number))
    }

    /// Returns an entry as the timeline shows it.
    pub fn line_view(&mut self, line: &EntryLine) -> Answer<LineView> {
        let entry = &line.entry;
        let late = line.late_minutes();
        let mut about_numbers = Vec::new();
        for id in &entry.about {
            about_numbers.extend(self.number_of(*id)?);
        }
        let moved_by = match line.moves.last().map(|(_, _, step)| &step.evidence) {
            Some(Evidence::Entry(id)) => self.number_of(*id)?,
            _ => None,
        };
        Ok(LineView {
            id: entry.id.0.to_string(),
            number: entry.number,
            at: line.when.from.into(),
            until: line.when.to.map(Into::into),
            about: line.when.about,
            recorded: line.recorded.into(),
            late_minutes: (late > LATE_AFTER_MINUTES)
                .then(|| i32::try_from(late).unwrap_or(i32::MAX)),
            late_reason: entry.late_reason.clone(),
            text: line.text.clone(),
            direct_speech: entry.direct_speech,
            standing: line.verification.into(),
            kind: entry.kind.into(),
            source: entry.source.into(),
            way: entry.medium.into(),
            author: line.author.name.clone(),
            role: line.author.role.clone(),
            on_behalf_of: entry.on_behalf_of.as_ref().map(|person| person.name.clone()),
            place: entry.place.as_ref().map(|place| place.name.clone()),
            tags: entry.tags.clone(),
            key: line.key,
            struck: line.struck.as_deref().map(|(at, mark)| StruckView {
                at: (*at).into(),
                reason: mark.reason.clone(),
                initials: mark.initials.clone(),
            }),
            about_numbers,
            corrected: !line.corrections.is_empty(),
            dispute: line.dispute.as_deref().map(dispute),
            moved_by,
            reviewed: line
                .reviewed
                .as_deref()
                .map(|(at, by)| ReviewedView { at: (*at).into(), by: by.name.clone() }),
            files: u32::try_from(line.attached.len()).unwrap_or(u32::MAX),
        })
    }

    /// Returns an entry with its history and the files of the team.
    pub fn entry_view(&mut self, line: &EntryLine) -> Answer<EntryView> {
        Ok(EntryView {
            line: self.line_view(line)?,
            typed: line.entry.typed.clone(),
            history: self.history(line)?,
            may_move_to: could_move_to(line),
            incidents: self.incidents_about(line.entry.id)?,
            files: line
                .attached
                .iter()
                .map(|kept| attached_view(kept, Audience::Team, None))
                .collect(),
            sources: self.sources_view(line)?,
            decision: line.decision.as_deref().map(decision_view),
            may_review: line.struck.is_none() && line.may_review(&self.author),
        })
    }

    fn incidents_about(&mut self, entry: EntryId) -> Answer<Vec<IncidentPart>> {
        let all = self.look_now()?.board.incidents;
        let about = merge::shown(&all);
        let about = about.into_iter().filter(|one| merge::entries(&all, one).contains(&entry));
        let told = |one: &Incident| IncidentPart { number: one.number, title: one.title.clone() };
        Ok(about.map(told).collect())
    }
}

/// States a claim could move to, given the right evidence.
fn could_move_to(line: &EntryLine) -> Vec<Standing> {
    let note = Evidence::Note("checked".to_owned());
    Verification::ALL
        .into_iter()
        .filter(|to| {
            *to == Verification::Confirmed && line.verification != *to
                || may_move(line, *to, &note, None).is_ok()
        })
        .map(Into::into)
        .collect()
}

fn dispute(dispute: &closeby_domain::claim::Dispute) -> DisputeView {
    let account = |side: &closeby_domain::claim::Account| AccountView {
        who: side.who.clone(),
        at: side.at.into(),
        words: side.words.clone(),
    };
    DisputeView {
        title: dispute.title.clone(),
        witness: account(&dispute.witness),
        authority: account(&dispute.authority),
        editors_note: dispute.editors_note.clone(),
    }
}

/// Returns how a source knows, in words.
pub fn source_word(source: SourceKind) -> String {
    let name = match source {
        SourceKind::FirstHand => "source-first_hand",
        SourceKind::Relayed => "source-relayed",
        SourceKind::ReadOnline => "source-read_online",
        SourceKind::OfficialStatement => "source-official_statement",
        SourceKind::Document => "source-document",
    };
    words::sentence(name, &[])
}

/// Returns where a claim stands, in words.
pub fn standing_word(state: Verification) -> String {
    let name = match state {
        Verification::Unverified => "standing-unverified",
        Verification::Corroborated => "standing-corroborated",
        Verification::Confirmed => "standing-confirmed",
        Verification::Disputed => "standing-disputed",
        Verification::Unverifiable => "standing-unverifiable",
        Verification::Refuted => "standing-refuted",
        Verification::Superseded => "standing-superseded",
    };
    words::sentence(name, &[])
}

#[cfg(test)]
mod tests {
    use super::in_runs;

    #[test]
    fn numbers_that_follow_each_other_are_told_as_one_run() {
        assert_eq!(in_runs(&[12]), "#12");
        assert_eq!(in_runs(&[31, 32, 33, 52]), "#31-#33, #52");
    }
}
