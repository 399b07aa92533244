//! Every pair of states on every kind of evidence.

use super::{MoveRefused, may_move};
use crate::afternoon::{line, minute};
use crate::claim::{Evidence, Verification};
use crate::entry::{EntryLine, SourceKind};
use crate::operation::Mark;

const SOURCES: [SourceKind; 5] = [
    SourceKind::FirstHand,
    SourceKind::Relayed,
    SourceKind::ReadOnline,
    SourceKind::OfficialStatement,
    SourceKind::Document,
];

fn was_there(source: SourceKind) -> bool {
    source == SourceKind::FirstHand || source == SourceKind::OfficialStatement
}

/// Every line here is Tom's, who is his own source for what he saw.
fn seen_by_tom(line: &EntryLine) -> bool {
    line.entry.source == SourceKind::FirstHand
}

fn note(words: &str) -> Evidence {
    Evidence::Note(words.to_owned())
}

fn rumour() -> EntryLine {
    line(1, SourceKind::Relayed, Verification::Unverified)
}

/// Tries every claim, move and source of the evidence.
fn every_move(mut assert: impl FnMut(&EntryLine, Verification, SourceKind)) {
    for from in Verification::ALL {
        for claimed in SOURCES {
            let claim = line(1, claimed, from);
            for to in Verification::ALL {
                for source in SOURCES {
                    assert(&claim, to, source);
                }
            }
        }
    }
}

#[test]
fn an_entry_moves_any_claim_and_confirms_it_only_when_somebody_was_there() {
    every_move(|claim, to, source| {
        let look = line(2, source, Verification::Confirmed);
        let moved = may_move(claim, to, &Evidence::Entry(look.entry.id), Some(&look));
        let expected = if claim.verification == to {
            Err(MoveRefused::StandsAlready)
        } else if to == Verification::Confirmed && !was_there(source) {
            Err(MoveRefused::NeedsFirstHand)
        } else if to == Verification::Corroborated
            && seen_by_tom(claim)
            && source == SourceKind::FirstHand
        {
            Err(MoveRefused::OneSource)
        } else {
            Ok(())
        };
        assert_eq!(moved, expected, "{:?} to {to:?} by {source:?}", claim.verification);
    });
}

#[test]
fn a_note_confirms_only_what_was_seen_in_the_first_place() {
    every_move(|claim, to, _| {
        let moved = may_move(claim, to, &note("looked again"), None);
        let expected = if claim.verification == to {
            Err(MoveRefused::StandsAlready)
        } else if to == Verification::Confirmed && !was_there(claim.entry.source) {
            Err(MoveRefused::NeedsFirstHand)
        } else {
            Ok(())
        };
        assert_eq!(moved, expected, "{:?} to {to:?}", claim.verification);
    });
}

#[test]
fn without_evidence_nothing_moves() {
    every_move(|claim, to, source| {
        if claim.verification == to {
            return;
        }
        let other = line(3, source, Verification::Confirmed);
        let missing = Evidence::Entry(line(2, source, Verification::Confirmed).entry.id);
        for (evidence, cited) in
            [(note(" \n"), None), (missing.clone(), None), (missing, Some(&other))]
        {
            assert_eq!(may_move(claim, to, &evidence, cited), Err(MoveRefused::NoEvidence));
        }
        let own = Evidence::Entry(claim.entry.id);
        assert_eq!(may_move(claim, to, &own, Some(claim)), Err(MoveRefused::OwnEvidence));
    });
}

#[test]
fn a_struck_entry_proves_nothing() {
    let mark = Mark { reason: "wrong street".to_owned(), initials: "TE".to_owned() };
    every_move(|claim, to, source| {
        let mut look = line(2, source, Verification::Confirmed);
        look.struck = Some(Box::new((minute(5), mark.clone())));
        if claim.verification != to {
            let moved = may_move(claim, to, &Evidence::Entry(look.entry.id), Some(&look));
            assert_eq!(moved, Err(MoveRefused::StruckEvidence));
        }
    });
}

#[test]
fn a_look_that_was_refuted_or_replaced_itself_shows_nothing() {
    for fallen in [Verification::Refuted, Verification::Superseded] {
        let look = line(2, SourceKind::FirstHand, fallen);
        let evidence = Evidence::Entry(look.entry.id);
        for to in [
            Verification::Confirmed,
            Verification::Corroborated,
            Verification::Refuted,
            Verification::Superseded,
        ] {
            let moved = may_move(&rumour(), to, &evidence, Some(&look));
            assert_eq!(moved, Err(MoveRefused::FallenEvidence), "{to:?} by {fallen:?}");
        }
        assert_eq!(may_move(&rumour(), Verification::Disputed, &evidence, Some(&look)), Ok(()));
    }
}

#[test]
fn a_note_is_judged_by_the_claim_whatever_else_lies_on_the_desk() {
    let look = line(2, SourceKind::FirstHand, Verification::Confirmed);
    assert_eq!(
        may_move(&rumour(), Verification::Confirmed, &note("somebody looked"), Some(&look)),
        Err(MoveRefused::NeedsFirstHand)
    );
}
