//! Chats as real phones and tools export them: how many messages each has, or why it is refused.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "what helps a test may fail as a test does"
)]

mod chats;

use std::fs::File;
use std::path::PathBuf;

use closeby_import::chat::{App, Asking, Chat, DayOrder, Kind, Reading, Refused, read};

/// The folder of samples; `None`, told by name, where there is none.
fn samples(folder: &str) -> Option<PathBuf> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(folder);
    if path.is_dir() {
        return Some(path);
    }
    println!("skipped: no samples in shared/data/{folder}");
    None
}

fn asking(order: Option<DayOrder>) -> Asking {
    Asking { order, ..chats::asking() }
}

fn open(folder: &str, name: &str, order: Option<DayOrder>) -> Option<Result<Reading, Refused>> {
    let path = samples(folder)?.join(name);
    Some(read(File::open(path).unwrap(), &asking(order)))
}

fn chat(folder: &str, name: &str, order: Option<DayOrder>) -> Option<Chat> {
    match open(folder, name, order)? {
        Ok(Reading::Chat(chat)) => Some(chat),
        other => panic!("{name}: {other:?}"),
    }
}

/// Name, messages, with a sender, notices, deleted, left out, with files.
type Row = (&'static str, usize, usize, usize, usize, usize, usize);

const WHATSAPP: [Row; 21] = [
    ("cal-Buddhist_iOS.txt", 28, 28, 3, 3, 16, 0),
    ("cm-br_mmddyy_24hrs.txt", 9, 6, 3, 0, 0, 0),
    ("cm-ddmmyy_24hrs.txt", 9, 6, 3, 0, 0, 0),
    ("cm-mmddyyyy_12hrs.txt", 9, 6, 3, 0, 0, 0),
    ("lang-czech_android.txt", 60, 59, 3, 8, 29, 2),
    ("lang-czech_ios.txt", 23, 23, 1, 2, 14, 0),
    ("lang-deutch_android_media.txt", 41, 40, 3, 7, 13, 9),
    ("lang-deutch_ios.txt", 23, 23, 1, 2, 14, 0),
    ("lang-english_android.txt", 60, 59, 3, 8, 29, 2),
    ("lang-indonesian_ios.txt", 23, 23, 1, 2, 14, 0),
    ("lang-italian_ios.txt", 23, 23, 1, 2, 14, 0),
    ("lang-japanese_ios.txt", 23, 23, 1, 2, 14, 0),
    ("lang-portugal_ios.txt", 23, 23, 1, 2, 14, 0),
    ("lang-spanish_ios.txt", 23, 23, 1, 2, 14, 0),
    ("lang-thai_ios.txt", 23, 23, 1, 2, 14, 0),
    ("lang-ukrainian_ios.txt", 23, 23, 1, 2, 14, 0),
    ("port-file1.txt", 10, 9, 1, 0, 0, 0),
    ("port-file2.txt", 10, 9, 1, 0, 0, 0),
    ("port-file4.txt", 10, 9, 1, 0, 0, 0),
    ("port-file5.txt", 10, 9, 1, 0, 0, 0),
    ("whatstk-pokemon.txt", 20, 19, 2, 0, 0, 0),
];

#[test]
fn every_message_of_the_samples_is_there_once() {
    for (name, messages, senders, notices, deleted, left_out, files) in WHATSAPP {
        let Some(chat) = chat("chats/whatsapp", name, None) else { return };
        let count = |kind| chat.messages.iter().filter(|message| message.kind == kind).count();
        let told = (
            chat.messages.len(),
            chat.messages.iter().filter(|message| message.sender.is_some()).count(),
            count(Kind::Notice),
            count(Kind::Deleted),
            count(Kind::LeftOut),
            chat.messages.iter().filter(|message| !message.attachments.is_empty()).count(),
        );
        assert_eq!(told, (messages, senders, notices, deleted, left_out, files), "{name}");
        assert!(chat.before().trim().is_empty(), "{name}");
        assert_eq!(chat.app, App::WhatsApp, "{name}");
        let joined: String = chat.messages.iter().map(|message| chat.raw(message)).collect();
        assert_eq!(format!("{}{joined}", chat.before()), chat.text, "{name}");
    }
}

#[test]
fn the_long_sample_is_whole() {
    let Some(chat) = chat("chats/whatsapp", "whatstk-lorem-2000.txt", None) else { return };
    assert_eq!(chat.messages.len(), 2_000);
    assert_eq!(chat.messages[0].text, "Et labore proident laboris do labore ex. ");
    assert!(chat.messages.iter().all(|message| message.kind == Kind::Said));
}

#[test]
fn dates_that_can_be_read_twice_are_asked_for() {
    let name = "android-group-system-messages.txt";
    let Some(asked) = open("chats/whatsapp", name, None) else { return };
    let Ok(Reading::Question(question)) = asked else { panic!("{asked:?}") };
    assert_eq!(question.example, "11/01/2023");
    assert_eq!(question.readings[0].first.to_string(), "2023-01-11");
    assert_eq!(question.readings[1].first.to_string(), "2023-11-01");

    let chat = chat("chats/whatsapp", name, Some(DayOrder::DayFirst)).unwrap();
    assert_eq!(chat.messages.len(), 20);
    let notices = chat.messages.iter().filter(|message| message.kind == Kind::Notice).count();
    assert_eq!(notices, 16);
}

#[test]
fn an_answer_against_the_dates_says_which_line() {
    let name = "lang-english_android.txt";
    let Some(refused) = open("chats/whatsapp", name, Some(DayOrder::MonthFirst)) else { return };
    let words = refused.unwrap_err().to_string();
    assert_eq!(words, "The dates cannot be read that way: line 1 says 23/03/2022");
}

#[test]
fn times_are_those_of_the_street() {
    let Some(twelve) = chat("chats/whatsapp", "cm-mmddyyyy_12hrs.txt", None) else { return };
    let written: Vec<_> = twelve.messages.iter().map(|one| one.written.to_string()).collect();
    assert_eq!(written[2], "2019-01-30T20:49:00");
    assert_eq!(written[4], "2020-06-20T00:08:00");
    assert_eq!(written[7], "2021-12-20T12:10:00");
    assert_eq!(twelve.messages[4].at.unix_ms(), 1_592_608_080_000, "an hour of summer time");
    let buddhist = chat("chats/whatsapp", "cal-Buddhist_iOS.txt", None).unwrap();
    assert_eq!(buddhist.messages[0].written.to_string(), "2022-03-18T14:56:01");
    let dots = chat("chats/whatsapp", "lang-indonesian_ios.txt", None).unwrap();
    assert_eq!(dots.messages[1].written.to_string(), "2022-03-27T21:41:35");
}

#[test]
fn signal_and_telegram_are_known_by_their_spelling() {
    let Some(signal) = chat("chats/signal", "signal-export.txt", None) else { return };
    assert_eq!((signal.app, signal.messages.len()), (App::Signal, 2));
    assert_eq!(signal.messages[1].text, "Hello\nJane!");
    let telegram = chat("chats/telegram", "telegram-single.json", None).unwrap();
    assert_eq!((telegram.app, telegram.messages.len()), (App::Telegram, 2));
    assert_eq!(telegram.messages[1].text, "Link:https://telegram.org/");
    assert_eq!(telegram.messages[0].at.unix_ms(), 1_544_006_350_000);
}

#[test]
fn what_is_no_chat_is_refused_with_the_reason() {
    let refusal =
        |folder, name| open(folder, name, None).map(|read| read.err().map(|e| e.to_string()));
    let Some(json) = refusal("chats/whatsapp", "cm-expected.json") else { return };
    assert!(json.unwrap().contains("not Telegram's export"));
    let blns = refusal("hostile", "blns.txt").unwrap().unwrap();
    assert!(blns.contains("No line begins") || blns.contains("not text"), "{blns}");
    let broken = refusal("hostile", "utf8tests.bin").unwrap().unwrap();
    assert!(broken.contains("not text"), "{broken}");
    assert!(refusal("images", "DSCN0010.jpg").unwrap().is_some());
    for folder in ["hostile/zip", "hostile/json", "images"] {
        for file in std::fs::read_dir(samples(folder).unwrap()).unwrap() {
            let path = file.unwrap().path();
            let refused = read(File::open(&path).unwrap(), &asking(None)).err();
            assert!(refused.is_some_and(|why| !why.to_string().is_empty()), "{}", path.display());
        }
    }
}
