//! Kept files: with an entry, with a case, and on their way in and out.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::At;
use super::handover::Level;

/// What a file is, by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileKindView {
    /// A picture.
    Picture,
    /// A PDF document.
    Pdf,
    /// Sound.
    Audio,
    /// A film.
    Video,
    /// Plain text.
    Text,
    /// Anything else.
    Other,
}

/// A kept file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FileView {
    /// The file.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: FileKindView,
    /// Its size in words: "2.4 MB".
    pub size: String,
    /// Its SHA-256, 64 hex digits.
    pub sha256: String,
    /// Width and height of a picture that can be shown.
    pub picture: Option<(u32, u32)>,
    /// Whether only the legal team can read it.
    pub sealed: bool,
    /// The note of a case that it belongs to.
    pub note: Option<String>,
    /// When it was kept.
    pub at: At,
    /// Who kept it.
    pub by: String,
}

/// Which files are asked about.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct FilesAsk {
    /// Their ids; every one when none is named.
    pub files: Vec<String>,
}

/// Files that records name and that are not whole on this laptop.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LackingView {
    /// Which they are.
    pub files: Vec<LackingFileView>,
    /// How much of them is still to come, in words: "2.4 MB".
    pub size: String,
    /// Whether they can be asked for: of laptops that are awake, or of the mailbox.
    pub by_wire: bool,
    /// How many laptops are connected.
    pub awake: u32,
    /// How far the fetching has come; nothing when nothing is on its way.
    pub fetching: Option<FetchingView>,
}

/// A file that is not whole on this laptop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LackingFileView {
    /// The file.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How much of it is still to come, in words.
    pub size: String,
    /// How many of its parts are here.
    pub here: u32,
    /// Of so many.
    pub of: u32,
}

/// How far the fetching of files has come, in parts of at most a mebibyte.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FetchingView {
    /// So many came since the day was opened.
    pub done: u32,
    /// Of so many.
    pub of: u32,
    /// So many of them nobody has who is connected.
    pub nobody_has: u32,
}

/// Where a file is to be kept.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct KeepWith {
    /// The number of an entry. Without it and without a case, a line of its own is logged.
    pub number: Option<u32>,
    /// A case, by its id.
    pub case: Option<String>,
    /// A note of that case.
    pub note: Option<String>,
    /// Whether only the legal team may read it. What is kept with a case is theirs anyway.
    pub for_legal: bool,
}

/// A file to keep.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct AttachAsk {
    /// Where it lies.
    pub path: String,
    /// Where it is to be kept.
    pub with: KeepWith,
}

/// A pasted picture to keep.
#[derive(Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct AttachPastedAsk {
    /// What to call it.
    pub name: String,
    /// Its bytes in Base64.
    pub content: String,
    /// Where it is to be kept.
    pub with: KeepWith,
}

/// Says nothing of what was pasted.
impl std::fmt::Debug for AttachPastedAsk {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("AttachPastedAsk").field("with", &self.with).finish_non_exhaustive()
    }
}

/// A file that was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttachedView {
    /// The file.
    pub file: FileView,
    /// The entry that it was kept with.
    pub number: Option<u32>,
    /// What else there is to know, such as that its picture cannot be shown.
    pub says: Option<String>,
}

/// A file somewhere on this laptop, before it is kept.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct GlanceAsk {
    /// Where it lies.
    pub path: String,
}

/// What a file somewhere on this laptop is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GlanceView {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: FileKindView,
    /// Its size in words.
    pub size: String,
}

/// A kept file, by its id.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct FileAsk {
    /// The file.
    pub id: String,
}

/// A picture to show.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ShowAsk {
    /// The file.
    pub id: String,
    /// Whether the small picture will do.
    pub small: bool,
}

/// A picture as it is shown: drawn anew, with nothing in it but what can be seen.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ShownView {
    /// A `data:` address.
    pub src: String,
    /// The width of the picture itself.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

/// What a picture says of itself. For the legal team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MetadataView {
    /// Name and value of each part.
    pub lines: Vec<(String, String)>,
    /// What there is to know besides: that there is none, or that some is broken.
    pub says: Option<String>,
}

/// A part of a picture to cover, in shares of its width and height.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct CoverAsk {
    /// The left edge, from 0 to 1.
    pub left: f64,
    /// The upper edge.
    pub top: f64,
    /// How wide.
    pub width: f64,
    /// How high.
    pub height: f64,
}

/// A copy of a kept file to save.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct SaveFileAsk {
    /// The file.
    pub id: String,
    /// For whom.
    pub level: Level,
    /// Where to.
    pub path: String,
    /// Whether what is there already may be replaced.
    pub replace: bool,
    /// Parts of a picture to cover.
    pub covers: Vec<CoverAsk>,
    /// Somebody looked and says that nobody can be recognised, so that nothing needs covering.
    pub nobody_shown: bool,
    /// Somebody knows that what is hidden in the file goes with it.
    pub as_it_is: bool,
}

/// A copy that was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SavedFileView {
    /// Where.
    pub path: String,
    /// The SHA-256 of the copy; that of the file itself when it is the same byte for byte.
    pub sha256: String,
    /// Whether it is the same byte for byte.
    pub whole: bool,
}
