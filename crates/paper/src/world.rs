//! The little world the layout may see: our own pages, one sheet, one drawing, our fonts. No files,
//! no packages, no network, no clock.

use std::sync::OnceLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::fonts::{self, Case};
use crate::snapshot::Stamp;

/// The pages, in the order they call each other; the first one is set.
const PAGES: [(&str, &str); 10] = [
    ("main.typ", include_str!("handover/main.typ")),
    ("ink.typ", include_str!("handover/ink.typ")),
    ("shapes.typ", include_str!("handover/shapes.typ")),
    ("frame.typ", include_str!("handover/frame.typ")),
    ("page-one.typ", include_str!("handover/page-one.typ")),
    ("page-two.typ", include_str!("handover/page-two.typ")),
    ("decisions.typ", include_str!("handover/decisions.typ")),
    ("closing.typ", include_str!("handover/closing.typ")),
    ("log.typ", include_str!("handover/log.typ")),
    ("legal.typ", include_str!("handover/legal.typ")),
];

/// What never changes between two prints.
struct Shop {
    library: LazyHash<Library>,
    case: &'static Case,
    pages: Vec<Source>,
    main: FileId,
}

fn shop() -> &'static Shop {
    static SHOP: OnceLock<Shop> = OnceLock::new();
    SHOP.get_or_init(|| {
        let pages: Vec<Source> =
            PAGES.iter().map(|(name, text)| Source::new(file(name), (*text).to_owned())).collect();
        Shop {
            library: LazyHash::new(Library::default()),
            case: fonts::case(),
            main: file("main.typ"),
            pages,
        }
    })
}

/// Returns the name of a file in this world.
fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("our own file names are plain");
    FileId::new(RootedPath::new(VirtualRoot::Project, path))
}

/// One print's world.
pub(crate) struct Desk {
    shop: &'static Shop,
    sheet: Bytes,
    drawing: Option<Bytes>,
    stamp: Stamp,
}

impl Desk {
    pub(crate) fn new(sheet: String, drawing: Option<String>, stamp: Stamp) -> Self {
        Self {
            shop: shop(),
            sheet: Bytes::from_string(sheet),
            drawing: drawing.map(Bytes::from_string),
            stamp,
        }
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.shop.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shop.case.book
    }

    fn main(&self) -> FileId {
        self.shop.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.shop.pages.iter().find(|page| page.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id.get().vpath().get_without_slash() {
            "sheet.json" => Ok(self.sheet.clone()),
            "map.svg" => self.drawing.clone().ok_or(FileError::AccessDenied),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shop.case.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        Datetime::from_ymd(self.stamp.year, self.stamp.month, self.stamp.day)
    }
}
