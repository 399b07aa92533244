//! `closeby board`: what needs somebody, incidents, the crowd and the posts at a moment.

use closeby_desk::problem::Answer;
use closeby_desk::view::board::{BoardView, CrowdPoint, IncidentView, NeedView};
use closeby_desk::view::roles::{PostView, RolesView};
use closeby_desk::view::{LookBack, MomentAsk};
use serde::Serialize;
use serde_json::json;

use crate::arguments::When;
use crate::clock::Zone;
use crate::session::Session;
use crate::tell::{Tell, count, tell};

#[derive(Serialize)]
struct Board {
    at: String,
    mode: LookBack,
    entries: u32,
    crowd: Option<Crowd>,
    incidents: Vec<Incident>,
    needs: Vec<Need>,
    roles: Vec<Role>,
}

#[derive(Serialize)]
struct Crowd {
    low: u32,
    best: u32,
    high: u32,
}

#[derive(Serialize)]
struct Incident {
    number: u32,
    title: String,
    state: closeby_desk::view::board::IncidentStateView,
    since: String,
    entries: u32,
}

#[derive(Serialize)]
struct Need {
    kind: closeby_desk::view::board::NeedKindView,
    title: String,
    detail: String,
    number: Option<u32>,
    clock: String,
    over: bool,
}

/// A post at the moment of the board.
#[derive(Serialize)]
pub struct Role {
    role: String,
    title: String,
    needed: u32,
    filled: u32,
    now: Vec<String>,
    next: Vec<String>,
    short_since: Option<String>,
}

/// Tells the board at a moment.
pub fn board(when: &When, json: bool) -> Answer<()> {
    let session = Session::open(&when.day)?;
    let ask = moment(&session, when)?;
    let board: BoardView = session.ask("board", ask)?;
    let roles: RolesView = session.ask("roles", json!({ "at": ask.at, "mode": ask.mode }))?;
    tell(&told(board, roles, &session.zone), json)
}

/// Returns the moment and the way that were asked for.
pub fn moment(session: &Session, when: &When) -> Answer<MomentAsk> {
    let at = when.at.as_deref().map(|words| session.zone.moment(words, &session.day));
    Ok(MomentAsk { at: at.transpose()?, mode: when.mode.into() })
}

fn told(board: BoardView, roles: RolesView, zone: &Zone) -> Board {
    Board {
        at: zone.rfc3339(board.at),
        mode: board.mode,
        entries: board.counts.all + board.counts.struck,
        crowd: board.strip.crowd.last().map(crowd),
        incidents: board.incidents.into_iter().map(|one| incident(one, zone)).collect(),
        needs: board.needs.into_iter().map(|one| need(one, zone)).collect(),
        roles: roles.posts.into_iter().map(|post| role(post, zone)).collect(),
    }
}

fn crowd(point: &CrowdPoint) -> Crowd {
    Crowd { low: point.low, best: point.best, high: point.high }
}

fn incident(one: IncidentView, zone: &Zone) -> Incident {
    let since = zone.rfc3339(one.since);
    Incident { number: one.number, title: one.title, state: one.state, since, entries: one.entries }
}

fn need(one: NeedView, zone: &Zone) -> Need {
    Need {
        kind: one.kind,
        title: one.title,
        detail: one.detail,
        number: one.number,
        clock: zone.rfc3339(one.clock),
        over: one.over,
    }
}

/// Returns a post as both the board and the rota tell it.
pub fn role(post: PostView, zone: &Zone) -> Role {
    Role {
        role: post.role,
        title: post.title,
        needed: post.needed,
        filled: post.filled,
        now: post.now.into_iter().map(|held| held.name).collect(),
        next: post.next.into_iter().map(|held| held.name).collect(),
        short_since: post.short_since.map(|at| zone.rfc3339(at)),
    }
}

impl Tell for Board {
    fn in_words(&self) -> String {
        let mode = match self.mode {
            LookBack::Known => "known at",
            LookBack::Happened => "happened by",
        };
        let mut lines = vec![format!("{mode} {}", self.at)];
        lines.push(count(self.entries as usize, "entry", "entries"));
        if let Some(crowd) = &self.crowd {
            lines.push(format!("{} to {} people, best {}", crowd.low, crowd.high, crowd.best));
        }
        lines.push("\nNeeds somebody".to_owned());
        lines.extend(self.needs.iter().map(|one| format!("  {}: {}", one.title, one.detail)));
        lines.push("\nIncidents".to_owned());
        lines.extend(self.incidents.iter().map(|one| format!("  {} {}", one.number, one.title)));
        lines.push("\nRoles".to_owned());
        lines.extend(self.roles.iter().map(|one| format!("  {}", one.in_words())));
        lines.join("\n")
    }
}

impl Role {
    /// Returns the post in one line.
    pub fn in_words(&self) -> String {
        let now = if self.now.is_empty() { "nobody".to_owned() } else { self.now.join(", ") };
        let next = match self.next.is_empty() {
            true => String::new(),
            false => format!("; next {}", self.next.join(", ")),
        };
        format!("{} {} {}/{}: {now}{next}", self.role, self.title, self.filled, self.needed)
    }
}
