//! What a line was understood to say.

use crate::claim::Verification;
use crate::crowd::{Method, Range};
use crate::entry::{EntryKind, Medium, Person, PlaceMention, SourceKind};
use crate::id::{IncidentId, PersonId};
use crate::{Moment, When};

/// A stretch of the line in bytes, always between whole characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The first byte inside.
    pub from: usize,
    /// The first byte outside.
    pub to: usize,
}

impl Span {
    /// Returns the same stretch in UTF-16 units, as web views count.
    pub fn in_utf16(self, line: &str) -> Self {
        let units = |to| line.get(..to).map_or(0, |part| part.encode_utf16().count());
        Self { from: units(self.from), to: units(self.to) }
    }
}

/// One thing that was understood, and where it stands in the line.
#[derive(Debug, Clone, PartialEq)]
pub struct Chip {
    /// Where it stands.
    pub span: Span,
    /// What it says, as data: the words on the chip are the screen's.
    pub says: Says,
}

/// What a chip says.
#[derive(Debug, Clone, PartialEq)]
pub enum Says {
    /// When it happened.
    Time(When),
    /// A time that cannot be taken as it stands.
    TimeProblem(TimeProblem),
    /// So many people.
    People {
        /// How many.
        count: Range,
        /// Whether somebody said "about".
        about: bool,
    },
    /// So many children.
    Children {
        /// How many.
        count: Range,
        /// Whether somebody said "about".
        about: bool,
    },
    /// So many older people.
    Older {
        /// How many.
        count: Range,
        /// Whether somebody said "about".
        about: bool,
    },
    /// So many vehicles.
    Vehicles {
        /// How many.
        count: Range,
        /// Whether somebody said "about".
        about: bool,
    },
    /// So many officials of one agency.
    Officials(Officials),
    /// Where it happened.
    Place(PlaceMention),
    /// Somebody of the roster is mentioned.
    Person(Person),
    /// It is logged on somebody's behalf.
    OnBehalfOf(Person),
    /// It is relayed and unverified.
    Unverified,
    /// These are the words that were spoken.
    DirectSpeech,
    /// Which kind of line it is.
    Kind(EntryKind),
    /// By which way it came.
    Medium(Medium),
    /// A tag, without the leading `#`.
    Tag(String),
    /// The number of another line.
    Link(u32),
    /// An incident and its number.
    Incident(IncidentId, u32),
    /// It is a key event.
    KeyEvent,
}

/// Officials of one agency: a count, never a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Officials {
    /// The agency: "police", "Home Office".
    pub agency: String,
    /// How many are there.
    pub present: Range,
    /// Whether somebody said "about".
    pub about: bool,
}

/// Why a time cannot be taken as it stands. The desk asks, and stores what is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeProblem {
    /// The clock jumped over it: an hour earlier or later was meant.
    DoesNotExist {
        /// The moment that was meant if the writer's clock had been put forward too soon.
        earlier: Moment,
        /// The moment that was meant if nobody had put the writer's clock forward.
        later: Moment,
    },
    /// The clock showed it twice.
    ExistsTwice {
        /// The first time.
        earlier: Moment,
        /// The second time.
        later: Moment,
    },
    /// It has not come yet.
    StillToCome {
        /// When it will be.
        at: Moment,
    },
}

/// A line as it was understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed {
    /// What was understood, in the order of the line; no two overlap.
    pub chips: Vec<Chip>,
    /// When it happened; `None` means now.
    pub when: Option<When>,
    /// Why the time cannot be taken as it stands.
    pub problem: Option<TimeProblem>,
    /// The readable words: the line without its time and its bare marks.
    pub text: String,
    /// Which kind of line.
    pub kind: EntryKind,
    /// How the author knows.
    pub source: SourceKind,
    /// By which way it reached the desk.
    pub medium: Medium,
    /// Where its claim stands to begin with.
    pub verification: Verification,
    /// How many people are there, and how the number was reached.
    pub crowd: Option<(Range, Method)>,
    /// How many children are there.
    pub children: Option<Range>,
    /// How many older people are there.
    pub older: Option<Range>,
    /// How many vehicles are spoken of.
    pub vehicles: Option<Range>,
    /// Officials by agency; each agency once.
    pub officials: Vec<Officials>,
    /// Where it happened: the first place mentioned.
    pub place: Option<PlaceMention>,
    /// On whose behalf it is logged.
    pub person: Option<Person>,
    /// People of the roster who are mentioned.
    pub mentions: Vec<PersonId>,
    /// Tags, without the leading `#`, each once.
    pub tags: Vec<String>,
    /// Numbers of other lines, each once.
    pub links: Vec<u32>,
    /// Incidents it belongs to, each once.
    pub incidents: Vec<IncidentId>,
    /// Whether it is a key event.
    pub key: bool,
    /// Whether it holds direct speech.
    pub direct_speech: bool,
}

impl Parsed {
    /// Returns what an empty line says: nothing, first-hand and now.
    pub(super) fn blank() -> Self {
        Self {
            chips: Vec::new(),
            when: None,
            problem: None,
            text: String::new(),
            kind: EntryKind::default(),
            source: SourceKind::default(),
            medium: Medium::default(),
            verification: Verification::Confirmed,
            crowd: None,
            children: None,
            older: None,
            vehicles: None,
            officials: Vec::new(),
            place: None,
            person: None,
            mentions: Vec::new(),
            tags: Vec::new(),
            links: Vec::new(),
            incidents: Vec::new(),
            key: false,
            direct_speech: false,
        }
    }
}
