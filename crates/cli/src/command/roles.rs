//! `closeby roles`: the rota now, who is free, and the runs.

use closeby_desk::problem::Answer;
use closeby_desk::view::roles::{RolesAsk, RolesView, RunStateView, RunView};
use serde::Serialize;

use crate::clock::Zone;
use crate::command::board::{Role, role};
use crate::session::Session;
use crate::tell::{Tell, tell};

#[derive(Serialize)]
struct Rota {
    at: String,
    posts: Vec<Role>,
    free: Vec<Free>,
    runs: Vec<Run>,
}

#[derive(Serialize)]
struct Free {
    name: String,
    skills: Vec<String>,
    languages: Vec<String>,
}

#[derive(Serialize)]
struct Run {
    number: u32,
    load: String,
    from: String,
    to: String,
    leaves: String,
    carrier: Option<String>,
    state: RunStateView,
}

/// Tells the rota.
pub fn roles(day: &str, json: bool) -> Answer<()> {
    let session = Session::open(day)?;
    let rota: RolesView = session.ask("roles", RolesAsk::default())?;
    let zone = &session.zone;
    let free = rota.free.into_iter().map(|one| Free {
        name: one.name,
        skills: one.skills,
        languages: one.languages,
    });
    let rota = Rota {
        at: zone.rfc3339(rota.at),
        posts: rota.posts.into_iter().map(|post| role(post, zone)).collect(),
        free: free.collect(),
        runs: rota.runs.into_iter().map(|one| run(one, zone)).collect(),
    };
    tell(&rota, json)
}

fn run(one: RunView, zone: &Zone) -> Run {
    Run {
        number: one.number,
        load: one.load,
        from: one.from,
        to: one.to,
        leaves: zone.rfc3339(one.leaves),
        carrier: one.carrier,
        state: one.state,
    }
}

impl Tell for Rota {
    fn in_words(&self) -> String {
        let mut lines: Vec<String> = self.posts.iter().map(Role::in_words).collect();
        if lines.is_empty() {
            lines.push("No post is set up yet.".to_owned());
        }
        let free = self.free.iter().map(|one| format!("  {}", one.name));
        let runs =
            self.runs.iter().map(|one| format!("  {} {} to {}", one.number, one.load, one.to));
        lines.extend(headed("Free", free));
        lines.extend(headed("Runs", runs));
        lines.join("\n")
    }
}

/// A heading and its lines; nothing when there are none.
fn headed(heading: &str, lines: impl Iterator<Item = String>) -> Vec<String> {
    let mut lines = lines.peekable();
    let heading = lines.peek().map(|_| format!("\n{heading}"));
    heading.into_iter().chain(lines).collect()
}
