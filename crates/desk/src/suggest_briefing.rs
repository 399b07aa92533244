//! Words for the briefing that the day itself gives. Only confirmed facts and counts; the
//! organiser's own words always go first.

use closeby_domain::handover::BriefingPart;
use closeby_domain::place::{Place, PlaceKind};
use closeby_domain::role::RoleCode;
use closeby_domain::run::RunState;
use closeby_geo::measure::{self, Band};

use crate::look::Look;
use crate::see_map::{ground, spot};
use crate::words::say;

/// Returns what the day suggests for a part of the briefing; nothing where it knows nothing.
pub fn suggested(look: &Look, part: BriefingPart) -> String {
    match part {
        BriefingPart::Location => location(look),
        BriefingPart::Access => access(look),
        BriefingPart::Hazards => hazards(look),
        BriefingPart::EmergencyServices => first_aid(look),
        BriefingPart::Administration => administration(look),
        BriefingPart::Risk => risk(look),
        BriefingPart::Communications => communications(look),
        BriefingPart::Humanitarian => humanitarian(look),
        BriefingPart::Type | BriefingPart::Intent => String::new(),
    }
}

fn location(look: &Look) -> String {
    match &look.board.close {
        Some(close) => match &close.off {
            Some(off) => {
                say!("brief-location-off", street = close.street.clone(), off = off.clone())
            }
            None => say!("brief-location", street = close.street.clone()),
        },
        None => String::new(),
    }
}

fn entrance(look: &Look) -> Option<&Place> {
    look.board.places.iter().find(|place| place.kind == PlaceKind::Entrance)
}

fn access(look: &Look) -> String {
    let Some(entrance) = entrance(look) else { return String::new() };
    let width = entrance.clear_width_cm.map(|cm| format!("{:.1}", f64::from(cm) / 100.0));
    let mut words = vec![entrance.name.clone()];
    words.extend(width.map(|metres| say!("brief-clear", metres = metres)));
    words.extend(entrance.step_free.filter(|free| *free).map(|_| say!("brief-step-free")));
    words.extend(entrance.obstructed.then(|| say!("brief-obstructed")));
    format!("{}.", words.join(", "))
}

/// How many people stand on how wide a road.
fn hazards(look: &Look) -> String {
    let (Some(crowd), Some(close)) = (look.board.crowd_now(), &look.board.close) else {
        return String::new();
    };
    say!("brief-hazards", people = crowd.people.best(), width = format!("{:.0}", close.width_m))
}

fn first_aid(look: &Look) -> String {
    let posts = look.board.posts.iter().filter(|post| post.role == RoleCode::FA);
    let held =
        posts.flat_map(|post| look.on_post(post.id).into_iter().map(move |held| (post, held)));
    held.map(|(post, held)| {
        say!("brief-first-aid", post = post.title.clone(), name = look.name(held.person))
    })
    .collect::<Vec<_>>()
    .join(" ")
}

fn administration(look: &Look) -> String {
    let mut lines = Vec::new();
    let delivered: Vec<String> = look
        .board
        .runs
        .iter()
        .filter(|run| matches!(run.state, RunState::Delivered(_)))
        .map(|run| run.number.to_string())
        .collect();
    let planned = look.board.runs.iter().filter(|run| run.state == RunState::Planned);
    let mut runs: Vec<String> = Vec::new();
    if !delivered.is_empty() {
        runs.push(say!("brief-runs-delivered", runs = delivered.join(", ")));
    }
    runs.extend(planned.map(|run| {
        say!(
            "brief-run-planned",
            number = run.number,
            load = run.load.clone(),
            from = run.from.clone(),
            to = run.to.clone(),
            leaves = look.clock(run.leaves)
        )
    }));
    if !runs.is_empty() {
        lines.push(format!("{}|{}", say!("brief-runs"), runs.join(" ")));
    }
    let wanted = [
        PlaceKind::Water,
        PlaceKind::Toilet,
        PlaceKind::Rest,
        PlaceKind::FirstAid,
        PlaceKind::Muster,
    ];
    let places: Vec<&str> = look
        .board
        .places
        .iter()
        .filter(|place| wanted.contains(&place.kind))
        .map(|place| place.name.as_str())
        .collect();
    if !places.is_empty() {
        lines.push(format!("{}|{}.", say!("brief-places"), places.join(". ")));
    }
    lines.join("\n")
}

/// The one risk that can be worked out: how long the close takes to empty, and how close people
/// stand. A crush is named only where people stand closely enough for one.
fn risk(look: &Look) -> String {
    let (Some(crowd), Some(entrance)) = (look.board.crowd_now(), entrance(look)) else {
        return String::new();
    };
    let people = crowd.people.high();
    let width = entrance.clear_width_cm.map_or(0.0, |cm| f64::from(cm) / 100.0);
    let Some(seconds) = measure::egress_seconds(people, width, false) else {
        return String::new();
    };
    let seconds = format!("{seconds:.0}");
    let Some(density) = density(look, people) else {
        return say!("brief-egress", people = people, seconds = seconds);
    };
    let (band, density) = (Band::of(density), measure::density_in_words(density));
    let word = band.word().to_owned();
    match band {
        Band::Free => say!(
            "brief-egress-free",
            people = people,
            seconds = seconds,
            density = density,
            band = word
        ),
        Band::Busy | Band::Watch | Band::Act => say!(
            "brief-egress-crush",
            people = people,
            seconds = seconds,
            density = density,
            band = word
        ),
    }
}

/// Returns how close so many people stand on the ground that was measured for them.
fn density(look: &Look, people: u32) -> Option<f64> {
    let ground = ground(look, look.board.crowd_now()?)?;
    let ring: Vec<_> = ground.iter().filter_map(|point| spot(*point)).collect();
    measure::density(people, measure::area(&ring))
}

fn communications(look: &Look) -> String {
    let mut lines = Vec::new();
    let solicitors: Vec<String> = look
        .board
        .posts
        .iter()
        .filter(|post| post.role == RoleCode::SO)
        .flat_map(|post| look.on_post(post.id))
        .map(|held| look.name(held.person))
        .collect();
    if !solicitors.is_empty() {
        lines.push(format!("{}|{}.", say!("brief-solicitors"), solicitors.join(", ")));
    }
    if let Some(call_out) = look.board.call_outs.last() {
        let answers = call_out.answers;
        let says = say!(
            "brief-call-out",
            sent = look.clock(call_out.sent),
            channels = call_out.channels.clone(),
            coming = answers.coming,
            later = answers.later
        );
        lines.push(format!("{}|{says}", say!("brief-call-out-name")));
    }
    lines.join("\n")
}

fn humanitarian(look: &Look) -> String {
    let open = look.board.requests.iter().filter(|request| request.is_open()).count();
    let mut words = Vec::new();
    if open > 0 {
        words.push(say!("brief-open-requests", count = open));
    }
    if let Some(crowd) =
        look.board.crowd.iter().rev().find(|one| one.children.is_some() || one.older.is_some())
    {
        words
            .extend(crowd.children.map(|children| say!("brief-children", count = children.best())));
        words.extend(crowd.older.map(|older| say!("brief-older", count = older.best())));
    }
    words.join(" ")
}
