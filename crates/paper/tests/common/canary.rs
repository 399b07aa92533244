//! A day in which every field holds a word found nowhere else.

use closeby_domain::redaction::RedactionLevel::{self, External, Legal, Organiser, Public};
use closeby_paper::snapshot::*;
use closeby_paper::{Field, Place, Snapshot};

/// What kind of word was planted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Words,
    /// Words in the drawing: on the paper, but told to screen readers by its description.
    Drawn,
    Name,
    DutyPhone,
    Phone,
    Health,
    Privileged,
    /// Words that nobody has confirmed.
    ClaimWords,
    /// Words of a struck line.
    StruckWords,
    /// Never printed on any copy: only looked for.
    Never,
}

/// One planted word.
#[derive(Debug, Clone)]
pub struct Canary {
    pub word: String,
    pub kind: Kind,
    pub place: Place,
}

impl Canary {
    /// Whether it may be read on a copy: written down a second time, from the promise, not the code.
    pub fn may_stand(&self, level: RedactionLevel) -> bool {
        let place = match level {
            Legal => self.place != Place::Roster,
            Organiser => !matches!(self.place, Place::Legal | Place::Roster),
            External => !matches!(self.place, Place::Legal | Place::Roster | Place::Decisions),
            Public => matches!(
                self.place,
                Place::Head | Place::Ethane | Place::Information | Place::Signature | Place::Log
            ),
        };
        let kind = match self.kind {
            Kind::Words | Kind::Drawn => true,
            Kind::ClaimWords | Kind::StruckWords => level != Public,
            Kind::Name => matches!(level, Legal | Organiser),
            Kind::DutyPhone => matches!(level, Legal | Organiser),
            Kind::Phone | Kind::Health | Kind::Privileged => level == Legal,
            Kind::Never => false,
        };
        place && kind
    }
}

#[derive(Default)]
pub struct Garden {
    pub planted: Vec<Canary>,
}

impl Garden {
    fn plant(&mut self, kind: Kind, place: Place) -> String {
        let letters = b"BCDFGHJKMNPQRSTVWXZ";
        let (n, base) = (self.planted.len(), letters.len());
        let pick = |at: usize| letters[at % base] as char;
        // Five letters, no vowels: no word, no name, no number, and it fits the narrowest column.
        let word: String = ['Z', pick(n), pick(n / base), 'Q', 'X'].into_iter().collect();
        self.planted.push(Canary { word: word.clone(), kind, place });
        word
    }

    fn words(&mut self, place: Place) -> Field<closeby_paper::Words> {
        self.plant(Kind::Words, place).into()
    }

    fn name(&mut self, place: Place) -> Field<closeby_paper::Name> {
        self.plant(Kind::Name, place).into()
    }

    fn sentence(&mut self, place: Place) -> Sentence {
        Sentence {
            strong: self.words(place),
            rest: format!(" {}", self.plant(Kind::Words, place)).into(),
        }
    }

    /// A part of the briefing in somebody's own words, which nobody has confirmed.
    fn written(&mut self, place: Place) -> Told {
        Told::Written(self.plant(Kind::ClaimWords, place).as_str().into())
    }

    fn who(&mut self, place: Place) -> Who {
        // A role stands in for a name only where names may not: it is not looked for here.
        Who { name: self.name(place), role: "loggist".into() }
    }

    fn source(&mut self, place: Place) -> Source {
        let via = vec![Via { who: self.name(place), how: self.words(place) }];
        Source { how: self.words(place), who: self.name(place), via, also: vec![] }
    }

    fn holder(&mut self) -> Holder {
        let place = Place::Method;
        Holder { name: self.name(place), phone: self.plant(Kind::DutyPhone, place).into() }
    }

    /// Fills every field of a snapshot.
    pub fn whole_day(&mut self) -> Snapshot {
        Snapshot {
            head: Head {
                day: self.words(Place::Head),
                date: self.words(Place::Head),
                number: 2,
                exercise: true,
                from: self.who(Place::Head),
                to: self.who(Place::Head),
                covers_from: self.words(Place::Head),
                covers_until: self.words(Place::Head),
                printed_by: self.who(Place::Head),
                stamp: Stamp::default(),
                chain_head: "7f3ac21e90b455d8".into(),
                records: 3,
            },
            ethane: Ethane {
                location: Told::Given(self.sentence(Place::Ethane)),
                kind: self.written(Place::Ethane),
                hazards: self.written(Place::Ethane),
                access: Told::Given(self.sentence(Place::Ethane)),
                numbers: self.sentence(Place::Ethane),
                services: self.written(Place::Ethane),
            },
            requests: vec![self.request()],
            map: Some(SketchMap {
                svg: format!(
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 200\" \
                     font-family=\"Atkinson Hyperlegible Next\" font-size=\"12\">\
                     <text x=\"9\" y=\"60\">{}</text></svg>",
                    self.plant(Kind::Drawn, Place::Map)
                )
                .into(),
                told: "A sketch".into(),
                caption: self.words(Place::Map),
            }),
            information: vec![Information {
                at: self.words(Place::Information),
                words: self.words(Place::Information),
                state: Verification::Confirmed,
                number: Some(7),
                review: Review::Done,
            }],
            intent: self.words(Place::Intent),
            method: vec![self.post()],
            claims: vec![Claim {
                heard: self.words(Place::Claims),
                words: self.words(Place::Claims),
                direct_speech: false,
                number: 9,
                source: self.source(Place::Claims),
                state: Verification::Unverified,
                checker: self.name(Place::Claims),
                review: Review::Done,
            }],
            disputes: vec![Dispute {
                title: self.words(Place::Disputes),
                number: Some(4),
                review: Review::Done,
                witness: self.account(),
                authority: self.account(),
                note: self.words(Place::Disputes),
            }],
            decisions: vec![self.decision()],
            administration: vec![self.line(Place::Administration)],
            risks: vec![Risk {
                what: self.words(Place::Risk),
                likely: self.words(Place::Risk),
                in_place: self.words(Place::Risk),
            }],
            communications: vec![self.line(Place::Communications)],
            humanitarian: vec![self.words(Place::Humanitarian)],
            health: vec![HealthNote {
                // Whose note it is goes with the note.
                name: self.plant(Kind::Health, Place::Humanitarian).into(),
                note: self.plant(Kind::Health, Place::Humanitarian).into(),
            }],
            changes: Some(self.changes()),
            log: self.log(),
            struck: Struck::Shown,
            signed: Some(Signed {
                name: self.name(Place::Signature),
                at: self.words(Place::Signature),
                key: "19c477e0".into(),
            }),
            acknowledged: Some(Acknowledged {
                by: self.name(Place::Signature),
                at: self.words(Place::Signature),
            }),
            legal: Some(self.legal()),
            people: vec![Person {
                name: self.plant(Kind::Never, Place::Roster).into(),
                phones: vec![self.plant(Kind::Never, Place::Roster).into()],
                organisation: false,
            }],
        }
    }

    fn decision(&mut self) -> Decision {
        let place = Place::Decisions;
        Decision {
            at: self.words(place),
            number: 13,
            what: self.words(place),
            why: self.words(place),
            rejected: self.words(place),
            risks: self.words(place),
            by: self.who(place),
            prompts: vec![(self.words(place), self.words(place))],
        }
    }

    fn request(&mut self) -> Request {
        let place = Place::Requests;
        Request {
            asked: self.words(place),
            what: self.words(place),
            answer: self.words(place),
            open_for: self.words(place),
            pressing: true,
            disputed: true,
            asking: (Some(5), Review::Done),
            answering: (Some(6), Review::Done),
        }
    }

    fn post(&mut self) -> Post {
        let place = Place::Method;
        Post {
            code: self.words(place),
            title: self.words(place),
            now: vec![self.holder()],
            until: self.words(place),
            next: vec![self.holder()],
            next_at: self.words(place),
            needs: self.words(place),
            pressing: false,
        }
    }

    fn account(&mut self) -> Account {
        let place = Place::Disputes;
        Account { who: self.words(place), at: self.words(place), words: self.words(place) }
    }

    fn line(&mut self, place: Place) -> Line {
        Line { label: self.words(place), says: self.sentence(place) }
    }

    fn changes(&mut self) -> Changes {
        let place = Place::Changes;
        Changes {
            since: 1,
            since_at: self.words(place),
            list: vec![
                Change::Added(self.sentence(place)),
                Change::Moved {
                    words: self.words(place),
                    number: 1,
                    from: Verification::Unverified,
                    to: Verification::Refuted,
                    at: self.words(place),
                    review: Review::Done,
                },
                Change::Struck {
                    words: self.words(place),
                    number: 2,
                    reason: self.words(place),
                    initials: self.name(place),
                    at: self.words(place),
                    review: Review::Done,
                },
                Change::Unfilled(self.words(place)),
            ],
        }
    }

    fn log(&mut self) -> Vec<LogEntry> {
        let place = Place::Log;
        let plain = LogEntry {
            number: 11,
            happened: self.words(place),
            written: self.words(place),
            late_reason: self.words(place),
            words: self.words(place),
            direct_speech: false,
            source: self.source(place),
            author: self.who(place),
            state: Verification::Confirmed,
            review: Review::Done,
            key: true,
            corrections: vec![Correction { number: 12, words: self.words(place) }],
            struck: None,
        };
        let claim = LogEntry {
            words: self.plant(Kind::ClaimWords, place).into(),
            state: Verification::Disputed,
            ..plain.clone()
        };
        let struck = LogEntry {
            words: self.plant(Kind::StruckWords, place).into(),
            struck: Some(Strike {
                reason: self.plant(Kind::StruckWords, place).into(),
                initials: self.name(place),
                at: self.plant(Kind::StruckWords, place).into(),
            }),
            ..plain.clone()
        };
        vec![plain, claim, struck]
    }

    fn legal(&mut self) -> LegalPart {
        let mut privileged = || self.plant(Kind::Privileged, Place::Legal).into();
        LegalPart {
            cases: vec![LegalCase {
                pseudonym: privileged(),
                summary: privileged(),
                notes: vec![LegalNote { at: privileged(), by: privileged(), words: privileged() }],
            }],
            files: vec![LegalFile {
                kept_with: privileged(),
                name: privileged(),
                sha256: privileged(),
            }],
        }
    }
}
