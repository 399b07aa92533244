//! Page one: ETHANE, open requests, map, information, intent, method.

use closeby_domain::redaction::RedactionLevel;

use super::reader::{Reader, aloud};
use crate::field::{Field, Words};
use crate::sheet::{EthaneRow, InformationRow, Ink, MapPart, PostRow, RequestRow, SentenceInk};
use crate::snapshot::{Ethane, Holder, Information, Post, Request, SketchMap, Told, Verification};
use crate::withheld::{Place, Reason};

pub(super) fn ethane(r: &mut Reader, ethane: &Ethane) -> Vec<EthaneRow> {
    let Ethane { location, kind, hazards, access, numbers, services } = ethane;
    let row = |letter, label, says| EthaneRow { letter, label, says };
    vec![
        row('E', "Exact location", told(r, location)),
        row('T', "Type", told(r, kind)),
        row('H', "Hazards", told(r, hazards)),
        row('A', "Access, egress", told(r, access)),
        row('N', "Numbers", r.sentence(numbers, Place::Ethane)),
        row('E', "Emergency services", told(r, services)),
    ]
}

/// Returns what the day itself gives on every copy, and somebody's own words on all but the
/// public one: it holds confirmed facts and counts only, and nobody has confirmed these.
fn told(r: &mut Reader, told: &Told) -> SentenceInk {
    match told {
        Told::Written(says) if r.level == RedactionLevel::Public => {
            let nothing = says.strong.is_empty() && says.rest.is_empty();
            r.withhold(Reason::Word, Place::Ethane, usize::from(!nothing));
            let bar = if nothing { Ink::default() } else { Ink::bar(Reason::Word) };
            SentenceInk { strong: Ink::default(), rest: bar }
        }
        Told::Given(says) | Told::Written(says) => r.sentence(says, Place::Ethane),
    }
}

pub(super) fn requests(r: &mut Reader, requests: &[Request]) -> Vec<RequestRow> {
    let at = Place::Requests;
    if !r.has(at) {
        return Vec::new();
    }
    let rows = requests.iter().map(|request| {
        let Request { asked, what, answer, open_for, pressing, disputed, asking, answering } =
            request;
        RequestRow {
            asked: r.read(asked, at),
            what: r.read_once_reviewed(what, *asking, at),
            answer: r.read_once_reviewed(answer, *answering, at),
            open_for: r.read(open_for, at),
            pressing: *pressing,
            disputed: *disputed,
        }
    });
    rows.collect()
}

pub(super) fn map(r: &mut Reader, map: &SketchMap) -> MapPart {
    let SketchMap { svg: _, told, caption } = map;
    let told = aloud(&r.read(told, Place::Map));
    let told = if told.is_empty() { "Sketch map of the close, north up".to_owned() } else { told };
    MapPart { told, caption: r.read(caption, Place::Map) }
}

/// Returns the facts, and what was handed in as a fact but is only a claim.
pub(super) fn information<'a>(
    r: &mut Reader,
    lines: &'a [Information],
) -> (Vec<InformationRow>, Vec<&'a Information>) {
    let mut facts = Vec::new();
    let mut doubtful = Vec::new();
    for line in lines {
        let Information { at, words, state, number, review } = line;
        let disputed = *state == Verification::Disputed && r.has(Place::Disputes);
        let stands = state.is_fact() || disputed || r.has(Place::Claims);
        if stands && !number.is_none_or(|number| r.may_leave(number, *review, Place::Information)) {
            continue;
        }
        if state.is_fact() || disputed {
            facts.push(InformationRow {
                at: r.read(at, Place::Information),
                words: r.read(words, Place::Information),
                state: *state,
                number: *number,
            });
        } else if r.has(Place::Claims) {
            doubtful.push(line);
        } else {
            r.withhold(Reason::Claim, Place::Information, 1);
        }
    }
    (facts, doubtful)
}

pub(super) fn intent(r: &mut Reader, intent: &Field<Words>) -> Option<Ink> {
    r.has(Place::Intent).then(|| r.read(intent, Place::Intent))
}

pub(super) fn method(r: &mut Reader, posts: &[Post]) -> Option<Vec<PostRow>> {
    let at = Place::Method;
    if !r.has(at) {
        return None;
    }
    let rows = posts.iter().map(|post| {
        let Post { code, title, now, until, next, next_at, needs, pressing } = post;
        let until = r.read(until, at);
        let next_at = r.read(next_at, at);
        let from = if next_at.is_empty() { next_at } else { Ink::say(" ").then(next_at) };
        PostRow {
            code: r.read(code, at),
            title: r.read(title, at),
            unfilled: now.is_empty(),
            now: Ink::list([holders(r, now), until]),
            next: if next.is_empty() { Ink::default() } else { holders(r, next).then(from) },
            needs: r.read(needs, at),
            pressing: *pressing,
        }
    });
    Some(rows.collect())
}

/// Names where names stand, otherwise how many there are.
fn holders(r: &mut Reader, holders: &[Holder]) -> Ink {
    let at = Place::Method;
    let named = holders.iter().map(|Holder { name, phone }| {
        let name = r.read(name, at);
        let phone = r.read_or_leave(phone, at);
        if phone.is_empty() { name } else { name.then(Ink::say(" ")).then(phone) }
    });
    let named = Ink::list(named.collect::<Vec<_>>());
    match holders.len() {
        0 => Ink::default(),
        _ if r.names_people() => named,
        1 => Ink::say("1 person"),
        many => Ink::say(format!("{many} people")),
    }
}
