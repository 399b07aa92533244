//! `closeby copy`: chosen entries on paper, for one reader.

use closeby_desk::problem::{Answer, Code, Problem};
use closeby_desk::view::handover::{Level, PreviewLinesAsk, PreviewView, SaveAsk};
use serde::Serialize;

use crate::arguments::{CopyOf, For};
use crate::session::Session;
use crate::tell::{Tell, count, tell};

/// The last number of a stretch, so that nobody prints a million by a slip.
const MOST: u32 = 1_000_000;

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
        numbers.extend(stretch(given)?);
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

/// Reads `12`, `#12` or `12-15`.
fn stretch(given: &str) -> Answer<std::ops::RangeInclusive<u32>> {
    let unread = || {
        Problem::new(
            Code::BadInput,
            format!("\u{201c}{given}\u{201d} is no number of an entry. Nothing was changed."),
            "Write 12, or 12-15.",
        )
    };
    let (first, last) = given.split_once('-').unwrap_or((given, given));
    let read = |number: &str| number.trim_start_matches('#').parse::<u32>().map_err(|_| unread());
    let (first, last) = (read(first)?, read(last)?);
    if first > last || last > MOST { Err(unread()) } else { Ok(first..=last) }
}
