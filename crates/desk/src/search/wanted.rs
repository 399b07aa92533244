//! What somebody looks for: words, a pattern between slashes, and filters typed as words.

use closeby_domain::Moment;
use closeby_domain::claim::Verification;
use closeby_domain::entry::{EntryKind, SourceKind};
use closeby_vault::{Filter, Struck, words_in};
use jiff::tz::TimeZone;
use regex::{Regex, RegexBuilder};

use crate::times;

/// A pattern becomes no bigger than this many bytes, however short it was to type.
///
/// Together with an engine that never goes back in the text, this bounds the time a line takes.
const PATTERN_BYTES: usize = 256 * 1024;

/// What is looked for. Everything given must hold.
#[derive(Default)]
pub struct Wanted {
    /// The words as they were typed, without the filters.
    pub text: String,
    /// Patterns the words must fit.
    pub patterns: Vec<Regex>,
    /// What the vault can tell by itself: states, kinds, sources, key events, struck lines.
    pub table: Filter,
    /// Who wrote it, or for whom.
    pub people: Vec<Vec<String>>,
    /// Where it happened.
    pub places: Vec<Vec<String>>,
    /// Its tags.
    pub tags: Vec<Vec<String>>,
    /// The number of its incident.
    pub incident: Option<u32>,
    /// Not before this.
    pub after: Option<Moment>,
    /// Before this.
    pub before: Option<Moment>,
    /// The filters that were understood, as they were typed.
    pub read: Vec<String>,
    /// What looked like a filter and could not be read: it is left out, and said so.
    pub unread: Vec<String>,
}

impl Wanted {
    /// Understands what was typed.
    pub fn typed(query: &str, now: Moment, zone: &TimeZone) -> Self {
        let mut wanted = Self::default();
        let mut words = Vec::new();
        for piece in pieces(query) {
            match wanted.take(piece, now, zone) {
                Taken::Words => words.push(piece),
                Taken::Read => wanted.read.push(piece.to_owned()),
                Taken::Unread => wanted.unread.push(piece.to_owned()),
            }
        }
        wanted.text = words.join(" ");
        // A space after the last word says that the word is finished.
        let ends_in_words = words.last().is_some_and(|last| query.trim_end().ends_with(last));
        if !ends_in_words || query.ends_with(' ') {
            wanted.text.push(' ');
        }
        if wanted.words().is_empty() {
            wanted.text.clear();
        }
        wanted
    }

    /// Returns the words, folded.
    pub fn words(&self) -> Vec<String> {
        words_in(&self.text)
    }

    /// Returns whether anything but words is asked for.
    pub fn is_filtered(&self) -> bool {
        !self.read.is_empty()
    }

    /// Returns whether a time is between those that were given.
    pub fn is_when(&self, at: Moment) -> bool {
        self.after.is_none_or(|after| at >= after) && self.before.is_none_or(|before| at < before)
    }

    /// Returns whether only words, patterns and times are asked for: what a case note has too.
    pub fn fits_notes(&self) -> bool {
        let table = self.table == Filter::default();
        let named = self.people.len() + self.places.len() + self.tags.len();
        table && named == 0 && self.incident.is_none()
    }

    fn take(&mut self, piece: &str, now: Moment, zone: &TimeZone) -> Taken {
        if let Some(pattern) = piece.strip_prefix('/') {
            return self.pattern(pattern);
        }
        if let Some(place) = piece.strip_prefix('@') {
            return name(&mut self.places, place);
        }
        if let Some(tag) = piece.strip_prefix('#').filter(|tag| tag.parse::<u32>().is_err()) {
            return name(&mut self.tags, tag);
        }
        let Some((which, value)) = piece.split_once(':') else { return Taken::Words };
        match which.to_lowercase().as_str() {
            "by" => name(&mut self.people, value),
            "place" => name(&mut self.places, value),
            "tag" => name(&mut self.tags, value),
            "is" => self.state(value),
            "kind" => one_of(&mut self.table.kinds, kind(value)),
            "source" => one_of(&mut self.table.sources, source(value)),
            "incident" => set(&mut self.incident, value.trim_start_matches('#').parse().ok()),
            "after" => set(&mut self.after, time(value, now, zone)),
            "before" => set(&mut self.before, time(value, now, zone)),
            "on" => self.day(value, now, zone),
            _ => Taken::Words,
        }
    }

    fn pattern(&mut self, rest: &str) -> Taken {
        let Some(pattern) = rest.strip_suffix('/').filter(|pattern| !pattern.is_empty()) else {
            return Taken::Unread;
        };
        let built = RegexBuilder::new(pattern)
            .case_insensitive(true)
            .size_limit(PATTERN_BYTES)
            .dfa_size_limit(PATTERN_BYTES * 4)
            .build();
        built.map_or(Taken::Unread, |pattern| {
            self.patterns.push(pattern);
            Taken::Read
        })
    }

    fn day(&mut self, value: &str, now: Moment, zone: &TimeZone) -> Taken {
        let Some((begins, ends)) = times::day(value, now, zone) else { return Taken::Unread };
        (self.after, self.before) = (Some(begins), Some(ends));
        Taken::Read
    }

    fn state(&mut self, value: &str) -> Taken {
        match value.to_lowercase().as_str() {
            "key" => self.table.key_only = true,
            "struck" => self.table.struck = Struck::Only,
            other => return one_of(&mut self.table.states, state(other)),
        }
        Taken::Read
    }
}

/// What became of a piece of the query.
enum Taken {
    /// It is to be found as it stands.
    Words,
    /// It is a filter.
    Read,
    /// It looks like a filter, and cannot be read.
    Unread,
}

fn one_of<T>(list: &mut Vec<T>, value: Option<T>) -> Taken {
    value.map_or(Taken::Unread, |value| {
        list.push(value);
        Taken::Read
    })
}

fn set<T>(slot: &mut Option<T>, value: Option<T>) -> Taken {
    value.map_or(Taken::Unread, |value| {
        *slot = Some(value);
        Taken::Read
    })
}

fn name(list: &mut Vec<Vec<String>>, value: &str) -> Taken {
    let words = words_in(value);
    one_of(list, (!words.is_empty()).then_some(words))
}

fn time(value: &str, now: Moment, zone: &TimeZone) -> Option<Moment> {
    if value.is_empty() {
        return None;
    }
    let day = times::day(value, now, zone).map(|(begins, _)| begins);
    day.or_else(|| times::typed(value, now, zone, false).ok())
}

fn state(value: &str) -> Option<Verification> {
    Some(match value {
        "unverified" => Verification::Unverified,
        "corroborated" => Verification::Corroborated,
        "confirmed" => Verification::Confirmed,
        "disputed" => Verification::Disputed,
        "unverifiable" => Verification::Unverifiable,
        "refuted" => Verification::Refuted,
        "superseded" => Verification::Superseded,
        _ => return None,
    })
}

fn kind(value: &str) -> Option<EntryKind> {
    Some(match value.to_lowercase().as_str() {
        "observation" => EntryKind::Observation,
        "report" => EntryKind::Report,
        "request" => EntryKind::Request,
        "decision" => EntryKind::Decision,
        "call-out" | "callout" => EntryKind::CallOut,
        "note" => EntryKind::Note,
        _ => return None,
    })
}

fn source(value: &str) -> Option<SourceKind> {
    Some(match value.to_lowercase().as_str() {
        "first-hand" | "seen" => SourceKind::FirstHand,
        "relayed" => SourceKind::Relayed,
        "online" => SourceKind::ReadOnline,
        "official" => SourceKind::OfficialStatement,
        "document" => SourceKind::Document,
        _ => return None,
    })
}

/// Cuts a query at its spaces; what stands in quotes or between slashes stays whole.
fn pieces(query: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = query.trim();
    while !rest.is_empty() {
        let end = end_of_piece(rest);
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after.trim_start();
    }
    pieces
}

fn end_of_piece(rest: &str) -> usize {
    let is_pattern = rest.starts_with('/');
    let (mut quoted, mut before) = (false, ' ');
    for (at, letter) in rest.char_indices() {
        quoted ^= letter == '"' && !is_pattern;
        let inside = if is_pattern { before != '/' || at < 2 } else { quoted };
        if letter.is_whitespace() && !inside {
            return at;
        }
        before = letter;
    }
    rest.len()
}

#[cfg(test)]
mod tests;
