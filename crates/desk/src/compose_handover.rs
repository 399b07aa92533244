//! The handover being composed: who, since when, the briefing, and what is still open.

use closeby_domain::board::{NeedKind, needs};
use closeby_domain::claim::Verification;
use closeby_domain::handover::{BriefingPart, Handover};
use closeby_domain::role::RoleCode;
use closeby_domain::{Moment, Operation};

use crate::desk::{Desk, OpenDesk, done};
use crate::look::Look;
use crate::problem::{Answer, Code, Problem};
use crate::suggest_briefing::suggested;
use crate::view::handover::{
    BriefAsk, BriefingView, EarlierView, HandoverView, Level, LevelView, OpenItemView, PartView,
};
use crate::view::{Done, Nothing, View};
use crate::words::say;

/// How long a part of the briefing may be, in bytes.
const PART_AT_MOST: usize = 8_000;

/// Returns the handover being composed.
pub fn handover(desk: &Desk, _: Nothing) -> Answer<HandoverView> {
    desk.with_open(OpenDesk::handover_view)
}

/// Writes a part of the briefing. It stands until somebody writes it again.
pub fn brief(desk: &Desk, ask: BriefAsk) -> Answer<Done<HandoverView>> {
    desk.with_open(|open| {
        if ask.text.len() > PART_AT_MOST {
            return Err(Problem::new(
                Code::BadInput,
                say!("part-too-long"),
                say!("part-too-long-try"),
            ));
        }
        open.record(Operation::Brief(ask.part.into(), ask.text.trim().to_owned()))?;
        Ok(done(open.handover_view()?, &[View::Handover]))
    })
}

impl OpenDesk {
    /// Returns the handover as the screen composes it.
    pub fn handover_view(&mut self) -> Answer<HandoverView> {
        let ((head, _), look) = self.settled()?;
        let legal_open = self.vault.legal_is_open();
        let levels = [Level::Legal, Level::Organiser, Level::External, Level::Public];
        let level = |level| LevelView { level, open: legal_open || level != Level::Legal };
        Ok(HandoverView {
            number: next_number(&look),
            from: self.author.name.clone(),
            from_role: self.author.role.clone(),
            to: next_loggist(&look),
            candidates: candidates(&look, &self.author.name),
            covers_from: self.covers_from(&look)?.into(),
            briefing: briefing(&look),
            before_you_sign: self.before_you_sign(&look)?,
            levels: levels.into_iter().map(level).collect(),
            key: short(&self.vault.device_fingerprint()),
            head: short(&head.to_string()),
            earlier: look.board.handovers.iter().rev().map(earlier).collect(),
        })
    }

    /// Returns the beginning of what a handover covers: the last that somebody really took over,
    /// or the first entry. One that nobody acknowledged is covered again.
    pub fn covers_from(&mut self, look: &Look) -> Answer<Moment> {
        if let Some(before) = last_taken_over(look) {
            return Ok(before.signed);
        }
        Ok(self.first_entry()?.unwrap_or(look.at))
    }

    fn before_you_sign(&mut self, look: &Look) -> Answer<Vec<OpenItemView>> {
        let mut items = Vec::new();
        let mut item = |count: usize, claim: bool, title: String, detail: String| {
            if count > 0 {
                items.push(OpenItemView { claim, title, detail });
            }
        };
        let needs = needs(&look.board, look.at);
        let of = |kind: NeedKind| needs.iter().filter(|need| need.kind == kind).count();
        let requests = of(NeedKind::OpenRequest);
        item(requests, false, say!("open-requests", count = requests), say!("open-requests-where"));
        let tally = look.board.tally;
        let claims =
            (tally.of(Verification::Unverified) + tally.of(Verification::Corroborated)) as usize;
        item(claims, true, say!("open-claims", count = claims), say!("open-claims-where"));
        let overdue = of(NeedKind::OverdueCheckIn);
        item(overdue, false, say!("open-overdue", count = overdue), ring(look));
        let unfilled = of(NeedKind::UnfilledPost);
        item(unfilled, false, say!("open-posts", count = unfilled), say!("open-posts-where"));
        Ok(items)
    }
}

/// Says whom to ring first.
fn ring(look: &Look) -> String {
    let overdue =
        look.board.assignments.iter().find(|held| {
            held.is_on(look.at) && held.check_in_due.is_some_and(|due| due <= look.at)
        });
    let person = overdue.and_then(|held| look.board.person(held.person));
    match person {
        Some(person) => say!(
            "ring-now",
            name = crate::look::first_name(&person.name).to_owned(),
            phone = person.phone.clone().unwrap_or_default()
        ),
        None => String::new(),
    }
}

/// Returns the last handover that somebody acknowledged.
pub fn last_taken_over(look: &Look) -> Option<&Handover> {
    look.board.handovers.iter().rev().find(|known| known.acknowledged.is_some())
}

/// Returns the number of the next handover.
pub fn next_number(look: &Look) -> u32 {
    look.board.handovers.iter().map(|known| known.number).max().unwrap_or(0) + 1
}

fn next_loggist(look: &Look) -> Option<String> {
    let posts = look.board.posts.iter().filter(|post| post.role == RoleCode::LG);
    posts.flat_map(|post| look.next_on_post(post.id)).map(|held| look.name(held.person)).next()
}

fn candidates(look: &Look, author: &str) -> Vec<String> {
    let people = look.board.people.iter().filter(|person| person.here && person.name != author);
    let mut people: Vec<_> = people.collect();
    people.sort_by_key(|person| !person.skills.contains(&RoleCode::LG));
    people.into_iter().map(|person| person.name.clone()).collect()
}

fn briefing(look: &Look) -> Vec<BriefingView> {
    BriefingPart::ALL
        .into_iter()
        .map(|part| BriefingView {
            part: part.into(),
            text: written(look, part).unwrap_or_default(),
            suggested: suggested(look, part),
        })
        .collect()
}

/// Returns what somebody wrote for a part of the briefing, when they wrote anything.
pub fn written(look: &Look, part: BriefingPart) -> Option<String> {
    let found = look.board.briefing.iter().find(|(known, _)| *known == part);
    found.map(|(_, text)| text.clone()).filter(|text| !text.is_empty())
}

/// Returns a handover of the past as the list shows it.
pub fn earlier(handover: &Handover) -> EarlierView {
    EarlierView {
        id: handover.id.0.to_string(),
        number: handover.number,
        from: handover.from.clone(),
        to: handover.to.clone(),
        signed: handover.signed.into(),
        acknowledged: handover.acknowledged.as_ref().map(|done| (done.at.into(), done.by.clone())),
    }
}

/// Returns the first two groups of a hash.
pub fn short(hash: &str) -> String {
    hash.split(' ').take(2).collect::<Vec<_>>().join(" ")
}

impl From<BriefingPart> for PartView {
    fn from(part: BriefingPart) -> Self {
        match part {
            BriefingPart::Location => Self::Location,
            BriefingPart::Type => Self::Type,
            BriefingPart::Hazards => Self::Hazards,
            BriefingPart::Access => Self::Access,
            BriefingPart::EmergencyServices => Self::EmergencyServices,
            BriefingPart::Intent => Self::Intent,
            BriefingPart::Administration => Self::Administration,
            BriefingPart::Risk => Self::Risk,
            BriefingPart::Communications => Self::Communications,
            BriefingPart::Humanitarian => Self::Humanitarian,
        }
    }
}

impl From<PartView> for BriefingPart {
    fn from(part: PartView) -> Self {
        match part {
            PartView::Location => Self::Location,
            PartView::Type => Self::Type,
            PartView::Hazards => Self::Hazards,
            PartView::Access => Self::Access,
            PartView::EmergencyServices => Self::EmergencyServices,
            PartView::Intent => Self::Intent,
            PartView::Administration => Self::Administration,
            PartView::Risk => Self::Risk,
            PartView::Communications => Self::Communications,
            PartView::Humanitarian => Self::Humanitarian,
        }
    }
}
