//! A zip with a chat and its pictures inside. Nothing is unpacked to a disk.

use std::io::{Read, Seek, Write};

use zip::ZipArchive;
use zip::result::ZipError;

use super::refused::Refused;
use super::source::{Text, decode, limited};

/// The most files of one zip.
const MOST_FILES: usize = 20_000;
/// How much of a file is read to see whether it is a chat.
const GLANCE: u64 = 4096;
/// The most texts that are read whole to find which of them came with another.
const MOST_CHATS: usize = 8;

/// A file that came with a chat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Media {
    /// Its name in the zip.
    pub name: String,
    /// Its size as the zip says, in bytes; it may lie.
    pub bytes: u64,
}

pub(crate) struct Inside {
    pub text: Vec<u8>,
    pub media: Vec<Media>,
}

/// Tells whether a file begins like a zip.
pub(crate) fn looks_like(start: [u8; 4]) -> bool {
    matches!(&start, b"PK\x03\x04" | b"PK\x05\x06" | b"PK\x07\x08")
}

/// Finds the one chat in a zip, by looking into its files.
pub(crate) fn find(file: impl Read + Seek) -> Result<Inside, Refused> {
    let mut zip = open(file)?;
    let mut chats: Vec<Held> = Vec::new();
    let mut media = Vec::new();
    let mut of = None;
    for place in 0..zip.len() {
        let mut entry = zip.by_index(place).map_err(|error| bad(&error))?;
        let name = entry.name().map_err(|error| bad(&error))?;
        let name = safe_name(&name)?;
        if entry.is_dir() {
            continue;
        }
        let bytes = entry.size();
        let mut start = Vec::new();
        // What does not unpack is no chat; it is told when somebody wants that file itself.
        let _ = (&mut entry).take(GLANCE).read_to_end(&mut start);
        match glance(start) {
            Glance::Chat => chats.push((place, name, bytes)),
            Glance::Other(messenger) => {
                of = of.or(messenger);
                media.push(Media { name, bytes });
            }
        }
    }
    let files = chats.len() + media.len();
    let text = match (chats.as_slice(), of) {
        ([(place, ..)], _) => text_of(&mut zip, *place)?,
        ([], Some(app)) => return Err(Refused::OtherMessenger { app }),
        ([], None) => return Err(Refused::NoChatInside { files }),
        (several, _) => {
            let (place, text) = the_one_with_the_others(&mut zip, several)?;
            let sent = several.iter().filter(|(other, ..)| *other != place);
            media.extend(sent.map(|(_, name, bytes)| Media { name: name.clone(), bytes: *bytes }));
            text
        }
    };
    Ok(Inside { text, media })
}

/// A chat in a zip: its place, its name, its size.
type Held = (usize, String, u64);

/// Returns the chat with which all others were sent: it names them, and no other names it.
fn the_one_with_the_others<R: Read + Seek>(
    zip: &mut ZipArchive<R>,
    chats: &[Held],
) -> Result<(usize, Vec<u8>), Refused> {
    let several = || match chats {
        [(_, first, _), (_, second, _), ..] => {
            Refused::SeveralInside { first: first.clone(), second: second.clone() }
        }
        _ => Refused::NoChatInside { files: chats.len() },
    };
    if chats.len() > MOST_CHATS {
        return Err(several());
    }
    for (place, ..) in chats {
        let text = text_of(zip, *place)?;
        let names = |name: &str| {
            let last = name.rsplit(['/', '\\']).next().unwrap_or_default().as_bytes();
            !last.is_empty() && text.windows(last.len()).any(|words| words == last)
        };
        if chats.iter().all(|(other, name, _)| other == place || names(name)) {
            return Ok((*place, text));
        }
    }
    Err(several())
}

fn text_of<R: Read + Seek>(zip: &mut ZipArchive<R>, place: usize) -> Result<Vec<u8>, Refused> {
    let chat = zip.by_index(place).map_err(|error| bad(&error))?;
    limited(chat).map_err(|error| match error {
        Refused::Unreadable => broken("its chat does not unpack"),
        other => other,
    })
}

/// Copies a file that came with a chat, and refuses one that is larger than `most`.
pub fn copy_media(
    file: impl Read + Seek,
    name: &str,
    most: u64,
    to: &mut impl Write,
) -> Result<u64, Refused> {
    let mut zip = open(file)?;
    let entry = zip.by_name(name).map_err(|error| bad(&error))?;
    let copied = std::io::copy(&mut entry.take(most + 1), to)
        .map_err(|_| broken("a file does not unpack"))?;
    if copied > most { Err(Refused::TooLarge { most: most >> 20 }) } else { Ok(copied) }
}

fn open<R: Read + Seek>(file: R) -> Result<ZipArchive<R>, Refused> {
    let zip = ZipArchive::new(file).map_err(|error| bad(&error))?;
    if zip.len() > MOST_FILES {
        return Err(broken("it has more files than any chat"));
    }
    Ok(zip)
}

/// Refuses names that point out of the zip. Nothing is ever written under these names; a zip that
/// has one was made to do harm.
fn safe_name(name: &str) -> Result<String, Refused> {
    let steps_out = name.split(['/', '\\']).any(|part| part == "..");
    let absolute = name.starts_with(['/', '\\']) || name.get(1..2) == Some(":");
    if steps_out || absolute || name.contains('\0') {
        return Err(broken("a file in it is named so as to be written somewhere else"));
    }
    Ok(name.to_owned())
}

/// What the start of a file looks like.
enum Glance {
    /// A chat.
    Chat,
    /// Something else; the chat of another messenger, when it can be told which.
    Other(Option<&'static str>),
}

/// Tells whether the start of a file is the start of a chat.
fn glance(mut start: Vec<u8>) -> Glance {
    // The glance may end in the middle of a UTF-16 letter.
    start.truncate(start.len() - start.len() % 2);
    let Ok(Text { words: text, .. }) = decode(start) else { return Glance::Other(None) };
    let stamped = |line: super::lines::Line<'_>| super::header::read(line.words).is_ok();
    let telegram = text.trim_start().starts_with('{') && text.contains("\"messages\"")
        || super::telegram_page::looks_like(&text);
    match super::foreign::name_of(&text) {
        None if telegram || super::lines::lines(&text).take(60).any(stamped) => Glance::Chat,
        messenger => Glance::Other(messenger),
    }
}

fn bad(error: &ZipError) -> Refused {
    match error {
        ZipError::FileNotFound => broken("a file that belongs to the chat is not in it"),
        ZipError::InvalidPassword => broken("it is locked with a password"),
        ZipError::UnsupportedArchive(words) if words.contains("assword") => {
            broken("it is locked with a password")
        }
        ZipError::UnsupportedArchive(words) => Refused::BadZip { reason: lower(words) },
        _ => broken("it is damaged or not whole"),
    }
}

fn broken(reason: &str) -> Refused {
    Refused::BadZip { reason: reason.to_owned() }
}

fn lower(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
