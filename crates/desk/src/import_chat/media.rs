//! Files that came with a message: kept with the entry it became, read out of the zip one at a time.

use std::fs::File;
use std::io::BufReader;
use std::path::PathBuf;
use std::time::SystemTime;

use closeby_domain::Audience;
use closeby_domain::attachment::plain_name;
use closeby_domain::id::EntryId;
use closeby_import::chat::{Message, Refused, copy_media};
use zeroize::Zeroizing;

use super::OpenChat;
use crate::attach_file::{Source, To, keep};
use crate::desk::Desk;
use crate::problem::{Answer, Problem};
use crate::words::say;

/// The largest file that is taken out of a zip, in bytes; it is in memory meanwhile.
const MOST: u64 = 64 * 1024 * 1024;

/// The file that a chat was read from, as it was then.
#[derive(Clone)]
pub struct ReadFrom {
    path: PathBuf,
    bytes: u64,
    modified: Option<SystemTime>,
}

impl ReadFrom {
    /// Notes a file as it is now.
    pub fn now(path: PathBuf) -> Self {
        let found = std::fs::metadata(&path).ok();
        let bytes = found.as_ref().map_or(0, std::fs::Metadata::len);
        let modified = found.and_then(|found| found.modified().ok());
        Self { path, bytes, modified }
    }

    fn is_unchanged(&self) -> bool {
        let now = Self::now(self.path.clone());
        now.bytes == self.bytes && now.modified == self.modified
    }
}

/// Files of a message that are in the zip with it, and where to read them.
pub(super) struct Came {
    from: ReadFrom,
    names: Vec<String>,
}

impl OpenChat {
    /// Returns the files that came with a message. What was left out of the export is not among them.
    pub(super) fn came_with(&self, message: &Message) -> Came {
        let last = |name: &str| name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
        let sent = |name: &str| message.attachments.iter().any(|sent| last(sent) == last(name));
        let media = self.chat.media.iter().filter(|media| sent(&media.name));
        Came { from: self.from.clone(), names: media.map(|media| media.name.clone()).collect() }
    }
}

/// Keeps what came with a message with the entry it became. The entry stands, whatever becomes of
/// its files.
pub(super) fn keep_all(desk: &Desk, came: &Came, entry: EntryId, number: u32) -> Answer<()> {
    for name in &came.names {
        let source = read(&came.from, name);
        let kept =
            source.and_then(|source| keep(desk, To::Entry(entry, number, Audience::Team), source));
        kept.map_err(|why| not_kept(&why, number, name))?;
    }
    Ok(())
}

fn read(from: &ReadFrom, name: &str) -> Answer<Source> {
    if !from.is_unchanged() {
        return Err(refused(say!("chat-file-changed")));
    }
    let unreadable = |_| refused(say!("file-unreadable"));
    let file = BufReader::new(File::open(&from.path).map_err(unreadable)?);
    let mut content = Zeroizing::new(Vec::new());
    copy_media(file, name, MOST, &mut *content).map_err(|why: Refused| refused(why.to_string()))?;
    Source::pasted(plain_name(name), content)
}

fn refused(says: String) -> Problem {
    Problem::new(crate::problem::Code::CannotRead, says, say!("chat-unreadable-try"))
}

fn not_kept(why: &Problem, number: u32, name: &str) -> Problem {
    let number = number.to_string();
    let reason = why.says.trim_end_matches('.').to_owned();
    let says =
        say!("chat-file-not-kept", number = number, name = plain_name(name), reason = reason);
    Problem::new(why.code, says, say!("chat-file-not-kept-try"))
}
