//! Finds the names of known people inside what somebody wrote.

use std::collections::{HashMap, HashSet};

use closeby_domain::redaction::RedactionLevel;

use super::Hit;
use super::fold::{fold, fold_needle};
use crate::clean::clean;
use crate::snapshot::Person;
use crate::withheld::Reason;

/// Name parts that are also ordinary words: barred only when written with a capital, except on a
/// public copy, where one bar too many is better than one name.
const ORDINARY: &str = "ash bell best bill black brown carol chance clay cook cross day dean dawn \
    eve faith field fox frank gene glen grace grant green hall heath hill hope hunt iris ivy jack \
    joy june king lane law lily long mark may miles moor north page park pat penny pearl poppy \
    price ray reed rich rob robin rose ruby ruth sky steel stone sue summer sunny swan taylor \
    violet ward wells west white will wood young";

/// Parts that are never looked for alone: particles, and words no sentence does without.
const PARTICLES: &str = "the and for van von der den del bin ibn abu bint mac san los las \
    mrs miss sir dame rev doctor prof no to an do so my he we me us it in on at by be is as or \
    if up go of am le la de da di al el";

/// Names to look for.
#[derive(Default)]
pub(crate) struct Names {
    /// First letter-run of a needle, to the needles that start with it, longest first.
    by_start: HashMap<Vec<char>, Vec<Needle>>,
    why: Option<Reason>,
}

struct Needle {
    letters: Vec<char>,
    /// Only when the first letter is a capital.
    capital: bool,
}

impl Names {
    pub(crate) fn of_people(people: &[Person], level: RedactionLevel) -> Self {
        let mut names = Self { why: Some(Reason::Name), ..Self::default() };
        for person in people {
            let name = clean(person.name.text());
            names.add(&name, false);
            if !person.organisation {
                names.add_parts(&name, level);
            }
        }
        names
    }

    /// Adds "Anne", "Marie", "Anne-Marie", "O'Brien", and the whole name run together.
    fn add_parts(&mut self, name: &str, level: RedactionLevel) {
        let together: String = name.split_whitespace().collect();
        if together.chars().count() >= 6 {
            self.add(&together, false);
        }
        for part in name.split_whitespace() {
            self.add_part(part, level);
            for piece in part.split(['-', '‐', '‑']) {
                self.add_part(piece, level);
            }
        }
    }

    fn add_part(&mut self, part: &str, level: RedactionLevel) {
        let part = part.trim_matches(|letter: char| !letter.is_alphanumeric());
        let folded: String = fold_needle(part).into_iter().collect();
        if part.chars().count() < 2 || holds(PARTICLES, &folded) {
            return;
        }
        let short = part.chars().count() == 2 && part.is_ascii();
        let ordinary = holds(ORDINARY, &folded) && level != RedactionLevel::Public;
        self.add(part, short || ordinary);
    }

    fn add(&mut self, name: &str, capital: bool) {
        let letters = fold_needle(name);
        let start: Vec<char> =
            letters.iter().copied().take_while(|letter| letter.is_alphanumeric()).collect();
        if start.is_empty() {
            return;
        }
        let needles = self.by_start.entry(start).or_default();
        match needles.iter_mut().find(|known| known.letters == letters) {
            Some(known) => known.capital &= capital,
            None => needles.push(Needle { letters, capital }),
        }
        needles.sort_by_key(|needle| std::cmp::Reverse(needle.letters.len()));
    }

    /// Adds a hit for every known name that stands as a word of its own.
    pub(crate) fn find(&self, text: &[char], hits: &mut Vec<Hit>) {
        let Some(why) = self.why.filter(|_| !self.by_start.is_empty()) else { return };
        let folded = fold(text);
        let mut at = 0;
        while let Some(rest) = folded.letters.get(at..).filter(|rest| !rest.is_empty()) {
            let run = rest.iter().take_while(|letter| letter.is_alphanumeric()).count();
            if run == 0 {
                at += 1;
                continue;
            }
            let hit = rest.get(..run).and_then(|start| self.by_start.get(start)).and_then(|list| {
                list.iter().find(|needle| needle.stands(rest, text, &folded.origin, at))
            });
            let length = hit.map_or(run, |needle| needle.letters.len());
            let (first, last) = (folded.origin.get(at), folded.origin.get(at + length - 1));
            if let (Some(_), Some(first), Some(last)) = (hit, first, last) {
                hits.push(Hit { from: *first, to: last + 1, why });
            }
            at += length;
        }
    }
}

impl Needle {
    fn stands(&self, rest: &[char], text: &[char], origin: &[usize], at: usize) -> bool {
        let ends = rest.get(self.letters.len()).is_none_or(|next| !next.is_alphanumeric());
        let capital = || {
            origin
                .get(at)
                .and_then(|from| text.get(*from))
                .is_some_and(|first| first.is_uppercase())
        };
        ends && rest.starts_with(&self.letters) && (!self.capital || capital())
    }
}

fn holds(list: &'static str, word: &str) -> bool {
    list.split_whitespace().collect::<HashSet<_>>().contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn barred(names: &[&str], level: RedactionLevel, text: &str) -> String {
        let people: Vec<Person> =
            names.iter().map(|name| Person { name: (*name).into(), ..Person::default() }).collect();
        let text: Vec<char> = text.chars().collect();
        let mut hits = Vec::new();
        Names::of_people(&people, level).find(&text, &mut hits);
        let mut shown = String::new();
        let mut at = 0;
        for hit in hits {
            shown.extend(&text[at..hit.from]);
            shown.push('█');
            at = hit.to;
        }
        shown.extend(&text[at..]);
        shown
    }

    #[test]
    fn whole_names_parts_and_possessives() {
        let shown = barred(
            &["Priya Raman"],
            RedactionLevel::External,
            "Priya Raman's bag; PRIYA, raman. priyaraman! Priyanka stays.",
        );
        assert_eq!(shown, "█'s bag; █, █. █! Priyanka stays.");
    }

    #[test]
    fn a_part_that_is_an_ordinary_word_needs_its_capital() {
        let names = ["Dafydd Price", "Mark Hall"];
        let text = "Price asked what price they will mark in the hall, and Mark left.";
        assert_eq!(
            barred(&names, RedactionLevel::External, text),
            "█ asked what price they will mark in the hall, and █ left."
        );
        assert_eq!(
            barred(&names, RedactionLevel::Public, text),
            "█ asked what █ they will █ in the █, and █ left."
        );
    }

    #[test]
    fn accents_width_and_hyphens_do_not_hide_a_name() {
        let names = ["Zoë O’Brien", "Anne-Marie Łuczak"];
        let text = "zoe and ZOË, O'Brien, o’brien; Ｚｏｅ; Marie, anne-marie, Luczak";
        assert_eq!(barred(&names, RedactionLevel::External, text), "█ and █, █, █; █; █, █, █");
    }

    #[test]
    fn decomposed_accents_do_not_hide_a_name() {
        assert_eq!(barred(&["Zoë"], RedactionLevel::External, "Zoe\u{308} left"), "█\u{308} left");
    }

    #[test]
    fn particles_alone_are_left() {
        let text = "The van stays; Jan stays; Jan van Dijk left.";
        assert_eq!(
            barred(&["Jan van Dijk"], RedactionLevel::Public, text),
            "The van stays; █ stays; █ left."
        );
    }

    #[test]
    fn organisations_are_found_only_whole() {
        let firm = Person { name: "Rookery Law".into(), organisation: true, ..Person::default() };
        let text: Vec<char> = "rookery law, by law".chars().collect();
        let mut hits = Vec::new();
        Names::of_people(&[firm], RedactionLevel::Public).find(&text, &mut hits);
        assert_eq!(hits, [Hit { from: 0, to: 11, why: Reason::Name }]);
    }
}
