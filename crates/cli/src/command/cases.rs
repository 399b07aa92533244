//! `closeby cases` and `closeby case`: only with the legal key.

use std::io::Read;

use closeby_desk::problem::{Answer, Code, Problem};
use closeby_desk::view::cases::{
    CaseView, CasesView, NoteAsk, NoteKindView, NoteView, OpenCaseAsk,
};
use closeby_desk::view::{Done, Nothing};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::clock::Zone;
use crate::session::Session;
use crate::tell::{Tell, count, tell};

/// More than any note holds, so that a wrong file does not fill the memory.
const LONGEST: u64 = 1 << 20;

#[derive(Serialize)]
struct Case {
    number: u32,
    pseudonym: String,
    firm: Option<String>,
    summary: String,
    opened_at: String,
    notes: Vec<Note>,
}

#[derive(Serialize)]
struct Note {
    at: String,
    by: String,
    kind: NoteKindView,
    text: String,
    added: Vec<String>,
}

#[derive(Serialize)]
#[serde(transparent)]
struct Cases(Vec<Case>);

/// Tells every case with its notes, oldest first.
pub fn cases(day: &str, json: bool) -> Answer<()> {
    let session = Session::open_with_legal_key(day)?;
    let cases: CasesView = session.ask("cases", Nothing {})?;
    tell(&Cases(cases.cases.into_iter().map(|one| case(one, &session.zone)).collect()), json)
}

/// Opens a case.
pub fn new(day: &str, pseudonym: &str, json: bool) -> Answer<()> {
    let session = Session::open_with_legal_key(day)?;
    let ask = OpenCaseAsk { pseudonym: pseudonym.to_owned(), ..OpenCaseAsk::default() };
    let opened: Done<CaseView> = session.ask("open_case", ask)?;
    tell(&case(opened.value, &session.zone), json)
}

/// Writes a note from standard input. No key is open while it is typed.
pub fn note(day: &str, pseudonym: &str, json: bool) -> Answer<()> {
    let text = typed()?;
    let session = Session::open_with_legal_key(day)?;
    let cases: CasesView = session.ask("cases", Nothing {})?;
    let wanted = pseudonym.to_lowercase();
    let found = cases.cases.into_iter().find(|case| case.pseudonym.to_lowercase() == wanted);
    let ask = NoteAsk {
        case: found.ok_or_else(no_case)?.id,
        text: text.to_string(),
        ..NoteAsk::default()
    };
    let kept: Done<CaseView> = session.ask("write_note", ask)?;
    tell(&case(kept.value, &session.zone), json)
}

/// Returns the failure of a case that is not there.
pub fn no_case() -> Problem {
    Problem::new(
        Code::NotFound,
        "No case here has that name. Nothing was changed.",
        "Look at the names with closeby cases.",
    )
}

fn typed() -> Answer<Zeroizing<String>> {
    let mut text = Zeroizing::new(String::new());
    let read = std::io::stdin().lock().take(LONGEST).read_to_string(&mut text);
    read.map(|_| text).map_err(|_| {
        Problem::new(
            Code::BadInput,
            "The note could not be read: it is not plain text. Nothing was changed.",
            "Send it as UTF-8 text.",
        )
    })
}

fn case(one: CaseView, zone: &Zone) -> Case {
    Case {
        number: one.number,
        pseudonym: one.pseudonym,
        firm: one.firm,
        summary: one.summary,
        opened_at: zone.rfc3339(one.opened),
        notes: one.notes.into_iter().rev().map(|note| told_note(note, zone)).collect(),
    }
}

fn told_note(one: NoteView, zone: &Zone) -> Note {
    Note {
        at: zone.rfc3339(one.at),
        by: one.by,
        kind: one.kind,
        text: one.text,
        added: one.added.into_iter().map(|added| added.text).collect(),
    }
}

impl Tell for Cases {
    fn in_words(&self) -> String {
        let cases: Vec<String> = self.0.iter().map(Case::in_words).collect();
        if cases.is_empty() { "No case is open yet.".to_owned() } else { cases.join("\n\n") }
    }
}

impl Tell for Case {
    fn in_words(&self) -> String {
        let notes = count(self.notes.len(), "note", "notes");
        let mut lines = vec![format!("{} {}, {notes}", self.number, self.pseudonym)];
        for note in &self.notes {
            lines.push(format!("  {} {}: {}", note.at, note.by, note.text));
            lines.extend(note.added.iter().map(|words| format!("    added: {words}")));
        }
        lines.join("\n")
    }
}
