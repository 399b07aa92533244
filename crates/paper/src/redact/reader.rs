//! Reads fields onto a sheet: whole, with bars, or not at all.

use std::collections::BTreeSet;

use closeby_domain::redaction::RedactionLevel;

use super::section;
use crate::clean::{breakable, clean};
use crate::field::{Field, Kind, Name, Words};
use crate::sheet::{Ink, Piece, SentenceInk};
use crate::snapshot::{Review, Sentence, Snapshot, Who};
use crate::withheld::{Place, Reason, Tally, Withheld};
use crate::words::{Finder, Hit};

pub(super) struct Reader {
    pub(super) level: RedactionLevel,
    finder: Finder,
    tally: Tally,
    /// Entries that wait for other eyes.
    unread: BTreeSet<u32>,
}

impl Reader {
    pub(super) fn new(snapshot: &Snapshot, level: RedactionLevel) -> Self {
        Self {
            level,
            finder: Finder::new(snapshot, level),
            tally: Tally::default(),
            unread: BTreeSet::new(),
        }
    }

    /// Returns what was kept off, ending with what is never counted, and the entries that would
    /// stand there had other eyes read them.
    pub(super) fn finish(mut self) -> (Vec<Withheld>, Vec<u32>) {
        let mut told = std::mem::take(&mut self.tally).told();
        told.retain(|line| line.what != Reason::Privileged);
        // One entry may stand in several places, and is one entry.
        for line in told.iter_mut().filter(|line| line.what == Reason::Unread) {
            line.count = self.unread.len();
        }
        if self.level != RedactionLevel::Legal {
            told.push(Withheld { what: Reason::Privileged, count: 0, places: Vec::new() });
        }
        (told, self.unread.into_iter().collect())
    }

    pub(super) fn withhold(&mut self, what: Reason, place: Place, count: usize) {
        self.tally.add(what, place, count);
    }

    /// Returns whether this copy has that part.
    pub(super) fn has(&self, place: Place) -> bool {
        section::stands(place, self.level)
    }

    /// Returns whether the words of an entry may stand: below the organisers' copy only once
    /// somebody other than the author has read them.
    pub(super) fn may_leave(&mut self, number: u32, review: Review, place: Place) -> bool {
        let stays_inside = matches!(self.level, RedactionLevel::Legal | RedactionLevel::Organiser);
        if stays_inside || review == Review::Done {
            return true;
        }
        self.unread.insert(number);
        self.withhold(Reason::Unread, place, 1);
        false
    }

    /// Returns the words of an entry, or a bar while they may not leave the room.
    pub(super) fn read_once_reviewed<K: Kind>(
        &mut self,
        field: &Field<K>,
        (number, review): (Option<u32>, Review),
        place: Place,
    ) -> Ink {
        let free = number.is_none_or(|number| self.may_leave(number, review, place));
        if free { self.read(field, place) } else { Ink::bar(Reason::Unread) }
    }

    /// Returns the part when this copy has it.
    pub(super) fn section<T>(&self, place: Place, part: impl FnOnce() -> T) -> Option<T> {
        self.has(place).then(part)
    }

    /// Returns whether names stand on this copy.
    pub(super) fn names_people(&self) -> bool {
        Name::stands_on(self.level)
    }

    /// Returns the field as it may stand, or a bar with its reason.
    pub(super) fn read<K: Kind>(&mut self, field: &Field<K>, place: Place) -> Ink {
        if field.is_empty() {
            return Ink::default();
        }
        if !K::stands_on(self.level) {
            self.withhold(K::REASON, place, 1);
            return Ink::bar(K::REASON);
        }
        let text: Vec<char> = clean(field.text()).chars().collect();
        let hits = if K::REASON == Reason::Word { self.finder.find(&text) } else { Vec::new() };
        for hit in &hits {
            self.withhold(hit.why, place, 1);
        }
        ink(&text, &hits)
    }

    /// Returns the field when it may stand on this copy, and otherwise nothing: for parts where a
    /// row of bars would only say that something is there.
    pub(super) fn read_or_leave<K: Kind>(&mut self, field: &Field<K>, place: Place) -> Ink {
        let ink = self.read(field, place);
        if K::stands_on(self.level) { ink } else { Ink::default() }
    }

    pub(super) fn sentence(&mut self, sentence: &Sentence, place: Place) -> SentenceInk {
        let Sentence { strong, rest } = sentence;
        let strong = self.read(strong, place);
        let spaced = matches!(rest.text().chars().next(), Some(' ')) && !strong.is_empty();
        let rest = self.read(rest, place);
        let space = Ink::say(if spaced { " " } else { "" });
        SentenceInk { strong, rest: space.then(rest) }
    }

    /// Returns somebody by name, or by role on the copies that name nobody.
    pub(super) fn who(&mut self, who: &Who, place: Place) -> Ink {
        let Who { name, role } = who;
        if self.names_people() || role.is_empty() {
            return self.read(name, place);
        }
        self.withhold(Reason::Name, place, usize::from(!name.is_empty()));
        self.read(role, place)
    }

    /// Returns a drawing whose words have been read like any others.
    pub(super) fn drawing(&mut self, svg: &Field<Words>) -> String {
        let mut drawn = String::with_capacity(svg.text().len());
        for (at, part) in svg.text().split('<').enumerate() {
            let Some((tag, words)) = part.split_once('>').filter(|_| at > 0) else {
                drawn.push_str(if at == 0 { "" } else { "<" });
                drawn.push_str(part);
                continue;
            };
            drawn.push('<');
            drawn.push_str(tag);
            drawn.push('>');
            drawn.push_str(&self.drawn_words(words));
        }
        drawn
    }

    fn drawn_words(&mut self, words: &str) -> String {
        if words.trim().is_empty() {
            return words.to_owned();
        }
        let text: Vec<char> = clean(&unescaped(words)).chars().collect();
        let hits = self.finder.find(&text);
        for hit in &hits {
            self.withhold(hit.why, Place::Map, 1);
        }
        let parts = ink(&text, &hits).0.into_iter().map(|piece| match piece {
            Piece::Text(text) => escaped(&text),
            Piece::Bar { .. } => "–––".to_owned(),
        });
        parts.collect()
    }
}

/// Returns ink as plain text, bars as words: for what is read aloud.
pub(super) fn aloud(ink: &Ink) -> String {
    let pieces = ink.0.iter().map(|piece| match piece {
        Piece::Text(text) => text.replace('\u{200B}', ""),
        Piece::Bar { bar } => format!("({bar} kept off)"),
    });
    pieces.collect()
}

/// Puts bars where the hits are.
fn ink(text: &[char], hits: &[Hit]) -> Ink {
    let mut pieces = Vec::new();
    let mut at = 0;
    let say = |from: usize, to: usize, pieces: &mut Vec<Piece>| {
        let words: String = text.get(from..to).unwrap_or_default().iter().collect();
        if !words.is_empty() {
            pieces.push(Piece::Text(breakable(&words)));
        }
    };
    for hit in hits {
        say(at, hit.from, &mut pieces);
        pieces.push(Piece::Bar { bar: hit.why.on_the_bar() });
        at = hit.to;
    }
    say(at, text.len(), &mut pieces);
    Ink(pieces)
}

/// The signs XML writes as words: a name must not hide in "O&apos;Brien".
const SIGNS: [(&str, &str); 6] = [
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&apos;", "'"),
    ("&#39;", "'"),
    ("&amp;", "&"),
];

fn unescaped(words: &str) -> String {
    SIGNS.iter().fold(words.to_owned(), |text, (written, sign)| text.replace(written, sign))
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
