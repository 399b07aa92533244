//! Who told whom: the chain by which a claim came to the desk, and how many sources it has.

use closeby_domain::claim::{Evidence, Heard, LONGEST_CHAIN, one_source, root, sources};
use closeby_domain::entry::{EntryLine, Person, SourceKind};
use closeby_domain::{Moment, Operation};

use crate::desk::{Desk, OpenDesk};
use crate::look::Look;
use crate::problem::{Answer, Code, Problem};
use crate::view::Done;
use crate::view::claims::{ChainAsk, HeardAsk, HeardView, SourcesView};
use crate::view::entry::EntryView;
use crate::words::say;

/// Says who told whom, nearest to the desk first. The chain before it stays in the history.
pub fn tell_chain(desk: &Desk, ask: ChainAsk) -> Answer<Done<EntryView>> {
    desk.with_open(|open| {
        let line = open.line(ask.number)?;
        if line.entry.source == SourceKind::FirstHand {
            return Err(Problem::new(Code::Refused, say!("chain-seen"), say!("chain-seen-try")));
        }
        if ask.links.len() > LONGEST_CHAIN {
            return Err(Problem::new(Code::BadInput, say!("chain-long"), say!("chain-long-try")));
        }
        let look = open.look_now()?;
        let links = ask.links.iter().map(|link| open.heard(link, &look));
        let chain: Vec<Heard> = links.collect::<Answer<_>>()?;
        if chain.is_empty() && line.chain.is_empty() {
            return Err(Problem::new(
                Code::Refused,
                say!("chain-nobody"),
                say!("chain-nobody-try"),
            ));
        }
        everybody_once(&chain)?;
        in_order(&chain, line.recorded)?;
        open.amend(ask.number, Operation::TellChain(line.entry.id, chain))
    })
}

/// Somebody of the roster cannot be where it comes from and pass it on as well. Two who are only
/// called "a neighbour" may be two.
fn everybody_once(chain: &[Heard]) -> Answer<()> {
    let mut known = Vec::new();
    for heard in chain {
        if known.contains(&heard.who.id) {
            let says = say!("chain-loop", who = heard.who.name.clone());
            return Err(Problem::new(Code::BadInput, says, say!("chain-loop-try")));
        }
        known.extend(heard.who.id.map(Some));
    }
    Ok(())
}

/// What was told on was told before, and all of it before it was written here.
fn in_order(chain: &[Heard], written: Moment) -> Answer<()> {
    let mut later = written;
    for at in chain.iter().filter_map(|heard| heard.at) {
        if at > later {
            return Err(Problem::new(Code::BadInput, say!("chain-order"), say!("chain-order-try")));
        }
        later = at;
    }
    Ok(())
}

impl OpenDesk {
    fn heard(&self, link: &HeardAsk, look: &Look) -> Answer<Heard> {
        let name = closeby_domain::quick::clean(&link.who).trim().to_owned();
        if name.is_empty() {
            return Err(Problem::new(Code::BadInput, say!("chain-who"), say!("chain-who-try")));
        }
        let time = link.time.trim();
        let at = match time {
            "" => None,
            time => Some(self.typed_time(time, false)?),
        };
        Ok(Heard {
            who: known(name, look),
            source: link.source.into(),
            medium: link.way.into(),
            at,
        })
    }

    /// Returns where a claim comes from: its chain, and the entries that speak for it.
    pub fn sources_view(&mut self, line: &EntryLine) -> Answer<SourcesView> {
        let mut beside = Vec::new();
        for entry in line.moves.iter().filter_map(|(_, _, step)| match &step.evidence {
            Evidence::Entry(id) => Some(*id),
            Evidence::Note(_) => None,
        }) {
            let known = beside.iter().any(|other: &EntryLine| other.entry.id == entry);
            beside.extend(self.vault.line_by_id(entry)?.filter(|_| !known));
        }
        beside.retain(|other| other.struck.is_none());
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(SourcesView {
            chain: line.chain.iter().map(heard_view).collect(),
            root: root(line).map(|person| person.name),
            entries: count(beside.len() + 1),
            sources: count(sources(beside.iter().chain([line]))),
            one_source_with: beside
                .iter()
                .filter(|other| one_source(line, other))
                .map(|other| other.entry.number)
                .collect(),
        })
    }
}

/// Returns somebody of the roster when exactly one has this name, and the words otherwise.
pub fn known(name: String, look: &Look) -> Person {
    let wanted = name.to_lowercase();
    let mut same = look.board.people.iter().filter(|one| one.name.to_lowercase() == wanted);
    match (same.next(), same.next()) {
        (Some(person), None) => Person { id: Some(person.id), name: person.name.clone() },
        _ => Person { id: None, name },
    }
}

fn heard_view(heard: &Heard) -> HeardView {
    HeardView {
        who: heard.who.name.clone(),
        person: heard.who.id.map(|id| id.0.to_string()),
        source: heard.source.into(),
        way: heard.medium.into(),
        at: heard.at.map(Into::into),
    }
}
