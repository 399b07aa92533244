//! Search: entries, people, places, incidents and numbers; case notes only in memory.

use closeby_domain::Moment;
use closeby_domain::case::Case;
use closeby_domain::entry::EntryLine;
use closeby_vault::Filter;

use crate::desk::{Desk, OpenDesk};
use crate::look::Look;
use crate::problem::Answer;
use crate::view::LookBack;
use crate::view::search::{HitKind, HitView, SearchAsk, SearchView};
use crate::words::say;

const HITS: u32 = 20;
/// How many matching entries are counted at most.
const MATCHES: usize = 200;

/// Searches everything the open keys can read.
pub fn search(desk: &Desk, ask: SearchAsk) -> Answer<SearchView> {
    desk.with_open(|open| {
        let query = ask.query.trim().to_owned();
        let limit = if ask.limit == 0 { HITS } else { ask.limit.min(200) };
        if query.is_empty() {
            return Ok(SearchView { hits: Vec::new(), total: 0, read_as: String::new() });
        }
        let mut hits = Vec::new();
        let (look, back) = open.look(ask.at, ask.mode)?;
        let wanted = number(&query).map(|number| open.vault.line_by_number(number)).transpose()?;
        if let Some(line) = wanted.flatten().filter(|line| !back || line.recorded <= look.at) {
            hits.push(open.entry_hit(&line, &query));
        }
        let words = folded_words(&query);
        hits.extend(named(&look, &words));
        if open.vault.legal_is_open() && !back {
            let cases = open.cases()?;
            hits.extend(cases.iter().flat_map(|case| notes(case, &words)));
        }
        let found = match back {
            true => open.said_by_then(&query, look.at, ask.mode)?,
            false => {
                open.vault.search(&query, MATCHES)?.into_iter().map(|found| found.line).collect()
            }
        };
        let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
        for line in &found {
            if !hits
                .iter()
                .any(|hit| hit.kind == HitKind::Entry && hit.number == Some(line.entry.number))
            {
                hits.push(open.entry_hit(line, &query));
            }
        }
        hits.truncate(limit as usize);
        Ok(SearchView { hits, total, read_as: say!("search-read-as", words = query) })
    })
}

fn number(query: &str) -> Option<u32> {
    query.strip_prefix('#').unwrap_or(query).parse().ok()
}

impl OpenDesk {
    /// Lines that a look back at that moment shows, and no word that came later.
    fn said_by_then(&mut self, query: &str, at: Moment, mode: LookBack) -> Answer<Vec<EntryLine>> {
        let filter = Filter { text: Some(query.to_owned()), ..Filter::default() };
        Ok(self.vault.timeline(at, mode.into(), &filter, None, MATCHES)?)
    }

    fn entry_hit(&self, line: &EntryLine, query: &str) -> HitView {
        let claim = !line.verification.is_fact();
        HitView {
            kind: HitKind::Entry,
            id: line.entry.id.0.to_string(),
            number: Some(line.entry.number),
            marks: marks(&line.text, &folded_words(query)),
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
    let incidents = incidents.map(|incident| {
        let (id, number) = (incident.id.0.to_string(), Some(incident.number));
        hit(HitKind::Incident, id, number, &incident.title, String::new(), words)
    });
    incidents.chain(people).chain(places).collect()
}

fn notes(case: &Case, words: &[String]) -> Vec<HitView> {
    case.notes
        .iter()
        .filter(|note| holds(&note.text, words))
        .map(|note| {
            let id = case.opened.id.0.to_string();
            let detail = case.opened.pseudonym.clone();
            HitView {
                at: Some(note.at.into()),
                ..hit(HitKind::CaseNote, id, None, &note.text, detail, words)
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
        marks: marks(title, words),
    }
}

/// Returns the words of a query, in lower case.
fn folded_words(query: &str) -> Vec<String> {
    query
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

fn holds(text: &str, words: &[String]) -> bool {
    let text = text.to_lowercase();
    !words.is_empty() && words.iter().all(|word| text.contains(word.as_str()))
}

/// Returns the parts of a text that match, in UTF-16 units as the web view counts.
fn marks(text: &str, words: &[String]) -> Vec<(u32, u32)> {
    let mut marks = Vec::new();
    let mut at = 0_u32;
    for word in text.split_inclusive(|letter: char| !letter.is_alphanumeric()) {
        let bare = word.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        let folded = bare.to_lowercase();
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
        let words = folded_words("van");
        assert_eq!(marks("🚐 Van here", &words), vec![(3, 6)]);
    }

    #[test]
    fn a_number_is_a_number_with_or_without_its_sign() {
        assert_eq!(number("#58"), Some(58));
        assert_eq!(number("58"), Some(58));
        assert_eq!(number("van"), None);
    }
}
