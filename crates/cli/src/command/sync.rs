//! `closeby sync`: several laptops with one record, carried by a stick or a mailbox, or directly.

mod files;
mod mailbox;
pub mod share;

use std::path::Path;

use closeby_desk::go_on_alone::go_on_alone;
use closeby_desk::invite_laptop::{Invite, May, Routes, invite_laptop, remove_laptop};
use closeby_desk::join_team::{
    Near, NewVault, fetch_invitation, join_by_mailbox, join_by_stick, nowhere, read_invitation,
};
use closeby_desk::problem::Answer;
use closeby_desk::see_sync::{Laptop, SyncState, see_sync};
use closeby_desk::view::At;
use closeby_desk::view::sync::StickAsk;
use closeby_desk::visit_stick::{Visited, visit, visit_stick};
use serde::Serialize;

use crate::arguments::{Sync, SyncInvite, SyncJoin};
use crate::clock::Zone;
use crate::passphrase;
use crate::session::{GO_ON_JOINING, NOT_LET_IN, Session, existing, to_make};
use crate::tell::{Tell, tell};

/// Does what was asked.
pub fn sync(asked: Sync, json: bool) -> Answer<()> {
    match asked {
        Sync::Invite(invite) if invite.reach.is_asked_for() => share::invite(invite, json),
        Sync::Invite(invite) => self::invite(&invite, json),
        Sync::Join(join) => self::join(&join, json),
        Sync::Mailbox(asked) => mailbox::mailbox(&asked, json),
        Sync::Files(asked) => files::files(&asked, json),
        Sync::Serve(serve) => share::serve(serve, json),
        Sync::Stick { day, folder, code } => stick(&day, &folder, code.as_deref(), json),
        Sync::Status { day } => status(&day, json),
        Sync::Alone { day } => alone(&day, json),
        Sync::Remove { day, laptop } => remove(&day, &laptop, json),
    }
}

#[derive(Serialize)]
struct Invited {
    ticket: String,
    hours: u32,
    says: Vec<String>,
}

impl Tell for Invited {
    fn in_words(&self) -> String {
        let first = format!(
            "{}\nWhoever has these letters can knock, for {} hours. Hand them over in person or by telephone, then visit the stick or the mailbox in turns.",
            self.ticket, self.hours
        );
        [&[first], &self.says[..]].concat().join("\n")
    }
}

fn invite(invite: &SyncInvite, json: bool) -> Answer<()> {
    let session = Session::open(&invite.day)?;
    let ask = Invite {
        this: &invite.name,
        may: invite.role.into(),
        with_cases: invite.audience.has_cases(),
        hours: invite.hours,
        routes: Routes { mailbox: invite.mailbox.clone(), ..Routes::default() },
    };
    let ticket = invite_laptop(&session.desk, ask)?;
    let says = match invite.stick.clone() {
        Some(path) => {
            let ask = StickAsk { path, digits: None, files: false };
            visit(&session.desk, ask)?.value.says
        }
        None => Vec::new(),
    };
    tell(&Invited { ticket, hours: invite.hours, says }, json)
}

#[derive(Serialize)]
struct Knocked {
    path: String,
    exercise: bool,
}

impl Tell for Knocked {
    fn in_words(&self) -> String {
        let kind = if self.exercise { "an exercise" } else { "a real day" };
        format!(
            "Made {} for {kind} and left its card there. Now the laptop that invited you has to visit, then this one again.",
            self.path
        )
    }
}

/// Returns the letters of the invitation, which four words bring as well.
fn letters(join: &SyncJoin) -> Answer<String> {
    match (&join.ticket, &join.words) {
        (None, Some(words)) => fetch_invitation(words, Near { at: join.at, lan: join.reach.lan }),
        (ticket, _) => Ok(ticket.clone().unwrap_or_default()),
    }
}

fn join(join: &SyncJoin, json: bool) -> Answer<()> {
    let letters = letters(join)?;
    let invitation = read_invitation(&letters)?;
    let mailbox = join.mailbox.clone().or(invitation.mailbox.filter(|_| join.dial.is_empty()));
    let reached = join.stick.is_some() || mailbox.is_some() || !join.dial.is_empty();
    if !(reached || invitation.by_wire || join.reach.lan || join.reach.relay.is_some()) {
        return Err(nowhere());
    }
    let (passphrase, legal) = passphrase::new_ones()?;
    let path = to_make(&join.day);
    let (ticket, name) = (letters.as_str(), join.name.as_str());
    let new = NewVault { path: Path::new(&path), ticket, name, passphrase, legal };
    match (&join.stick, mailbox) {
        (Some(stick), _) => join_by_stick(new, Path::new(stick))?,
        (None, Some(url)) if !invitation.by_wire => {
            join_by_mailbox(new, mailbox::typed(&url)?)?;
        }
        (None, _) => return share::join(new, join, json),
    }
    tell(&Knocked { path, exercise: invitation.exercise }, json)
}

/// What a visit came to.
#[derive(Serialize)]
pub(super) struct AtStick {
    says: Vec<String>,
    digits: Option<String>,
    received: u64,
    sent: u64,
}

impl From<Visited> for AtStick {
    fn from(Visited { says, digits, received, sent, .. }: Visited) -> Self {
        Self { says, digits, received, sent }
    }
}

impl Tell for AtStick {
    fn in_words(&self) -> String {
        self.says.join("\n")
    }
}

fn stick(day: &str, folder: &str, code: Option<&str>, json: bool) -> Answer<()> {
    let (path, words) = (existing(day), passphrase::organiser()?);
    let legal = passphrase::legal_if_named();
    let visited = visit_stick(Path::new(&path), words, legal, Path::new(folder), code)?;
    tell(&AtStick::from(visited), json)
}

#[derive(Serialize)]
struct Status {
    on: bool,
    knocked: bool,
    laptops: Vec<OneLaptop>,
    exchanges: Vec<OneExchange>,
    waits: Vec<String>,
}

#[derive(Serialize)]
struct OneLaptop {
    name: String,
    key: String,
    role: &'static str,
    cases: bool,
    this: bool,
    removed: bool,
    heard: Option<i64>,
}

#[derive(Serialize)]
struct OneExchange {
    at: i64,
    carrier: String,
    sent: u64,
    received: u64,
}

impl From<SyncState> for Status {
    fn from(state: SyncState) -> Self {
        let exchanges = state.exchanges.into_iter().map(|one| OneExchange {
            at: one.at.unix_ms(),
            carrier: one.carrier,
            sent: one.sent,
            received: one.received,
        });
        Self {
            on: state.on,
            knocked: state.knocked,
            laptops: state.laptops.into_iter().map(OneLaptop::from).collect(),
            exchanges: exchanges.collect(),
            waits: state.waits,
        }
    }
}

impl From<Laptop> for OneLaptop {
    fn from(laptop: Laptop) -> Self {
        Self {
            name: laptop.name,
            key: laptop.key,
            role: role(laptop.may),
            cases: laptop.with_cases,
            this: laptop.this,
            removed: laptop.removed,
            heard: laptop.heard.map(|at| at.unix_ms()),
        }
    }
}

/// Returns what `sync invite --role` calls it.
fn role(may: May) -> &'static str {
    match may {
        May::Carry => "relay",
        May::Read => "read",
        May::Write => "write",
        May::Manage => "manage",
    }
}

impl OneLaptop {
    fn line(&self, zone: &Zone) -> String {
        let state = match (self.this, self.removed, self.heard) {
            (true, true, _) => "this laptop, removed".to_owned(),
            (true, ..) => "this laptop".to_owned(),
            (_, true, _) => "removed".to_owned(),
            (.., Some(heard)) => format!("last heard of {}", zone.clock(At(heard))),
            (.., None) => "never heard of".to_owned(),
        };
        let cases = if self.cases { ", cases" } else { "" };
        format!("{}  {}  {}{cases}  {state}", self.key, self.name, self.role)
    }
}

impl Tell for Status {
    fn in_words(&self) -> String {
        if self.knocked {
            return format!("{NOT_LET_IN} {GO_ON_JOINING}");
        }
        if !self.on {
            return "Sync is off. No other laptop has this day.".to_owned();
        }
        let zone = Zone::of_this_laptop();
        let mut lines: Vec<String> = self.laptops.iter().map(|laptop| laptop.line(&zone)).collect();
        lines.extend(self.exchanges.iter().take(5).map(|one| {
            let (at, OneExchange { carrier, sent, received, .. }) = (zone.clock(At(one.at)), one);
            format!("{at}  {carrier}: sent {sent}, received {received}")
        }));
        lines.extend(self.waits.iter().cloned());
        lines.join("\n")
    }
}

fn status(day: &str, json: bool) -> Answer<()> {
    let state = see_sync(Path::new(&existing(day)), passphrase::organiser()?)?;
    tell(&Status::from(state), json)
}

#[derive(Serialize)]
struct Alone {
    says: String,
}

impl Tell for Alone {
    fn in_words(&self) -> String {
        self.says.clone()
    }
}

fn alone(day: &str, json: bool) -> Answer<()> {
    let says = go_on_alone(Path::new(&existing(day)), passphrase::organiser()?)?;
    tell(&Alone { says }, json)
}

#[derive(Serialize)]
struct Removed {
    says: String,
}

impl Tell for Removed {
    fn in_words(&self) -> String {
        self.says.clone()
    }
}

fn remove(day: &str, laptop: &str, json: bool) -> Answer<()> {
    let session = Session::open(day)?;
    tell(&Removed { says: remove_laptop(&session.desk, laptop)? }, json)
}
