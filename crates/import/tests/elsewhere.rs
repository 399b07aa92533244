//! Exports in the shapes of other phones and tools: each message once, or a refusal that says why.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what helps a test may fail as a test does"
)]

mod chats;

use std::io::Cursor;

use closeby_import::chat::{App, Asking, Chat, DayOrder, Kind, Reading, Refused, Second, read};

use sha2::Digest;

use chats::{asking, chat, chat_told, zip_of};

fn refused(file: impl AsRef<[u8]>) -> String {
    chats::refused(file).to_string()
}

/// A zip of texts.
fn zip(texts: &[(&str, &str)]) -> Vec<u8> {
    let files: Vec<_> = texts.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    zip_of(&files)
}

/// Time, sender and words of each message.
fn told(chat: &Chat) -> Vec<(String, &str, &str)> {
    let told = chat.messages.iter().map(|message| {
        let sender = message.sender.as_deref().unwrap_or("-");
        (message.written.to_string(), sender, message.text.as_str())
    });
    told.collect()
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
        let chat = chat(file);
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
        let chat = chat_told(file, &Asking { order: Some(order), ..asking() });
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
        let both = chat_told(&file, &Asking { second: Some(Second::Export), ..asking() });
        let mut words: Vec<_> = both.messages.iter().map(|one| one.text.as_str()).collect();
        words.sort_unstable();
        assert_eq!(words, ["four", "one", "three", "two\nand more"]);
        let one = chat_told(&file, &Asking { second: Some(Second::Pasted), ..asking() });
        assert_eq!(one.messages.len(), 2);
        let whole: String = one.messages.iter().map(|message| one.raw(message)).collect();
        assert_eq!(format!("{}{whole}", one.before()), file, "every letter is kept");
    }
}

#[test]
fn each_export_in_a_file_has_its_own_order_of_dates() {
    let file = format!("{ANDROID}[3/25/26, 10:05:01 AM] Cleo: x\n[4/2/26, 10:06:02 AM] Dan: y\n");
    let both = chat_told(&file, &Asking { second: Some(Second::Export), ..asking() });
    let days: Vec<_> = both.messages.iter().map(|one| one.written.date().to_string()).collect();
    assert_eq!(days, ["2026-03-14", "2026-03-14", "2026-03-25", "2026-04-02"]);
}

#[test]
fn a_single_pasted_line_belongs_to_the_message_it_stands_in() {
    let file =
        format!("{ANDROID}14/03/2026, 09:10 - Ann: they wrote:\n[09:01, 14/03/2026] Cleo: go\n");
    let chat = chat(file);
    assert_eq!(chat.messages[2].text, "they wrote:\n[09:01, 14/03/2026] Cleo: go");
}

#[test]
fn a_chat_that_was_sent_inside_a_chat_is_one_of_its_files() {
    let sent = format!("{IPHONE}[14/03/2026, 11:00:00] Ann: \u{200E}<attached: 0007-old.txt>\r\n");
    let chat = chat(zip(&[("0007-old.txt", ANDROID), ("Close/_chat.txt", &sent)]));
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
        assert_eq!(told(&chat(file))[1].2, "two\nand more");
    }
}

#[test]
fn letters_of_western_europe_are_read_and_said_to_be() {
    let older = b"14/03/2026, 09:05 - Andr\xe9: two vans \x96 it\x92s caf\xe9 14\r\n14/03/2026, 09:06 - Zo\xeb: \x80 5\r\n";
    let western = chat(older);
    let wanted = [("André", "two vans – it’s café 14"), ("Zoë", "€ 5")];
    let told = western.messages.iter().map(|one| (one.sender.as_deref().unwrap(), &*one.text));
    assert_eq!(told.collect::<Vec<_>>(), wanted);
    assert_eq!(western.western.as_deref(), Some(&["André", "café", "Zoë"].map(str::to_owned)[..]));
    let file: [u8; 32] = sha2::Sha256::digest(older).into();
    assert_eq!(western.hash, file, "of the file as it was given");
    assert_eq!(chat("14/03/2026, 09:05 - André: hi\n").western, None);

    let greek = b"14/03/2026, 09:05 - Ann: \xea\xe1\xeb\xe7\xec\xdd\xf1\xe1\n";
    assert!(refused(greek).contains("letters that are not known"));
    let mut damaged = "14/03/2026, 09:05 - André: café, señor\n".as_bytes().to_vec();
    damaged[40] = 0xFF;
    assert!(refused(damaged).contains("letters that are not known"));
}

#[test]
fn an_older_editor_writes_a_question_mark_for_a_narrow_space() {
    let chat = chat("14/03/2026, 9:05?am - Ann: two vans?\n14/03/2026, 3:07?pm - Bo: gone\n");
    let wanted =
        [("2026-03-14T09:05:00", "Ann", "two vans?"), ("2026-03-14T15:07:00", "Bo", "gone")];
    assert_eq!(told(&chat), wanted.map(|(at, who, words)| (at.to_owned(), who, words)));
}

/// As the tool sigtop writes a chat of Signal with `-f text`.
const SIGTOP: &str = "\
Conversation: Close (group)

From: Ann Reed (+447700900123)
Type: incoming
Sent: Sat, 14 Mar 2026 09:05:00 +0100
Received: Sat, 14 Mar 2026 09:05:02 +0100
Reaction: ! from Bo

Two vans
From: the corner

Type: both

From: You
Type: outgoing
Sent: Sat, 14 Mar 2026 09:06:00 +0100
Attachment: van.jpg (image/jpeg, 1200 bytes)

> From: Ann Reed (+447700900123)
> Sent: Sat, 14 Mar 2026 09:05:00 +0100
>
> Two vans

Seen (both)

From: You
Type: outgoing
Sent: Sat, 14 Mar 2026 09:07:00 +0100
Edited: 2 versions

| Version: 2
| Sent: Sat, 14 Mar 2026 09:08:00 +0100
|
| They left
| at once
|
| Version: 1
| Sent: Sat, 14 Mar 2026 09:07:00 +0100
|
| They leave

Type: group-v2-change
Received: Sat, 14 Mar 2026 09:09:00 +0100

From: Bo (+447700900124)
Type: incoming
Sent: Sat, 14 Mar 2026 09:10:00 +0100
Received: Sat, 14 Mar 2026 09:10:01 +0100
Attachment: no filename (image/jpeg, 900 bytes)

From: Bo (+447700900124)
Type: incoming
Sent: Sat, 14 Mar 2026 09:11:00 +0100
Received: Sat, 14 Mar 2026 09:11:01 +0100
Attachment: plan (old).pdf (application/pdf, 900 bytes)

";

#[test]
fn signals_text_by_sigtop_is_read_whole() {
    for file in [SIGTOP.to_owned(), SIGTOP.replace('\n', "\r\n")] {
        let chat = chat(&file);
        let (ann, bo) = ("Ann Reed (+447700900123)", "Bo (+447700900124)");
        let wanted = [
            ("08:05:00", ann, "Two vans\nFrom: the corner\n\nType: both"),
            ("08:06:00", "You", "Seen (both)"),
            ("08:07:00", "You", "They left\nat once"),
            ("08:09:00", "-", "group v2 change"),
            ("08:10:00", bo, "no filename (image/jpeg, 900 bytes)"),
            ("08:11:00", bo, "plan (old).pdf (application/pdf, 900 bytes)"),
        ];
        let wanted = wanted.map(|(at, who, words)| (format!("2026-03-14T{at}"), who, words));
        assert_eq!(told(&chat), wanted);
        let kinds: Vec<_> = chat.messages.iter().map(|message| message.kind).collect();
        use Kind::{LeftOut, Notice, Said};
        assert_eq!(kinds, [Said, Said, Said, Notice, LeftOut, Said]);
        assert_eq!(chat.app, App::Signal);
        let edited: Vec<_> = chat.messages.iter().map(|message| message.edited).collect();
        assert_eq!(edited, [false, false, true, false, false, false]);
        assert_eq!(chat.messages[1].attachments, ["van.jpg"]);
        assert_eq!(chat.messages[5].attachments, ["plan (old).pdf"]);
        assert_eq!(chat.before(), "");
        let whole: String = chat.messages.iter().map(|message| chat.raw(message)).collect();
        assert!(file.ends_with(&whole) && whole.starts_with("From: Ann"), "every letter is kept");
    }
    let timeless = SIGTOP.replace("Sent: Sat, 14 Mar 2026 09:06:00 +0100", "Sent: unknown");
    assert_eq!(refused(timeless), "Message 14 has no time that can be read");
}

#[test]
fn other_texts_of_sigtop_are_refused_with_what_helps() {
    let short = "2026-03-14 09:05 Ann Reed: two vans\n2026-03-14 09:06 You: [reply to Ann] where\n";
    assert!(refused(short).contains("short text or JSON of Signal's tool sigtop"));
    let json = r#"[{"id":"a","conversationId":"b","sent_at":1773479100000,"body":"hi"}]"#;
    assert!(refused(json).contains("short text or JSON of Signal's tool sigtop"));
}

#[test]
fn what_a_program_keeps_of_its_work_is_no_chat() {
    for log in [
        "[2026-03-14 14:08] INFO: started\n[2026-03-14 14:09] WARN: no disk\n",
        "[2026-03-14, 14:08] ERROR: no disk\n",
        "2026-03-14 14:08:00 - sshd[12]: session opened\n2026-03-14 14:08:01 - cron[3]: ran\n",
        "[2026-03-14 14:08:01] closeby::vault: opened\n",
    ] {
        assert!(refused(log).contains("what a program keeps of its work"), "{log}");
    }
    let people = "[2026-03-14, 14:08] Info: meet at no. 9\n[2026-03-14, 14:09] ERROR: my nickname\n[2026-03-14, 14:09] Ann: ok\n";
    assert_eq!(chat(people).messages.len(), 3);
}

#[test]
fn a_notice_on_a_page_is_about_the_time_of_its_neighbour_of_that_day() {
    let said = |number, time: &str, words: &str| {
        let body = format!(
            "{}<div class=\"from_name\">\nAnn\n</div><div class=\"text\">\n{words}\n</div>",
            at(time)
        );
        on_a_page(number, "default clearfix", &body)
    };
    let day = |number, day: &str| on_a_page(number, "service", day);
    let page = format!(
        "<html><div class=\"page_body chat_page\">{}</div></html>",
        [
            day(-1, "14 March 2026"),
            day(1, "Ann created group"),
            said(2, "21:05:00", "late"),
            day(3, "Bo joined"),
            day(-2, "15 March 2026"),
            day(4, "Cleo joined"),
            said(5, "09:00:00", "early").replace("14.03.2026", "15.03.2026"),
            day(6, "Cleo left"),
        ]
        .concat()
    );
    let chat = chat(&page);
    let told: Vec<_> = chat
        .messages
        .iter()
        .map(|one| (one.written.to_string(), one.about, one.text.as_str()))
        .collect();
    let wanted = [
        ("2026-03-14T21:05:00", true, "Ann created group"),
        ("2026-03-14T21:05:00", false, "late"),
        ("2026-03-14T21:05:00", true, "Bo joined"),
        ("2026-03-15T09:00:00", true, "Cleo joined"),
        ("2026-03-15T09:00:00", false, "early"),
        ("2026-03-15T09:00:00", true, "Cleo left"),
    ];
    assert_eq!(told, wanted.map(|(at, about, words)| (at.to_owned(), about, words)));
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
    let chat = chat(notices);
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
        let chat = chat(file);
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
