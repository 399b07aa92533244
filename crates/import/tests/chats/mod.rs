//! What every test of chats does: asks in the street's zone, reads bytes, packs a zip.
#![allow(dead_code, reason = "not every test file needs all of it")]

use std::io::{Cursor, Write};

use closeby_import::chat::{Asking, Chat, Reading, Refused, read};
use jiff::tz::TimeZone;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Nothing answered yet.
pub fn asking() -> Asking {
    Asking { zone: TimeZone::get("Europe/London").unwrap(), order: None, second: None }
}

/// Reads what is certainly a chat.
pub fn chat(file: impl AsRef<[u8]>) -> Chat {
    chat_told(file, &asking())
}

/// Reads what is certainly a chat once these answers are given.
pub fn chat_told(file: impl AsRef<[u8]>, asking: &Asking) -> Chat {
    match read(Cursor::new(file.as_ref()), asking) {
        Ok(Reading::Chat(chat)) => chat,
        other => panic!("{other:?}"),
    }
}

/// Why something is no chat.
pub fn refused(file: impl AsRef<[u8]>) -> Refused {
    read(Cursor::new(file.as_ref()), &asking()).unwrap_err()
}

/// A zip with these files.
pub fn zip_of(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in files {
        zip.start_file(*name, packed).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
