//! The words of the invitation that is open here: kept with the vault, three wrong ones use them up.

use closeby_domain::Moment;
use closeby_seal::{Agreed, AuthorKey, Handshake, Side};
use closeby_vault::{Vault, VaultError};
use zeroize::Zeroizing;

use super::{Spoken, SpokenError};
use crate::join::inviting_by;
use crate::{SyncError, Ticket};

/// Where the vault keeps them: the invitation they stand for, how often they were wrong, the words.
const KEPT: &str = "sync.spoken";
/// How often the words may be wrong.
const MOST_WRONG: u8 = 3;

const PROOF: &str = "closeby/words-proof/1";
const TICKET: &str = "closeby/words-ticket/1";

/// Makes four words for the invitation that is open here; those that it had before end.
pub fn speak(vault: &Vault, now: Moment) -> Result<Spoken, SyncError> {
    let ticket = open_ticket(vault, now)?.ok_or(SpokenError::NoneOpen)?;
    let spoken = Spoken::random()?;
    keep(vault, &ticket, 0, &spoken)?;
    Ok(spoken)
}

fn open_ticket(vault: &Vault, now: Moment) -> Result<Option<Ticket>, SyncError> {
    Ok(inviting_by(vault)?.filter(|ticket| ticket.still_good(now).is_ok()))
}

fn keep(vault: &Vault, ticket: &Ticket, wrong: u8, spoken: &Spoken) -> Result<(), VaultError> {
    let words = spoken.expose_words();
    let kept = Zeroizing::new(format!("{} {wrong} {}", ticket.folder(), *words));
    vault.set_setting(KEPT, &kept)
}

/// Words for which something can be had here.
struct Open {
    ticket: Ticket,
    wrong: u8,
    spoken: Spoken,
}

fn open(vault: &Vault, now: Moment) -> Result<Option<Open>, SyncError> {
    let kept = vault.setting(KEPT)?.map(Zeroizing::new).unwrap_or_default();
    let mut parts = kept.splitn(3, ' ');
    let (Some(folder), Some(wrong), Some(words)) = (parts.next(), parts.next(), parts.next())
    else {
        return Ok(None);
    };
    // An invitation that was used, replaced or has ended takes its words with it.
    let ticket = open_ticket(vault, now)?.filter(|ticket| ticket.folder() == folder);
    let (Ok(wrong), Ok(spoken)) = (wrong.parse(), Spoken::read(words)) else { return Ok(None) };
    Ok(ticket.map(|ticket| Open { ticket, wrong, spoken }))
}

/// Tells whether words can be said here.
pub(crate) fn is_open(vault: &Vault, now: Moment) -> bool {
    matches!(open(vault, now), Ok(Some(_)))
}

/// One try at the words, as the laptop that invites sees it.
pub(crate) struct Try {
    folder: String,
    handshake: Handshake,
}

impl Try {
    /// Begins to hear whoever calls; nothing when there is nothing to be had for words.
    pub(crate) fn by(vault: &Vault, joiner: AuthorKey, now: Moment) -> Option<Self> {
        let open = open(vault, now).ok().flatten()?;
        let handshake = open.spoken.handshake(Side::Inviter, joiner).ok()?;
        Some(Self { folder: open.ticket.folder(), handshake })
    }

    /// Our half, which tells nothing about the words.
    pub(crate) fn half(&self) -> &[u8] {
        self.handshake.message()
    }

    /// Goes on with their half.
    pub(crate) fn with(self, theirs: &[u8]) -> Option<Heard> {
        Some(Heard { folder: self.folder, agreed: self.handshake.finish(theirs)? })
    }
}

/// A try of which both halves are there. They prove that they know the words before we say
/// anything by which a guess could be told to be right.
pub(crate) struct Heard {
    folder: String,
    agreed: Agreed,
}

/// What came of a try.
pub(crate) enum Said {
    /// The words are right: the invitation, sealed for whoever said them.
    Right(Vec<u8>),
    /// They are not.
    Wrong {
        /// Whether they are used up with that.
        burnt: bool,
    },
    /// There is nothing to be had any more.
    NoneOpen,
}

impl Heard {
    /// Looks at the proof. Only one try may be looked at at a time, or more than three would count.
    pub(crate) fn judge(
        &self,
        vault: &Vault,
        proof: &[u8],
        now: Moment,
    ) -> Result<Said, SyncError> {
        let open = open(vault, now)?.filter(|open| open.ticket.folder() == self.folder);
        let Some(Open { ticket, wrong, spoken }) = open else { return Ok(Said::NoneOpen) };
        if self.agreed.open(PROOF, proof).is_some() {
            let words = ticket.to_words();
            return Ok(Said::Right(self.agreed.seal(TICKET, words.as_bytes())?));
        }
        let burnt = wrong + 1 >= MOST_WRONG;
        match burnt {
            true => vault.set_setting(KEPT, "")?,
            false => keep(vault, &ticket, wrong + 1, &spoken)?,
        }
        Ok(Said::Wrong { burnt })
    }
}

/// What whoever says the words sends once both halves are there.
pub(crate) fn proof(agreed: &Agreed) -> Result<Vec<u8>, SpokenError> {
    Ok(agreed.seal(PROOF, b"")?)
}

/// Opens what the words brought.
pub(crate) fn ticket(agreed: &Agreed, sealed: &[u8]) -> Option<Zeroizing<String>> {
    let letters = agreed.open(TICKET, sealed)?;
    Some(Zeroizing::new(std::str::from_utf8(&letters).ok()?.to_owned()))
}
