//! The cards of "Needs somebody": each need in words, with what can be done at once.

use std::collections::BTreeMap;

use closeby_domain::board::{Need, NeedKind, Urgency, needs};
use closeby_domain::entry::EntryLine;
use closeby_domain::id::PostId;
use closeby_domain::request::Request;
use closeby_domain::role::{Assignment, Post};
use closeby_domain::run::Run;

use crate::look::{Look, first_name};
use crate::request_words::{Disputes, so_far};
use crate::view::board::{NeedAction, NeedKindView, NeedView, UrgencyView};
use crate::words::say;

/// Returns what needs somebody, most urgent first.
///
/// `unchecked` are the unverified claims of the whole day, which may be older than the
/// newest lines that a board holds; `checked` are those that somebody was asked to check, oldest
/// first, and how many there are. `apart` are the cards of what was written apart.
pub fn cards(
    look: &Look,
    unchecked: Vec<EntryLine>,
    checked: &(Vec<EntryLine>, u32),
    apart: Vec<NeedView>,
) -> Vec<NeedView> {
    let mut board = look.board.clone();
    board.lines = unchecked;
    let all = needs(&board, look.at);
    let mut cards: Vec<NeedView> = together(look, &all);
    cards.extend(all.iter().filter_map(|need| alone(look, &board.lines, need)));
    cards.extend(being_checked(look, checked));
    cards.extend(apart);
    cards.sort_by_key(|card| (order(card.kind), card.clock));
    cards
}

fn order(kind: NeedKindView) -> u8 {
    match kind {
        NeedKindView::OverdueCheckIn => 0,
        NeedKindView::OpenRequest => 1,
        NeedKindView::UnfilledPost => 2,
        NeedKindView::WrittenApart => 3,
        NeedKindView::UncheckedClaim => 4,
        NeedKindView::CheckedClaims => 5,
        NeedKindView::DueSoon => 6,
        NeedKindView::HandoverWaiting => 7,
    }
}

/// Check-ins of one post are one card: a pair is rung once.
fn together(look: &Look, all: &[Need]) -> Vec<NeedView> {
    let mut pairs: BTreeMap<(NeedKind, PostId), Vec<(&Need, &Assignment)>> = BTreeMap::new();
    for need in all {
        let held = look.board.assignments.iter().find(|held| held.id.0 == need.about);
        if let Some(held) = held {
            pairs.entry((need.kind, held.post)).or_default().push((need, held));
        }
    }
    pairs.into_values().filter_map(|pair| check_in(look, &pair)).collect()
}

fn check_in(look: &Look, pair: &[(&Need, &Assignment)]) -> Option<NeedView> {
    let (first, held) = pair.iter().min_by_key(|(need, _)| need.clock).copied()?;
    let post = look.post(held.post)?;
    let names: Vec<String> =
        pair.iter().map(|(_, held)| first_name(&look.name(held.person)).to_owned()).collect();
    let (names, due) = (names.join(", "), look.clock(first.clock));
    let short = post.title.split(',').next().unwrap_or(&post.title).to_owned();
    let over = first.kind == NeedKind::OverdueCheckIn;
    let (title, detail) = if over {
        (
            say!("need-overdue-title", post = short),
            say!("need-overdue-detail", names = names, due = due),
        )
    } else {
        (say!("need-due-title", post = short), say!("need-due-detail", names = names, due = due))
    };
    Some(NeedView {
        counts_down: !over,
        over,
        actions: vec![NeedAction::CheckIn],
        ..card(first, title, detail)
    })
}

fn alone(look: &Look, claims: &[EntryLine], need: &Need) -> Option<NeedView> {
    let board = &look.board;
    match need.kind {
        NeedKind::OpenRequest => board
            .requests
            .iter()
            .find(|r| r.id.0 == need.about)
            .map(|r| open_request(look, need, r)),
        NeedKind::UnfilledPost => {
            board.posts.iter().find(|p| p.id.0 == need.about).map(|p| unfilled(look, need, p))
        }
        NeedKind::UncheckedClaim => {
            claims.iter().find(|l| l.entry.id.0 == need.about).map(|l| unchecked(look, need, l))
        }
        NeedKind::DueSoon => {
            board.runs.iter().find(|r| r.id.0 == need.about).map(|r| run_due(look, need, r))
        }
        NeedKind::HandoverWaiting => {
            let handover = board.handovers.iter().find(|h| h.id.0 == need.about)?;
            let detail = say!(
                "need-handover-detail",
                signed = look.clock(handover.signed),
                from = first_name(&handover.from).to_owned(),
                to = first_name(&handover.to).to_owned()
            );
            Some(NeedView {
                actions: vec![NeedAction::OpenHandover],
                number: Some(handover.number),
                ..card(need, say!("need-handover-title", number = handover.number), detail)
            })
        }
        NeedKind::OverdueCheckIn => None,
    }
}

fn open_request(look: &Look, need: &Need, request: &Request) -> NeedView {
    let detail = so_far(request, look, Disputes::InWords);
    NeedView {
        actions: vec![NeedAction::AskAgain, NeedAction::RecordAnswer],
        number: Some(request.number),
        ..card(need, request.what.clone(), detail)
    }
}

fn unfilled(look: &Look, need: &Need, post: &Post) -> NeedView {
    let free = look.board.people.iter().filter(|p| look.is_free(p) && look.fits(p, post)).count();
    let detail = say!(
        "need-post-empty",
        missing = need.missing,
        free = free,
        since = look.clock(need.clock)
    );
    let title = match post.needed {
        0 | 1 => post.title.clone(),
        _ => say!(
            "need-post-numbered",
            post = post.title.clone(),
            place = post.needed - need.missing + 1
        ),
    };
    NeedView { actions: vec![NeedAction::Fill], ..card(need, title, detail) }
}

fn unchecked(look: &Look, need: &Need, line: &EntryLine) -> NeedView {
    let source = crate::see_timeline::source_word(line.entry.source);
    let detail = say!(
        "need-claim-detail",
        number = line.entry.number.to_string(),
        source = source,
        at = look.clock(line.when.from)
    );
    NeedView {
        actions: vec![NeedAction::Check],
        number: Some(line.entry.number),
        ..card(need, as_claim(&line.text), detail)
    }
}

/// Claims that somebody was asked to check and that are still open: one card for all of them.
fn being_checked(look: &Look, (lines, count): &(Vec<EntryLine>, u32)) -> Option<NeedView> {
    let oldest = lines.first()?;
    let name = oldest.checker.map(|person| look.name(person)).unwrap_or_default();
    let detail = say!(
        "need-checked-detail",
        number = oldest.entry.number.to_string(),
        name = first_name(&name).to_owned()
    );
    Some(NeedView {
        about: oldest.entry.id.0.to_string(),
        kind: NeedKindView::CheckedClaims,
        urgency: UrgencyView::Claim,
        role: None,
        title: say!("need-checked-title", count = *count),
        detail,
        clock: oldest.when.from.into(),
        counts_down: false,
        over: false,
        actions: vec![NeedAction::OpenClaims],
        number: None,
    })
}

/// Returns a claim so that it cannot be read as a fact: a short question.
pub fn as_claim(text: &str) -> String {
    let short: String = text.trim_end_matches(['.', '?', '!', ' ']).chars().take(80).collect();
    format!("{short}?")
}

fn run_due(look: &Look, need: &Need, run: &Run) -> NeedView {
    let carrier =
        run.carrier.map(|id| format!("{}.", first_name(&look.name(id)))).unwrap_or_default();
    let detail = say!(
        "need-run-detail",
        load = run.load.clone(),
        from = run.from.clone(),
        to = run.to.clone(),
        carrier = carrier
    );
    let title = say!("need-run-title", number = run.number, leaves = look.clock(run.leaves));
    NeedView {
        counts_down: need.urgency == Urgency::Coming,
        over: need.urgency == Urgency::Act,
        actions: vec![NeedAction::Left],
        ..card(need, title, detail.trim_end().to_owned())
    }
}

fn card(need: &Need, title: String, detail: String) -> NeedView {
    NeedView {
        about: need.about.to_string(),
        kind: match need.kind {
            NeedKind::OverdueCheckIn => NeedKindView::OverdueCheckIn,
            NeedKind::OpenRequest => NeedKindView::OpenRequest,
            NeedKind::UnfilledPost => NeedKindView::UnfilledPost,
            NeedKind::UncheckedClaim => NeedKindView::UncheckedClaim,
            NeedKind::DueSoon => NeedKindView::DueSoon,
            NeedKind::HandoverWaiting => NeedKindView::HandoverWaiting,
        },
        urgency: match need.urgency {
            Urgency::Act => UrgencyView::Act,
            Urgency::Claim => UrgencyView::Claim,
            Urgency::Coming => UrgencyView::Coming,
        },
        role: need.role.map(|role| role.letters().to_owned()),
        title,
        detail,
        clock: need.clock.into(),
        counts_down: false,
        over: false,
        actions: Vec::new(),
        number: None,
    }
}
