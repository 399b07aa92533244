//! Kept files as the screens show them: their names, their pictures, what pictures say of themselves.

use closeby_domain::attachment::{Attached, FileKind, KeptFile, kept_for_legal};
use closeby_domain::entry::EntryLine;
use closeby_domain::id::AttachmentId;
use closeby_domain::{Audience, Moment};
use closeby_import::picture::{self, NotDrawn};
use closeby_vault::FiledFile;
use zeroize::Zeroizing;

use crate::copies::data_address;
use crate::desk::{Desk, OpenDesk, id};
use crate::problem::{Answer, Code, Problem};
use crate::view::file::{FileAsk, FileKindView, FileView, MetadataView, ShowAsk, ShownView};
use crate::words::say;

/// The longest side of a picture in the window.
const LARGE: u32 = 1_800;

/// Returns a picture to show. The file itself never leaves for that.
pub fn show_picture(desk: &Desk, ask: ShowAsk) -> Answer<ShownView> {
    let filed = desk.with_open(|open| open.filed(&ask.id))?;
    let (width, height) = filed.attachment.file.picture.ok_or_else(|| {
        let reason = NotDrawn::OtherKind.to_string();
        Problem::new(
            Code::BadInput,
            say!("picture-not-shown", reason = reason),
            say!("picture-not-shown-try"),
        )
    })?;
    if ask.small
        && let Some(small) = desk.with_open(|open| Ok(open.vault.preview(&filed)?))?
    {
        return Ok(ShownView { src: data_address("image/jpeg", &small), width, height });
    }
    // The desk stays free for everything else while a picture is drawn.
    let drawn = picture::small(&content(desk, &filed)?, LARGE).map_err(not_drawn)?;
    Ok(ShownView { src: data_address(drawn.media_type, &drawn.bytes), width, height })
}

/// Returns what a picture says of itself; for the legal team.
pub fn picture_metadata(desk: &Desk, ask: FileAsk) -> Answer<MetadataView> {
    let filed = desk.with_open(|open| {
        open.with_legal_key()?;
        open.filed(&ask.id)
    })?;
    let file = &filed.attachment.file;
    let is_picture = file.kind.can_be_drawn() || file.kind == FileKind::OtherPicture;
    if !is_picture || file.bytes > picture::MOST_BYTES {
        return Ok(MetadataView { lines: Vec::new(), says: Some(say!("metadata-not-read")) });
    }
    let told = picture::metadata(&content(desk, &filed)?);
    let place = told
        .position
        .map(|(north, east)| (say!("metadata-position"), format!("{north:.5}, {east:.5}")));
    let says = match (told.broken, told.lines.is_empty()) {
        (true, _) => Some(say!("metadata-broken")),
        (false, true) => Some(say!("metadata-none")),
        (false, false) => None,
    };
    Ok(MetadataView { lines: place.into_iter().chain(told.lines).collect(), says })
}

/// Returns all of a file that is small enough to be drawn.
pub(crate) fn content(desk: &Desk, filed: &FiledFile) -> Answer<Zeroizing<Vec<u8>>> {
    let bytes = filed.attachment.file.bytes;
    if bytes > picture::MOST_BYTES {
        return Err(not_drawn(NotDrawn::TooLarge));
    }
    let mut whole = Zeroizing::new(Vec::with_capacity(usize::try_from(bytes).unwrap_or(0)));
    desk.with_open(|open| {
        open.vault.read_file(filed, |piece| {
            whole.extend_from_slice(piece);
            Ok::<_, Problem>(())
        })
    })?;
    Ok(whole)
}

pub(crate) fn not_drawn(why: NotDrawn) -> Problem {
    let says = say!("picture-not-shown", reason = why.to_string());
    Problem::new(Code::BadInput, says, say!("picture-not-shown-try"))
}

impl OpenDesk {
    /// Returns a kept file that may be read with the keys at hand.
    pub(crate) fn filed(&mut self, words: &str) -> Answer<FiledFile> {
        let wanted = AttachmentId(id(words)?);
        let found = self.vault.file(wanted)?;
        found.ok_or_else(|| Problem::new(Code::NotFound, say!("no-file"), say!("no-such-try")))
    }

    /// Returns the files of an entry that only the legal team can read; none without its key.
    pub(crate) fn sealed_files(&mut self, line: &EntryLine) -> Answer<Vec<FileView>> {
        if !self.vault.legal_is_open() {
            return Ok(Vec::new());
        }
        let kept = kept_for_legal(&self.vault.cases()?);
        let kept = kept.iter().filter(|(to, _)| *to == line.entry.id);
        Ok(kept.map(|(_, one)| attached_view(one, Audience::Legal, None)).collect())
    }
}

/// A file and what is known of its keeping.
pub(crate) struct Kept<'a> {
    pub(crate) file: &'a KeptFile,
    pub(crate) at: Moment,
    pub(crate) by: &'a str,
    pub(crate) sealed: bool,
    pub(crate) note: Option<String>,
}

/// Returns a file as an entry or a case shows it.
pub(crate) fn attached_view(kept: &Attached, audience: Audience, note: Option<String>) -> FileView {
    let Attached { file, at, by } = kept;
    file_view(&Kept { file, at: *at, by: &by.name, sealed: audience == Audience::Legal, note })
}

pub(crate) fn file_view(kept: &Kept<'_>) -> FileView {
    let file = kept.file;
    FileView {
        id: file.id.0.to_string(),
        name: file.name.clone(),
        kind: kind_view(file.kind),
        size: in_words(file.bytes),
        sha256: file.sha256.to_string(),
        picture: file.picture,
        sealed: kept.sealed,
        note: kept.note.clone(),
        at: kept.at.into(),
        by: kept.by.to_owned(),
    }
}

/// Returns what a screen calls a kind of file.
pub(crate) fn kind_view(kind: FileKind) -> FileKindView {
    match kind {
        FileKind::Jpeg
        | FileKind::Png
        | FileKind::Gif
        | FileKind::Webp
        | FileKind::OtherPicture => FileKindView::Picture,
        FileKind::Pdf => FileKindView::Pdf,
        FileKind::Audio => FileKindView::Audio,
        FileKind::Video => FileKindView::Video,
        FileKind::Text => FileKindView::Text,
        FileKind::Other => FileKindView::Other,
    }
}

/// Returns a size as people say it: "640 bytes", "12 kB", "2.4 MB".
pub(crate) fn in_words(bytes: u64) -> String {
    const KB: u64 = 1024;
    const MB: u64 = 1024 * KB;
    let tenths = |unit: u64| {
        let tenths = (bytes * 10).div_ceil(unit);
        if tenths >= 100 {
            format!("{}", tenths / 10)
        } else {
            format!("{}.{}", tenths / 10, tenths % 10)
        }
    };
    match bytes {
        1 => "1 byte".to_owned(),
        0..KB => format!("{bytes} bytes"),
        KB..MB => format!("{} kB", tenths(KB)),
        _ => format!("{} MB", tenths(MB)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_said_as_people_say_them() {
        let said = [1, 640, 1024, 12_288, 2_516_583, 536_870_912, 4_294_967_296].map(in_words);
        assert_eq!(said, ["1 byte", "640 bytes", "1.0 kB", "12 kB", "2.5 MB", "512 MB", "4096 MB"]);
    }
}
