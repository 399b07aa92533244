//! The script of the afternoon, in the order of the clock.

use super::act::{Act, Post, Sides};
use super::{contacts, roster};
use crate::view::board::IncidentStateView::{Closed, Watching};
use crate::view::entry::Standing::{Confirmed, Corroborated, Refuted};
use crate::view::handover::PartView;
use crate::view::incident::IncidentKindView as Kind;
use crate::view::roles::AnswerView::{self, Asked, Waiting};
use crate::view::roles::RunStateView::{Delivered, Left};
use Act::{
    Acknowledge, Answers, AskFor, Assign, Brief, CallOut, Check, CheckIn, Correct, Disputed,
    Incident, Key, Late, Log, Move, MoveNote, Refused, Release, Review, Run, RunStep, SideBySide,
    Sign, SitDown, State, Strike,
};

/// Every act with its time.
pub fn acts() -> Vec<(u32, Act)> {
    let mut acts = roster::acts();
    acts.extend(contacts::acts());
    acts.extend(posts());
    acts.extend(LOG);
    acts.extend(ROTA);
    acts.extend(DESK);
    acts.push((1516, SitDown("Tom Ellery", "loggist")));
    acts.push((1627, SitDown("Ines Duarte", "verifier")));
    acts.extend(READ.map(|label| (1627, Review(label))));
    acts.push((1627, SitDown("Tom Ellery", "loggist")));
    acts
}

#[rustfmt::skip]
/// What Ines read before the second handover: it may leave the room.
const READ: [&str; 24] = [
    "van in", "van stands", "crew", "more come", "police", "teachers", "mechanics", "thirty",
    "councillors", "fifty", "walk out", "asked", "law here", "run one", "engine off", "students",
    "station", "hundred", "gate seen", "ambulance", "run two", "gwen", "quiet", "light",
];

const POST: Post = Post {
    label: "",
    role: "",
    title: "",
    needed: 1,
    every: 30,
    language: "",
    optional: false,
    place: None,
};

#[rustfmt::skip]
fn posts() -> Vec<(u32, Act)> {
    let post = |time, post| (time, Act::Post(post));
    vec![
        post(1337, Post { label: "van", role: "LO", title: "Observers A, at the van", needed: 2, place: Some((0.87, -9.0)), ..POST }),
        post(1343, Post { label: "mouth", role: "LO", title: "Observers B, entrance", needed: 2, place: Some((0.12, -9.0)), ..POST }),
        post(1359, Post { label: "steward", role: "ES", title: "Entrance steward", needed: 2, place: Some((0.05, 9.0)), ..POST }),
        post(1352, Post { label: "welfare", role: "WF", title: "Welfare lead", place: Some((0.45, 9.0)), ..POST }),
        post(1401, Post { label: "aid", role: "FA", title: "First aid, no. 9", place: Some((0.20, 9.0)), ..POST }),
        post(1612, Post { label: "interpreter", role: "IN", title: "Interpreter, Tigrinya", language: "Tigrinya", every: 0, ..POST }),
        post(1330, Post { label: "log", role: "LG", title: "Loggist, this laptop", every: 0, ..POST }),
        post(1440, Post { label: "runs", role: "WR", title: "Water runs", place: Some((0.63, 9.0)), ..POST }),
        post(1409, Post { label: "law", role: "SO", title: "Solicitors, Rookery Law", needed: 2, every: 0, optional: true, place: Some((0.80, 9.0)), ..POST }),
        post(1544, Post { label: "media", role: "ME", title: "Media, muster point", optional: true, every: 0, ..POST }),
        post(1406, Post { label: "check", role: "VE", title: "Verifier", ..POST }),
    ]
}

#[rustfmt::skip]
const LOG: [(u32, Act); 59] = [
    (1336, Log("van in", "Enforcement van enters the close by its only vehicle entrance. One man is held inside. !")),
    (1337, Log("van stands", "Van stands outside no. 20 at the closed end, engine running")),
    (1338, Log("residents", "~8 people at their doors and on the pavement")),
    (1341, Log("crew", "8 Home Office officers, four at the van and four on the pavement")),
    (1346, Log("drive", "Drive of no. 3 blocked by a second parked car; resident wants to leave for work")),
    (1352, Log("kitchen", "Kitchen table at no. 11 becomes the desk. Charger in the blue bag. /note")),
    (1357, Log("more come", "~14 people, neighbours from both sides of the close")),
    (1403, Log("step back", "Officers ask people to keep two metres from the van; people step back")),
    (1408, Log("police", "6 police officers join the Home Office officers. ~20 people. Arrests are mentioned, nobody leaves. !")),
    (1409, Log("law called", "Rookery Law called; two solicitors will come")),
    (1411, Log("engine", "Children from no. 7 cough at the exhaust; parents take them to the far pavement")),
    (1412, Log("radio", "? Officers heard asking by radio for more colleagues, for Nell Hargreave")),
    (1416, Log("hymn", "Two older neighbours begin to sing; others join in quietly")),
    (1419, Log("car gone", "Car at no. 3 moved by its owner; drive is clear to the kerb")),
    (1422, Log("teachers", "Teachers from the school on Fenwick Road arrive, about ten of them")),
    (1425, Log("window", "Man in the van seen at the rear window, drinking nothing")),
    (1429, Log("mechanics", "Mechanics from the yard on Plover Lane arrive in overalls")),
    (1431, Log("law near", "Rookery Law on the phone: they are 25 minutes away")),
    (1433, Log("thirty", "~36 people, all on the pavements and the west half of the road")),
    (1436, Log("pram", "Pram and two small children moved to no. 9's front garden")),
    (1441, Log("drive done", "Drive of no. 3 clear, resident has left")),
    (1442, Log("sun", "Older people standing in the sun on the east pavement ask for water")),
    (1444, Log("guardian", "? \"They have turned the side street into a car park\" online")),
    (1447, Log("councillors", "Two councillors arrive and introduce themselves to the observers")),
    (1449, Log("shade", "Umbrellas handed out for shade by no. 20")),
    (1454, Log("fifty", "No reinforcement yet. ~50 people in the road, mood friendly, chanting. !")),
    (1454, Log("walk out", "? Officers overheard weighing up walking the man out to another vehicle, for Yusuf Karim")),
    (1456, Log("wrong", "Second man taken to a car")),
    (1459, Log("handed", "Desk: handover 1 is being written. /note")),
    (1502, Log("asked", "Water and a toilet asked for on behalf of the man in the van. !")),
    (1503, Late("council", "1446 Councillor's office confirms by the phone that nobody there was told of a visit", "told later")),
    (1504, Late("chairs", "1438 Four folding chairs brought out from no. 15", "hands full")),
    (1511, Late("law here", "1458 Immigration solicitors arrive and begin to negotiate !", "hands full")),
    (1514, Log("phone low", "Megaphone put away at the request of a neighbour with a sleeping baby")),
    (1520, Log("run one", "Water run 1 arrives at the rest point: 18 bottles, cups")),
    (1522, Log("spoke", "Solicitor speaks with the man through the rear window")),
    (1528, Log("engine off", "Van engine switched off")),
    (1531, Log("students", "~80 people; students in PE kit come from the basketball courts")),
    (1534, Log("station", "? Several police vans lined up outside the local station, posted online")),
    (1537, Log("station two", "? Passer-by also saw vans outside the station, on the phone")),
    (1540, Log("hundred", "100-150 people. Chanting constant. Teenagers on scooters, 6 babies or small children with parents, about 9 older people further back. !")),
    (1543, Log("gate", "? Side gate behind no. 20 said to be open, by radio")),
    (1546, Log("gate seen", "Side gate behind no. 20 checked: locked and chained")),
    (1548, Log("press", "Local reporter at the muster point; told to speak with Cleo later")),
    (1552, Log("chairs two", "Two chairs taken to older people by no. 20")),
    (1555, Log("ambulance", "Entrance kept clear: a lane of 4.6 m measured with the tape")),
    (1558, Log("run two", "Water run 2 arrives at no. 20: 12 bottles and sun cream")),
    (1601, Log("faint", "Woman sits down dizzy by no. 12; first aid with her, better after water")),
    (1605, Log("gwen", "Second entrance steward leaves; post empty. 110-150 people in the close. !")),
    (1607, Log("dog", "Lost dog brought back to no. 5")),
    (1610, Log("spoken", "Spokesperson of the authority denies the account on the telephone to the reporter")),
    (1612, Log("tigrinya", "Interpreter for Tigrinya needed at the van; asked in the reading group")),
    (1614, Log("decide", "Stewards will not link arms: people stay free to leave at any time. /decision")),
    (1617, Log("another", "? \"Another van is coming round the back by Wren Hill\" Leo on the phone")),
    (1621, Log("walk", "Families stand by no. 9; Priya walks the line every 15 minutes")),
    (1624, Log("quiet", "Chanting stops for a minute for a passing funeral car on Fenwick Road")),
    (1626, Log("light", "Shade has reached the east pavement")),
    (1628, Log("twenty", "About 20 more police officers arrive on foot from Fenwick Road, some wearing blue gloves. 26 police !")),
    (1628, Log("ready", "Desk: handover 2 is ready to sign. /note")),
];

#[rustfmt::skip]
const ROTA: [(u32, Act); 50] = [
    (1332, Assign("log", "Tom Ellery", 0, 1630, AnswerView::Yes)),
    (1340, Assign("van", "Yusuf Karim", 0, 1700, AnswerView::Yes)),
    (1340, Assign("van", "Leo Marchetti", 0, 1700, AnswerView::Yes)),
    (1345, Assign("mouth", "Nell Hargreave", 0, 1730, AnswerView::Yes)),
    (1345, Assign("mouth", "Dafydd Price", 0, 1730, AnswerView::Yes)),
    (1354, Assign("welfare", "Priya Raman", 0, 1800, AnswerView::Yes)),
    (1400, Assign("steward", "Ben Adeyemi", 0, 1645, AnswerView::Yes)),
    (1404, Assign("aid", "Kofi Mensah", 0, 1715, AnswerView::Yes)),
    (1407, Assign("check", "Ines Duarte", 0, 1730, AnswerView::Yes)),
    (1410, CheckIn("Yusuf Karim")),
    (1410, CheckIn("Leo Marchetti")),
    (1418, CheckIn("Nell Hargreave")),
    (1418, CheckIn("Dafydd Price")),
    (1424, CheckIn("Priya Raman")),
    (1430, CheckIn("Ben Adeyemi")),
    (1437, CheckIn("Kofi Mensah")),
    (1439, CheckIn("Ines Duarte")),
    (1440, Assign("steward", "Marta Nowak", 0, 1530, AnswerView::Yes)),
    (1445, Assign("runs", "Amara Blake", 0, 1800, AnswerView::Yes)),
    (1452, CheckIn("Yusuf Karim")),
    (1452, CheckIn("Leo Marchetti")),
    (1456, CheckIn("Nell Hargreave")),
    (1456, CheckIn("Dafydd Price")),
    (1458, Assign("law", "Hannah Voss", 0, 0, AnswerView::Yes)),
    (1458, Assign("law", "Imran Sheikh", 0, 0, AnswerView::Yes)),
    (1519, Release("Marta Nowak", "relieved")),
    (1519, Assign("steward", "Gwen Pryor", 0, 1630, AnswerView::Yes)),
    (1525, CheckIn("Priya Raman")),
    (1526, CheckIn("Ben Adeyemi")),
    (1533, CheckIn("Kofi Mensah")),
    (1535, CheckIn("Ines Duarte")),
    (1538, CheckIn("Amara Blake")),
    (1540, CheckIn("Yusuf Karim")),
    (1540, CheckIn("Leo Marchetti")),
    (1550, CheckIn("Nell Hargreave")),
    (1550, CheckIn("Dafydd Price")),
    (1603, CheckIn("Ben Adeyemi")),
    (1605, Release("Gwen Pryor", "had to leave")),
    (1607, CheckIn("Ines Duarte")),
    (1610, CheckIn("Yusuf Karim")),
    (1610, CheckIn("Leo Marchetti")),
    (1613, CheckIn("Amara Blake")),
    (1615, CheckIn("Kofi Mensah")),
    (1616, Assign("interpreter", "Selam Haile", 1640, 1900, AnswerView::Yes)),
    (1620, Assign("media", "Cleo Farrant", 1645, 1900, Asked)),
    (1621, CheckIn("Priya Raman")),
    (1622, Assign("log", "Sunita Rao", 1630, 0, Waiting)),
    (1623, Assign("van", "Ruth Adair", 1700, 1900, AnswerView::Yes)),
    (1623, Assign("aid", "Elin Sayer", 1715, 1900, AnswerView::Yes)),
    (1624, Assign("welfare", "Joan Whitlock", 1800, 2000, AnswerView::Yes)),
];

#[rustfmt::skip]
const DESK: [(u32, Act); 45] = [
    (1338, Incident("held", Kind::Held, "Van and man held inside", "van in", 0.90, 0.0)),
    (1340, CallOut("Van in Linnet Close. Come and be calm.", "two WhatsApp groups (basketball club, reading group) and social media")),
    (1347, Incident("blocked", Kind::Crowd, "Blocked drive, no. 3", "drive", 0.20, -16.0)),
    (1350, Answers(6, 2, 1, 31)),
    (1409, Incident("crowd", Kind::Crowd, "Crowd safety in the road", "police", 0.42, 0.0)),
    (1415, State("crowd", Watching)),
    (1420, Answers(15, 5, 2, 18)),
    (1435, Brief(PartView::Intent, "Everyone goes home unhurt. The entrance stays open. The man is treated decently and has his lawyer.")),
    (1435, Brief(PartView::Type, "Enforcement van held up by a peaceful gathering. One man inside since 13:36.")),
    (1441, State("blocked", Closed)),
    (1446, Run("18 bottles, cups", "no. 14", "the rest point", 1510, "Amara Blake")),
    (1456, Key("walk out")),
    (1500, Sign("Grace Lindqvist")),
    (1501, Acknowledge("Grace Lindqvist")),
    (1502, AskFor("toilet", "Toilet for the man in the van", "WF", "asked")),
    (1502, AskFor("water", "Water for the man in the van", "WR", "asked")),
    (1503, Incident("asking", Kind::Welfare, "Toilet and water request", "asked", 0.56, -12.0)),
    (1504, State("asking", Watching)),
    (1505, Refused("toilet", "He may not leave the van", "officers at the van")),
    (1505, Act::Answered("water", "He has water", "officers at the van")),
    (1507, Strike("wrong", "wrong street", "T.E.")),
    (1510, RunStep(1, Left)),
    (1513, Correct("window", "Man in the van seen at the rear window; no drink in his hand", "says what was seen, not what it means")),
    (1518, Answers(21, 6, 3, 10)),
    (1520, RunStep(1, Delivered)),
    (1530, Run("12 bottles, sun cream", "Sparrow Lane shop", "no. 20", 1545, "Amara Blake")),
    (1531, Brief(PartView::Hazards, "About 130 people in a road 9 m wide. Warm, little shade. Uneven kerb by no. 6.")),
    (1532, Brief(PartView::EmergencyServices, "None called. First aid at no. 9, Kofi Mensah.")),
    (1538, Move("station", Corroborated, "station two")),
    (1545, RunStep(2, Left)),
    (1547, MoveNote("gate", Refuted, "Ines looked: locked and chained, no. #43")),
    (1558, RunStep(2, Delivered)),
    (1608, Brief(PartView::Risk, "Crush at the entrance|possible|0.3 per m², free. 150 people leave in 24 s at full width. Act at 3 per m².\nChildren near the van|likely|Priya walks the line every 15 minutes; families stand by no. 9.\nHeat|possible|Water run 3, shade by no. 20.")),
    (1609, Brief(PartView::Communications, "Stewards and observers|Group “Close stewards”. Check-in every 30 minutes.\nSolicitors on site|Hannah Voss, Imran Sheikh, Rookery Law. Ask through Mags.\nCall-out|13:40, two groups and social media. 21 coming, 6 later. No new call-out without a confirmed fact.")),
    (1611, SideBySide("asked", SIDES)),
    (1611, Disputed("water", "The spokesperson says he was offered both; the observers saw neither.")),
    (1612, Disputed("toilet", "The spokesperson says he was offered both; the observers saw neither.")),
    (1613, Brief(PartView::Administration, "Laptop|Kitchen table, no. 11. Charger in the blue bag.\nWater runs|Runs 1 and 2 delivered. Run 3: 24 bottles, no. 14 to the entrance, leaves 16:40, Amara Blake.\nPlaces|Water no. 14. Toilet no. 6. Rest, step-free, no. 15. Muster: corner of Fenwick Road.")),
    (1615, Brief(PartView::Humanitarian, "Two open requests, page 1. Older people stand by no. 20; two have asked for chairs, brought 15:52.")),
    (1446, Check("guardian", "Ines Duarte")),
    (1539, Check("station two", "Ines Duarte")),
    (1618, Check("another", "Ines Duarte")),
    (1619, Run("24 bottles", "no. 14", "the entrance", 1640, "Amara Blake")),
    (1628, Move("radio", Confirmed, "twenty")),
    (1628, Sign("Sunita Rao")),
];

const SIDES: Sides = Sides {
    title: "water and toilet",
    witness: ("Heard at the van", 1505, "He has water. He may not leave the van."),
    authority: ("Spokesperson", 1610, "Says he was offered both."),
    note: "Both kept. No third source yet.",
};
