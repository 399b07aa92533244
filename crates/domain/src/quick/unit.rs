//! What can be counted, in the words people use for it.

use super::token::Token;

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    People,
    Children,
    Older,
    Vehicles,
    Officials(&'static str),
}

const POLICE: Unit = Unit::Officials("police");
const HOME_OFFICE: Unit = Unit::Officials("Home Office");
const COUNCIL: Unit = Unit::Officials("council");
const AMBULANCE: Unit = Unit::Officials("ambulance");
const FIRE: Unit = Unit::Officials("fire service");

/// Longer names stand before shorter ones that they begin with.
const UNITS: &[(&[&str], Unit)] = &[
    (&["older", "people"], Unit::Older),
    (&["older", "person"], Unit::Older),
    (&["older", "neighbours"], Unit::Older),
    (&["older", "residents"], Unit::Older),
    (&["elderly", "people"], Unit::Older),
    (&["elderly", "person"], Unit::Older),
    (&["elderly", "neighbours"], Unit::Older),
    (&["elderly", "residents"], Unit::Older),
    (&["pensioners"], Unit::Older),
    (&["people"], Unit::People),
    (&["persons"], Unit::People),
    (&["person"], Unit::People),
    (&["neighbours"], Unit::People),
    (&["residents"], Unit::People),
    (&["bystanders"], Unit::People),
    (&["supporters"], Unit::People),
    (&["protesters"], Unit::People),
    (&["babies", "or", "small", "children"], Unit::Children),
    (&["babies", "and", "small", "children"], Unit::Children),
    (&["babies", "or", "children"], Unit::Children),
    (&["babies", "and", "children"], Unit::Children),
    (&["babies", "or", "toddlers"], Unit::Children),
    (&["babies", "and", "toddlers"], Unit::Children),
    (&["small", "children"], Unit::Children),
    (&["young", "children"], Unit::Children),
    (&["children"], Unit::Children),
    (&["child"], Unit::Children),
    (&["babies"], Unit::Children),
    (&["baby"], Unit::Children),
    (&["toddlers"], Unit::Children),
    (&["toddler"], Unit::Children),
    (&["kids"], Unit::Children),
    (&["police", "vans"], Unit::Vehicles),
    (&["police", "van"], Unit::Vehicles),
    (&["police", "cars"], Unit::Vehicles),
    (&["police", "car"], Unit::Vehicles),
    (&["police", "vehicles"], Unit::Vehicles),
    (&["police", "vehicle"], Unit::Vehicles),
    (&["enforcement", "vans"], Unit::Vehicles),
    (&["enforcement", "van"], Unit::Vehicles),
    (&["vans"], Unit::Vehicles),
    (&["van"], Unit::Vehicles),
    (&["cars"], Unit::Vehicles),
    (&["car"], Unit::Vehicles),
    (&["vehicles"], Unit::Vehicles),
    (&["vehicle"], Unit::Vehicles),
    (&["met", "police", "officers"], POLICE),
    (&["met", "police", "officer"], POLICE),
    (&["met", "police"], POLICE),
    (&["met", "officers"], POLICE),
    (&["met", "officer"], POLICE),
    (&["police", "officers"], POLICE),
    (&["police", "officer"], POLICE),
    (&["police"], POLICE),
    (&["home", "office", "officers"], HOME_OFFICE),
    (&["home", "office", "officer"], HOME_OFFICE),
    (&["home", "office", "staff"], HOME_OFFICE),
    (&["home", "office"], HOME_OFFICE),
    (&["immigration", "enforcement", "officers"], HOME_OFFICE),
    (&["immigration", "enforcement", "officer"], HOME_OFFICE),
    (&["immigration", "officers"], HOME_OFFICE),
    (&["immigration", "officer"], HOME_OFFICE),
    (&["enforcement", "officers"], HOME_OFFICE),
    (&["enforcement", "officer"], HOME_OFFICE),
    (&["council", "officers"], COUNCIL),
    (&["council", "officer"], COUNCIL),
    (&["council", "staff"], COUNCIL),
    (&["ambulance", "staff"], AMBULANCE),
    (&["ambulance", "crew"], AMBULANCE),
    (&["paramedics"], AMBULANCE),
    (&["paramedic"], AMBULANCE),
    (&["firefighters"], FIRE),
    (&["firefighter"], FIRE),
];

/// Returns what these words begin by naming, and how many of them name it.
pub(super) fn read(words: &[Token<'_>]) -> Option<(Unit, usize)> {
    UNITS.iter().find(|(names, _)| begins(words, names)).map(|(names, unit)| (*unit, names.len()))
}

/// Returns whether the words begin with these, without punctuation between them.
pub(super) fn begins(words: &[Token<'_>], names: &[&str]) -> bool {
    let last = names.len().saturating_sub(1);
    words.len() >= names.len()
        && words
            .iter()
            .zip(names)
            .enumerate()
            .all(|(at, (word, name))| word.is(name) && (at == last || !word.is_closed()))
}

/// Returns whether the word says that those counted come or go, so that their number is not
/// how many are there.
pub(super) fn is_coming_or_going(word: &Token<'_>) -> bool {
    const WORDS: [&str; 27] = [
        "arrive", "arrives", "arrived", "arriving", "join", "joins", "joined", "joining", "come",
        "comes", "came", "coming", "go", "goes", "went", "going", "move", "moves", "moved",
        "moving", "leave", "leaves", "left", "leaving", "walk", "walked", "walking",
    ];
    WORDS.iter().any(|known| word.is(known))
}

/// Returns whether the word says that those counted are gone.
pub(super) fn is_going(word: &Token<'_>) -> bool {
    ["leave", "leaves", "left", "leaving", "gone", "go", "went"].iter().any(|known| word.is(known))
}

/// Returns whether the word says that the number comes on top of another.
pub(super) fn is_more(word: &Token<'_>) -> bool {
    ["more", "further", "extra", "additional", "other", "another"]
        .iter()
        .any(|known| word.is(known))
}

/// Returns whether the word names one of what is counted.
pub(super) fn is_one(word: &Token<'_>) -> bool {
    const WORDS: [&str; 10] = [
        "person",
        "child",
        "baby",
        "toddler",
        "van",
        "car",
        "vehicle",
        "officer",
        "paramedic",
        "firefighter",
    ];
    WORDS.iter().any(|one| word.is(one))
}

/// Returns whether a number after this word is the number of a house and counts nothing.
pub(super) fn numbers_something(word: &Token<'_>) -> bool {
    ["no", "nos", "number", "numbers", "house", "flat"].iter().any(|known| word.is(known))
}
