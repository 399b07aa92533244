//! A file kept with an entry or a case: taken in piece by piece while the desk stays free.

mod fill;
mod source;

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use closeby_domain::attachment::{Attachment, plain_name};
use closeby_domain::case::operation::CaseOperation;
use closeby_domain::claim::Verification;
use closeby_domain::entry::{Entry, EntryKind, SourceKind};
use closeby_domain::id::{AttachmentId, CaseId, EntryId, NoteId};
use closeby_domain::{Audience, Operation, When};
use closeby_vault::Numbered;
use zeroize::Zeroizing;

use crate::desk::{Change, Desk, OpenDesk, done, id};
use crate::problem::{Answer, Code, Problem};
use crate::see_files::{Kept, file_view, in_words, kind_view};
use crate::view::file::{
    AttachAsk, AttachPastedAsk, AttachedView, GlanceAsk, GlanceView, KeepWith,
};
use crate::view::{Done, View};
use crate::words::say;

pub(crate) use source::Source;

/// The largest picture that can be pasted, in bytes.
const MOST_PASTED: usize = 16 * 1024 * 1024;
const STALE: [View; 4] = [View::Board, View::Timeline, View::Handover, View::Cases];

/// Says what a file is that somebody is about to keep, or why it cannot be kept.
pub fn glance_at_file(desk: &Desk, ask: GlanceAsk) -> Answer<GlanceView> {
    desk.with_open(|_| Ok(()))?;
    let mut source = Source::open(Path::new(ask.path.trim()))?;
    let kind = kind_view(source.kind()?);
    Ok(GlanceView { name: source.name, kind, size: in_words(source.bytes) })
}

/// Keeps a file.
pub fn attach(desk: &Desk, ask: AttachAsk) -> Answer<Done<AttachedView>> {
    let to = desk.with_open(|open| open.place_for(&ask.with))?;
    keep(desk, to, Source::open(Path::new(ask.path.trim()))?)
}

/// Keeps a pasted picture.
pub fn attach_pasted(desk: &Desk, ask: AttachPastedAsk) -> Answer<Done<AttachedView>> {
    let to = desk.with_open(|open| open.place_for(&ask.with))?;
    if ask.content.len() / 4 * 3 > MOST_PASTED {
        return Err(too_much_pasted());
    }
    let content = Zeroizing::new(STANDARD.decode(ask.content.trim()).map_err(|_| not_pasted())?);
    let mut source = Source::pasted(plain_name(&ask.name), content)?;
    if !source.kind()?.can_be_drawn() {
        return Err(not_pasted());
    }
    keep(desk, to, source)
}

/// What a file is to be kept with.
#[derive(Debug, Clone, Copy)]
pub(crate) enum To {
    /// An entry, for the whole team or for the legal audience.
    Entry(EntryId, u32, Audience),
    /// A line of its own.
    NewEntry,
    /// A case.
    Case(CaseId, Option<NoteId>),
}

impl To {
    fn audience(self) -> Audience {
        match self {
            Self::Entry(_, _, audience) => audience,
            Self::NewEntry => Audience::Team,
            Self::Case(..) => Audience::Legal,
        }
    }
}

/// Takes a file in and lets a record name it. What fails on the way leaves nothing behind.
pub(crate) fn keep(desk: &Desk, to: To, mut source: Source) -> Answer<Done<AttachedView>> {
    let mut filing = desk.with_open(|open| {
        let file = AttachmentId(open.fresh());
        Ok((file, open.vault.begin_file(file, to.audience(), open.clock.now())?))
    })?;
    let kept = fill::take_in(desk, &mut filing, &mut source).and_then(|(file, says)| {
        let kept = Attachment { file, sealed: filing.1.sealed() };
        desk.with_open(|open| open.record_file(to, kept, says))
    });
    if kept.is_err() {
        // When even this fails, it goes when the day is opened again.
        let _ = desk.with_open(|open| Ok(open.vault.give_up_file(filing.1)?));
    }
    kept
}

impl OpenDesk {
    pub(crate) fn place_for(&mut self, with: &KeepWith) -> Answer<To> {
        if let Some(case) = with.case.as_deref().filter(|case| !case.is_empty()) {
            let case = self.case(case)?;
            let note = with.note.as_deref().filter(|note| !note.is_empty());
            let note = note.map(id).transpose()?.map(NoteId);
            let known = |wanted: &NoteId| case.notes.iter().any(|one| one.id == *wanted);
            if note.as_ref().is_some_and(|wanted| !known(wanted)) {
                return Err(Problem::new(Code::NotFound, say!("no-note"), say!("no-such-try")));
            }
            return Ok(To::Case(case.opened.id, note));
        }
        let audience = if with.for_legal { Audience::Legal } else { Audience::Team };
        if audience == Audience::Legal {
            self.with_legal_key()?;
        }
        match (with.number, audience) {
            (Some(number), audience) => {
                let line = self.line(number)?;
                Ok(To::Entry(line.entry.id, number, audience))
            }
            (None, Audience::Team) => Ok(To::NewEntry),
            (None, Audience::Legal) => Err(Problem::new(
                Code::BadInput,
                say!("file-for-legal-where"),
                say!("file-for-legal-where-try"),
            )),
        }
    }

    fn record_file(
        &mut self,
        to: To,
        kept: Attachment,
        says: Option<String>,
    ) -> Answer<Done<AttachedView>> {
        let now = self.clock.now();
        let file = kept.file.clone();
        let (number, changes): (Option<u32>, Vec<Change>) = match to {
            To::Entry(entry, number, Audience::Team) => {
                (Some(number), vec![(now, Operation::Attach(entry, kept))])
            }
            To::Entry(entry, number, Audience::Legal) => {
                (Some(number), vec![(now, Operation::AttachForLegal(entry, kept))])
            }
            To::Case(case, note) => {
                let operation = CaseOperation::Attach(case, note, kept);
                (None, vec![(now, Operation::Case(operation))])
            }
            To::NewEntry => {
                let line = self.line_for(&file.name)?;
                let (entry, number) = (line.id, line.number);
                let log = (now, Operation::LogEntry(line));
                (Some(number), vec![log, (now, Operation::Attach(entry, kept))])
            }
        };
        self.record_all(changes)?;
        let note = match to {
            To::Case(_, note) => note.map(|note| note.0.to_string()),
            _ => None,
        };
        let by = self.author.name.clone();
        let sealed = to.audience() == Audience::Legal;
        let file = file_view(&Kept { file: &file, at: now, by: &by, sealed, note });
        Ok(done(AttachedView { file, number, says }, &STALE))
    }

    /// Returns a line of the log that says no more than that a file was kept.
    fn line_for(&self, name: &str) -> Answer<Entry> {
        let number = self.vault.next_number(Numbered::Entry)?;
        let when = When::exactly(self.clock.now());
        let words = say!("file-line", name = name.to_owned());
        Ok(Entry {
            kind: EntryKind::Note,
            source: SourceKind::Document,
            verification: Verification::Unverified,
            ..Entry::seen(EntryId(self.fresh()), number, when, words)
        })
    }
}

fn too_much_pasted() -> Problem {
    let most = in_words(MOST_PASTED as u64);
    Problem::new(
        Code::BadInput,
        say!("pasted-too-large", most = most),
        say!("pasted-too-large-try"),
    )
}

fn not_pasted() -> Problem {
    Problem::new(Code::BadInput, say!("pasted-broken"), say!("pasted-too-large-try"))
}
