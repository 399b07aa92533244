//! Search: entries, people, places, incidents and numbers; case notes only in memory.

pub(crate) mod seek;
pub(crate) mod wanted;

use closeby_domain::case::Case;
use closeby_domain::entry::EntryLine;
use closeby_domain::incident::{Incident, merge};
use closeby_vault::words_in;

use crate::desk::{Desk, OpenDesk};
use crate::look::Look;
use crate::problem::Answer;
use crate::view::LookBack;
use crate::view::search::{HitKind, HitView, SearchAsk, SearchView};
use crate::words::say;
use seek::Sought;
use wanted::Wanted;

const HITS: u32 = 20;
/// How many matching entries are counted at most.
const MATCHES: usize = 200;
/// How many case notes stand below the other hits at most.
const LEGAL_HITS: usize = 10;

/// Searches everything the open keys can read.
///
/// Hits in case notes come on top of the others: an open legal key takes none of them away.
pub fn search(desk: &Desk, ask: SearchAsk) -> Answer<SearchView> {
    desk.with_open(|open| {
        let query = ask.query.trim_start();
        let limit = if ask.limit == 0 { HITS } else { ask.limit.min(200) } as usize;
        let (look, back) = open.look(ask.at, ask.mode)?;
        let wanted = Wanted::typed(query, look.at, &look.zone);
        if wanted.text.is_empty() && !wanted.is_filtered() {
            let read_as = read_as(&wanted);
            return Ok(SearchView { hits: Vec::new(), total: 0, read_as, unread: wanted.unread });
        }
        let by_number = number(query.trim()).map(|number| open.vault.line_by_number(number));
        let numbered = by_number.transpose()?.flatten();
        let numbered = numbered.filter(|line| !back || line.recorded <= look.at);
        let found = open.found(&wanted, &look, back, ask.mode)?;
        let mut named =
            if wanted.is_filtered() { Vec::new() } else { named(&look, &wanted.words()) };
        named.extend(numbered_incident(&look, query.trim()));
        let total = u32::try_from(found.lines.len()).unwrap_or(u32::MAX);
        let first = numbered.as_ref().map(|line| line.entry.id);
        let rest = found.lines.iter().filter(|line| Some(line.entry.id) != first);
        let mut hits: Vec<HitView> =
            numbered.iter().map(|line| open.entry_hit(line, &wanted)).collect();
        hits.extend(named);
        hits.extend(rest.take(limit).map(|line| open.entry_hit(line, &wanted)));
        hits.truncate(limit);
        hits.extend(open.legal_hits(&wanted, back)?.into_iter().take(LEGAL_HITS));
        let mut read_as = read_as(&wanted);
        if let Some(stopped) = found.stopped_at {
            read_as.push(' ');
            read_as.push_str(&say!("search-stopped", at = look.clock(stopped)));
        }
        Ok(SearchView { hits, total, read_as, unread: wanted.unread })
    })
}

/// Says how a query was read.
fn read_as(wanted: &Wanted) -> String {
    let text = wanted.text.trim();
    let mut says = Vec::new();
    if !text.is_empty() {
        says.push(say!("search-read-as", words = text.to_owned()));
    }
    if wanted.is_filtered() {
        says.push(say!("search-filtered", filters = wanted.read.join(", ")));
    }
    if !wanted.unread.is_empty() {
        says.push(say!("search-unread", pieces = wanted.unread.join(", ")));
    }
    sentence(&says.join("; "))
}

/// Returns words as a sentence.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let Some(first) = letters.next() else { return String::new() };
    first.to_uppercase().chain(letters).chain(['.']).collect()
}

/// The incident of a number: "#3" alone, or "incident 3".
fn numbered_incident(look: &Look, query: &str) -> Option<HitView> {
    let lowered = query.to_lowercase();
    let bare = lowered.strip_prefix("incident").unwrap_or(&lowered).trim();
    let wanted = number(bare)?;
    let found = look.board.incidents.iter().find(|one| one.number == wanted)?;
    Some(incident(look, found, &[]))
}

fn number(query: &str) -> Option<u32> {
    query.strip_prefix('#').unwrap_or(query).parse().ok()
}

impl OpenDesk {
    /// Lines that a look shows: of one back in time, no word that came later.
    fn found(
        &mut self,
        wanted: &Wanted,
        look: &Look,
        back: bool,
        mode: LookBack,
    ) -> Answer<Sought> {
        if back || (wanted.is_filtered() && wanted.text.is_empty()) {
            return self.seek(wanted, &look.board, look.at, mode, MATCHES);
        }
        if wanted.is_filtered() {
            return self.sift(wanted, &look.board, MATCHES);
        }
        Ok(Sought { lines: self.vault.search(&wanted.text, MATCHES)?, stopped_at: None })
    }

    /// Case notes that fit, looked for in memory only; none without the legal key.
    fn legal_hits(&mut self, wanted: &Wanted, back: bool) -> Answer<Vec<HitView>> {
        if back || !wanted.fits_notes() || !self.vault.legal_is_open() {
            return Ok(Vec::new());
        }
        Ok(self.cases()?.iter().flat_map(|case| notes(case, wanted)).collect())
    }

    fn entry_hit(&self, line: &EntryLine, wanted: &Wanted) -> HitView {
        let claim = !line.verification.is_fact();
        HitView {
            kind: HitKind::Entry,
            id: line.entry.id.0.to_string(),
            number: Some(line.entry.number),
            marks: marks(&line.text, wanted),
            title: line.text.clone(),
            detail: match claim {
                true => crate::see_timeline::standing_word(line.verification),
                false => line.author.name.clone(),
            },
            at: Some(line.when.from.into()),
            standing: Some(line.verification.into()),
        }
    }
}

fn named(look: &Look, words: &[String]) -> Vec<HitView> {
    let board = &look.board;
    let people = board.people.iter().filter(|person| {
        let phone = person.phone.as_deref().unwrap_or_default().replace(' ', "");
        holds(&person.name, words)
            || (words.len() == 1 && words.iter().all(|w| w.len() > 3 && phone.contains(w.as_str())))
    });
    let people = people.map(|person| {
        hit(
            HitKind::Person,
            person.id.0.to_string(),
            None,
            &person.name,
            person.phone.clone().unwrap_or_default(),
            words,
        )
    });
    let places = board.places.iter().filter(|place| holds(&place.name, words));
    let places = places.map(|place| {
        hit(HitKind::Place, place.id.0.to_string(), None, &place.name, String::new(), words)
    });
    let incidents = board.incidents.iter().filter(|incident| holds(&incident.title, words));
    let incidents = incidents.map(|one| incident(look, one, words));
    incidents.chain(people).chain(places).collect()
}

/// An incident by its own number; one that is part of another says of which.
fn incident(look: &Look, one: &Incident, words: &[String]) -> HitView {
    let by = merge::speaker(&look.board.incidents, one.id).filter(|by| by.id != one.id);
    let detail = by.map(|by| say!("part-of", number = by.number.to_string())).unwrap_or_default();
    hit(HitKind::Incident, one.id.0.to_string(), Some(one.number), &one.title, detail, words)
}

fn notes(case: &Case, wanted: &Wanted) -> Vec<HitView> {
    let words = wanted.words();
    case.notes
        .iter()
        .filter(|note| words.is_empty() || holds(&note.text, &words))
        .filter(|note| wanted.patterns.iter().all(|pattern| pattern.is_match(&note.text)))
        .filter(|note| wanted.is_when(note.at))
        .map(|note| {
            let id = case.opened.id.0.to_string();
            let detail = case.opened.pseudonym.clone();
            HitView {
                at: Some(note.at.into()),
                marks: marks(&note.text, wanted),
                ..hit(HitKind::CaseNote, id, None, &note.text, detail, &words)
            }
        })
        .collect()
}

fn hit(
    kind: HitKind,
    id: String,
    number: Option<u32>,
    title: &str,
    detail: String,
    words: &[String],
) -> HitView {
    HitView {
        kind,
        id,
        number,
        title: title.to_owned(),
        detail,
        at: None,
        standing: None,
        marks: word_marks(title, words),
    }
}

/// Returns whether each of the words begins a word of the text.
fn holds(text: &str, words: &[String]) -> bool {
    let said = words_in(text);
    let begins = |word: &String| said.iter().any(|said| said.starts_with(word.as_str()));
    !words.is_empty() && words.iter().all(begins)
}

/// Returns the parts of a text that match words or patterns, in UTF-16 units.
fn marks(text: &str, wanted: &Wanted) -> Vec<(u32, u32)> {
    let mut marks = word_marks(text, &wanted.words());
    for pattern in &wanted.patterns {
        marks.extend(pattern.find_iter(text).filter(|found| !found.is_empty()).map(|found| {
            let from = units(text.get(..found.start()).unwrap_or_default());
            (from, from + units(found.as_str()))
        }));
    }
    marks.sort_unstable();
    marks
}

/// Returns the words of a text that begin so, in UTF-16 units as the web view counts.
fn word_marks(text: &str, words: &[String]) -> Vec<(u32, u32)> {
    let mut marks = Vec::new();
    let mut at = 0_u32;
    for word in text.split_inclusive(|letter: char| !letter.is_alphanumeric()) {
        let bare = word.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        let folded = words_in(bare).concat();
        if !bare.is_empty() && words.iter().any(|wanted| folded.starts_with(wanted.as_str())) {
            marks.push((at, at + units(bare)));
        }
        at += units(word);
    }
    marks
}

/// Returns the length of a text in UTF-16 units.
pub fn units(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_count_as_the_web_view_does() {
        assert_eq!(word_marks("🚐 Van here", &words_in("van")), vec![(3, 6)]);
    }

    #[test]
    fn accents_and_capitals_make_no_difference() {
        assert!(holds("José at the GATE", &words_in("jose gate")));
        assert_eq!(word_marks("José", &words_in("jose")), vec![(0, 4)]);
    }

    #[test]
    fn a_number_is_a_number_with_or_without_its_sign() {
        assert_eq!(number("#58"), Some(58));
        assert_eq!(number("58"), Some(58));
        assert_eq!(number("van"), None);
    }
}
