//! Kept files that are not whole on this laptop, as a screen shows them, and fetching them at once.

use closeby_sync::FilesStanding;
use closeby_vault::LackingFile;

use crate::desk::{Desk, OpenDesk, done};
use crate::fetch_files::wanted;
use crate::problem::{Answer, Code, Problem};
use crate::see_files::in_words;
use crate::view::file::{FetchingView, FilesAsk, LackingFileView, LackingView};
use crate::view::{Done, View};
use crate::wire::OpenWire;
use crate::words::say;

/// Returns which files are not whole here: of these, or of all when none is named.
pub fn lacking(desk: &Desk, ask: FilesAsk) -> Answer<LackingView> {
    desk.with_open(|open| open.lacking(&ask.files))
}

/// Fetches them from whoever is connected, or will be while the day is open; while nobody is, out of
/// the day's mailbox.
pub fn fetch(desk: &Desk, ask: FilesAsk) -> Answer<Done<LackingView>> {
    desk.with_open(|open| {
        let wanted = wanted(&ask.files)?;
        match &open.wire {
            Some(wire) => wire.fetch(wanted),
            None => {
                return Err(Problem::new(
                    Code::Refused,
                    say!("files-no-wire"),
                    say!("files-no-wire-try"),
                ));
            }
        }
        Ok(done(open.lacking(&ask.files)?, &[View::Sync]))
    })
}

impl OpenDesk {
    fn lacking(&self, asked: &[String]) -> Answer<LackingView> {
        if self.vault.roll().is_none() {
            return Ok(LackingView::default());
        }
        let files: Vec<(u64, LackingFileView)> = (self.vault.lacking_files()?.iter())
            .map(|one| (still_to_come(one), file_view(one)))
            .filter(|(_, file)| asked.is_empty() || asked.contains(&file.id))
            .collect();
        let wire = self.wire.as_ref();
        let size = in_words(files.iter().map(|(bytes, _)| bytes).sum());
        Ok(LackingView {
            size,
            files: files.into_iter().map(|(_, file)| file).collect(),
            by_wire: wire.is_some(),
            awake: wire.map_or(0, |wire| count(wire.awake().len())),
            fetching: wire.map(OpenWire::files).filter(|now| now.done < now.of).map(Into::into),
        })
    }
}

impl From<FilesStanding> for FetchingView {
    fn from(FilesStanding { done, of, nobody_has }: FilesStanding) -> Self {
        Self { done: count(done), of: count(of), nobody_has: count(nobody_has) }
    }
}

fn file_view(lacking: &LackingFile) -> LackingFileView {
    let file = &lacking.filed.attachment.file;
    let of = lacking.filed.attachment.sealed.all().count();
    LackingFileView {
        id: file.id.0.to_string(),
        name: file.name.clone(),
        size: in_words(still_to_come(lacking)),
        here: count(of.saturating_sub(lacking.pieces.len())),
        of: count(of),
    }
}

/// Returns about how many bytes of it are not here. Its parts are equally long but for the last.
fn still_to_come(lacking: &LackingFile) -> u64 {
    let of = lacking.filed.attachment.sealed.all().count().max(1) as u64;
    let bytes = lacking.filed.attachment.file.bytes;
    (u128::from(bytes) * lacking.pieces.len() as u128 / u128::from(of)).try_into().unwrap_or(bytes)
}

fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}
