//! The 24 volunteers of the afternoon. Numbers come from the ranges reserved for drama.

use super::act::{Act, Somebody};
use crate::view::roster::PersonKindView;

/// When they joined, and who they are.
pub fn acts() -> Vec<(u32, Act)> {
    VOLUNTEERS.iter().map(|(time, somebody)| (*time, Act::Person(*somebody))).collect()
}

const NOBODY: Somebody = Somebody {
    name: "",
    kind: PersonKindView::Volunteer,
    phone: "",
    skills: &[],
    languages: &["English"],
    groups: &[],
    from: 0,
    until: 0,
    first_time: false,
    here: true,
    health: "",
    origin: "",
};

const STEWARDS: &[&str] = &["Stewards"];
const READING: &[&str] = &["Reading group"];
const BASKETBALL: &[&str] = &["Basketball club"];

#[rustfmt::skip]
const VOLUNTEERS: [(u32, Somebody); 24] = [
    (1331, Somebody { name: "Tom Ellery", phone: "07700 900101", skills: &["LG"], groups: READING, until: 1630, origin: "Started the log at 13:30", ..NOBODY }),
    (1331, Somebody { name: "Grace Lindqvist", phone: "07700 900163", skills: &["LO", "LG"], languages: &["English", "Swedish"], ..NOBODY }),
    (1338, Somebody { name: "Yusuf Karim", phone: "07700 900112", skills: &["LO"], languages: &["English", "Arabic"], until: 1700, ..NOBODY }),
    (1339, Somebody { name: "Leo Marchetti", phone: "07700 900115", skills: &["LO"], languages: &["English", "Italian"], until: 1700, first_time: true, groups: BASKETBALL, ..NOBODY }),
    (1344, Somebody { name: "Nell Hargreave", phone: "07700 900203", skills: &["LO"], until: 1730, ..NOBODY }),
    (1344, Somebody { name: "Dafydd Price", phone: "07700 900140", skills: &["LO"], languages: &["English", "Welsh"], until: 1730, ..NOBODY }),
    (1348, Somebody { name: "Amara Blake", phone: "07700 900118", skills: &["WR"], languages: &["English", "Igbo"], from: 1350, until: 1800, ..NOBODY }),
    (1352, Somebody { name: "Priya Raman", phone: "07700 900214", skills: &["WF"], languages: &["English", "Hindi"], until: 1800, ..NOBODY }),
    (1358, Somebody { name: "Ben Adeyemi", phone: "07700 900124", skills: &["ES"], languages: &["English", "Yoruba"], from: 1400, until: 1645, groups: STEWARDS, ..NOBODY }),
    (1402, Somebody { name: "Kofi Mensah", phone: "07700 900181", skills: &["FA"], languages: &["English", "Twi"], until: 1715, ..NOBODY }),
    (1405, Somebody { name: "Ines Duarte", phone: "07700 900175", skills: &["VE"], languages: &["Portuguese", "English"], until: 1730, ..NOBODY }),
    (1410, Somebody { name: "Mags Okafor", phone: "07700 900190", skills: &["LG", "ME"], groups: READING, here: false, origin: "Back office, by telephone", ..NOBODY }),
    (1412, Somebody { name: "Cleo Farrant", phone: "07700 900131", skills: &["ME"], languages: &["English", "French"], from: 1600, ..NOBODY }),
    (1415, Somebody { name: "Gwen Pryor", phone: "07700 900221", skills: &["ES"], languages: &["English"], until: 1630, groups: STEWARDS, health: "Bad hip; not to stand longer than an hour.", ..NOBODY }),
    (1420, Somebody { name: "Hal Birch", phone: "07700 900227", skills: &["WR"], groups: BASKETBALL, ..NOBODY }),
    (1426, Somebody { name: "Joan Whitlock", phone: "07700 900231", skills: &["WF"], from: 1800, until: 2000, here: false, ..NOBODY }),
    (1430, Somebody { name: "Ruth Adair", phone: "07700 900236", skills: &["LO"], from: 1700, until: 1900, here: false, ..NOBODY }),
    (1436, Somebody { name: "Marta Nowak", phone: "07700 900199", skills: &["ES", "FA"], languages: &["Polish", "English"], groups: &["Reading group", "Stewards"], until: 2000, origin: "Walked in, called by the reading group", ..NOBODY }),
    (1441, Somebody { name: "Elin Sayer", phone: "07700 900152", skills: &["FA"], from: 1715, until: 1900, here: false, ..NOBODY }),
    (1447, Somebody { name: "Sunita Rao", phone: "07700 900244", skills: &["LG"], languages: &["English", "Tamil"], groups: READING, ..NOBODY }),
    (1452, Somebody { name: "Sam Oyelaran", phone: "07700 900249", skills: &["ES"], languages: &["Yoruba", "English"], groups: STEWARDS, ..NOBODY }),
    (1510, Somebody { name: "Owen Teale", phone: "07700 900253", skills: &["WR"], until: 1600, here: false, groups: BASKETBALL, ..NOBODY }),
    (1515, Somebody { name: "Fen Ashby", phone: "07700 900258", skills: &["WF"], first_time: true, health: "Asthma; carries an inhaler.", until: 1600, here: false, ..NOBODY }),
    (1612, Somebody { name: "Selam Haile", phone: "07700 900263", skills: &["IN"], languages: &["Tigrinya", "Amharic", "English"], from: 1640, here: false, origin: "Answered the call for an interpreter", ..NOBODY }),
];
