//! Known names in the line: whole, or as much as tells one from all others.

use super::scene::Scene;
use crate::entry::{Person, PlaceMention};

/// A name somebody may write after `@`.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Known {
    Place(PlaceMention),
    Person(Person),
}

/// How far a typed stretch goes along with a known name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    whole: bool,
    words: usize,
    begun: bool,
    /// The first typed byte after it.
    to: usize,
}

/// Returns the place or person whose name these words begin with, and where the name ends.
///
/// The longest whole name wins; otherwise the only one that begins so; otherwise the only one whose
/// last word this is: "entrance" is the "Only vehicle entrance".
pub(super) fn find(typed: &str, scene: &Scene<'_>) -> Option<(Known, usize)> {
    let names = || {
        let places = scene.places.iter().map(|(id, name)| (Owner::Place(*id), *name));
        places.chain(scene.people.iter().map(|(id, name)| (Owner::Person(*id), *name)))
    };
    let begun = best(typed, names(), Begun::Allowed);
    if let Some((owner, name, fit)) = begun {
        return Some((owner.called(name), fit.to));
    }
    let (from, word) = words(typed).next().filter(|(_, word)| tells_apart(word))?;
    let mut with = names().filter(|(_, name)| ends_so(name, word));
    let (owner, name) = with.next().filter(|_| with.next().is_none())?;
    Some((owner.called(name), from + word.len()))
}

/// What follows a comma only says where: "Entrance, Fenwick Road" is no road.
fn ends_so(name: &str, word: &str) -> bool {
    !name.contains(',') && words(name).last().is_some_and(|(_, last)| same(last, word))
}

/// Returns whether a word is enough to stand for a name: no number, and no short one.
fn tells_apart(word: &str) -> bool {
    word.chars().nth(3).is_some() && !word.chars().any(char::is_numeric)
}

/// Returns the person whose name these words begin with, every word of it typed in full.
pub(super) fn find_person(typed: &str, scene: &Scene<'_>) -> Option<(Person, usize)> {
    let people = scene.people.iter().map(|(id, name)| (Owner::Person(*id), *name));
    let (owner, name, fit) = best(typed, people, Begun::Refused)?;
    match owner.called(name) {
        Known::Person(person) => Some((person, fit.to)),
        Known::Place(_) => None,
    }
}

#[derive(Clone, Copy)]
enum Owner {
    Place(crate::id::PlaceId),
    Person(crate::id::PersonId),
}

impl Owner {
    fn called(self, name: &str) -> Known {
        match self {
            Self::Place(id) => {
                Known::Place(PlaceMention { id: Some(id), name: super::clean(name) })
            }
            Self::Person(id) => Known::Person(Person { id: Some(id), name: super::clean(name) }),
        }
    }
}

/// Whether a word that is only begun may stand for the word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Begun {
    Allowed,
    Refused,
}

fn best<'a>(
    typed: &str,
    names: impl Iterator<Item = (Owner, &'a str)>,
    begun: Begun,
) -> Option<(Owner, &'a str, Fit)> {
    let mut best: Option<(Owner, &'a str, Fit)> = None;
    let mut rivals = false;
    let first = first_letter(typed);
    for (owner, name) in names.filter(|(_, name)| first_letter(name) == first) {
        let Some(fit) = fit(name, typed, begun) else { continue };
        match &best {
            Some((_, _, known)) if rank(&fit) < rank(known) => {}
            Some((_, _, known)) if rank(&fit) == rank(known) => rivals = !fit.whole,
            _ => {
                best = Some((owner, name, fit));
                rivals = false;
            }
        }
    }
    best.filter(|_| !rivals)
}

/// Most names differ in their first letter, which is quickly seen.
fn first_letter(name: &str) -> Option<char> {
    name.chars()
        .find(|letter| letter.is_alphanumeric())
        .and_then(|first| first.to_lowercase().next())
}

fn rank(fit: &Fit) -> (bool, usize, bool) {
    (fit.whole, fit.words, fit.begun)
}

fn fit(name: &str, typed: &str, begun: Begun) -> Option<Fit> {
    let fit = together(name, typed, begun);
    let next = words(name).nth(fit.words);
    // "no" without its number names no house.
    let bare = !fit.whole && !fit.begun && next.is_some_and(|(_, word)| is_number(word));
    let fit = if bare { shorter(&fit, typed) } else { fit };
    let other = !fit.whole && goes_on_otherwise(name, &fit, typed);
    (!other && (fit.words > 0 || fit.begun)).then_some(fit)
}

/// Returns whether the typed name goes on in another way than the known one: "Leo Jackson" is not
/// Leo Marchetti, and "St Mary's" is not St Oswin's. Capitals tell, where somebody writes them.
fn goes_on_otherwise(name: &str, fit: &Fit, typed: &str) -> bool {
    let taken = fit.words + usize::from(fit.begun);
    let Some((from, said)) = words(typed).nth(taken) else { return false };
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let one_name = is_joint(typed.get(fit.to..from).unwrap_or_default())
        && words(typed).next().is_some_and(|(_, first)| capital(first))
        && capital(said);
    let initial = |word: &str| said.chars().nth(1).is_none() && word.starts_with(said);
    one_name && !words(name).nth(taken).is_some_and(|(_, word)| initial(word))
}

/// Returns how far both go together. Only a whole name reaches over a comma.
fn together(name: &str, typed: &str, begun: Begun) -> Fit {
    let mut fit = Fit { whole: false, words: 0, begun: false, to: 0 };
    let mut joined = fit;
    let mut over_comma = false;
    let mut given = words(typed);
    for (_, word) in words(name) {
        let Some((from, said)) = given.next() else { return joined };
        over_comma |= !is_joint(typed.get(fit.to..from).unwrap_or_default());
        let to = from + said.len();
        if same(word, said) {
            fit = Fit { words: fit.words + 1, to, ..fit };
        } else {
            let begins = begun == Begun::Allowed && !over_comma && is_begun(word, said);
            return if begins { Fit { begun: true, to, ..joined } } else { joined };
        }
        if !over_comma {
            joined = fit;
        }
    }
    Fit { whole: fit.words > 0, ..fit }
}

fn shorter(fit: &Fit, typed: &str) -> Fit {
    let words_left = fit.words.saturating_sub(1);
    let to = words(typed).take(words_left).last().map_or(0, |(from, word)| from + word.len());
    Fit { words: words_left, to, ..*fit }
}

/// Returns whether the characters between two words keep them in one name.
fn is_joint(between: &str) -> bool {
    between.chars().all(|letter| letter == ' ' || matches!(letter, '.' | '\'' | '’' | '-'))
}

fn is_number(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_numeric())
}

/// Returns whether at least two letters of the word stand there. A house number is never begun.
fn is_begun(word: &str, said: &str) -> bool {
    let mut wanted = word.chars().flat_map(char::to_lowercase);
    said.chars().nth(1).is_some()
        && !said.chars().any(char::is_numeric)
        && said.chars().flat_map(char::to_lowercase).all(|letter| wanted.next() == Some(letter))
}

fn same(word: &str, said: &str) -> bool {
    word.chars().flat_map(char::to_lowercase).eq(said.chars().flat_map(char::to_lowercase))
}

/// Returns the words of a name with where each begins: runs of letters and digits.
fn words(name: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let from = at + name.get(at..)?.find(char::is_alphanumeric)?;
        let rest = name.get(from..)?;
        let word = rest.split(|letter: char| !letter.is_alphanumeric()).next()?;
        at = from + word.len();
        Some((from, word))
    })
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{Known, find, find_person};
    use crate::Moment;
    use crate::id::{PersonId, PlaceId};
    use crate::quick::Scene;

    fn scene() -> Scene<'static> {
        static PLACES: [(PlaceId, &str); 5] = [
            (PlaceId(Uuid::from_u128(1)), "Entrance, Fenwick Road"),
            (PlaceId(Uuid::from_u128(2)), "no. 20"),
            (PlaceId(Uuid::from_u128(3)), "no. 2"),
            (PlaceId(Uuid::from_u128(4)), "Water, no. 14"),
            (PlaceId(Uuid::from_u128(5)), "Toilet"),
        ];
        static PEOPLE: [(PersonId, &str); 3] = [
            (PersonId(Uuid::from_u128(1)), "Leo Marchetti"),
            (PersonId(Uuid::from_u128(2)), "Leonie Blau"),
            (PersonId(Uuid::from_u128(3)), "Tom O’Brien"),
        ];
        Scene {
            places: &PLACES,
            people: &PEOPLE,
            ..Scene::bare(Moment::from_unix_ms(0), jiff::tz::TimeZone::UTC)
        }
    }

    fn found(typed: &str) -> Option<(String, &str)> {
        let (known, to) = find(typed, &scene())?;
        let name = match known {
            Known::Place(place) => place.name,
            Known::Person(person) => person.name,
        };
        Some((name, &typed[to..]))
    }

    fn is(typed: &str, name: &str, rest: &str) {
        assert_eq!(found(typed), Some((name.to_owned(), rest)), "{typed}");
    }

    #[test]
    fn the_longest_whole_name_wins() {
        is("no 20, friendly", "no. 20", ", friendly");
        is("NO. 2 friendly", "no. 2", " friendly");
        is("entrance, fenwick road is free", "Entrance, Fenwick Road", " is free");
        is("tom o'brien here", "Tom O’Brien", " here");
    }

    #[test]
    fn the_only_name_that_begins_so_is_enough() {
        is("entrance ? children", "Entrance, Fenwick Road", " ? children");
        is("entrance fen now", "Entrance, Fenwick Road", " now");
        is("en", "Entrance, Fenwick Road", "");
        is("leo m", "Leo Marchetti", " m");
        is("leoni", "Leonie Blau", "");
    }

    #[test]
    fn the_last_word_is_enough_when_only_one_name_has_it() {
        is("marchetti is back", "Leo Marchetti", " is back");
        is("Blau, Grace and others", "Leonie Blau", ", Grace and others");
        assert_eq!(found("14"), None);
        assert_eq!(found("road works"), None, "the entrance is no road");
    }

    #[test]
    fn a_comma_ends_what_is_only_begun() {
        is("entrance, fenwick waits", "Entrance, Fenwick Road", ", fenwick waits");
        is("water no one there", "Water, no. 14", " no one there");
    }

    #[test]
    fn house_numbers_are_never_guessed() {
        assert_eq!(found("no 22"), None);
        assert_eq!(found("no"), None);
        assert_eq!(found("no 201"), None);
    }

    #[test]
    fn one_letter_or_two_candidates_are_not_enough() {
        assert_eq!(found("e"), None);
        assert_eq!(found("le"), None);
        assert_eq!(found("pharmacy"), None);
    }

    #[test]
    fn a_name_that_goes_on_otherwise_is_somebody_elses() {
        assert_eq!(found("Leo Jackson is back"), None);
        assert_eq!(found("Entrance Wren Hill is free"), None);
        is("Leo M says", "Leo Marchetti", " M says");
        is("Leo, Grace and others", "Leo Marchetti", ", Grace and others");
        is("leo Two vans", "Leo Marchetti", " Two vans");
        assert_eq!(find_person("Leo Jackson says so", &scene()), None);
    }

    #[test]
    fn people_are_known_by_whole_words() {
        let name = |typed| find_person(typed, &scene()).map(|(person, _)| person.name);
        assert_eq!(name("Leo on the phone"), Some("Leo Marchetti".to_owned()));
        assert_eq!(name("Leon on the phone"), None);
        assert_eq!(name("Toilet"), None);
    }
}
