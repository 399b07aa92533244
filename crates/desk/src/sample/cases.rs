//! Two cases of the afternoon. They are sealed to the legal audience like any other.

use super::act::Act::{
    self, AddToNote, Attend, AttendWords, Case, Clock, Extract, Note, OpenLegalKey, Reach, SitDown,
};
use crate::view::cases::NoteKindView::{CaseNote, Instructions, Negotiation, Statement, Telephone};
use crate::view::cases::StageView::{Arrived, CalledOut, SawClient, SetOff, WithClient};

/// Every act of the legal team with its time.
pub fn acts() -> Vec<(u32, Act)> {
    let mut acts = vec![(1504, OpenLegalKey), (1504, SitDown("Imran Sheikh", "solicitor"))];
    acts.extend(HERON);
    acts.extend(WAGTAIL);
    acts
}

#[rustfmt::skip]
const HERON: [(u32, Act); 17] = [
    (1504, Case("Heron", "Rookery Law", "Man in the van", "Samuel Teklay")),
    (1504, Note("Heron", Negotiation, "First contact with the senior officer. Asked that the engine be switched off while children stand behind the van. Agreed.")),
    (1504, SitDown("Grace Lindqvist", "loggist")),
    (1517, OpenLegalKey),
    (1520, SitDown("Hannah Voss", "solicitor")),
    (1520, Note("Heron", CaseNote, "Introduced ourselves to officers. Asked for confirmation of the power relied on. None given.")),
    (1522, Attend("Heron")),
    (1523, Reach("Heron", CalledOut, 1431)),
    (1523, Reach("Heron", SetOff, 1440)),
    (1523, Reach("Heron", Arrived, 1458)),
    (1523, Reach("Heron", SawClient, 1522)),
    (1526, Note("Heron", Instructions, "Instructions: client wishes to remain and to be represented. Authority signed on paper, photographed.")),
    (1533, AttendWords("Heron", "Spoke through the rear window, 15:22 to 15:31. Client calm. Asked for water and toilet again; I put both to the senior officer at 15:33.")),
    (1534, Reach("Heron", WithClient, 0)),
    (1535, Clock("Heron", "Detention review", "PACE 1984, s.40(1)", 0, true)),
    (1535, Clock("Heron", "Bail application", "Basis entered by H.V., checked 1 June.", 0, false)),
    (1536, SitDown("Tom Ellery", "loggist")),
];

#[rustfmt::skip]
const WAGTAIL: [(u32, Act); 13] = [
    (1541, OpenLegalKey),
    (1541, SitDown("Imran Sheikh", "solicitor")),
    (1541, Note("Heron", Telephone, "Senior officer says a decision “within the hour”. Would not say under which power he is held.")),
    (1541, Clock("Heron", "Answer promised", "The officer said “within the hour” at 15:41.", 1641, false)),
    (1544, AddToNote("Heron", "Asked a second time at 15:43, same answer.")),
    (1550, Case("Wagtail", "Rookery Law", "Witness, statement taken 15:50", "")),
    (1550, Note("Wagtail", Statement, "Saw the van come in and the rear door open once, at 13:52. Would say so in writing.")),
    (1551, Extract("Heron", "van in")),
    (1551, Extract("Heron", "walk out")),
    (1551, Extract("Heron", "law here")),
    (1551, Extract("Heron", "asked")),
    (1551, Extract("Heron", "engine off")),
    (1551, SitDown("Tom Ellery", "loggist")),
];
