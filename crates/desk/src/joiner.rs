//! A vault that waits to be let in: what carries its joining, and the day it turns into.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, MutexGuard, PoisonError};
use std::time::Duration;

use closeby_domain::Moment;
use closeby_domain::board::Mode;
use closeby_sync::{Address, Folder, SyncError, Ticket, TicketError, Ways};
use closeby_vault::Vault;

use crate::clock::Clock;
use crate::desk::{Desk, OpenDesk, folder_name};
use crate::join_team::STICK;
use crate::problem::{Answer, Code, Problem};
use crate::told::{Ended, Heard};
use crate::unlock::laid_out;
use crate::view::join::{By, JoiningView};
use crate::visit_mailbox::mailbox_problem;
use crate::visited::{Place, Visited, tell};
use crate::wire::{self, OpenWire};
use crate::words::say;

/// What carries the joining; a setting of the vault.
const BY: &str = "sync.join.by";
/// Where the inviting laptop listens, as it was typed.
const DIAL: &str = "sync.join.dial";
/// How often a mailbox is visited while somebody waits in front of the screen.
const PACE: Duration = Duration::from_secs(15);

/// A vault that waits to be let in.
pub struct Joiner {
    /// Before the vault, so that it ends first.
    wire: Option<OpenWire>,
    vault: Arc<Vault>,
    path: PathBuf,
    by: By,
    ticket: Ticket,
    /// What the last visit to a stick came to.
    at_stick: Option<Visited>,
}

/// Keeps what carries a joining, for when the vault is opened again.
pub fn keep_way(vault: &Vault, by: By, dial: Option<SocketAddr>) -> Answer<()> {
    let word = match by {
        By::Wire => "wire",
        By::Mailbox => "mailbox",
        By::Stick => "stick",
    };
    vault.set_setting(BY, word)?;
    vault.set_setting(DIAL, &dial.map(|dial| dial.to_string()).unwrap_or_default())?;
    if by == By::Wire {
        wire::want(vault)?;
    }
    Ok(())
}

impl Joiner {
    /// Takes a vault up that waits; `Err` gives one back that does not.
    pub fn take_up(vault: Vault, path: &Path, exchanges: bool) -> Answer<Result<Self, Vault>> {
        let Some(ticket) = closeby_sync::joining_by(&vault)? else { return Ok(Err(vault)) };
        let by = match vault.setting(BY)?.as_deref() {
            Some("wire") => By::Wire,
            Some("mailbox") => By::Mailbox,
            _ => By::Stick,
        };
        let (vault, path) = (Arc::new(vault), path.to_owned());
        let mut joiner = Self { wire: None, vault, path, by, ticket, at_stick: None };
        if exchanges && by != By::Stick {
            joiner.wire = Some(OpenWire::open(&joiner.vault, joiner.ways()?)?);
        }
        Ok(Ok(joiner))
    }

    fn ways(&self) -> Answer<Ways> {
        let dial = self.vault.setting(DIAL)?.and_then(|dial| dial.parse().ok());
        Ok(Ways {
            wire: self.by == By::Wire,
            dial: dial.into_iter().collect(),
            relay: self.ticket.routes.relay.clone(),
            mailbox_every: (self.by == By::Mailbox).then_some(PACE),
            ..Ways::default()
        })
    }

    /// Visits a stick, whatever carried the joining before.
    pub fn visit_stick(&mut self, stick: &Path) -> Answer<()> {
        let stick = Folder::at(stick, STICK).map_err(SyncError::from)?;
        let visit = closeby_sync::visit(&self.vault, &stick, None, Clock::Laptop.now())?;
        self.at_stick = Some(tell(visit, Place::Stick));
        Ok(())
    }

    /// Visits the mailbox now instead of when its time comes.
    pub fn hurry(&self) {
        if let Some(wire) = &self.wire {
            wire.visit_mailbox();
        }
    }

    /// Tells whether the day is here and is of the kind that the invitation said.
    fn has_arrived(&self) -> Result<bool, SyncError> {
        if self.vault.roll().is_none() {
            return Ok(false);
        }
        closeby_sync::see_that_it_is_the_same_kind(&self.vault)?;
        let day = self.vault.board(Moment::NEVER, Mode::Known)?.day;
        Ok(day.is_some() && closeby_sync::joining_by(&self.vault)?.is_none())
    }

    fn into_desk(self, desk: &Desk) -> Answer<OpenDesk> {
        let Self { wire, vault, path, by, .. } = self;
        let mut open = laid_out(desk, vault, path)?;
        // A line that is up stays up; a mailbox is visited at its own pace from now on.
        match by {
            By::Wire => open.wire = wire,
            By::Mailbox | By::Stick => desk.end_aside(wire),
        }
        Ok(open)
    }

    fn view(&self, arrived: Option<SyncError>) -> Answer<JoiningView> {
        let heard = self.wire.as_ref().map(OpenWire::heard).unwrap_or_default();
        let let_in = self.vault.roll().is_some();
        let at_stick = self.at_stick.as_ref();
        let digits = heard.digits.clone().or_else(|| at_stick?.digits.clone());
        let inviter = heard.inviter.clone().or_else(|| at_stick?.inviter.clone());
        let mut says: Vec<String> = heard.says.iter().cloned().collect();
        says.extend(at_stick.map(|visited| visited.says.clone()).unwrap_or_default());
        let problem = match arrived {
            Some(error) => Some(error.into()),
            None => self.problem(&heard, let_in),
        };
        Ok(JoiningView {
            file: folder_name(&self.path),
            by: self.by,
            place: self.place()?,
            exercise: self.ticket.exercise,
            until: self.ticket.until.into(),
            digits: digits.filter(|_| !let_in),
            inviter,
            let_in,
            says,
            problem,
        })
    }

    /// Where it calls or visits.
    fn place(&self) -> Answer<String> {
        Ok(match self.by {
            By::Wire => {
                let ways = self.ways()?;
                let all = ways.dial.iter().chain(&self.ticket.routes.addresses);
                let all: Vec<String> = all.map(ToString::to_string).chain(ways.relay).collect();
                all.join(", ")
            }
            By::Mailbox => {
                let kept = Address::kept(&self.vault)?;
                kept.map(|address| address.place().to_owned()).unwrap_or_default()
            }
            By::Stick => String::new(),
        })
    }

    fn problem(&self, heard: &Heard, let_in: bool) -> Option<Problem> {
        let over = self.ticket.still_good(Clock::Laptop.now()).is_err();
        match heard.ended {
            Some(Ended::NotTheInviter) => Some(SyncError::NotTheInviter.into()),
            Some(Ended::ExerciseAndReal) => Some(SyncError::ExerciseAndReal.into()),
            Some(Ended::NobodyIsExpected) => Some(Problem::new(
                Code::Refused,
                say!("wire-nobody-expected"),
                say!("try-new-ticket"),
            )),
            None if over && !let_in => Some(SyncError::from(TicketError::Ended).into()),
            None => heard.mailbox.map(mailbox_problem),
        }
    }
}

impl Desk {
    fn joins(&self) -> MutexGuard<'_, Option<Joiner>> {
        self.joins.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Has a vault wait here to be let in.
    pub(crate) fn wait_with(&self, joiner: Joiner) {
        *self.joins() = Some(joiner);
    }

    /// Does something with the vault that waits.
    pub(crate) fn with_joiner<T>(&self, work: impl FnOnce(&mut Joiner) -> Answer<T>) -> Answer<T> {
        let nobody = || Problem::new(Code::NotFound, say!("no-joining"), say!("no-joining-try"));
        work(self.joins().as_mut().ok_or_else(nobody)?)
    }

    /// Closes the vault that waits.
    pub(crate) fn wait_no_longer(&self) {
        let Some(Joiner { wire, vault, .. }) = self.joins().take() else { return };
        drop(vault);
        self.end_aside(wire);
    }

    /// Looks how the joining stands. Once its day is here, that day lies on the desk.
    pub(crate) fn look_at_joining(&self) -> Answer<Option<JoiningView>> {
        let mut joins = self.joins();
        let Some(joiner) = joins.take() else { return Ok(None) };
        let arrived = joiner.has_arrived();
        if matches!(arrived, Ok(true)) {
            drop(joins);
            let open = joiner.into_desk(self)?;
            self.put(Some(open));
            return Ok(None);
        }
        let view = joiner.view(arrived.err());
        *joins = Some(joiner);
        view.map(Some)
    }
}
