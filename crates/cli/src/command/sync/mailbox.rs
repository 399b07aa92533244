//! `closeby sync mailbox`: what one would cost, turning it on and off, a visit to it.

use std::path::Path;

use closeby_desk::problem::Answer;
use closeby_desk::visit_mailbox::{
    TypedMailbox, Use, cost_of_a_mailbox, could_be_a_mailbox, turn_mailbox_off, turn_mailbox_on,
    visit_mailbox,
};
use serde::Serialize;

use super::AtStick;
use crate::arguments::SyncMailbox;
use crate::passphrase;
use crate::session::existing;
use crate::tell::{Tell, tell};

#[derive(Serialize)]
struct Said {
    says: Vec<String>,
    on: bool,
}

impl Tell for Said {
    fn in_words(&self) -> String {
        self.says.join("\n")
    }
}

/// Does what was asked with the day's mailbox.
pub fn mailbox(asked: &SyncMailbox, json: bool) -> Answer<()> {
    let path = existing(&asked.day);
    let path = Path::new(&path);
    if asked.off {
        let says = vec![turn_mailbox_off(path, passphrase::organiser()?)?];
        return tell(&Said { says, on: false }, json);
    }
    let Some(url) = &asked.url else {
        let (words, legal) = (passphrase::organiser()?, passphrase::legal_if_named());
        let visited = visit_mailbox(path, words, legal, asked.code.as_deref())?;
        return tell(&AtStick::from(visited), json);
    };
    could_be_a_mailbox(url)?;
    let &SyncMailbox { laptops, every: every_minutes, hours, records, .. } = asked;
    let cost = cost_of_a_mailbox(Use { laptops, every_minutes, hours, records });
    if !asked.yes {
        let next = "Nothing was turned on. Run it again with --yes to turn it on.".to_owned();
        return tell(&Said { says: vec![cost, next], on: false }, json);
    }
    let on = turn_mailbox_on(path, passphrase::organiser()?, typed(url)?)?;
    tell(&Said { says: vec![cost, on], on: true }, json)
}

/// Returns a mailbox with the name and the secret that were typed, or stand in the environment.
pub fn typed(url: &str) -> Answer<TypedMailbox<'_>> {
    let (name, secret) = passphrase::of_a_mailbox()?;
    Ok(TypedMailbox { url, name, secret })
}
