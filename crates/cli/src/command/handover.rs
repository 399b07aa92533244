//! `closeby handover`: a copy for one reader, saved as a PDF file that was not there before.

use closeby_desk::problem::Answer;
use closeby_desk::view::Nothing;
use closeby_desk::view::handover::{HandoverView, Level, PreviewAsk, PreviewView, SaveAsk};
use serde::Serialize;

use crate::arguments::{For, Handover};
use crate::session::Session;
use crate::tell::{Tell, count, tell};

#[derive(Serialize)]
struct Printed {
    path: String,
    level: Level,
    number: u32,
    pages: u32,
    hash: String,
    withheld: Vec<String>,
}

/// Draws a copy of the handover being composed and saves it.
pub fn handover(asked: &Handover, json: bool) -> Answer<()> {
    let session = match asked.level {
        For::Legal => Session::open_with_legal_key(&asked.day)?,
        For::Organiser | For::External | For::Public => Session::open(&asked.day)?,
    };
    let composed: HandoverView = session.ask("handover", Nothing {})?;
    let level = Level::from(asked.level);
    let to = composed.to.unwrap_or_default();
    let with_struck = asked.struck;
    let drawn: PreviewView = session
        .ask("preview_handover", PreviewAsk { level, to, with_struck, ..PreviewAsk::default() })?;
    let save = SaveAsk { copy: drawn.copy, path: asked.out.clone(), replace: false };
    let saved: SaveAsk = session.ask("save_handover", save)?;
    let printed = Printed {
        path: saved.path,
        level,
        number: composed.number,
        pages: drawn.pages,
        hash: drawn.hash,
        withheld: drawn.withheld.into_iter().map(|off| off.what).collect(),
    };
    tell(&printed, json)
}

impl Tell for Printed {
    fn in_words(&self) -> String {
        let pages = count(self.pages as usize, "page", "pages");
        let mut lines = vec![format!("Handover {} saved as {}: {pages}.", self.number, self.path)];
        lines.extend(self.withheld.iter().map(|what| format!("  kept off: {what}")));
        lines.join("\n")
    }
}
