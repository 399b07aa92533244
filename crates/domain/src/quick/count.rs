//! Counts: how many, as a witness would honestly put it, and of what.

use super::parsed::{Officials, Says, Span};
use super::reader::Reader;
use super::token::Token;
use super::unit::{self, Unit};
use crate::crowd::{Method, Range};

/// How a number was hedged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hedge {
    Exactly,
    About,
    AtLeast,
    AtMost,
}

/// Longer ones stand before shorter ones that they end with: "no more than" is no "more than".
const HEDGES: &[(&[&str], Hedge)] = &[
    (&["no", "more", "than"], Hedge::AtMost),
    (&["not", "more", "than"], Hedge::AtMost),
    (&["no", "fewer", "than"], Hedge::AtLeast),
    (&["no", "less", "than"], Hedge::AtLeast),
    (&["not", "less", "than"], Hedge::AtLeast),
    (&["more", "than"], Hedge::AtLeast),
    (&["at", "least"], Hedge::AtLeast),
    (&["over"], Hedge::AtLeast),
    (&["less", "than"], Hedge::AtMost),
    (&["fewer", "than"], Hedge::AtMost),
    (&["up", "to"], Hedge::AtMost),
    (&["at", "most"], Hedge::AtMost),
    (&["under"], Hedge::AtMost),
    (&["nearly"], Hedge::AtMost),
    (&["almost"], Hedge::AtMost),
    (&["about"], Hedge::About),
    (&["around"], Hedge::About),
    (&["roughly"], Hedge::About),
    (&["perhaps"], Hedge::About),
    (&["maybe"], Hedge::About),
    (&["some"], Hedge::About),
    (&["approximately"], Hedge::About),
    (&["approx"], Hedge::About),
    (&["circa"], Hedge::About),
    (&["close", "to"], Hedge::About),
];

/// A number that counts something, as it stands in the line.
struct Counted {
    count: Range,
    about: bool,
    unit: Unit,
    /// How many tokens it takes.
    taken: usize,
}

impl Reader<'_> {
    /// Understands a count of people, officials or vehicles.
    pub(super) fn count(&mut self) -> bool {
        let Some(first) = self.peek(0).copied() else { return false };
        let Some(counted) = counted(self.rest(0)) else { return false };
        if self.before().is_some_and(|word| unit::is_more(word) || unit::numbers_something(word)) {
            return false;
        }
        let Some(last) = self.peek(counted.taken - 1).copied() else { return false };
        let span = Span { from: first.from, to: last.core_to() };
        if !self.is_moving(&counted) {
            self.note_count(&counted);
        }
        self.chip(span, says(&counted));
        match first.all.strip_prefix('~') {
            Some(_) => {
                let plain = Span { from: first.from + 1, to: span.to };
                let words = format!("about {}", self.slice(plain));
                self.instead(span, words);
            }
            None => self.show(span),
        }
        self.skip(counted.taken);
        self.show_end_of(&last);
        true
    }

    /// Returns whether those counted come or go, so that it is not how many are there.
    fn is_moving(&self, counted: &Counted) -> bool {
        let closed = self.peek(counted.taken - 1).is_some_and(Token::is_closed);
        let Some(next) = self.peek(counted.taken).filter(|_| !closed) else { return false };
        match counted.unit {
            Unit::People | Unit::Children | Unit::Older => unit::is_coming_or_going(next),
            Unit::Officials(_) => unit::is_going(next),
            Unit::Vehicles => false,
        }
    }

    fn note_count(&mut self, counted: &Counted) {
        let parsed = &mut self.parsed;
        match counted.unit {
            Unit::People => {
                parsed.crowd.get_or_insert((counted.count, method(counted)));
            }
            Unit::Children => {
                parsed.children.get_or_insert(counted.count);
            }
            Unit::Older => {
                parsed.older.get_or_insert(counted.count);
            }
            Unit::Vehicles => {
                parsed.vehicles.get_or_insert(counted.count);
            }
            Unit::Officials(agency) => {
                let known = parsed.officials.iter().any(|officials| officials.agency == agency);
                if !known {
                    parsed.officials.push(officials(counted, agency));
                }
            }
        }
    }
}

/// A number given without "about" and without a range is taken as counted.
fn method(counted: &Counted) -> Method {
    let exact = !counted.about && counted.count.low() == counted.count.high();
    if exact { Method::Count } else { Method::ByEye }
}

fn says(counted: &Counted) -> Says {
    let (count, about) = (counted.count, counted.about);
    match counted.unit {
        Unit::People => Says::People { count, about },
        Unit::Children => Says::Children { count, about },
        Unit::Older => Says::Older { count, about },
        Unit::Vehicles => Says::Vehicles { count, about },
        Unit::Officials(agency) => Says::Officials(officials(counted, agency)),
    }
}

fn officials(counted: &Counted, agency: &str) -> Officials {
    Officials { agency: agency.to_owned(), present: counted.count, about: counted.about }
}

fn counted(words: &[Token<'_>]) -> Option<Counted> {
    let (hedge, hedged) = hedge(words);
    let rest = words.get(hedged..)?;
    let (count, about, numbered) = between(rest).or_else(|| numbers(rest, hedge))?;
    let rest = rest.get(numbered..)?;
    let (unit, named) = unit::read(rest)?;
    // "1461 van" is a time that was mistyped, or the number of something.
    let one = rest.get(named - 1).is_some_and(unit::is_one);
    let agrees = !one || count.high() == 1;
    agrees.then_some(Counted { count, about, unit, taken: hedged + numbered + named })
}

fn hedge(words: &[Token<'_>]) -> (Hedge, usize) {
    HEDGES
        .iter()
        .find(|(names, _)| {
            unit::begins(words, names)
                && words.get(names.len() - 1).is_some_and(|last| {
                    !last.is_closed() || last.all.eq_ignore_ascii_case("approx.")
                })
        })
        .map_or((Hedge::Exactly, 0), |(names, hedge)| {
            // "over a 100 people"
            let a = words.get(names.len()).is_some_and(|word| word.all.eq_ignore_ascii_case("a"));
            (*hedge, names.len() + usize::from(a))
        })
}

/// Returns the range of "between 100 and 150".
fn between(words: &[Token<'_>]) -> Option<(Range, bool, usize)> {
    let [between, low, and, high, ..] = words else { return None };
    let said = between.all.eq_ignore_ascii_case("between") && and.all.eq_ignore_ascii_case("and");
    let range = || Range::between(number(low.all)?, number(high.all)?);
    Some((said.then(range)??, false, 4))
}

/// Returns the range, whether it is "about", and how many tokens give it.
fn numbers(words: &[Token<'_>], hedge: Hedge) -> Option<(Range, bool, usize)> {
    let first = words.first().filter(|token| !token.is_closed())?;
    let (digits, tilde) =
        first.all.strip_prefix('~').map_or((first.all, false), |rest| (rest, true));
    let hedge = if tilde { Hedge::About } else { hedge };
    if let Some((low, high)) = digits.split_once(['-', '–']) {
        return Some((Range::between(number(low)?, number(high)?)?, tilde, 1));
    }
    let low = number(digits)?;
    if let [_, joint, high, ..] = words
        && is_joint(joint)
        && let Some(high) = number(high.all)
    {
        return Some((Range::between(low, high)?, tilde, 3));
    }
    Some((spread(low, hedge), hedge != Hedge::Exactly, 1))
}

fn spread(n: u32, hedge: Hedge) -> Range {
    let about = Range::about(n);
    match hedge {
        Hedge::Exactly => Range::counted(n),
        Hedge::About => about,
        Hedge::AtLeast => Range::new(n, n, about.high()).unwrap_or(about),
        Hedge::AtMost => Range::new(about.low(), n, n).unwrap_or(about),
    }
}

/// Returns whether the word makes one range of the numbers beside it: "50 or 60", "100 – 150".
fn is_joint(word: &Token<'_>) -> bool {
    ["to", "or", "-", "–"].iter().any(|joint| word.all.eq_ignore_ascii_case(joint))
}

/// Returns a number of at most seven digits: more people than that fit in no street. Thousands
/// may be set apart by commas.
fn number(digits: &str) -> Option<u32> {
    let mut parts = digits.split(',');
    let first = parts.next()?;
    let rest: Vec<&str> = parts.collect();
    let grouped = rest.is_empty() || first.len() <= 3 && rest.iter().all(|part| part.len() == 3);
    let plain: String = std::iter::once(first).chain(rest).collect();
    let sound = grouped && !first.is_empty() && plain.len() <= 7;
    (sound && plain.bytes().all(|digit| digit.is_ascii_digit())).then(|| plain.parse().ok())?
}
