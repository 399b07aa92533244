//! Planted words: after everything was used, none is found in any byte of the folder.
#![allow(
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "what helps a test may fail as a test does"
)]

mod scene;

use std::fs;
use std::path::Path;

use closeby_domain::Moment;
use closeby_domain::Operation;
use closeby_domain::board::Mode;
use closeby_domain::handover::BriefingPart;
use closeby_seal::Passphrase;
use closeby_vault::{Draft, Filter, Vault};
use scene::{note, said, sees};

const PLANTED: [&str; 6] =
    ["heliotrope", "quincunx", "zephyrine", "marzipan", "oubliette", "Rosa Lind"];

fn find(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        for word in PLANTED {
            let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let narrow = word.as_bytes();
            let there = bytes.windows(narrow.len()).any(|part| part.eq_ignore_ascii_case(narrow))
                || bytes.windows(wide.len()).any(|part| part == wide);
            found.extend(there.then(|| format!("{word} in {}", path.display())));
        }
    }
    found
}

#[test]
fn nothing_planted_is_in_any_byte_of_the_folder() {
    let room = tempfile::tempdir().unwrap();
    let path = room.path().join("day.closeby");
    let organiser = Passphrase::typed("heliotrope lantern otter".to_owned());
    let legal = Passphrase::typed("marzipan seven moss".to_owned());
    let vault = Vault::create(&path, &organiser, Some(&legal)).unwrap();
    vault.open_legal(&legal).unwrap();
    let day = [
        sees(1, "14:01", "quincunx by the gate"),
        said("14:02", "14:02", Operation::Brief(BriefingPart::Intent, "zephyrine".to_owned())),
        note("14:03", "oubliette"),
    ];
    vault.record(&day).unwrap();
    vault.keep_draft("line", &Draft { text: "quincunx".into(), at: Moment::NEVER }).unwrap();
    vault.set_setting("last", "zephyrine").unwrap();
    vault.keep_blob("map", &mut "marzipan ".repeat(100_000).as_bytes()).unwrap();
    assert_eq!(vault.search("quincunx", 5).unwrap().len(), 1);
    let filter = Filter { text: Some("quincunx".into()), ..Filter::default() };
    assert_eq!(vault.timeline(Moment::NEVER, Mode::Known, &filter, None, 9).unwrap().len(), 1);
    assert_eq!(vault.cases().unwrap().len(), 1);
    vault.rebuild().unwrap();
    assert_eq!(find(&path), Vec::<String>::new(), "while it is open");
    vault.close().unwrap();
    assert_eq!(find(&path), Vec::<String>::new(), "after it was closed");
    let names: Vec<_> =
        fs::read_dir(&path).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert!(
        names
            .iter()
            .all(|name| ["keys", "lock", "reserve", "vault.db"].map(Into::into).contains(name)),
        "{names:?}"
    );
}

#[test]
fn nothing_secret_is_printed_by_accident() {
    let draft = Draft { text: "quincunx".into(), at: Moment::NEVER };
    let filter = Filter { text: Some("quincunx".into()), ..Filter::default() };
    assert!(!format!("{draft:?} {filter:?}").contains("quincunx"));
}
