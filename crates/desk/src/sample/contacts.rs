//! The 40 contacts of the afternoon: neighbours, solicitors and desks with a number.

use super::act::{Act, Somebody};
use crate::view::roster::PersonKindView;
use crate::view::roster::PersonKindView::{Contact, Organisation, Solicitor};

/// When they came into the roster, and who they are.
pub fn acts() -> Vec<(u32, Act)> {
    let two = SOLICITORS.iter().map(|(name, phone, languages)| {
        (1409, Act::Person(Somebody { skills: &["SO"], languages, ..one(name, Solicitor, phone) }))
    });
    let desks =
        DESKS.iter().map(|(name, phone)| (1332, Act::Person(one(name, Organisation, phone))));
    let neighbours =
        NEIGHBOURS.iter().map(|(name, phone)| (1333, Act::Person(one(name, Contact, phone))));
    two.chain(desks).chain(neighbours).collect()
}

fn one(name: &'static str, kind: PersonKindView, phone: &'static str) -> Somebody {
    Somebody {
        name,
        kind,
        phone,
        skills: &[],
        languages: if kind == Organisation { &[] } else { &["English"] },
        groups: &[],
        from: 0,
        until: 0,
        first_time: false,
        here: false,
        health: "",
        origin: "",
    }
}

const SOLICITORS: [(&str, &str, &[&str]); 2] = [
    ("Hannah Voss", "020 7946 0417", &["English", "German"]),
    ("Imran Sheikh", "020 7946 0418", &["English", "Urdu"]),
];

const DESKS: [(&str, &str); 6] = [
    ("Linnet Tenants", "020 7946 0102"),
    ("Rookery Law", "020 7946 0400"),
    ("Fenwick Road School", "020 7946 0120"),
    ("Wren Hill Pharmacy", "020 7946 0131"),
    ("Sparrow Lane Shop", "020 7946 0144"),
    ("St Oswin's Hall", "020 7946 0150"),
];

const NEIGHBOURS: [(&str, &str); 32] = [
    ("Ada Brightwell", "07700 900301"),
    ("Bilal Hassan", "07700 900304"),
    ("Carys Morgan", "07700 900308"),
    ("Dmitri Volkov", "07700 900311"),
    ("Edie Thorne", "07700 900315"),
    ("Femi Balogun", "07700 900318"),
    ("Gita Menon", "07700 900322"),
    ("Harold Finch", "07700 900325"),
    ("Iris Calloway", "07700 900329"),
    ("Jamal Warsame", "07700 900333"),
    ("Kath Ormerod", "07700 900336"),
    ("Lucjan Zielinski", "07700 900340"),
    ("Moira Kincaid", "07700 900343"),
    ("Noor Siddiqui", "07700 900347"),
    ("Olga Petrenko", "07700 900351"),
    ("Pat Delaney", "07700 900354"),
    ("Quentin Marsh", "07700 900358"),
    ("Rosa Benavides", "07700 900361"),
    ("Stefan Kowal", "07700 900365"),
    ("Tess Havering", "07700 900368"),
    ("Uma Pillai", "07700 900372"),
    ("Vince Garland", "07700 900376"),
    ("Winnie Achebe", "07700 900379"),
    ("Xenia Markou", "07700 900383"),
    ("Yann Le Goff", "07700 900386"),
    ("Zadie Ferris", "07700 900390"),
    ("Alun Pugh", "07700 900394"),
    ("Bridie Nolan", "07700 900397"),
    ("Chidi Eze", "07700 900402"),
    ("Dot Meadows", "07700 900405"),
    ("Ernest Wray", "07700 900409"),
    ("Freya Lund", "07700 900412"),
];
