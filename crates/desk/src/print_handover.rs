//! Copies of a handover: drawn, previewed from their own bytes, saved.

use std::path::Path;

use closeby_domain::Moment;
use closeby_domain::attachment::kept_for_legal;
use closeby_domain::board::Mode;
use closeby_domain::entry::EntryLine;
use closeby_domain::handover::Handover;
use closeby_domain::id::HandoverId;
use closeby_domain::redaction::RedactionLevel;
use closeby_paper::{Sheet, Snapshot, picture_of_page, print_handover as print, redact};
use closeby_vault::{Filter, Struck};

use crate::compose_handover::{next_number, short};
use crate::copies::Copy;
use crate::desk::{Desk, OpenDesk, id};
use crate::look::Look;
use crate::problem::{Answer, Code, Problem};
use crate::save_copy;
use crate::snapshot;
use crate::view::LookBack;
use crate::view::handover::{
    Level, PageAsk, PageView, PreviewAsk, PreviewView, SaveAsk, WithheldView,
};
use crate::words::say;

/// How many copies are kept for the preview.
const COPIES: usize = 8;
/// How many lines of the log a copy prints at most.
const LINES: usize = 5_000;

/// Draws a copy and says what is kept off it.
pub fn preview_handover(desk: &Desk, ask: PreviewAsk) -> Answer<PreviewView> {
    desk.with_open(|open| {
        let sheet = open.sheet(&ask)?;
        open.keep_drawn(&sheet)
    })
}

/// Returns one page of a copy as a picture of its actual bytes.
pub fn handover_page(desk: &Desk, ask: PageAsk) -> Answer<PageView> {
    desk.with_open(|open| {
        let copy = open.copies.get(&ask.copy).ok_or_else(no_copy)?;
        let scale = if ask.scale <= 0.0 { 2.0 } else { ask.scale.min(6.0) };
        #[allow(clippy::cast_possible_truncation, reason = "a scale of a picture")]
        let picture =
            picture_of_page(&copy.pdf, ask.page as usize, scale as f32).map_err(|_| no_page())?;
        let text =
            copy.words.get((ask.page as usize).saturating_sub(1)).cloned().unwrap_or_default();
        Ok(PageView {
            png: crate::copies::data_address("image/png", &picture.png),
            width: picture.width,
            height: picture.height,
            text,
        })
    })
}

/// Saves a copy. What is there already is replaced only by somebody who agreed to it.
pub fn save_handover(desk: &Desk, ask: SaveAsk) -> Answer<SaveAsk> {
    desk.with_open(|open| {
        let copy = open.copies.get(&ask.copy).ok_or_else(no_copy)?;
        save_copy::save(Path::new(ask.path.trim()), &copy.pdf, ask.replace)
    })?;
    Ok(ask)
}

fn no_copy() -> Problem {
    Problem::new(Code::NotFound, say!("no-copy"), say!("no-copy-try"))
}

fn no_page() -> Problem {
    Problem::new(Code::NoPage, say!("no-page"), say!("no-page-try"))
}

impl OpenDesk {
    /// Prints a sheet and keeps the bytes for the preview.
    pub fn keep_drawn(&mut self, sheet: &Sheet) -> Answer<PreviewView> {
        let printed = print(sheet).map_err(|_| no_page())?;
        let copy = Copy { pdf: printed.pdf, words: printed.words };
        let (name, hash, pages) = (self.fresh().to_string(), copy.hash(), printed.pages);
        if self.copies.len() >= COPIES {
            self.copies.clear();
        }
        self.copies.insert(name.clone(), copy);
        let withheld = sheet
            .withheld()
            .iter()
            .map(|off| WithheldView { what: off.in_words(), places: off.places_in_words() });
        let pages = u32::try_from(pages).unwrap_or(u32::MAX);
        let withheld = withheld.collect();
        Ok(PreviewView { copy: name, pages, hash, withheld, to_review: sheet.unread().to_vec() })
    }

    /// Returns what a copy of this level may say.
    pub fn sheet(&mut self, ask: &PreviewAsk) -> Answer<Sheet> {
        self.sheet_of(ask, LINES)
    }

    /// Returns the same, with so many lines of the log at most.
    pub fn sheet_of(&mut self, ask: &PreviewAsk, most_lines: usize) -> Answer<Sheet> {
        let whole = self.whole_of(ask, |open, at| open.whole_log(at, most_lines))?;
        Ok(redact(&whole, RedactionLevel::from(ask.level)))
    }

    /// Returns the whole picture with these lines of the log, before anything is kept off it.
    pub fn whole_of(
        &mut self,
        ask: &PreviewAsk,
        lines: impl FnOnce(&mut Self, Moment) -> Answer<Vec<EntryLine>>,
    ) -> Answer<Snapshot> {
        let (cases, sealed) = match ask.level {
            Level::Legal => (Some(self.cases()?), kept_for_legal(&self.vault.cases()?)),
            _ => (None, Vec::new()),
        };
        let (look, handover, signed) = self.chosen(ask)?;
        let log = lines(self, look.at)?;
        let sketch = self.atlas().ok().and_then(|atlas| snapshot::map_sketch(&look, &atlas));
        let author = self.author.clone();
        Ok(snapshot::snapshot(&snapshot::Ask {
            look: &look,
            log: &log,
            handover: &handover,
            signed,
            key: short(&self.vault.device_fingerprint()),
            printed_by: &author,
            sketch,
            with_struck: ask.with_struck,
            cases: cases.as_deref(),
            sealed: &sealed,
        }))
    }

    /// The handover to print: one of the past as it was signed, or the one being composed.
    fn chosen(&mut self, ask: &PreviewAsk) -> Answer<(Look, Handover, bool)> {
        let ((head, records), now) = self.settled()?;
        if let Some(wanted) = ask.handover.as_deref().filter(|words| !words.is_empty()) {
            let wanted = HandoverId(id(wanted)?);
            let found = now.board.handovers.iter().find(|known| known.id == wanted).cloned();
            let found = found.ok_or_else(|| {
                Problem::new(Code::NotFound, say!("no-handover"), say!("no-such-try"))
            })?;
            let (look, _) = self.look(Some(found.signed.into()), LookBack::Known)?;
            return Ok((look, found, true));
        }
        let minute = now.at.plus_ms(-now.at.unix_ms().rem_euclid(60_000));
        let composed = Handover {
            id: HandoverId(uuid::Uuid::nil()),
            number: next_number(&now),
            from: self.author.name.clone(),
            from_role: self.author.role.clone(),
            to: ask.to.trim().to_owned(),
            covers_from: self.covers_from(&now)?,
            signed: minute,
            signature: String::new(),
            chain_head: head.to_string(),
            records,
            acknowledged: None,
        };
        Ok((now, composed, false))
    }

    /// Every line of the log at a moment, oldest first.
    fn whole_log(&mut self, at: Moment, most: usize) -> Answer<Vec<EntryLine>> {
        let filter = Filter { struck: Struck::Shown, ..Filter::default() };
        let mut log = self.lines(at, Mode::Known, &filter, 0, most)?;
        log.reverse();
        Ok(log)
    }
}

impl From<Level> for RedactionLevel {
    fn from(level: Level) -> Self {
        match level {
            Level::Legal => Self::Legal,
            Level::Organiser => Self::Organiser,
            Level::External => Self::External,
            Level::Public => Self::Public,
        }
    }
}
