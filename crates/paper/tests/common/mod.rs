//! The scene the tests print: Linnet Close at 16:28, and days made longer, emptier or nastier.
#![allow(dead_code, missing_docs)]

pub mod canary;
mod map;
pub mod tools;

use closeby_paper::snapshot::*;
use closeby_paper::{Field, Snapshot};

pub use map::MAP;

fn who(name: &str, role: &str) -> Who {
    Who { name: name.into(), role: role.into() }
}

fn source(how: &str, who: &str, also: &[u32]) -> Source {
    Source { how: how.into(), who: who.into(), via: vec![], also: also.to_vec() }
}

fn sentence(strong: &str, rest: &str) -> Sentence {
    Sentence { strong: strong.into(), rest: rest.into() }
}

/// The afternoon as the second handover finds it.
pub fn linnet_close() -> Snapshot {
    Snapshot {
        head: head(),
        ethane: ethane(),
        requests: requests(),
        map: Some(SketchMap {
            svg: MAP.into(),
            told: "Sketch of Linnet Close: one vehicle entrance from Fenwick Road in the south, the van at the closed end, people between.".into(),
            caption: "North up. Hatched: people. © OpenStreetMap contributors".into(),
        }),
        information: information(),
        intent: "Everyone goes home unhurt. The entrance stays open. The man is treated decently and has his lawyer.".into(),
        method: method(),
        claims: claims(),
        disputes: vec![Dispute {
            title: "water and toilet".into(),
            number: Some(41),
            review: Review::Done,
            witness: account("Heard at the van", "15:05", "He has water. He may not leave the van."),
            authority: account("Spokesperson", "16:10", "Says he was offered both."),
            note: "Both kept. No third source yet.".into(),
        }],
        decisions: vec![Decision {
            at: "16:14".into(),
            number: 57,
            what: "Stewards will not link arms: people stay free to leave at any time.".into(),
            why: "Nobody may feel held, and the lane stays open for an ambulance.".into(),
            rejected: "Linking arms at the entrance: would close it.".into(),
            risks: "The crowd drifts into the lane; two stewards walk it.".into(),
            by: who("Ben Adeyemi", "steward"),
            prompts: vec![],
        }],
        administration: vec![
            line("Laptop", "", "Kitchen table, no. 11. Charger in the blue bag. Back office has a copy to 16:27."),
            line("Water runs", "Runs 1 and 2", " delivered. Run 3: 24 bottles, no. 14 to the entrance, leaves 16:40, Amara Brooks."),
            line("Places", "", "Water no. 14. Toilet no. 6. Rest, step-free, no. 15. Muster: corner of Fenwick Road."),
        ],
        risks: risks(),
        communications: vec![
            line("Stewards and observers", "", "Group “Close stewards”. Check-in every 30 minutes."),
            line("Solicitors on site", "", "Hannah Voss, Imran Sheikh, Rookery Law. Ask through Mags."),
            line("Call-out", "", "13:40, two groups and social media. 21 coming, 6 later. No new call-out without a confirmed fact."),
        ],
        humanitarian: vec!["Two open requests, page 1. Older people stand by no. 20; two have asked for chairs, brought 15:52.".into()],
        health: vec![HealthNote { name: "Idris Vaughan".into(), note: "carries an inhaler".into() }],
        changes: Some(changes()),
        log: log(),
        struck: Struck::Shown,
        signed: Some(Signed { name: "Tom Ellery".into(), at: "16:28".into(), key: "19c477e0".into() }),
        acknowledged: None,
        legal: None,
        people: people(),
    }
}

fn head() -> Head {
    Head {
        day: "Linnet Close".into(),
        date: "Sunday 13 June 2027".into(),
        number: 2,
        exercise: true,
        from: who("Tom Ellery", "loggist"),
        to: who("Sunita Rao", "incoming loggist"),
        covers_from: "15:00".into(),
        covers_until: "16:28".into(),
        printed_by: who("Tom Ellery", "loggist"),
        stamp: Stamp { year: 2027, month: 6, day: 13, hour: 15, minute: 28 },
        chain_head: "7f3ac21e90b455d8".into(),
        records: 58,
    }
}

fn ethane() -> Ethane {
    Ethane {
        location: Told::Given("Linnet Close, off Fenwick Road. Van outside no. 20, at the closed end.".into()),
        kind: Told::Written("Enforcement van held up by a peaceful gathering. One man inside since 13:36.".into()),
        hazards: Told::Written("About 130 people in a road 9 m wide. Warm, little shade. Uneven kerb by no. 6.".into()),
        access: Told::Given(sentence("One vehicle entrance", ", 4.6 m clear, step-free. Keep it open for an ambulance.")),
        numbers: "People 100–150, best 130 (16:05). Police about 26, Home Office 8. Hurt: none. 6 babies or small children, about 9 older people.".into(),
        services: Told::Given("None called. First aid at no. 9, Kofi Mensah.".into()),
    }
}

fn requests() -> Vec<Request> {
    let request = |what: &str, answer: &str, pressing, disputed| Request {
        asked: "15:02".into(),
        what: what.into(),
        answer: answer.into(),
        open_for: "1 h 26".into(),
        pressing,
        disputed,
        asking: (None, Review::Done),
        answering: (None, Review::Done),
    };
    vec![
        request(
            "Toilet for the man in the van",
            "15:05 refused. Not asked again since.",
            true,
            false,
        ),
        request("Water for the man in the van", "15:05 “he has water”.", false, true),
    ]
}

fn information() -> Vec<Information> {
    let known = |at: &str, words: &str, state, number| Information {
        at: at.into(),
        words: words.into(),
        state,
        number: Some(number),
        review: Review::Done,
    };
    vec![
        known(
            "15:05",
            "Officers: the man has water and may not leave the van.",
            Verification::Disputed,
            41,
        ),
        known(
            "15:40",
            "Over 100 people, perhaps 150. Chanting constant, mood friendly.",
            Verification::Confirmed,
            52,
        ),
        known("16:05", "Second entrance steward left. Post empty.", Verification::Confirmed, 54),
        known(
            "16:28",
            "About 20 more police arrive on foot, some with blue gloves.",
            Verification::Confirmed,
            58,
        ),
    ]
}

fn method() -> Vec<Post> {
    let post = |code: &str,
                title: &str,
                now: &[&str],
                until: &str,
                next: &[&str],
                at: &str,
                needs: &str,
                pressing| Post {
        code: code.into(),
        title: title.into(),
        now: now.iter().map(|name| Holder::from(*name)).collect(),
        until: until.into(),
        next: next.iter().map(|name| Holder::from(*name)).collect(),
        next_at: at.into(),
        needs: needs.into(),
        pressing,
    };
    vec![
        post(
            "LO",
            "Observers A, van",
            &["Yusuf Karim", "Leo Marchetti"],
            "",
            &["Ruth Adair"],
            "17:00",
            "one more for 17:00",
            false,
        ),
        post(
            "LO",
            "Observers B, entrance",
            &["Nell Hargreave", "Dafydd Price"],
            "",
            &[],
            "",
            "check-in 8 min over",
            true,
        ),
        post(
            "ES",
            "Entrance stewards",
            &["Ben Adeyemi"],
            "to 16:45",
            &[],
            "",
            "1 unfilled, 2 from 16:45",
            true,
        ),
        post("WF", "Welfare lead", &["Priya Raman"], "to 18:00", &["Joan Whitlock"], "", "", false),
        post("FA", "First aid", &["Kofi Mensah"], "to 17:15", &["Elin Sayer"], "", "", false),
        post(
            "IN",
            "Interpreter, Tigrinya",
            &[],
            "",
            &["Selam Haile"],
            "16:40",
            "meet at muster point",
            false,
        ),
    ]
}

fn claims() -> Vec<Claim> {
    let claim = |heard: &str, words: &str, direct_speech, number, source, state| Claim {
        heard: heard.into(),
        words: words.into(),
        direct_speech,
        number,
        source,
        state,
        checker: Field::default(),
        review: Review::Done,
    };
    vec![
        claim(
            "14:54",
            "Officers weighing up walking the man out to another vehicle.",
            false,
            31,
            source("Relayed", "Yusuf Karim", &[]),
            Verification::Unverified,
        ),
        claim(
            "15:34",
            "Several police vans lined up outside the local station.",
            false,
            49,
            source("Read online", "", &[50]),
            Verification::Corroborated,
        ),
        claim(
            "16:17",
            "Another van is coming round the back by Wren Hill.",
            true,
            55,
            source("Relayed by phone", "", &[]),
            Verification::Unverified,
        ),
    ]
}

fn account(who: &str, at: &str, words: &str) -> Account {
    Account { who: who.into(), at: at.into(), words: words.into() }
}

fn line(label: &str, strong: &str, rest: &str) -> Line {
    Line { label: label.into(), says: sentence(strong, rest) }
}

fn risks() -> Vec<Risk> {
    let risk = |what: &str, likely: &str, in_place: &str| Risk {
        what: what.into(),
        likely: likely.into(),
        in_place: in_place.into(),
    };
    vec![
        risk(
            "Crush at the entrance",
            "possible",
            "0.3 per m², free. 150 people leave in 24 s at full width. Act at 3 per m².",
        ),
        risk(
            "Children near the van",
            "likely",
            "Priya walks the line every 15 minutes; families stand by no. 9.",
        ),
        risk("Heat", "possible", "Water run 3, shade by no. 20."),
    ]
}

fn changes() -> Changes {
    Changes {
        since: 1,
        since_at: "15:00".into(),
        list: vec![
            Change::Added(sentence(
                "20 entries",
                ", 3 key: #41, #52, #58. People about 50, now about 130. Police 6, now about 26.",
            )),
            Change::Moved {
                words: "Officers asking for colleagues".into(),
                number: 12,
                from: Verification::Unverified,
                to: Verification::Confirmed,
                at: "16:28".into(),
                review: Review::Done,
            },
            Change::Struck {
                words: "Second man taken to a car".into(),
                number: 36,
                reason: "wrong street".into(),
                initials: "T.E.".into(),
                at: "15:07".into(),
                review: Review::Done,
            },
            Change::Unfilled("entrance steward 2 (16:05), interpreter (16:12).".into()),
        ],
    }
}

pub fn entry(number: u32, happened: &str, words: &str) -> LogEntry {
    LogEntry {
        number,
        happened: happened.into(),
        written: Field::default(),
        late_reason: Field::default(),
        words: words.into(),
        direct_speech: false,
        source: source("First-hand", "", &[]),
        author: who("Tom Ellery", "loggist"),
        state: Verification::Confirmed,
        review: Review::Done,
        key: false,
        corrections: Vec::new(),
        struck: None,
    }
}

fn log() -> Vec<LogEntry> {
    vec![
        LogEntry {
            source: source("Relayed", "Yusuf Karim", &[]),
            state: Verification::Unverified,
            ..entry(31, "14:54", "Officers weighing up walking the man out to another vehicle.")
        },
        LogEntry {
            struck: Some(Strike {
                reason: "wrong street".into(),
                initials: "T.E.".into(),
                at: "15:07".into(),
            }),
            state: Verification::Refuted,
            ..entry(36, "14:59", "Second man taken to a car")
        },
        LogEntry {
            written: "15:31".into(),
            late_reason: "was at the van".into(),
            author: who("Priya Raman", "welfare lead"),
            ..entry(
                40,
                "15:02",
                "Asked for water and a toilet for the man in the van. My number is 07700 900417.",
            )
        },
        LogEntry {
            source: source("Official statement", "", &[]),
            state: Verification::Disputed,
            key: true,
            ..entry(41, "15:05", "The man has water and may not leave the van.")
        },
        LogEntry {
            source: source("Read online", "", &[50]),
            state: Verification::Corroborated,
            ..entry(49, "15:34", "Several police vans lined up outside the local station.")
        },
        LogEntry {
            key: true,
            corrections: vec![Correction {
                number: 53,
                words: "Over 100 people, perhaps 150.".into(),
            }],
            ..entry(52, "15:40", "Over 200 people. Chanting constant, mood friendly.")
        },
        LogEntry {
            direct_speech: true,
            source: source("Relayed by phone", "", &[]),
            state: Verification::Unverified,
            ..entry(55, "16:17", "Another van is coming round the back by Wren Hill.")
        },
        LogEntry {
            key: true,
            ..entry(58, "16:28", "About 20 more police arrive on foot, some with blue gloves.")
        },
    ]
}

fn people() -> Vec<Person> {
    let person = |name: &str, phone: &str| Person {
        name: name.into(),
        phones: vec![phone.into()],
        organisation: false,
    };
    vec![
        person("Tom Ellery", "07700 900101"),
        person("Priya Raman", "07700 900417"),
        person("Amara Brooks", "07700 900118"),
        person("Hannah Voss", "020 7946 0012"),
        person("Imran Sheikh", "020 7946 0013"),
        person("Mags Dolan", "07700 900120"),
        person("Idris Vaughan", "07700 900121"),
        Person {
            name: "Rookery Law".into(),
            phones: vec!["020 7946 0010".into()],
            organisation: true,
        },
    ]
}

/// A day with that many entries of ordinary length.
pub fn long_day(entries: u32) -> Snapshot {
    let states = Verification::ALL;
    let log = (1..=entries).map(|number| LogEntry {
        state: states[(number as usize * 5) % states.len()],
        ..entry(
            number,
            &format!("{:02}:{:02}", 8 + number / 60 % 14, number % 60),
            &format!("Entry {number}: about {} people by the entrance, mood friendly, water brought round again.", 20 + number % 130),
        )
    });
    Snapshot { log: log.collect(), ..linnet_close() }
}

/// A day nobody has written in yet.
pub fn empty_day() -> Snapshot {
    Snapshot { head: Head { exercise: false, ..head() }, people: people(), ..Snapshot::default() }
}
