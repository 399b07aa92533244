//! Files made to do harm: refused with the reason, in bounded time and memory.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what helps a test may fail as a test does"
)]

mod chats;

use std::io::{Cursor, Read, Seek, SeekFrom};

use closeby_import::chat::{MOST_MESSAGES, Reading, Refused, copy_media, read};

use chats::{asking, refused, zip_of};

const CHAT: &[u8] =
    b"13/06/2027, 14:08 - Ann: \xE2\x80\x8EIMG-20270613-WA0001.jpg (file attached)\n";

#[test]
fn a_zip_gives_its_chat_and_names_its_pictures() {
    let zip = zip_of(&[("IMG-20270613-WA0001.jpg", b"\xFF\xD8 picture"), ("any name", CHAT)]);
    let Ok(Reading::Chat(chat)) = read(Cursor::new(&zip), &asking()) else { panic!("refused") };
    assert_eq!(chat.messages[0].attachments, ["IMG-20270613-WA0001.jpg"]);
    assert_eq!(chat.media[0].name, "IMG-20270613-WA0001.jpg");
    let mut picture = Vec::new();
    copy_media(Cursor::new(&zip), &chat.media[0].name, 100, &mut picture).unwrap();
    assert_eq!(picture, b"\xFF\xD8 picture");
    let large = copy_media(Cursor::new(&zip), &chat.media[0].name, 5, &mut Vec::new());
    assert!(matches!(large, Err(Refused::TooLarge { .. })));
}

#[test]
fn names_that_point_out_of_the_zip_are_refused() {
    for name in ["../up.txt", "a/../../up.txt", "/etc/passwd", "C:\\x.txt", "..\\up.txt"] {
        let why = refused(zip_of(&[("_chat.txt", CHAT), (name, b"x")])).to_string();
        assert!(why.contains("somewhere else"), "{name}: {why}");
    }
}

#[test]
fn bombs_are_not_unpacked() {
    let zeros = vec![b'0'; 60 << 20];
    let mut long = CHAT.to_vec();
    long.extend(&zeros);
    assert!(matches!(refused(zip_of(&[("_chat.txt", &long)])), Refused::TooLarge { .. }));
    let few = [("a.bin", zeros.as_slice()), ("b.bin", &zeros), ("c.bin", &zeros)];
    assert_eq!(refused(zip_of(&few)), Refused::NoChatInside { files: 3 });
}

#[test]
fn a_zip_with_two_chats_names_them() {
    let why = refused(zip_of(&[("a.txt", CHAT), ("b.txt", CHAT)]));
    assert_eq!(why, Refused::SeveralInside { first: "a.txt".into(), second: "b.txt".into() });
}

/// A file of one line that goes on, without being held in memory.
struct Endless {
    left: u64,
    at: u64,
    of: u64,
}

impl Read for Endless {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let length = into.len().min(usize::try_from(self.left).unwrap());
        into[..length].fill(b'a');
        self.left -= length as u64;
        self.at += length as u64;
        Ok(length)
    }
}

impl Seek for Endless {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        let SeekFrom::Start(at) = to else { return Ok(self.at) };
        self.left = self.of - at;
        self.at = at;
        Ok(at)
    }
}

#[test]
fn a_line_without_end_is_not_read_to_its_end() {
    let of = 200 << 20;
    let endless = Endless { left: of, at: 0, of };
    let why = read(endless, &asking()).unwrap_err();
    assert!(matches!(why, Refused::TooLarge { .. }));
}

#[test]
fn more_messages_than_any_chat_are_refused() {
    let line = "13/06/2027, 14:08 - A: b\n";
    let why = refused(line.repeat(MOST_MESSAGES + 1).into_bytes());
    assert_eq!(why, Refused::TooMany { most: MOST_MESSAGES });
}

#[test]
fn every_cut_of_a_zip_is_refused_or_read() {
    let zip = zip_of(&[("_chat.txt", CHAT), ("p.jpg", b"\xFF\xD8")]);
    for length in 0..zip.len() {
        let _ = read(Cursor::new(zip[..length].to_vec()), &asking());
    }
    for place in 0..zip.len() {
        let mut changed = zip.clone();
        changed[place] ^= 0x55;
        let _ = read(Cursor::new(changed), &asking());
    }
}

#[test]
fn json_that_goes_deep_is_refused() {
    let deep = format!("{{\"messages\":{}", "[".repeat(200_000));
    assert!(matches!(refused(deep.into_bytes()), Refused::NotTelegram { .. }));
    let page = "<!DOCTYPE html>\n<html><head><title>Exported Data</title>";
    assert_eq!(refused(page), Refused::WebPage);
}

#[test]
fn refusals_repeat_no_word_of_the_chat() {
    let secret = "{\"messages\":[{\"type\":\"message\",\"text\":{\"zebra\":1}}]}";
    assert!(!refused(secret).to_string().contains("zebra"));
}
