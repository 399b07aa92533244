//! Prints the scene into a folder for people to look at: `PAPER_OUT=dir cargo test -p closeby-paper --test look`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test may fail where it stands"
)]

mod common;

use closeby_domain::redaction::RedactionLevel;
use closeby_paper::{picture_of_page, print_handover, redact};

#[test]
fn every_copy_of_the_afternoon_prints() {
    let day = common::linnet_close();
    for level in [
        RedactionLevel::Legal,
        RedactionLevel::Organiser,
        RedactionLevel::External,
        RedactionLevel::Public,
    ] {
        let print = print_handover(&redact(&day, level)).unwrap();
        assert!(print.pages >= 1);
        let picture = picture_of_page(&print.pdf, 1, 1.0).unwrap();
        assert_eq!((picture.width, picture.height), (595, 841));
        if let Ok(folder) = std::env::var("PAPER_OUT") {
            std::fs::write(format!("{folder}/{level:?}.pdf"), &print.pdf).unwrap();
            std::fs::write(format!("{folder}/{level:?}.png"), &picture.png).unwrap();
        }
    }
}
