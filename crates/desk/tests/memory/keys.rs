//! The keys of a day, got from its folder with the passphrases: what must be found nowhere.

use std::path::Path;

use closeby_seal::{Passphrase, SlotFile};

use crate::Wanted;

/// Where keys begin in what a slot keeps, and how long they are.
const ORGANISERS: [(&str, usize); 3] =
    [("database key", 1), ("signing key", 81), ("team key", 114)];
const LEGAL_TEAMS: (&str, usize) = ("legal key", 18);

/// Returns both halves of every key, as bytes and as the digits the database is given.
pub fn of(day: &Path, organiser: &str, legal: &str) -> Wanted {
    let file = SlotFile::from_bytes(&std::fs::read(day.join("keys")).unwrap()).unwrap();
    let open = |words: &str| file.open(&Passphrase::typed(words.to_owned())).unwrap();
    let (organisers, legal_teams) = (open(organiser), open(legal));
    let all = ORGANISERS.map(|place| (place, organisers.expose()));
    all.into_iter()
        .chain([(LEGAL_TEAMS, legal_teams.expose())])
        .flat_map(|((name, from), payload)| forms(name, &payload[from..from + 32]))
        .collect()
}

fn forms(name: &str, key: &[u8]) -> Wanted {
    let halves = key.chunks(16).zip(["first", "second"]);
    halves
        .flat_map(|(half, which)| {
            let digits: String = half.iter().map(|byte| format!("{byte:02x}")).collect();
            [
                (format!("{name}, {which} half"), half.to_vec()),
                (format!("{name}, {which} half in digits"), digits.clone().into_bytes()),
                (format!("{name}, {which} half in capitals"), digits.to_uppercase().into_bytes()),
            ]
        })
        .collect()
}
