//! A talk between two laptops of one team: what each has, then whatever the other lacks, then
//! everything new as it is written.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use closeby_domain::Moment;
use closeby_seal::AuthorKey;
use closeby_vault::{Exchange, Height, Received};
use iroh::endpoint::{Connection, RecvStream, SendStream};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender};

use super::News;
use super::answer::{ENOUGH, NOT_A_MEMBER, Standing, standing, turn_away};
use super::files::Files;
use super::frame::{Cut, Frame, LONGEST, SHORT, hear, say};
use super::intake::{self, Became};
use super::room::{Room, now};
use super::theirs::{Theirs, few_at_hand, next_batch};
use crate::{Wanted, segment};

/// A clock that is further off than this is told.
const SKEW_MS: i64 = 2 * 60 * 1000;
/// So many frames of which nothing holds, and nothing more is read.
const MOST_USELESS: usize = 64;
/// How long to wait before saying once more what is here, after something was refused.
const SAY_AGAIN: Duration = Duration::from_secs(2);

/// One side of a talk.
pub(super) struct Talk {
    room: Arc<Room>,
    device: AuthorKey,
    name: String,
    connection: Connection,
    theirs: Mutex<Theirs>,
    /// How far they had every chain when they last said so.
    goal: Mutex<Vec<Height>>,
    sent: Mutex<u64>,
    taken: Mutex<u64>,
    /// Whether everything that they had was here once.
    caught_up: Mutex<bool>,
}

/// What the side that hears asks of the side that says.
pub(super) enum Ask {
    /// Look whether there is more to send.
    Send,
    /// Say how far these chains have come here.
    SayTook(Vec<Height>),
    /// Say how far every chain has come here.
    SayHeights,
}

impl Talk {
    /// A talk on a line that was just opened.
    pub(super) fn on(room: &Arc<Room>, device: AuthorKey, name: &str, line: &Connection) -> Self {
        Self {
            room: Arc::clone(room),
            device,
            name: name.to_owned(),
            connection: line.clone(),
            theirs: Mutex::default(),
            goal: Mutex::default(),
            sent: Mutex::default(),
            taken: Mutex::default(),
            caught_up: Mutex::default(),
        }
    }

    /// The files of both sides, beside what is talked.
    pub(super) fn files(&self) -> Files<'_> {
        let Self { room, connection, name, device, .. } = self;
        Files { room, connection, device: *device, name }
    }

    /// Each side says which day it has and how far; a line of another day ends here.
    pub(super) async fn greet(&self, out: &mut SendStream, back: &mut RecvStream) -> Option<()> {
        let at = now().unix_ms();
        let ours = self.room.with_vault(|vault| (vault.space(), vault.heights())).await?;
        let (space, heights) = ours;
        let ours = heights.clone();
        say(out, &Frame::Hello { space, now: at, heights }).await.ok()?;
        let Ok(Frame::Hello { space: theirs, now: said, heights }) = hear(back, LONGEST).await
        else {
            self.connection.close(ENOUGH.into(), b"");
            return None;
        };
        if theirs != space {
            self.connection.close(NOT_A_MEMBER.into(), b"");
            return None;
        }
        // The middle of asking and being told is about when they looked at their clock.
        let ahead = said - (at + now().unix_ms()) / 2;
        if ahead.abs() > SKEW_MS {
            self.room.tell(News::ClockDiffers { name: self.name.clone(), ahead: ahead / 1000 });
        }
        self.lock(&self.theirs).said(&heights);
        let lacking_there = self.lock(&self.theirs).lack(&ours);
        self.room.note(self.device, |peer| {
            peer.ahead = ahead / 1000;
            peer.lacking_there = lacking_there;
            peer.lacking_here = lacking(&ours, &heights);
        });
        *self.lock(&self.goal) = heights;
        Some(())
    }

    fn lock<'t, T>(&self, of: &'t Mutex<T>) -> std::sync::MutexGuard<'t, T> {
        of.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends whatever they lack, then waits for more.
    pub(super) async fn say_everything(
        &self,
        out: &mut SendStream,
        mut asked: UnboundedReceiver<Ask>,
    ) {
        let mut changes = self.room.changes();
        let mut team = self.room.team_changes();
        loop {
            changes.mark_unchanged();
            if self.send_what_they_lack(out).await.is_none() {
                return;
            }
            tokio::select! {
                changed = changes.changed() => if changed.is_err() { return },
                changed = team.changed() => {
                    if changed.is_err() { return }
                    self.lock(&self.theirs).try_again();
                }
                ask = asked.recv() => match ask {
                    Some(Ask::Send) => {}
                    Some(Ask::SayTook(heights)) => {
                        if say(out, &Frame::Took(heights)).await.is_err() { return }
                    }
                    Some(Ask::SayHeights) => {
                        tokio::time::sleep(SAY_AGAIN).await;
                        let Some(heights) = self.room.peek(closeby_vault::Vault::heights) else {
                            return;
                        };
                        if say(out, &Frame::Heights(heights)).await.is_err() { return }
                    }
                    None => return,
                },
            }
        }
    }

    async fn send_what_they_lack(&self, out: &mut SendStream) -> Option<()> {
        loop {
            let theirs = self.lock(&self.theirs).clone();
            let ours = self.room.peek(closeby_vault::Vault::heights)?;
            if !theirs.may_take(&ours) {
                self.room.note(self.device, |peer| peer.lacking_there = theirs.lack(&ours));
                return Some(());
            }
            let (batch, lacking) = match self.room.peek(|vault| few_at_hand(vault, &theirs))? {
                Some(batch) => (batch, theirs.lack(&ours)),
                None => {
                    let job = move |vault: &closeby_vault::Vault| {
                        let batch = next_batch(vault, &theirs)?;
                        Ok((batch, theirs.lack(&vault.heights())))
                    };
                    self.room.try_vault(job).await?
                }
            };
            self.room.note(self.device, |peer| peer.lacking_there = lacking);
            if batch.is_empty() {
                return Some(());
            }
            let records = batch.len();
            self.lock(&self.theirs).went(&batch);
            say(out, &Frame::Records(batch)).await.ok()?;
            *self.lock(&self.sent) += records as u64;
            self.room.tell(News::Sent { name: self.name.clone(), records });
        }
    }

    /// Hears whatever they send, until they are gone or say what nobody says.
    pub(super) async fn hear_everything(
        &self,
        back: &mut RecvStream,
        ask: &UnboundedSender<Ask>,
        arrive: &intake::Sender,
    ) -> Cut {
        loop {
            self.look_whether_caught_up().await;
            let frame = match hear(back, LONGEST).await {
                Ok(frame) => frame,
                Err(cut) => return cut,
            };
            match frame {
                Frame::Heights(heights) => {
                    self.lock(&self.theirs).said(&heights);
                    *self.lock(&self.goal) = heights;
                    let _ = ask.send(Ask::Send);
                }
                Frame::Took(heights) => self.note_what_they_took(&heights),
                Frame::Records(records) if records.len() <= segment::MOST_RECORDS => {
                    self.lock(&self.theirs).came(&records);
                    if self.room.arrive(records, arrive).await.is_none() {
                        return Cut::Gone;
                    }
                }
                // Files are asked for on a stream of their own.
                _ => return Cut::Nonsense,
            }
        }
    }

    fn note_what_they_took(&self, heights: &[Height]) {
        self.lock(&self.theirs).took(heights);
        let Some(ours) = self.room.peek(closeby_vault::Vault::heights) else { return };
        let lacking = self.lock(&self.theirs).lack(&ours);
        self.room.note(self.device, |peer| peer.lacking_there = lacking);
        if lacking == 0 {
            self.room.tell(News::LastsThere { name: self.name.clone() });
        }
    }

    /// Says what becomes of the records that they sent: to them once it is kept, here once it was
    /// looked at. Goes on when the line is gone, until that is so of everything that came.
    pub(super) async fn settle(
        self: Arc<Self>,
        mut became: UnboundedReceiver<Became>,
        ask: UnboundedSender<Ask>,
    ) {
        let (mut useless, mut came) = (0, Received::default());
        while let Some(became) = became.recv().await {
            match became {
                // Whoever says no more cannot be told, and need not be.
                Became::Lasts(heights) => drop(ask.send(Ask::SayTook(heights))),
                Became::Kept(received) => {
                    if !received.refused.is_empty() {
                        let _ = ask.send(Ask::SayHeights);
                    }
                    let useful = received.taken + received.again + received.forks > 0;
                    useless = if useful { 0 } else { useless + 1 };
                    *self.lock(&self.taken) += received.taken as u64;
                    came.add(received);
                }
                Became::Told { held } => {
                    came.held += held;
                    self.tell(&std::mem::take(&mut came));
                    self.look_whether_caught_up().await;
                }
                Became::Lost => self.connection.close(0u32.into(), b""),
            }
            if useless > MOST_USELESS {
                self.end(Cut::Nonsense);
            }
        }
    }

    fn tell(&self, received: &Received) {
        let Received { taken, again, held, forks, refused } = received;
        if taken + held + forks + refused.len() > 0 {
            self.room.tell(News::Came {
                name: self.name.clone(),
                taken: *taken,
                held: *held,
                refused: refused.len(),
                forks: *forks,
            });
        }
        if *again > 0 {
            self.room.tell(News::CameAgain { name: self.name.clone(), records: *again });
        }
        if *taken > 0 && self.room.ways.all_files {
            self.room.fetch(Wanted::All);
        }
    }

    /// Tells once that everything they had is here and was looked at.
    async fn look_whether_caught_up(&self) {
        if *self.lock(&self.caught_up) {
            return;
        }
        let goal = self.lock(&self.goal).clone();
        let Some(ours) = self.room.peek(closeby_vault::Vault::heights) else { return };
        let lacking = lacking(&ours, &goal);
        self.room.note(self.device, |peer| peer.lacking_here = lacking);
        if lacking > 0 || !self.room.intake.is_told() {
            return;
        }
        let asked = self.room.try_vault(closeby_vault::Vault::asked_others).await.is_some();
        if asked && !std::mem::replace(&mut *self.lock(&self.caught_up), true) {
            self.room.tell(News::CaughtUp { name: self.name.clone() });
        }
    }

    /// Ends the talk when they are taken off meanwhile.
    pub(super) async fn watch_the_roll(&self) {
        let mut team = self.room.team_changes();
        while team.changed().await.is_ok() {
            match standing(&self.room, self.device).await {
                Some(Standing::Belongs(_)) => {}
                Some(standing) => return turn_away(&self.room, &self.connection, &standing),
                None => return,
            }
        }
    }

    pub(super) fn end(&self, cut: Cut) {
        if cut == Cut::Nonsense {
            self.connection.close(ENOUGH.into(), b"");
            self.room.tell(News::CutOff { name: self.name.clone() });
        }
    }

    /// Remembers the talk as an exchange, when anything came of it.
    pub(super) async fn note(&self) {
        let (sent, received) = (*self.lock(&self.sent), *self.lock(&self.taken));
        if sent + received == 0 {
            return;
        }
        let at: Moment = now();
        let done = Exchange { at, carrier: self.name.clone(), sent, received };
        self.room.try_vault(move |vault| vault.note_exchange(&done, &[])).await;
    }
}

/// Returns how many records of those there are lacking here.
fn lacking(here: &[Height], there: &[Height]) -> u64 {
    let ours = |one: &Height| {
        let same = |own: &&Height| (own.author, own.audience) == (one.author, one.audience);
        here.iter().find(same).map_or(0, |own| own.seq)
    };
    there.iter().map(|one| one.seq.saturating_sub(ours(one))).sum()
}

/// The longest thing that somebody may say before they are known.
pub(super) const KNOCK_AT_MOST: usize = SHORT;
