//! The parts of the briefing: ETHANE, then IIMARCH.

use super::{DutyPhone, Field, Health, Name, Review, Verification, Words};

/// A sentence that may open with a few words in bold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sentence {
    /// The opening in bold: "One vehicle entrance"; may be empty.
    pub strong: Field<Words>,
    /// The rest, with its own comma or space in front.
    pub rest: Field<Words>,
}

impl From<&str> for Sentence {
    fn from(text: &str) -> Self {
        Self { strong: Field::default(), rest: text.into() }
    }
}

impl From<String> for Sentence {
    fn from(text: String) -> Self {
        Self { strong: Field::default(), rest: text.into() }
    }
}

/// Where, what, which dangers, how in and out, how many, who was called.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ethane {
    /// Exact location.
    pub location: Told,
    /// Type of event.
    pub kind: Told,
    /// Hazards, present and possible.
    pub hazards: Told,
    /// Access and egress.
    pub access: Told,
    /// Numbers: people, officials by agency, hurt, vulnerable people as counts.
    pub numbers: Sentence,
    /// Emergency services called or needed.
    pub services: Told,
}

/// Where a sentence of the briefing comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// Worked out from what the day's record and map hold.
    Given(Sentence),
    /// Somebody's own words. Nobody has confirmed them, so the public does not read them.
    Written(Sentence),
}

impl Default for Told {
    fn default() -> Self {
        Self::Given(Sentence::default())
    }
}

/// A welfare request somebody still waits for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Request {
    /// When it was asked: "15:02".
    pub asked: Field<Words>,
    /// What was asked for.
    pub what: Field<Words>,
    /// The answer so far: "15:05 refused. Not asked again since."
    pub answer: Field<Words>,
    /// How long it has been open, in words: "1 h 26".
    pub open_for: Field<Words>,
    /// Whether it was refused or never answered: printed in bold.
    pub pressing: bool,
    /// Whether the people concerned contradict the answer.
    pub disputed: bool,
    /// The entry in which it was asked, and whether other eyes read it.
    pub asking: (Option<u32>, Review),
    /// The entry that holds the answer, and whether other eyes read it.
    pub answering: (Option<u32>, Review),
}

/// A drawing of the close.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SketchMap {
    /// The drawing as SVG, greyscale, north up.
    pub svg: Field<Words>,
    /// The drawing told in words, for a reader who cannot see it.
    pub told: Field<Words>,
    /// "North up. Hatched: people. © OpenStreetMap contributors".
    pub caption: Field<Words>,
}

/// A line of what is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Information {
    /// When: "15:40".
    pub at: Field<Words>,
    /// The words.
    pub words: Field<Words>,
    /// Confirmed or disputed; anything else is moved among the claims.
    pub state: Verification,
    /// The entry it stands for.
    pub number: Option<u32>,
    /// Whether other eyes read it.
    pub review: Review,
}

/// A post: who holds it now, who comes next, what is missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Post {
    /// The role's two letters: "LO".
    pub code: Field<Words>,
    /// Role and post: "Observers A, van".
    pub title: Field<Words>,
    /// Who holds it now; empty means unfilled.
    pub now: Vec<Holder>,
    /// Until when they stay: "to 16:45"; may be empty.
    pub until: Field<Words>,
    /// Who comes next.
    pub next: Vec<Holder>,
    /// From when: "17:00"; may be empty.
    pub next_at: Field<Words>,
    /// What is missing: "1 unfilled, 2 from 16:45"; may be empty.
    pub needs: Field<Words>,
    /// Whether what is missing cannot wait: printed in bold.
    pub pressing: bool,
}

/// Somebody on a post.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Holder {
    /// Their name.
    pub name: Field<Name>,
    /// Their number, only when the next shift must ring it; may be empty.
    pub phone: Field<DutyPhone>,
}

impl From<&str> for Holder {
    fn from(name: &str) -> Self {
        Self { name: name.into(), phone: Field::default() }
    }
}

/// Where words came from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// "Relayed", "Read online", "Relayed by phone".
    pub how: Field<Words>,
    /// From whom, when known; may be empty.
    pub who: Field<Name>,
    /// From whom they had it, and so on back.
    pub via: Vec<Via>,
    /// Entries that say the same.
    pub also: Vec<u32>,
}

/// One further link of who told whom.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Via {
    /// Who.
    pub who: Field<Name>,
    /// "first-hand, 14:50".
    pub how: Field<Words>,
}

/// Something said that nobody has confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// When it was heard.
    pub heard: Field<Words>,
    /// The claim, in the words it was given.
    pub words: Field<Words>,
    /// Whether these are somebody's very words.
    pub direct_speech: bool,
    /// The entry that holds it.
    pub number: u32,
    /// From whom.
    pub source: Source,
    /// Where it stands. Never confirmed.
    pub state: Verification,
    /// Who was asked to check it; may be empty.
    pub checker: Field<Name>,
    /// Whether other eyes read it.
    pub review: Review,
}

/// Two accounts side by side and the editor's note.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dispute {
    /// What they differ about: "water and toilet".
    pub title: Field<Words>,
    /// The entry that holds it.
    pub number: Option<u32>,
    /// Whether other eyes read it.
    pub review: Review,
    /// The witness's words.
    pub witness: Account,
    /// The authority's words.
    pub authority: Account,
    /// The editor's note.
    pub note: Field<Words>,
}

/// One account.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Account {
    /// Who says so: "Heard at the van".
    pub who: Field<Words>,
    /// When.
    pub at: Field<Words>,
    /// The words.
    pub words: Field<Words>,
}

/// A labelled line of administration or communications.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// "Water runs".
    pub label: Field<Words>,
    /// What there is to know.
    pub says: Sentence,
}

/// What could go wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Risk {
    /// "Crush at the entrance".
    pub what: Field<Words>,
    /// "possible".
    pub likely: Field<Words>,
    /// What is in place.
    pub in_place: Field<Words>,
}

/// Something about somebody's health they asked to be remembered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HealthNote {
    /// Whose.
    pub name: Field<Name>,
    /// The note.
    pub note: Field<Health>,
}

/// What changed since the handover before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// The number of the handover before.
    pub since: u32,
    /// When that was: "15:00".
    pub since_at: Field<Words>,
    /// The changes, in the order they are printed.
    pub list: Vec<Change>,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Entries and counts that came: bold opening, then the rest.
    Added(Sentence),
    /// A claim that moved.
    Moved {
        /// The claim's words.
        words: Field<Words>,
        /// Its entry.
        number: u32,
        /// Where it stood.
        from: Verification,
        /// Where it stands.
        to: Verification,
        /// When it moved.
        at: Field<Words>,
        /// Whether other eyes read it.
        review: Review,
    },
    /// An entry that was struck; its words print only when struck entries are asked for.
    Struck {
        /// The words that were struck.
        words: Field<Words>,
        /// Its entry.
        number: u32,
        /// Why.
        reason: Field<Words>,
        /// By whom.
        initials: Field<Name>,
        /// When.
        at: Field<Words>,
        /// Whether other eyes read it.
        review: Review,
    },
    /// Posts nobody holds, and since when.
    Unfilled(Field<Words>),
}
