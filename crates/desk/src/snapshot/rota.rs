//! Method: who does what, now and next, and what is missing.

use closeby_domain::board::SOON_MINUTES;
use closeby_domain::role::{Assignment, Post as Stood};
use closeby_paper::snapshot::{Holder, Post};

use crate::look::Look;
use crate::times;
use crate::words::say;

/// Posts in the order they were set up.
pub fn posts(look: &Look) -> Vec<Post> {
    look.board.posts.iter().map(|post| one(look, post)).collect()
}

fn one(look: &Look, post: &Stood) -> Post {
    let (now, next) = (look.on_post(post.id), look.next_on_post(post.id));
    let needs = needs(look, post, &now, !next.is_empty());
    let until = now.iter().filter_map(|held| held.until).min();
    let next_at = next.iter().map(|held| held.from).min();
    let missing = look.board.missing_at(post, look.at) > 0 && !post.optional;
    Post {
        code: post.role.letters().into(),
        title: post.title.as_str().into(),
        now: now.iter().map(|held| holder(look, held)).collect(),
        until: until
            .map(|until| say!("paper-to", at = look.clock(until)))
            .unwrap_or_default()
            .into(),
        next: next.iter().map(|held| holder(look, held)).collect(),
        next_at: next_at.map(|at| look.clock(at)).unwrap_or_default().into(),
        pressing: missing || overdue(look, &now).is_some(),
        needs: needs.into(),
    }
}

fn holder(look: &Look, held: &Assignment) -> Holder {
    Holder { name: look.name(held.person).into(), ..Holder::default() }
}

/// By how many minutes the longest check-in is over.
fn overdue(look: &Look, now: &[&Assignment]) -> Option<i64> {
    let due = now.iter().filter_map(|held| held.check_in_due).filter(|due| *due <= look.at);
    due.map(|due| look.at.minutes_since(due)).max()
}

fn needs(look: &Look, post: &Stood, now: &[&Assignment], somebody_next: bool) -> String {
    let missing = look.board.missing_at(post, look.at);
    let mut words = Vec::new();
    if missing > 0 && !post.optional {
        words.push(say!("paper-unfilled", count = missing));
    }
    words.extend(
        overdue(look, now).map(|over| say!("paper-check-in-over", over = times::lasting(over))),
    );
    let leaving = now
        .iter()
        .filter_map(|held| held.until)
        .filter(|until| *until <= look.at.plus_minutes(SOON_MINUTES));
    let leaving: Vec<_> = leaving.collect();
    if let (Some(from), false) = (leaving.iter().min(), somebody_next) {
        words.push(say!(
            "paper-leaving",
            count = leaving.len() + missing as usize,
            from = look.clock(*from)
        ));
    }
    words.join(", ")
}
