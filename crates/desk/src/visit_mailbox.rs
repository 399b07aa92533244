//! A mailbox on the network: what it would cost, turning it on and off, and a visit to it.

use std::path::Path;

use closeby_seal::Passphrase;
pub use closeby_sync::Use;
use closeby_sync::{
    Address, CarrierError, Mailbox, MailboxError, SyncError, forget_mailbox, keep_mailbox,
};
use closeby_vault::Vault;

use crate::clock::Clock;
use crate::problem::{Answer, Code, Problem};
use crate::visited::{Place, Visited, tell};
use crate::words::say;

/// A mailbox as somebody types it in.
pub struct TypedMailbox<'a> {
    /// Where it is: `s3+https://host/bucket/folder` or `https://host/folder`.
    pub url: &'a str,
    /// The name, or the key's name.
    pub name: String,
    /// The secret.
    pub secret: String,
}

/// Refuses what cannot be the address of a mailbox; nothing is asked of it.
pub fn could_be_a_mailbox(url: &str) -> Answer<()> {
    let typed = TypedMailbox { url, name: String::new(), secret: String::new() };
    typed.read().map(drop)
}

/// Says what a mailbox would cost; nothing is asked of it.
pub fn cost_of_a_mailbox(use_of_it: Use) -> String {
    /// Decimal, as those who charge for it count.
    const MEGABYTE: f64 = 1e6;
    let cost = use_of_it.cost();
    let megabytes = |bytes: u64| format!("{:.1}", bytes as f64 / MEGABYTE);
    say!(
        "mailbox-cost",
        laptops = use_of_it.laptops,
        minutes = use_of_it.every_minutes,
        hours = use_of_it.hours,
        records = use_of_it.records,
        requests = cost.requests,
        sent = megabytes(cost.sent),
        received = megabytes(cost.received),
        kept = megabytes(cost.kept)
    )
}

/// Gives a day a mailbox, once that was reached; returns where it is.
pub fn turn_mailbox_on(path: &Path, passphrase: String, typed: TypedMailbox<'_>) -> Answer<String> {
    let vault = Vault::open(path, &Passphrase::typed(passphrase))?;
    give_mailbox(&vault, &typed)
}

/// Gives an opened day a mailbox, once that was reached.
pub(crate) fn give_mailbox(vault: &Vault, typed: &TypedMailbox<'_>) -> Answer<String> {
    let mailbox = reach(typed)?;
    keep_mailbox(vault, &typed.read()?)?;
    Ok(say!("mailbox-on", place = mailbox.place().to_owned()))
}

impl TypedMailbox<'_> {
    /// Reads what was typed.
    pub(crate) fn read(&self) -> Answer<Address> {
        Address::read(self.url, &self.name, &self.secret).map_err(mailbox_problem)
    }
}

/// Returns a mailbox that was just reached.
pub(crate) fn reach(typed: &TypedMailbox<'_>) -> Answer<Mailbox> {
    let mailbox = Mailbox::at(typed.read()?).map_err(mailbox_problem)?;
    mailbox.try_it().map_err(mailbox_problem)?;
    Ok(mailbox)
}

/// Says why a mailbox did not answer, and what to do.
pub(crate) fn mailbox_words(error: MailboxError) -> String {
    mailbox_problem(error).to_string()
}

/// Says why a mailbox did not answer.
pub(crate) fn mailbox_problem(error: MailboxError) -> Problem {
    SyncError::from(CarrierError::Mailbox(error)).into()
}

/// Takes a day's mailbox away.
pub fn turn_mailbox_off(path: &Path, passphrase: String) -> Answer<String> {
    let vault = Vault::open(path, &Passphrase::typed(passphrase))?;
    forget_mailbox(&vault)?;
    Ok(say!("mailbox-off"))
}

/// Visits the day's mailbox: joining goes on, records come and go.
pub fn visit_mailbox(
    path: &Path,
    passphrase: String,
    legal: Option<String>,
    digits: Option<&str>,
) -> Answer<Visited> {
    let vault = Vault::open(path, &Passphrase::typed(passphrase))?;
    if let Some(legal) = legal {
        vault.open_legal(&Passphrase::typed(legal))?;
    }
    let mailbox = Mailbox::of(&vault)?.ok_or_else(|| {
        Problem::new(Code::NotFound, say!("mailbox-none"), say!("mailbox-none-try"))
    })?;
    let visit = closeby_sync::visit(&vault, &mailbox, digits, Clock::Laptop.now())?;
    vault.close()?;
    Ok(tell(visit, Place::Mailbox))
}
