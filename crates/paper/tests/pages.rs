//! What every page carries, and what no day may break.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test may fail where it stands"
)]

mod common;

use closeby_domain::redaction::RedactionLevel::{External, Organiser, Public};
use closeby_paper::snapshot::Via;
use closeby_paper::{PaperError, Print, Snapshot, picture_of_page, print_handover, redact};
use common::tools::{text_of, unpacked};
use common::{empty_day, entry, linnet_close, long_day};

fn organisers(day: &Snapshot) -> Print {
    print_handover(&redact(day, Organiser)).unwrap()
}

/// The words of all pages, without the line ends of the page.
fn one_run(print: &Print) -> String {
    let words = print.words.join(" ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_same_sheet_gives_the_same_bytes() {
    let day = linnet_close();
    let first = organisers(&day);
    let other = print_handover(&redact(&day, External)).unwrap();
    assert_ne!(first.pdf, other.pdf);
    assert_eq!(first, organisers(&day.clone()));
}

#[test]
fn every_page_says_what_it_is() {
    let print = organisers(&long_day(120));
    assert!(print.pages > 4);
    let Some(text) = text_of(&print.pdf) else { return };
    let pages: Vec<&str> = text.split('\u{C}').filter(|page| !page.trim().is_empty()).collect();
    assert_eq!(pages.len(), print.pages);
    for (at, page) in pages.iter().enumerate() {
        for carried in [
            "Handover 2, Linnet Close".to_owned(),
            "Sunday 13 June 2027, 16:28".to_owned(),
            "ORGANISERS ONLY".to_owned(),
            "7F3A C21E 90B4 55D8, 58 records".to_owned(),
            "Printed 16:28 by Tom Ellery".to_owned(),
            format!("Page {} of {}", at + 1, print.pages),
        ] {
            assert!(page.contains(&carried), "page {}: {carried}", at + 1);
        }
        assert_eq!(page.matches("EXERCISE").count(), 2, "page {}", at + 1);
    }
    let logs: Vec<_> = pages.iter().filter(|page| page.contains("Log, continued")).collect();
    assert!(!logs.is_empty());
    let header = |page: &&&str| {
        page.lines().any(|l| l.contains("Linnet Close") && l.contains("Log, continued"))
    };
    assert!(logs.iter().all(header), "beside the title, not above the page");
    assert!(logs.iter().all(|page| page.contains("Entry") && page.contains("State")));
}

#[test]
fn a_real_day_has_no_bands() {
    let print = organisers(&empty_day());
    assert!(!print.words.join(" ").contains("EXERCISE"));
}

#[test]
fn the_afternoon_fits_its_pages() {
    let print = organisers(&linnet_close());
    assert_eq!(print.pages, 3);
    let [first, second, third] = print.words.as_slice() else { panic!("three pages") };
    assert!(first.contains("Handover summary") && first.contains("Interpreter, Tigrinya"));
    assert!(
        second.contains("Claims nobody has confirmed") && second.contains("Received and read by")
    );
    assert!(third.contains("#58") && third.contains("gloves."));
}

#[test]
fn a_long_rota_leaves_no_page_almost_empty() {
    let mut day = linnet_close();
    day.method = day.method.iter().cycle().take(14).cloned().collect();
    let print = organisers(&day);
    assert_eq!(print.pages, 3);
    assert!(print.words[1].contains("Interpreter, Tigrinya"));
    assert!(print.words[1].contains("Claims nobody has confirmed"));
    let short = Snapshot { log: Vec::new(), decisions: Vec::new(), ..linnet_close() };
    assert_eq!(organisers(&short).pages, 2);
}

#[test]
fn a_decision_is_printed_with_why_and_what_else_there_was() {
    let print = organisers(&linnet_close());
    let third = one_run(&print);
    for said in
        ["Decisions", "will not link arms", "Why: Nobody may feel held", "Instead of: Linking"]
    {
        assert!(third.contains(said), "{said} in {third}");
    }
    assert!(third.contains("By: Ben Adeyemi"), "{third}");
    for level in [External, Public] {
        let words = print_handover(&redact(&linnet_close(), level)).unwrap().words.join(" ");
        assert!(!words.contains("feel held") && !words.contains("Linking arms"), "{level:?}");
    }
}

#[test]
fn who_told_whom_and_who_checks_stand_beside_the_claim() {
    let mut day = linnet_close();
    let claim = day.claims.first_mut().unwrap();
    claim.checker = "Ines Duarte".into();
    claim.source.via = vec![Via { who: "Grace Lindqvist".into(), how: "first-hand, 14:50".into() }];
    let told = one_run(&organisers(&day));
    assert!(told.contains("Yusuf Karim, from Grace Lindqvist (first-hand, 14:50)"), "{told}");
    assert!(told.contains("Ines Duarte checks it"), "{told}");
    let told = one_run(&print_handover(&redact(&day, External)).unwrap());
    assert!(told.contains("somebody checks it"), "{told}");
    assert!(!told.contains("Ines") && !told.contains("Lindqvist"), "{told}");
}

#[test]
fn claims_stand_apart_and_never_as_facts() {
    let print = organisers(&linnet_close());
    let [first, second, _] = print.words.as_slice() else { panic!("three pages") };
    assert!(!first.contains("Wren Hill") && !first.contains("lined up outside"));
    assert!(second.contains("do not act on these or repeat them as fact"));
    assert!(second.contains("Relayed, Yusuf Karim"));
    assert!(second.replace('\n', " ").contains("Wren Hill.”"));
}

#[test]
fn five_hundred_entries_all_print() {
    let print = organisers(&long_day(500));
    let words = print.words.join("\n");
    assert!((1..=500).all(|number| words.contains(&format!("Entry {number}:"))));
}

#[test]
fn an_empty_day_prints_and_says_so() {
    for level in [Organiser, External, Public] {
        let print = print_handover(&redact(&empty_day(), level)).unwrap();
        assert!(print.words.join("\n").contains("Handover summary"), "{level:?}");
    }
    let words = organisers(&empty_day()).words.join("\n");
    for said in ["Nobody is waiting.", "Nothing confirmed yet.", "No roles yet."] {
        assert!(words.contains(said), "{said}");
    }
}

#[test]
fn hostile_text_is_only_text() {
    let nasty = [
        "#set text(red) *x* $y$ #panic() <tag> @ref // gone \\u{41} `raw`",
        "Tom\u{202E}gnihton\u{202C}\u{0}\u{7}\u{1B}[31m",
        "letters no font has: 漢字 🙂 \u{E000} \u{FFFF} \u{10FFFF}",
        "مرحبا abc שלום ሰላም Дарья",
        "\u{301}\u{301}\u{301}",
        "“",
    ];
    let day = Snapshot {
        log: nasty.iter().zip(1..).map(|(words, n)| entry(n, "15:00", words)).collect(),
        intent: nasty.concat().into(),
        ..linnet_close()
    };
    let print = organisers(&day);
    let words = print.words.join("\n").replace('\n', " ");
    assert!(words.contains("#set text(red) *x* $y$ #panic() <tag> @ref // gone"), "{words}");
    assert!(!words.contains('\u{202E}'));
    assert!(words.contains("Дарья"));
}

#[test]
fn a_line_of_a_hundred_thousand_letters_is_not_lost() {
    for words in ["x".repeat(100_000), "long word ".repeat(10_000)] {
        let day = Snapshot {
            log: vec![entry(1, "15:00", &words), entry(2, "15:01", "the next line")],
            ..linnet_close()
        };
        let print = organisers(&day);
        let printed: usize = print.words.iter().map(|page| page.matches(['x', 'w']).count()).sum();
        assert!(printed >= words.matches(['x', 'w']).count(), "{printed}");
        assert!(print.words.join("\n").contains("the next line"));
    }
}

#[test]
fn the_document_is_tagged_archival_and_names_nobody_in_its_properties() {
    let print = organisers(&linnet_close());
    let Some(bytes) = unpacked(&print.pdf) else { return };
    let plain = String::from_utf8_lossy(&bytes);
    for held in ["/StructTreeRoot", "pdfaid:part", "pdfuaid:part", "/Alt", "/Lang"] {
        assert!(plain.contains(held), "{held}");
    }
    assert!(!plain.contains("/Author"));
}

#[test]
fn the_preview_is_drawn_from_the_bytes() {
    let print = organisers(&linnet_close());
    let picture = picture_of_page(&print.pdf, 2, 0.5).unwrap();
    assert!(picture.png.starts_with(b"\x89PNG"));
    assert_eq!((picture.width, picture.height), (297, 420));
    let other = picture_of_page(&print.pdf, 1, 0.5).unwrap();
    assert_ne!(picture.png, other.png);
}

#[test]
fn asking_for_what_is_not_there_says_so() {
    let print = organisers(&empty_day());
    let asked = |pdf: &[u8], page, scale| picture_of_page(pdf, page, scale).unwrap_err();
    assert!(matches!(asked(&print.pdf, 0, 1.0), PaperError::NoSuchPage { .. }));
    assert!(matches!(asked(&print.pdf, 99, 1.0), PaperError::NoSuchPage { asked: 99, .. }));
    assert!(matches!(asked(&print.pdf, 1, 1e6), PaperError::TooLarge));
    assert!(matches!(asked(&print.pdf, 1, f32::NAN), PaperError::TooLarge));
    assert!(matches!(asked(b"not a document", 1, 1.0), PaperError::NotOurs));
}
