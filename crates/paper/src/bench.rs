//! A bare Typst table of the same rows: what a printed handover is measured against.
//!
//! Only with the feature `bench`.

use std::fmt::Write;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

use crate::error::PaperError;
use crate::fonts;

/// Letters that mean something to Typst.
const MARKUP: &str = "\\#$*_@<>[]`~/";

/// One page description and the fonts.
struct Bare {
    library: LazyHash<Library>,
    main: Source,
}

/// Prints four columns of plain rows; returns how many pages and bytes that came to.
pub fn bare_table(rows: &[[String; 4]]) -> Result<(usize, usize), PaperError> {
    let path = VirtualPath::new("table.typ").expect("our own file names are plain");
    let main = FileId::new(RootedPath::new(VirtualRoot::Project, path));
    let bare = Bare {
        library: LazyHash::new(Library::default()),
        main: Source::new(main, page_description(rows)),
    };
    let told = |_| PaperError::Layout(Vec::new());
    let document: PagedDocument = typst::compile(&bare).output.map_err(told)?;
    let pdf = typst_pdf::pdf(&document, &PdfOptions::default()).map_err(told)?;
    Ok((document.pages().len(), pdf.len()))
}

fn page_description(rows: &[[String; 4]]) -> String {
    let mut text = String::from(
        "#set page(paper: \"a4\", margin: 18mm, numbering: \"1 / 1\")\n\
         #set text(size: 9pt, font: \"Atkinson Hyperlegible Next\")\n= Handover\n\
         #table(columns: (auto, auto, 1fr, auto), \
         table.header([*Time*], [*Who*], [*Entry*], [*State*]),\n",
    );
    for row in rows {
        for cell in row {
            // Writing to a string cannot fail.
            let _ = write!(text, "[{}],", plain(cell));
        }
        text.push('\n');
    }
    text.push_str(")\n");
    text
}

fn plain(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    for letter in words.chars() {
        if MARKUP.contains(letter) {
            plain.push('\\');
        }
        plain.push(letter);
    }
    plain
}

impl World for Bare {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &fonts::case().book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts::case().fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_on_paper() {
        let row = |number: usize| {
            [format!("14:{number:02}"), "vol-01".into(), "a #word *here*".into(), "told".into()]
        };
        let few: Vec<_> = (0..3).map(row).collect();
        let many: Vec<_> = (0..60).map(row).collect();
        let (pages, bytes) = bare_table(&few).unwrap();
        let (more_pages, more_bytes) = bare_table(&many).unwrap();
        assert_eq!(pages, 1);
        assert!(more_pages > 1 && more_bytes > bytes);
    }
}
