//! Page two: claims, disputes, administration, risk, communications, humanitarian, legal.

use super::reader::Reader;
use crate::field::{Field, Name, Words};
use crate::sheet::{AccountInk, ClaimRow, DisputeBox, FileRow, Ink, LegalBox, LineRow, state_word};
use crate::snapshot::{
    Account, Claim, Dispute, HealthNote, Information, LegalCase, LegalFile, LegalNote, LegalPart,
    Line, Risk, Source, Via,
};
use crate::withheld::{Place, Reason};

pub(super) fn claims(
    r: &mut Reader,
    claims: &[Claim],
    doubtful: Vec<&Information>,
) -> Vec<ClaimRow> {
    if !r.has(Place::Claims) {
        r.withhold(Reason::Claim, Place::Claims, claims.len());
        return Vec::new();
    }
    let mut rows: Vec<ClaimRow> = claims.iter().filter_map(|claim| row(r, claim)).collect();
    // Handed in among the facts, but it is none: it stands here, and says that nobody is named.
    rows.extend(doubtful.into_iter().map(|line| ClaimRow {
        heard: r.read(&line.at, Place::Claims),
        words: r.read(&line.words, Place::Claims).asked(),
        number: line.number.unwrap_or_default(),
        source: Ink::say("Source not given"),
        state: line.state,
        state_word: state_word(line.state),
        checked_by: Ink::default(),
    }));
    rows
}

fn row(r: &mut Reader, claim: &Claim) -> Option<ClaimRow> {
    let Claim { heard, words, direct_speech, number, source: from, state, checker, review } = claim;
    if !r.may_leave(*number, *review, Place::Claims) {
        return None;
    }
    let words = r.read(words, Place::Claims);
    Some(ClaimRow {
        heard: r.read(heard, Place::Claims),
        words: if *direct_speech { words.quoted() } else { words.asked() },
        number: *number,
        source: source(r, from, Place::Claims),
        state: *state,
        state_word: state_word(*state),
        checked_by: checked_by(r, checker),
    })
}

/// "Ines Duarte checks it", or on copies that name nobody that somebody does.
fn checked_by(r: &mut Reader, checker: &Field<Name>) -> Ink {
    match (checker.is_empty(), r.names_people()) {
        (true, _) => Ink::default(),
        (false, true) => r.read(checker, Place::Claims).then(Ink::say(" checks it")),
        (false, false) => {
            r.withhold(Reason::Name, Place::Claims, 1);
            Ink::say("somebody checks it")
        }
    }
}

/// "Relayed, Yusuf Karim, from a neighbour (first-hand)", "Read online, and #50".
pub(super) fn source(r: &mut Reader, source: &Source, place: Place) -> Ink {
    let Source { how, who, via, also } = source;
    let also = also.iter().map(|number| format!("#{number}")).collect::<Vec<_>>().join(", ");
    let also = if also.is_empty() { also } else { format!("and {also}") };
    let mut parts = vec![r.read(how, place), r.read(who, place)];
    for Via { who, how } in via {
        let how = Ink::say(" (").then(r.read(how, place)).then(Ink::say(")"));
        parts.push(Ink::say("from ").then(r.read(who, place)).then(how));
    }
    parts.push(Ink::say(also));
    Ink::list(parts)
}

pub(super) fn disputes(r: &mut Reader, disputes: &[Dispute]) -> Vec<DisputeBox> {
    let at = Place::Disputes;
    if !r.has(at) {
        r.withhold(Reason::Claim, at, disputes.len());
        return Vec::new();
    }
    let boxes = disputes.iter().filter_map(|dispute| {
        let Dispute { title, number, review, witness, authority, note } = dispute;
        if !number.is_none_or(|number| r.may_leave(number, *review, at)) {
            return None;
        }
        Some(DisputeBox {
            title: r.read(title, at),
            number: *number,
            witness: account(r, witness),
            authority: account(r, authority),
            note: r.read(note, at),
        })
    });
    boxes.collect()
}

fn account(r: &mut Reader, account: &Account) -> AccountInk {
    let Account { who, at, words } = account;
    let place = Place::Disputes;
    AccountInk { who: r.read(who, place), at: r.read(at, place), words: r.read(words, place) }
}

pub(super) fn lines(r: &mut Reader, lines: &[Line], at: Place) -> Vec<LineRow> {
    if !r.has(at) {
        r.withhold(Reason::Word, at, lines.len());
        return Vec::new();
    }
    let rows = lines.iter().map(|Line { label, says }| LineRow {
        label: r.read(label, at),
        says: r.sentence(says, at),
    });
    rows.collect()
}

pub(super) fn risks(r: &mut Reader, risks: &[Risk]) -> Vec<[Ink; 3]> {
    let at = Place::Risk;
    if !r.has(at) {
        r.withhold(Reason::Word, at, risks.len());
        return Vec::new();
    }
    let rows = risks
        .iter()
        .map(|Risk { what, likely, in_place }| [what, likely, in_place].map(|f| r.read(f, at)));
    rows.collect()
}

pub(super) fn humanitarian(r: &mut Reader, paragraphs: &[Field<Words>]) -> Vec<Ink> {
    let at = Place::Humanitarian;
    if !r.has(at) {
        r.withhold(Reason::Word, at, paragraphs.len());
        return Vec::new();
    }
    paragraphs.iter().map(|words| r.read(words, at)).filter(|ink| !ink.is_empty()).collect()
}

/// Health notes stand on the legal copy only; on others not even a bar says whose there is one.
pub(super) fn health(r: &mut Reader, notes: &[HealthNote]) -> Vec<(Ink, Ink)> {
    let at = Place::Humanitarian;
    let mut kept = Vec::new();
    for HealthNote { name, note } in notes {
        let words = r.read_or_leave(note, at);
        if !words.is_empty() {
            kept.push((r.read(name, at), words));
        }
    }
    kept
}

pub(super) fn legal(r: &mut Reader, legal: Option<&LegalPart>) -> Vec<LegalBox> {
    let at = Place::Legal;
    let Some(LegalPart { cases, files: _ }) = legal.filter(|_| r.has(at)) else {
        return Vec::new();
    };
    let boxes = cases.iter().map(|case| {
        // Sealed names serve the search in other people's words; no copy lists them.
        let LegalCase { pseudonym, summary, notes } = case;
        let notes = notes.iter().map(|LegalNote { at: when, by, words }| {
            [when, by, words].map(|field| r.read_or_leave(field, at))
        });
        let notes = notes.collect();
        LegalBox {
            pseudonym: r.read_or_leave(pseudonym, at),
            summary: r.read_or_leave(summary, at),
            notes,
        }
    });
    boxes.collect()
}

/// Files are listed on the legal copy only: their names were given by people outside, and may say
/// more than a line of the log does.
pub(super) fn files(r: &mut Reader, legal: Option<&LegalPart>) -> Vec<FileRow> {
    let at = Place::Legal;
    let Some(LegalPart { cases: _, files }) = legal.filter(|_| r.has(at)) else {
        return Vec::new();
    };
    let row = |file: &LegalFile| {
        let LegalFile { kept_with, name, sha256 } = file;
        FileRow([kept_with, name, sha256].map(|field| r.read_or_leave(field, at)))
    };
    files.iter().map(row).collect()
}
