//! Text in is text kept, whatever is thrown at it.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what helps a test may fail as a test does"
)]

mod chats;

use std::io::Cursor;

use closeby_import::chat::{App, Kind, Reading, Refused, read};
use proptest::prelude::*;

use chats::{asking, chat};

/// How a phone spells a stamp.
#[derive(Debug, Clone, Copy)]
enum Phone {
    Android,
    AndroidTwelve,
    Iphone,
    German,
    Iso,
    Arabic,
}

const PHONES: [Phone; 6] =
    [Phone::Android, Phone::AndroidTwelve, Phone::Iphone, Phone::German, Phone::Iso, Phone::Arabic];

impl Phone {
    fn stamp(self, day: u32, hour: u32, minute: u32) -> String {
        let twelve = (hour + 11) % 12 + 1;
        let half = if hour < 12 { "am" } else { "pm" };
        match self {
            Self::Android => format!("{day:02}/06/2027, {hour:02}:{minute:02} - "),
            Self::AndroidTwelve => {
                format!("{day}/06/27, {twelve}:{minute:02}\u{202F}{half} - ")
            }
            Self::Iphone => format!("[{day:02}/06/2027, {hour:02}:{minute:02}:07] "),
            Self::German => format!("{day:02}.06.27, {hour:02}:{minute:02} - "),
            Self::Iso => format!("[2027-06-{day:02}, {hour:02}:{minute:02}] "),
            Self::Arabic => {
                let words = format!("{day}\u{200F}/6\u{200F}/2027، {hour}:{minute:02} - ");
                words.chars().map(arabic).collect()
            }
        }
    }
}

fn arabic(letter: char) -> char {
    letter.to_digit(10).and_then(|value| char::from_u32(0x660 + value)).unwrap_or(letter)
}

fn phone() -> impl Strategy<Value = Phone> {
    proptest::sample::select(&PHONES[..])
}

/// Words as people write them; nothing that looks like the beginning of a message.
fn words() -> impl Strategy<Value = String> {
    "[a-zA-Zäé한ع😊\\[\\]<>()\"“”:;.,!?# -]{0,40}(\n[a-zA-Zé🚐: -]{0,20}){0,3}"
}

fn said() -> impl Strategy<Value = (u32, u32, u32, String, String)> {
    (13_u32..28, 0_u32..24, 0_u32..60, "[A-Z][a-zé]{1,8}( [A-Z][a-z]{1,8})?", words())
}

proptest! {
    #[test]
    fn what_was_written_is_read(
        phone in phone(),
        said in proptest::collection::vec(said(), 1..30),
        ends in proptest::collection::vec(proptest::sample::select(&["\n", "\r\n"][..]), 30),
    ) {
        let mut file = String::new();
        for (place, (day, hour, minute, name, words)) in said.iter().enumerate() {
            file += &phone.stamp(*day, *hour, *minute);
            file += &format!("{name}: {words}{}", ends[place]);
        }
        let chat = chat(&file);
        prop_assert_eq!(chat.messages.len(), said.len());
        for (message, (day, hour, minute, name, words)) in chat.messages.iter().zip(&said) {
            prop_assert_eq!(message.sender.as_deref(), Some(name.as_str()));
            prop_assert_eq!(message.text.trim_end(), words.trim_end());
            prop_assert_eq!(u32::try_from(message.written.day()).unwrap(), *day);
            prop_assert_eq!(u32::try_from(message.written.hour()).unwrap(), *hour);
            prop_assert_eq!(u32::try_from(message.written.minute()).unwrap(), *minute);
        }
        let joined: String = chat.messages.iter().map(|message| chat.raw(message)).collect();
        prop_assert_eq!(format!("{}{joined}", chat.before()), file);
        let mut keys: Vec<_> = chat.messages.iter().map(|message| message.key).collect();
        keys.sort_unstable();
        keys.dedup();
        prop_assert_eq!(keys.len(), chat.messages.len(), "every message has a name of its own");
    }

    #[test]
    fn a_longer_export_names_the_same_messages_the_same(
        said in proptest::collection::vec(said(), 2..20),
        cut in 1_usize..19,
    ) {
        let line = |(day, hour, minute, name, words): &(u32, u32, u32, String, String)| {
            format!("{}{name}: {words}\n", Phone::Android.stamp(*day, *hour, *minute))
        };
        let cut = cut.min(said.len() - 1);
        let short: String = said[..cut].iter().map(line).collect();
        let long: String = said.iter().map(line).collect();
        let (short, long) = (chat(&short), chat(&long));
        for (one, other) in short.messages.iter().zip(&long.messages) {
            prop_assert_eq!(one.key, other.key);
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = read(Cursor::new(bytes), &asking());
    }

    #[test]
    fn a_chat_with_bytes_changed_is_kept_whole_or_refused(
        said in proptest::collection::vec(said(), 1..10),
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let mut file: Vec<u8> = Vec::new();
        for (day, hour, minute, name, words) in &said {
            let line = format!("{}{name}: {words}\n", Phone::Iphone.stamp(*day, *hour, *minute));
            file.extend(line.into_bytes());
        }
        for (place, byte) in changes {
            let place = place.index(file.len());
            file[place] = byte;
        }
        if let Ok(Reading::Chat(chat)) = read(Cursor::new(file.clone()), &asking()) {
            let joined: String = chat.messages.iter().map(|message| chat.raw(message)).collect();
            let kept = format!("{}{joined}", chat.before());
            if chat.western.is_some() {
                prop_assert_eq!(kept.chars().count(), file.len(), "a letter for every byte");
            } else {
                prop_assert!(file.starts_with(kept.as_bytes()));
                prop_assert!(chat.cut_short || kept.len() == file.len());
            }
        }
    }
}

#[test]
fn a_file_cut_in_the_middle_keeps_what_is_left_of_its_first_message() {
    let cut = "one of a message\nand its end\n13/06/2027, 14:08 - Ann: here\n";
    let chat = chat(cut);
    assert_eq!(chat.before(), "one of a message\nand its end\n");
    assert_eq!(chat.messages.len(), 1);
    assert_eq!(chat.messages[0].line, 3);
    let mut bytes = "13/06/2027, 14:08 - Ann: caf\u{e9}".as_bytes().to_vec();
    bytes.pop();
    let Ok(Reading::Chat(chat)) = read(Cursor::new(bytes), &asking()) else { panic!("refused") };
    assert!(chat.cut_short);
    assert_eq!(chat.messages[0].text, "caf");
}

#[test]
fn what_was_pasted_in_another_spelling_stays_in_its_message() {
    let file = "13/06/2027, 14:08 - Ann: they wrote\n[13/06/2027, 14:01:22] Ben: hello\n\
                13/06/2027, 14:09 - Ben: yes\n";
    let chat = chat(file);
    assert_eq!(chat.messages.len(), 2);
    assert!(chat.messages[0].text.ends_with("Ben: hello"));
}

#[test]
fn the_hour_that_comes_twice_goes_on_after_the_clock_was_put_back() {
    let file =
        "31/10/2027, 01:50 - Ann: a\n31/10/2027, 01:10 - Ann: b\n31/10/2027, 01:20 - Ann: c\n";
    let chat = chat(file);
    let minutes: Vec<_> =
        chat.messages.windows(2).map(|two| two[1].at.minutes_since(two[0].at)).collect();
    assert_eq!(minutes, [20, 10]);
    assert!(chat.messages.iter().all(|message| message.twice.is_some()));
}

#[test]
fn words_beside_the_time_that_nobody_knows_are_named() {
    let file = "13/06/2027, 2:08 zq - Ann: here\n";
    let refused = read(Cursor::new(file), &asking()).unwrap_err();
    assert_eq!(refused, Refused::UnknownWord { word: "zq".to_owned(), line: 1 });
    let persian = "[1405/03/23, 14:08:00] Ann: here\n";
    let refused = read(Cursor::new(persian), &asking()).unwrap_err();
    assert_eq!(refused, Refused::OtherCalendar { year: 1405 });
}

#[test]
fn lines_of_any_end_and_no_sender_are_kept() {
    let file = "\u{FEFF}13/06/2027, 14:08 - Ann: a\r13/06/2027, 14:09 - Ben joined\r\n\
                13/06/2027, 14:10 - Ann: b\n\n";
    let chat = chat(file);
    let kinds: Vec<_> = chat.messages.iter().map(|message| message.kind).collect();
    assert_eq!(kinds, [Kind::Said, Kind::Notice, Kind::Said]);
}

/// Telegram keeps these beside the words, which are empty then.
#[test]
fn what_telegram_shares_beside_words_is_in_words() {
    let message = |what: &str| {
        let text = format!(
            r#"{{"messages":[{{"id":1,"type":"message","date":"2027-06-13T14:56:00","from":"Nell",{what}}}]}}"#
        );
        let chat = chat(&text);
        (chat.messages[0].kind, chat.messages[0].text.clone())
    };
    let said = |what: &str, words: &str| {
        assert_eq!(message(what), (Kind::Said, words.to_owned()), "{what}");
    };
    said(
        r#""text":"","poll":{"question":"Who comes?","answers":[{"text":["I ",{"type":"bold","text":"do"}],"voters":2}]}"#,
        "POLL: Who comes?\nOPTION: I do (2)",
    );
    said(
        r#""text":"","location_information":{"latitude":51.5,"longitude":-0.1}"#,
        "Location: 51.5, -0.1",
    );
    said(
        r#""text":"","contact_information":{"first_name":"Bob","last_name":"","phone_number":"07700"}"#,
        "Contact: Bob 07700",
    );
    said(r#""text":"","photo":"photos/photo_1.jpg""#, "photo_1.jpg");
    said(
        r#""text":"they come at 5","forwarded_from":"A channel""#,
        "Forwarded from A channel: they come at 5",
    );
    assert_eq!(message(r#""text":"","file":"(File not included.)""#).0, Kind::LeftOut);
    assert_eq!(message(r#""media_type":"gift""#).0, Kind::LeftOut, "nothing of it was exported");
}

#[test]
fn signal_is_known_by_whoever_is_called_me() {
    let of = |text: &str| chat(text).app;
    let signal = "[2027-06-13 14:56:01] Nell: two vans\n[2027-06-13 14:57:02] Me: ok\n";
    assert_eq!(of(signal), App::Signal);
    assert_eq!(of("[13/06/2027, 14:56:01] Me: ok\n"), App::WhatsApp);
}
