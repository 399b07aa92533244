//! Exports in the shapes of other phones and tools: each message once, or a refusal that says why.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what helps a test may fail as a test does"
)]

use std::io::{Cursor, Write};

use closeby_import::chat::{Asking, Chat, DayOrder, Kind, Reading, Refused, Second, read};
use jiff::tz::TimeZone;

fn asking() -> Asking {
    Asking { zone: TimeZone::get("Europe/London").unwrap(), order: None, second: None }
}

fn chat(file: impl AsRef<[u8]>, asking: &Asking) -> Chat {
    match read(Cursor::new(file.as_ref()), asking).unwrap() {
        Reading::Chat(chat) => chat,
        other => panic!("{other:?}"),
    }
}

fn refused(file: impl AsRef<[u8]>) -> String {
    read(Cursor::new(file.as_ref()), &asking()).unwrap_err().to_string()
}

/// Time, sender and words of each message.
fn told(chat: &Chat) -> Vec<(String, &str, &str)> {
    let told = chat.messages.iter().map(|message| {
        let sender = message.sender.as_deref().unwrap_or("-");
        (message.written.to_string(), sender, message.text.as_str())
    });
    told.collect()
}

fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// One morning and one afternoon as phones of these languages write them.
const STAMPS: [(&str, &str); 26] = [
    ("14/03/2026, 09:05", "25/03/2026, 15:07"),
    ("14.03.26, 09:05", "25.03.26, 15:07"),
    ("14.03.2026 um 09:05", "25.03.2026 um 15:07"),
    ("14/03/2026 à 09:05", "25/03/2026 à 15:07"),
    ("2026-03-14 09 h 05", "2026-03-25 15 h 07"),
    ("3/14/26, 9:05\u{202F}AM", "3/25/26, 3:07\u{202F}PM"),
    ("14/3/2026, 9:05\u{A0}a.\u{A0}m.", "25/3/2026, 3:07\u{A0}p.\u{A0}m."),
    ("14.03.2026 г., 9:05 ч.", "25.03.2026 г., 15:07 ч."),
    ("14. 3. 26, 9:05 dop.", "25. 3. 26, 3:07 pop."),
    ("14.3.26, 9:05 p.d.", "25.3.26, 3:07 m.d."),
    ("14/3/2026، 9:05 قبل دوپہر", "25/3/2026، 3:07 بعد دوپہر"),
    ("14/3/2569 09:05 น.", "25/3/2569 15:07 น."),
    ("14. 03. 2026. u 09:05", "25. 03. 2026. u 15:07"),
    ("14/3/26, 9:05 тң", "25/3/26, 3:07 тк"),
    ("14.3.26 г., 9:05 претпл.", "25.3.26 г., 3:07 попл."),
    ("14/3/26, 9:05 ਪੂ.ਦੁ.", "25/3/26, 3:07 ਬਾ.ਦੁ."),
    ("2026/3/14, 9:05 ق.ظ.", "2026/3/25, 3:07 ب.ظ."),
    ("١٤\u{200F}/٣\u{200F}/٢٠٢٦، ٩:٠٥ ص", "٢٥\u{200F}/٣\u{200F}/٢٠٢٦، ٣:٠٧ م"),
    ("2026. 3. 14. 오전 9:05", "2026. 3. 25. 오후 3:07"),
    ("2026/03/14 午前9:05", "2026/03/25 午後3:07"),
    ("2026. 03. 14., de. 9:05", "2026. 03. 25., du. 3:07"),
    ("14.3.2026 klo 9.05", "25.3.2026 klo 15.07"),
    ("14.03.2026 ÖÖ 9:05", "25.03.2026 ÖS 3:07"),
    ("09:05, 14/03/2026", "15:07, 25/03/2026"),
    ("26/3/14, 09:05", "26/4/2, 15:07"),
    ("26. 3. 14. 오전 9:05", "26. 4. 2. 오후 3:07"),
];

#[test]
fn a_morning_and_an_afternoon_of_many_languages() {
    for (morning, afternoon) in STAMPS {
        let file = format!("{morning} - Ann: two vans\n{afternoon} - Bo: gone\n");
        let chat = chat(&file, &asking());
        let second =
            if chat.order == Some(DayOrder::YearFirst) { "2026-04-02" } else { "2026-03-25" };
        let wanted = [
            ("2026-03-14T09:05:00".to_owned(), "Ann", "two vans"),
            (format!("{second}T15:07:00"), "Bo", "gone"),
        ];
        assert_eq!(told(&chat), wanted, "{morning}");
    }
}

#[test]
fn a_word_of_the_afternoon_that_nobody_knows_loses_no_message() {
    let file = "14/3/26, 9:05 am - Ann: here\n14/3/26, 3:07 zq - Ann: still here\n";
    assert_eq!(refused(file), "The times carry a word that is not known: “zq” in line 2");
}

#[test]
fn a_year_that_may_come_first_is_asked_about() {
    let file = "26/03/14, 09:05 - Ann: here\n26/03/14, 09:06 - Bo: where\n";
    let Ok(Reading::Question(question)) = read(Cursor::new(file), &asking()) else {
        panic!("not asked")
    };
    let readings: Vec<_> = question.readings.iter().map(|one| one.first.to_string()).collect();
    assert_eq!(readings, ["2014-03-26", "2026-03-14"]);
    for (order, day) in [(DayOrder::DayFirst, 2014), (DayOrder::YearFirst, 2026)] {
        let chat = chat(file, &Asking { order: Some(order), ..asking() });
        assert_eq!(chat.messages[0].written.year(), day);
    }
}

const ANDROID: &str = "14/03/2026, 09:05 - Ann: one\n14/03/2026, 09:06 - Bo: two\nand more\n";
const IPHONE: &str = "[14/03/2026, 10:05:01] Cleo: three\n[14/03/2026, 10:06:02] Dan: four\n";

#[test]
fn two_exports_in_one_file_are_asked_about_and_lose_nothing() {
    for (file, line) in [(format!("{ANDROID}{IPHONE}"), 4), (format!("{IPHONE}{ANDROID}"), 3)] {
        let Ok(Reading::Styles(styles)) = read(Cursor::new(&file), &asking()) else {
            panic!("not asked")
        };
        assert_eq!((styles.line, styles.lines), (line, 2));
        let both = chat(&file, &Asking { second: Some(Second::Export), ..asking() });
        let mut words: Vec<_> = both.messages.iter().map(|one| one.text.as_str()).collect();
        words.sort_unstable();
        assert_eq!(words, ["four", "one", "three", "two\nand more"]);
        let one = chat(&file, &Asking { second: Some(Second::Pasted), ..asking() });
        assert_eq!(one.messages.len(), 2);
        let whole: String = one.messages.iter().map(|message| one.raw(message)).collect();
        assert_eq!(format!("{}{whole}", one.before()), file, "every letter is kept");
    }
}

#[test]
fn each_export_in_a_file_has_its_own_order_of_dates() {
    let file = format!("{ANDROID}[3/25/26, 10:05:01 AM] Cleo: x\n[4/2/26, 10:06:02 AM] Dan: y\n");
    let both = chat(&file, &Asking { second: Some(Second::Export), ..asking() });
    let days: Vec<_> = both.messages.iter().map(|one| one.written.date().to_string()).collect();
    assert_eq!(days, ["2026-03-14", "2026-03-14", "2026-03-25", "2026-04-02"]);
}

#[test]
fn a_single_pasted_line_belongs_to_the_message_it_stands_in() {
    let file =
        format!("{ANDROID}14/03/2026, 09:10 - Ann: they wrote:\n[09:01, 14/03/2026] Cleo: go\n");
    let chat = chat(&file, &asking());
    assert_eq!(chat.messages[2].text, "they wrote:\n[09:01, 14/03/2026] Cleo: go");
}

#[test]
fn a_chat_that_was_sent_inside_a_chat_is_one_of_its_files() {
    let sent = format!("{IPHONE}[14/03/2026, 11:00:00] Ann: \u{200E}<attached: 0007-old.txt>\r\n");
    let chat = chat(zip(&[("0007-old.txt", ANDROID), ("Close/_chat.txt", &sent)]), &asking());
    assert_eq!(chat.messages.len(), 3);
    let media: Vec<_> = chat.media.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(media, ["0007-old.txt"]);
    let two = refused(zip(&[("a/_chat.txt", IPHONE), ("b/_chat.txt", ANDROID)]));
    assert_eq!(two, "More than one chat is inside the zip: a/_chat.txt and b/_chat.txt");
}

#[test]
fn text_that_was_saved_again_is_read() {
    let wide = |big: bool| -> Vec<u8> {
        let units = ANDROID.encode_utf16();
        units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    for file in [wide(true), wide(false), ANDROID.replace('\n', "\r").into_bytes()] {
        assert_eq!(told(&chat(file, &asking()))[1].2, "two\nand more");
    }
    assert!(refused(b"14/03/2026, 09:05 - Andr\xe9: hi\n").contains("not text"));
}

#[test]
fn chats_of_other_messengers_are_named_and_never_read_as_another() {
    for (app, file) in [
        (
            "Facebook",
            r#"{"messages":[{"sender_name":"Ann","timestamp_ms":1,"content":"caf\u00c3"}]}"#,
        ),
        ("Facebook", r#"{"threadName":"x","messages":[{"senderName":"Ann","timestamp":1}]}"#),
        ("Discord", r#"{"guild":{},"channel":{},"messages":[{"id":"3","content":"hi"}]}"#),
        ("Discord", "==\nGuild: Close\nChannel: help\n==\n\n[14/03/2026 09:05] ann\nhello\n"),
        ("Matrix", r#"{"messages":[{"type":"m.room.message","sender":"@a:b","content":{}}]}"#),
        ("Slack", r#"[{"type":"message","user":"U1","text":"hi","ts":"1773479100.0001"}]"#),
        ("signal-cli", r#"{"envelope":{"source":"+44","timestamp":1,"dataMessage":{}}}"#),
        ("text messages", "<?xml version='1.0'?><smses count=\"1\"><sms body=\"hi\"/></smses>"),
        ("LINE", "[LINE] Chat history with Ann\nSat, 14/03/2026\n09:05\tAnn\thello\n"),
        ("KakaoTalk", "Close 카카오톡 대화\n2026년 3월 14일 오전 9:05, Ann : hello\n"),
        ("Zoom", "09:05:00 From Ann Reed to Everyone:\n\thello\n"),
    ] {
        let why = refused(file);
        assert!(why.contains(app) && why.contains("not read"), "{app}: {why}");
        assert_eq!(refused(zip(&[("export/one", file)])), why, "the same in a zip");
    }
}

#[test]
fn times_without_a_sender_are_no_chat() {
    let teams = "[14/03/2026 09:05] Ann Reed\nhello\n[14/03/2026 09:06] Bo\nwhere\n";
    let read = read(Cursor::new(teams), &asking());
    assert_eq!(read.unwrap_err(), Refused::NoSenders { line: 1 });
    let notices = "14/03/2026, 09:05 - You were added\n14/03/2026, 09:06 - Bo left\n";
    let chat = chat(notices, &asking());
    assert!(chat.messages.iter().all(|message| message.kind == Kind::Notice));
}

/// A message of Telegram's page: what stands between its tags is ours.
fn on_a_page(number: i32, class: &str, body: &str) -> String {
    format!(
        "<div class=\"message {class}\" id=\"message{number}\">\n<div class=\"pull_left userpic_wrap\">\n<div class=\"initials\">\nAR\n</div>\n</div>\n<div class=\"body{}\">\n{body}\n</div>\n</div>\n",
        if class == "service" { " details" } else { "" }
    )
}

fn at(time: &str) -> String {
    format!("<div class=\"pull_right date details\" title=\"14.03.2026 {time}\">\n09:05\n</div>\n")
}

#[test]
fn a_page_of_telegrams_desktop_is_read_whole() {
    let from = |name: &str| format!("<div class=\"from_name\">\n{name}\n</div>\n");
    let text = |words: &str| format!("<div class=\"text\">\n{words}\n</div>\n");
    let messages = [
        on_a_page(-1, "service", "14 March 2026"),
        on_a_page(1, "service", "Ann created group &laquo;Close&raquo;"),
        on_a_page(
            2,
            "default clearfix",
            &format!(
                "{}{}{}",
                at("09:05:00 UTC+01:00"),
                from("Ann Reed"),
                text(
                    "Two vans &amp; a <strong>car</strong><br>see <a href=\"https://example.org\">here</a>"
                )
            ),
        ),
        on_a_page(
            3,
            "default clearfix joined",
            &format!(
                "{}<div class=\"reply_to details\">\nIn reply to this\n</div>{}",
                at("09:06:00"),
                text("&lt;gone&gt;")
            ),
        ),
        on_a_page(
            4,
            "default clearfix",
            &format!(
                "{}{}<div class=\"forwarded body\"><div class=\"from_name\">\nCleo <span class=\"date details\" title=\"01.01.2020 00:00:00\">x</span></div>{}</div>",
                at("09:07:00"),
                from("Bo"),
                text("they left")
            ),
        ),
        on_a_page(
            5,
            "default clearfix joined",
            &format!(
                "{}<div class=\"media_wrap clearfix\"><a class=\"photo_wrap clearfix pull_left\" href=\"photos/photo_1.jpg\"><img class=\"photo\"/></a></div>",
                at("09:08:00")
            ),
        ),
        on_a_page(
            6,
            "default clearfix joined",
            &format!(
                "{}<div class=\"media_wrap clearfix\"><div class=\"media clearfix\"><div class=\"body\"><div class=\"title bold\">Video file</div><div class=\"description\">Not included, change data exporting settings to download.</div></div></div></div>",
                at("09:09:00")
            ),
        ),
        on_a_page(
            7,
            "default clearfix joined",
            &format!(
                "{}<div class=\"media_wrap clearfix\"><div class=\"media_poll\"><div class=\"question bold\">Who comes?</div><div class=\"answer\">- me</div></div></div>",
                at("09:10:00")
            ),
        ),
    ];
    let page = format!(
        "<!DOCTYPE html>\n<html><head><title>Exported Data</title></head><body><div class=\"page_body chat_page\"><div class=\"history\">{}</div></div></body></html>",
        messages.concat()
    );
    for file in [page.clone().into_bytes(), zip(&[("ChatExport/messages.html", &page)])] {
        let chat = chat(file, &asking());
        let wanted = [
            ("08:05:00", "-", "Ann created group «Close»"),
            ("08:05:00", "Ann Reed", "Two vans & a car\nsee here"),
            ("09:06:00", "Ann Reed", "<gone>"),
            ("09:07:00", "Bo", "Forwarded from Cleo: they left"),
            ("09:08:00", "Bo", "photo_1.jpg"),
            (
                "09:09:00",
                "Bo",
                "Video file, Not included, change data exporting settings to download.",
            ),
            ("09:10:00", "Bo", "POLL: Who comes?\n- me"),
        ];
        let wanted = wanted.map(|(time, who, words)| (format!("2026-03-14T{time}"), who, words));
        assert_eq!(told(&chat), wanted);
        let kinds: Vec<_> = chat.messages.iter().map(|message| message.kind).collect();
        use Kind::{LeftOut, Notice, Said};
        assert_eq!(kinds, [Notice, Said, Said, Said, Said, LeftOut, Said]);
        assert_eq!(chat.messages[4].attachments, ["photos/photo_1.jpg"]);
    }
    assert!(refused("<!doctype html><p>14/03/2026, 09:05 - Ann: hi</p>").contains("web page"));
    let timeless = page.replace("14.03.2026 09:06:00", "soon");
    assert_eq!(refused(timeless), "Message 3 has no time that can be read");
}
