//! `closeby copy`: chosen entries on paper, for one reader.

use closeby_desk::problem::Answer;
use closeby_desk::view::handover::{Level, PreviewLinesAsk, PreviewView, SaveAsk};
use serde::Serialize;

use crate::arguments::{CopyOf, For};
use crate::session::Session;
use crate::stretch::stretch;
use crate::tell::{Tell, count, tell};

#[derive(Serialize)]
struct Copied {
    path: String,
    level: Level,
    pages: u32,
    hash: String,
    withheld: Vec<String>,
}

impl Tell for Copied {
    fn in_words(&self) -> String {
        let pages = count(self.pages as usize, "page", "pages");
        let mut lines = vec![format!("The copy is saved as {}: {pages}.", self.path)];
        lines.extend(self.withheld.iter().map(|what| format!("  kept off: {what}")));
        lines.join("\n")
    }
}

/// Prints chosen entries to a PDF file that was not there before.
pub fn copy(asked: CopyOf, json: bool) -> Answer<()> {
    let mut numbers = Vec::new();
    for given in &asked.numbers {
        numbers.extend(stretch(given, "number of an entry")?);
    }
    let session = match asked.level {
        For::Legal => Session::open_with_legal_key(&asked.day)?,
        For::Organiser | For::External | For::Public => Session::open(&asked.day)?,
    };
    let level = Level::from(asked.level);
    let ask = PreviewLinesAsk { level, numbers, with_struck: asked.struck };
    let drawn: PreviewView = session.ask("preview_lines", ask)?;
    let save = SaveAsk { copy: drawn.copy, path: asked.out, replace: false };
    let saved: SaveAsk = session.ask("save_handover", save)?;
    let withheld = drawn.withheld.into_iter().map(|off| off.what).collect();
    let told = Copied { path: saved.path, level, pages: drawn.pages, hash: drawn.hash, withheld };
    tell(&told, json)
}
