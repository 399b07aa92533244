//! Sets a sheet and writes it as a lasting, tagged PDF.

use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst::layout::{Frame, FrameItem, Point};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::error::PaperError;
use crate::sheet::Sheet;
use crate::world::Desk;

/// How many prints the layout's memory of earlier ones lasts: the preview of a changed level
/// reuses what did not change.
const KEEP_FOR: usize = 3;

/// A printed handover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Print {
    /// The document. Everything else is drawn from these bytes.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// The words of each page, for screen readers.
    pub words: Vec<String>,
}

/// Prints a handover. The same sheet gives the same bytes, here and on every other laptop.
pub fn print_handover(sheet: &Sheet) -> Result<Print, PaperError> {
    let desk = Desk::new(sheet.as_json(), sheet.svg.clone(), sheet.stamp);
    let document: PagedDocument =
        typst::compile(&desk).output.map_err(|found| PaperError::Layout(told(&found)))?;
    let pdf = typst_pdf::pdf(&document, &options(sheet)?)
        .map_err(|found| PaperError::Export(told(&found)))?;
    typst::comemo::evict(KEEP_FOR);
    let words = document.pages().iter().map(|page| words_of(&page.frame)).collect();
    Ok(Print { pdf, pages: document.pages().len(), words })
}

/// Forgets what the layout remembers of earlier prints: to be asked for when nobody may read them
/// any more.
pub fn forget_prints() {
    typst::comemo::evict(0);
}

/// Archival (PDF/A-2a) and readable by screen readers (PDF/UA-1); nothing random, nobody's name.
fn options(sheet: &Sheet) -> Result<PdfOptions, PaperError> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|refused| PaperError::Export(vec![refused.message().to_string()]))?;
    let stamp = sheet.stamp;
    let moment =
        Datetime::from_ymd_hms(stamp.year, stamp.month, stamp.day, stamp.hour, stamp.minute, 0);
    Ok(PdfOptions {
        ident: Smart::Custom(format!("closeby handover {}", sheet.head.chain_head)),
        creator: Smart::Custom(Some("Closeby".to_owned())),
        timestamp: moment.map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    })
}

fn told(found: &[SourceDiagnostic]) -> Vec<String> {
    found.iter().map(|one| one.message.to_string()).collect()
}

/// Returns the words of a page in reading order, a line for each line.
fn words_of(page: &Frame) -> String {
    let mut runs = Vec::new();
    gather(page, Point::zero(), &mut runs);
    let mut words = String::new();
    let mut last = None;
    for (at, text) in runs {
        match last {
            Some(line) if line == at => words.push(' '),
            Some(_) => words.push('\n'),
            None => {}
        }
        words.push_str(&text.replace('\u{200B}', ""));
        last = Some(at);
    }
    words
}

/// Collects text with the line it stands on, in hundredths of a point.
fn gather(frame: &Frame, origin: Point, runs: &mut Vec<(i64, String)>) {
    for (at, item) in frame.items() {
        let here = origin + *at;
        match item {
            FrameItem::Group(group) => {
                let shift = Point::new(group.transform.tx, group.transform.ty);
                gather(&group.frame, here + shift, runs);
            }
            FrameItem::Text(text) => {
                let line = (here.y.to_pt() * 100.0).round() as i64;
                runs.push((line, text.text.to_string()));
            }
            _ => {}
        }
    }
}
