//! What changed since the handover before: added, moved, struck, unfilled.

use closeby_domain::Moment;
use closeby_domain::entry::EntryLine;
use closeby_paper::snapshot::{Change, Changes, Sentence};

use super::Ask;
use super::record::review;
use crate::look::Look;
use crate::words::say;

/// Returns the changes, or nothing for the first handover of the day.
pub fn since_before(ask: &Ask<'_>) -> Option<Changes> {
    let handovers = &ask.look.board.handovers;
    let before = handovers.iter().rev().find(|known| known.signed == ask.handover.covers_from)?;
    let since = before.signed;
    let mut list = vec![added(ask, since)];
    list.extend(ask.log.iter().flat_map(|line| moved(line, since, ask.look)));
    list.extend(ask.log.iter().filter_map(|line| struck(line, since, ask.look)));
    list.extend(unfilled(ask.look, since));
    Some(Changes { since: before.number, since_at: ask.look.clock(since).into(), list })
}

fn added(ask: &Ask<'_>, since: Moment) -> Change {
    let new: Vec<&EntryLine> = ask.log.iter().filter(|line| line.recorded > since).collect();
    let key: Vec<String> =
        new.iter().filter(|line| line.key).map(|line| format!("#{}", line.entry.number)).collect();
    let strong = say!("paper-new-entries", count = new.len());
    let mut rest = if key.is_empty() {
        String::from(".")
    } else {
        say!("paper-new-key", count = key.len(), numbers = key.join(", "))
    };
    let crowd = || ask.look.board.crowd_seen();
    let then = crowd().rev().find(|estimate| estimate.at <= since);
    if let (Some(then), Some(now)) = (then, crowd().next_back()) {
        rest.push(' ');
        rest.push_str(&say!(
            "paper-people-then-now",
            before = then.people.best(),
            after = now.people.best()
        ));
    }
    Change::Added(Sentence { strong: strong.into(), rest: rest.into() })
}

/// A claim that moved since, once however often.
fn moved(line: &EntryLine, since: Moment, look: &Look) -> Option<Change> {
    let (at, _, last) = line.moves.last().filter(|(at, ..)| *at > since)?;
    let from = line
        .moves
        .iter()
        .rev()
        .find(|(at, ..)| *at <= since)
        .map_or(line.entry.verification, |(_, _, step)| step.to);
    (from != last.to && line.struck.is_none()).then(|| Change::Moved {
        words: line.text.as_str().into(),
        number: line.entry.number,
        from,
        to: last.to,
        at: look.clock(*at).into(),
        review: review(line),
    })
}

fn struck(line: &EntryLine, since: Moment, look: &Look) -> Option<Change> {
    let (at, mark) = line.struck.as_deref().filter(|(at, _)| *at > since)?;
    Some(Change::Struck {
        words: line.text.as_str().into(),
        number: line.entry.number,
        reason: mark.reason.as_str().into(),
        initials: mark.initials.as_str().into(),
        at: look.clock(*at).into(),
        review: review(line),
    })
}

fn unfilled(look: &Look, since: Moment) -> Option<Change> {
    let posts = look
        .board
        .posts
        .iter()
        .filter(|post| !post.optional && look.board.missing_at(post, look.at) > 0);
    let posts: Vec<String> = posts
        .map(|post| (post, look.board.empty_since(post, look.at)))
        .filter(|(_, empty)| *empty > since)
        .map(|(post, empty)| format!("{} ({})", post.title, look.clock(empty)))
        .collect();
    (!posts.is_empty())
        .then(|| Change::Unfilled(say!("paper-unfilled-since", posts = posts.join(", ")).into()))
}
