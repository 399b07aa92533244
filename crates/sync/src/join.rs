//! Joining by a ticket and a carrier that nobody trusts: knock, answer, compare, come in.
//!
//! The joiner knocks and the inviter answers; then both show the same six digits. The digits of
//! the joiner's screen are typed in at the inviter's, who lets it in; the joiner finds its welcome
//! on the next visit. Both visit the carrier in turns: joiner, inviter, joiner, inviter, joiner.

mod boxes;
mod card;
mod state;

use closeby_domain::Moment;
use closeby_domain::board::Mode;
use closeby_seal::{
    Agreed, AuthorKey, Handshake, Parties, Role, SecretBytes, Side, open_box, seal_box,
};
use closeby_vault::{Card, Vault, Welcome};
use zeroize::Zeroizing;

pub(crate) use self::boxes::{BOX, padded, unpadded};
use self::card::{card_bytes, read_card};
use self::state::{Inviting, Joining};
use crate::exchange::Outcome;
use crate::{Carrier, Routes, SyncError, Ticket, exchange};

/// How often the digits may be wrong.
const MOST_WRONG: u8 = 3;
const KNOCK: &str = "closeby/knock/1";
const ANSWER: &str = "closeby/answer/1";
const GREETING: &str = "closeby/greeting/1";
const WELCOME: &str = "closeby/welcome/1";

/// Where an invitation stands, as the inviter sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Invited {
    /// Nobody has knocked.
    Waits,
    /// Somebody has; their six digits are to be typed in here.
    Knocked {
        /// What the laptop is called.
        name: String,
        /// The six digits that its screen must show too.
        digits: String,
    },
    /// It was let in.
    LetIn {
        /// What the laptop is called.
        name: String,
        /// The six digits that both screens had.
        digits: String,
    },
}

/// Where a joining stands, as the joiner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Joined {
    /// It has knocked and nobody has answered.
    Waits,
    /// The inviter has answered; these six digits must be read to them.
    Compare {
        /// The six digits.
        digits: String,
        /// What the laptop that invited is called; empty when an older Closeby did not say.
        by: String,
    },
    /// It was let in.
    In,
}

/// What a visit to a carrier came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Visit {
    /// The invitation that is open here.
    pub invited: Option<Invited>,
    /// The joining that is under way here.
    pub joined: Option<Joined>,
    /// The exchange of records; `None` while this laptop belongs to no team.
    pub exchanged: Option<Outcome>,
}

/// Opens an invitation; one that was open before ends.
pub fn invite(
    vault: &Vault,
    role: Role,
    (with_cases, exercise): (bool, bool),
    until: Moment,
) -> Result<Zeroizing<String>, SyncError> {
    invite_by(vault, role, (with_cases, exercise), until, Routes::default())
}

/// Opens an invitation whose ticket says how to reach this laptop.
pub fn invite_by(
    vault: &Vault,
    role: Role,
    (with_cases, exercise): (bool, bool),
    until: Moment,
    routes: Routes,
) -> Result<Zeroizing<String>, SyncError> {
    let roll = vault.roll().ok_or(closeby_vault::VaultError::NoTeam)?;
    if !roll.managers().any(|manager| manager == vault.device()) {
        return Err(closeby_vault::VaultError::NotAManager.into());
    }
    let flags = (with_cases, exercise);
    let ticket = Ticket::create(vault.names(), vault.device(), role, flags, until)?;
    let ticket = ticket.with_routes(routes);
    let words = ticket.to_words();
    Inviting { ticket, seed: SecretBytes::random()?, wrong: 0 }.keep(vault)?;
    Ok(words)
}

/// Begins to join: leaves this laptop's card where the inviter finds it.
///
/// With the case notes open, the card also asks for a seat among the legal team.
pub fn knock(
    vault: &Vault,
    ticket: Ticket,
    name: &str,
    carrier: &impl Carrier,
    now: Moment,
) -> Result<(), SyncError> {
    begin_to_join(vault, ticket, name, now)?;
    knock_again(vault, carrier)
}

/// Begins to join without a carrier: the wire knocks as soon as it reaches whoever invited.
pub fn begin_to_join(
    vault: &Vault,
    ticket: Ticket,
    name: &str,
    now: Moment,
) -> Result<(), SyncError> {
    ticket.still_good(now)?;
    let card = card_bytes(&vault.card(name)?);
    Joining { ticket, seed: SecretBytes::random()?, card }.keep(vault)
}

/// Returns the ticket of a joining that is under way.
pub fn joining_by(vault: &Vault) -> Result<Option<Ticket>, SyncError> {
    Ok(Joining::kept(vault)?.map(|joining| joining.ticket))
}

/// Returns the ticket of the invitation that is open here.
pub(crate) fn inviting_by(vault: &Vault) -> Result<Option<Ticket>, SyncError> {
    Ok(Inviting::kept(vault)?.map(|inviting| inviting.ticket))
}

/// Leaves this laptop's card where the inviter finds it.
pub(crate) fn knock_again(vault: &Vault, carrier: &impl Carrier) -> Result<(), SyncError> {
    let Some(joining) = Joining::kept(vault)? else { return Ok(()) };
    let mut knock = joining.handshake().message().to_vec();
    knock.extend_from_slice(&joining.card);
    let sealed = seal_box(&joining.ticket.key(), KNOCK, &knock)?;
    carrier.put(&object(&joining.ticket, "knock"), &padded(sealed))?;
    Ok(())
}

/// Visits a carrier: goes on with whatever joining there is, then exchanges records.
pub fn visit(
    vault: &Vault,
    carrier: &impl Carrier,
    digits: Option<&str>,
    now: Moment,
) -> Result<Visit, SyncError> {
    let mut visit = meet(vault, carrier, digits, now)?;
    if vault.roll().is_some() {
        visit.exchanged = Some(exchange(vault, carrier, now)?);
    }
    if visit.joined == Some(Joined::In) {
        see_that_it_is_the_same_kind(vault)?;
    }
    Ok(visit)
}

/// Goes on with whatever joining there is, and exchanges nothing.
pub(crate) fn meet(
    vault: &Vault,
    carrier: &impl Carrier,
    digits: Option<&str>,
    now: Moment,
) -> Result<Visit, SyncError> {
    let mut visit = Visit::default();
    if let Some(inviting) = Inviting::kept(vault)? {
        visit.invited = Some(go_on_inviting(vault, carrier, inviting, digits, now)?);
    }
    if let Some(joining) = Joining::kept(vault)? {
        visit.joined = Some(go_on_joining(vault, carrier, &joining)?);
    }
    Ok(visit)
}

/// Refuses an exercise that was joined by a ticket of a real day, or the other way round.
///
/// The joining is over only once the day itself has come and says which it is.
pub fn see_that_it_is_the_same_kind(vault: &Vault) -> Result<(), SyncError> {
    let Some(joining) = Joining::kept(vault)? else { return Ok(()) };
    match vault.board(Moment::NEVER, Mode::Known)?.day {
        Some(day) if day.exercise != joining.ticket.exercise => Err(SyncError::ExerciseAndReal),
        Some(_) => Joining::forget(vault),
        // Whoever only carries never reads which it is.
        None if joining.ticket.role == Role::Relay => Joining::forget(vault),
        None => Ok(()),
    }
}

fn go_on_inviting(
    vault: &Vault,
    carrier: &impl Carrier,
    mut inviting: Inviting,
    digits: Option<&str>,
    now: Moment,
) -> Result<Invited, SyncError> {
    if let Err(ended) = inviting.ticket.still_good(now) {
        Inviting::forget(vault)?;
        return Err(ended.into());
    }
    let Some((agreed, card, own)) = answer_to_knock(vault, carrier, &inviting)? else {
        return Ok(Invited::Waits);
    };
    let Some(typed) = digits else {
        let mut answer = own;
        answer.extend_from_slice(&agreed.seal(GREETING, own_name(vault).as_bytes())?);
        let sealed = seal_box(&inviting.ticket.key(), ANSWER, &answer)?;
        carrier.put(&object(&inviting.ticket, "answer"), &padded(sealed))?;
        return Ok(Invited::Knocked { name: card.name, digits: agreed.digits() });
    };
    let typed: String = typed.chars().filter(char::is_ascii_digit).collect();
    // A slip of the finger is no guess.
    if typed.len() != agreed.digits().len() {
        return Err(SyncError::WrongDigits);
    }
    if typed != agreed.digits() {
        inviting.wrong += 1;
        if inviting.wrong >= MOST_WRONG {
            Inviting::forget(vault)?;
            return Err(SyncError::BurntTicket);
        }
        inviting.keep(vault)?;
        return Err(SyncError::WrongDigits);
    }
    vault.admit(&card, inviting.ticket.role, inviting.ticket.with_cases, now)?;
    let welcome = agreed.seal(WELCOME, &vault.welcome()?.to_bytes())?;
    carrier.put(&object(&inviting.ticket, "welcome"), &padded(welcome))?;
    Inviting::forget(vault)?;
    Ok(Invited::LetIn { name: card.name, digits: agreed.digits() })
}

/// A longer name of the laptop that invites is cut in its greeting.
const LONGEST_NAME: usize = 60;

/// Returns what this laptop is called in the team.
fn own_name(vault: &Vault) -> String {
    let own = vault.standing(vault.device()).map(|own| own.member.name).unwrap_or_default();
    own.chars().take(LONGEST_NAME).collect()
}

/// Reads a knock; returns what was agreed with whom, and our own half of the handshake.
fn answer_to_knock(
    vault: &Vault,
    carrier: &impl Carrier,
    inviting: &Inviting,
) -> Result<Option<(Agreed, Card, Vec<u8>)>, SyncError> {
    let Some(knock) = carrier.get(&object(&inviting.ticket, "knock"))? else { return Ok(None) };
    // What does not open was left by somebody without the ticket.
    let opened = unpadded(&knock).and_then(|knock| open_box(&inviting.ticket.key(), KNOCK, knock));
    let read = |opened: &[u8]| {
        let (theirs, card) = opened.split_at_checked(HALF)?;
        let parties = parties(vault.device(), card);
        let secret = inviting.ticket.expose_secret();
        let handshake = Handshake::begin(Side::Inviter, parties, secret, &inviting.seed);
        let own = handshake.message().to_vec();
        Some((handshake.finish(theirs)?, read_card(card)?, own))
    };
    Ok(opened.and_then(|opened| read(&opened)))
}

fn go_on_joining(
    vault: &Vault,
    carrier: &impl Carrier,
    joining: &Joining,
) -> Result<Joined, SyncError> {
    if vault.roll().is_some() {
        return Ok(Joined::In);
    }
    let Some(answer) = carrier.get(&object(&joining.ticket, "answer"))? else {
        // It may be another carrier than the one before, where nobody has knocked yet.
        knock_again(vault, carrier)?;
        return Ok(Joined::Waits);
    };
    let (agreed, by) = joining.agreed(&answer).ok_or(SyncError::NotTheInviter)?;
    let Some(welcome) = carrier.get(&object(&joining.ticket, "welcome"))? else {
        return Ok(Joined::Compare { digits: agreed.digits(), by });
    };
    let welcome = unpadded(&welcome).and_then(|sealed| agreed.open(WELCOME, sealed));
    let welcome = welcome.and_then(|bytes| Welcome::from_bytes(&bytes));
    vault.enter_team(welcome.ok_or(SyncError::NotTheInviter)?)?;
    Ok(Joined::In)
}

impl Joining {
    fn handshake(&self) -> Handshake {
        let parties = parties(self.ticket.inviter, &self.card);
        Handshake::begin(Side::Joiner, parties, self.ticket.expose_secret(), &self.seed)
    }

    /// Reads the inviter's answer and what their laptop is called; `None` when whoever left it does
    /// not have the ticket.
    fn agreed(&self, answer: &[u8]) -> Option<(Agreed, String)> {
        let opened = open_box(&self.ticket.key(), ANSWER, unpadded(answer)?)?;
        let (theirs, greeting) = opened.split_at_checked(HALF)?;
        let agreed = self.handshake().finish(theirs)?;
        let name = agreed.open(GREETING, greeting)?;
        Some((agreed, String::from_utf8(name.to_vec()).ok()?))
    }
}

/// How long one half of the handshake is.
const HALF: usize = 33;

fn parties(inviter: AuthorKey, card: &[u8]) -> Parties {
    Parties { inviter, joiner: *blake3::hash(card).as_bytes() }
}

/// Returns where on a carrier the boxes of a joining lie.
pub(crate) fn object(ticket: &Ticket, what: &str) -> String {
    format!("{}/{what}.box", ticket.folder())
}
