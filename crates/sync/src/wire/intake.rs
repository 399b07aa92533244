//! Where records arrive, on whichever line: what waits is kept together, with one wait for the disk,
//! said to whoever sent it, and looked at afterwards.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use closeby_seal::{AudienceAlias, AuthorKey, Envelope, What};
use closeby_vault::{Checked, Height, Received, Refusal, Vault, VaultError, Why};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::News;
use super::room::{Room, now};
use crate::SyncError;
use crate::join::see_that_it_is_the_same_kind;

/// How many bytes of records may wait, whoever sent them.
const ROOM: u32 = 2 * 1024 * 1024;
/// So few are checked on the way to being kept; more are checked while others are being kept.
const FEW: usize = 16;
/// After so many in one go more are expected, and looking at them would only be in their way.
const STRETCH: usize = 64;
/// How long to wait for more then, and how long when there were few: until whoever sent them has
/// heard that they are kept.
const MORE_WITHIN: Duration = Duration::from_millis(20);
const HEARD_WITHIN: Duration = Duration::from_millis(2);
/// How many are looked at in one go, during which nobody else writes.
const AT_A_TIME: usize = 500;

/// What becomes of records.
#[derive(Debug)]
pub(super) enum Became {
    /// They last here, and so far their chains come.
    Lasts(Vec<Height>),
    /// They are kept, as far as they hold.
    Kept(Received),
    /// Everything that was kept was looked at; so many are held back.
    Told {
        /// How many.
        held: usize,
    },
    /// They could not be kept.
    Lost,
}

/// Whoever hears what becomes of records.
pub(super) type Sender = UnboundedSender<Became>;

/// Records on their way in.
struct Arrival {
    records: Records,
    chains: Vec<(AuthorKey, AudienceAlias)>,
    from: Sender,
    /// The room that they take while they wait.
    room: OwnedSemaphorePermit,
}

enum Records {
    Raw(Vec<Envelope>),
    Checked(Checked),
    /// They last already and were not checked; this is where each of them belongs.
    AtOnce(Vec<Height>),
}

impl Records {
    fn len(&self) -> usize {
        match self {
            Self::Raw(records) => records.len(),
            Self::Checked(records) => records.len(),
            Self::AtOnce(records) => records.len(),
        }
    }
}

/// The place where they wait.
#[derive(Debug)]
pub(super) struct Intake {
    waiting: UnboundedSender<Arrival>,
    room: Arc<Semaphore>,
    /// How many arrivals were not looked at to their end.
    untold: AtomicUsize,
}

/// The other end of that place.
pub(super) struct Arrivals(UnboundedReceiver<Arrival>);

impl Intake {
    pub(super) fn make() -> (Self, Arrivals) {
        let (waiting, arrivals) = unbounded_channel();
        let room = Arc::new(Semaphore::new(ROOM as usize));
        (Self { waiting, room, untold: AtomicUsize::new(0) }, Arrivals(arrivals))
    }

    /// Tells whether everything that arrived was looked at.
    pub(super) fn is_told(&self) -> bool {
        self.untold.load(Ordering::Acquire) == 0
    }

    fn told(&self, arrivals: usize) {
        self.untold.fetch_sub(arrivals, Ordering::AcqRel);
    }
}

impl Room {
    /// Checks records and leaves them where they are kept; waits only while too much waits there.
    pub(super) async fn arrive(&self, records: Vec<Envelope>, from: &Sender) -> Option<()> {
        let size: usize = records.iter().map(Envelope::size).sum();
        let takes = u32::try_from(size).unwrap_or(ROOM).clamp(1, ROOM);
        let room = Arc::clone(&self.intake.room).acquire_many_owned(takes).await.ok()?;
        let mut chains: Vec<_> =
            records.iter().map(Envelope::header).map(|one| (one.author, one.audience)).collect();
        chains.dedup();
        let records = match records.len() {
            0..=FEW if self.at_once(&records, from)? => {
                Records::AtOnce(records.iter().map(Envelope::header).map(Height::of).collect())
            }
            0..=FEW => Records::Raw(records),
            _ => Records::Checked(self.with_vault(|vault| vault.check(records)).await?),
        };
        let arrival = Arrival { records, chains, from: from.clone(), room };
        self.intake.untold.fetch_add(1, Ordering::AcqRel);
        self.intake.waiting.send(arrival).ok()
    }

    /// Keeps a few lines that were just written without a way through other threads, and says so to
    /// whoever sent them; `false` when that cannot be. Whoever writes here is not waited for, and
    /// while others arrive as well one wait for the disk serves them all.
    fn at_once(&self, records: &[Envelope], from: &Sender) -> Option<bool> {
        if !self.intake.is_told() {
            return Some(false);
        }
        // When it cannot, the long way comes to the same and says so.
        let reach = self.peek(|vault| vault.keep_at_once(records, now()))?.unwrap_or_default();
        Some(reach.is_some_and(|reach| from.send(Became::Lasts(reach)).is_ok()))
    }
}

/// Keeps whatever arrives until the wire is closed.
pub(super) async fn keep(room: &Room, Arrivals(mut arrivals): Arrivals) {
    let mut kept = Untold::default();
    loop {
        let next = match (kept.arrivals, kept.last) {
            (0, _) => arrivals.recv().await,
            (_, 0) => arrivals.try_recv().ok(),
            (_, ..STRETCH) => soon(&mut arrivals, HEARD_WITHIN).await,
            _ => soon(&mut arrivals, MORE_WITHIN).await,
        };
        let Some(first) = next else {
            if kept.arrivals == 0 {
                return;
            }
            // Nobody waits to hear that something is kept: now is the time to look at it.
            tell_some(room, &mut kept).await;
            continue;
        };
        let mut together = vec![first];
        while let Ok(more) = arrivals.try_recv() {
            together.push(more);
        }
        keep_together(room, together, &mut kept).await;
    }
}

async fn soon(arrivals: &mut UnboundedReceiver<Arrival>, within: Duration) -> Option<Arrival> {
    tokio::time::timeout(within, arrivals.recv()).await.ok().flatten()
}

/// Whose records are kept and were not looked at.
#[derive(Default)]
struct Untold {
    arrivals: usize,
    /// How many records were kept last.
    last: usize,
    held: usize,
    from: Vec<Sender>,
    /// Those that were not even checked, and who sent them.
    unchecked: Vec<(Sender, Vec<Height>)>,
}

impl Untold {
    /// Says to everybody what became of theirs.
    fn end(&mut self, room: &Room, mut became: impl FnMut() -> Became) {
        room.intake.told(std::mem::take(&mut self.arrivals));
        // Nobody hears it when the line is gone.
        self.from.drain(..).for_each(|from| drop(from.send(became())));
    }
}

async fn keep_together(room: &Room, together: Vec<Arrival>, untold: &mut Untold) {
    let (mut whose, mut records, mut places) = (vec![], vec![], vec![]);
    untold.last = 0;
    for arrival in together {
        untold.arrivals += 1;
        if !untold.from.iter().any(|one| one.same_channel(&arrival.from)) {
            untold.from.push(arrival.from.clone());
        }
        untold.last += arrival.records.len();
        if let Records::AtOnce(each) = arrival.records {
            untold.unchecked.push((arrival.from, each));
            continue;
        }
        whose.push((arrival.from, arrival.chains));
        records.push(arrival.records);
        places.push(arrival.room);
    }
    if records.is_empty() {
        return;
    }
    let kept = room.try_vault(move |vault| keep_in(vault, records)).await;
    drop(places);
    let Some((received, heights, team)) = kept else {
        return untold.end(room, || Became::Lost);
    };
    if received.iter().any(|one| one.taken > 0) {
        room.something_new();
    }
    for ((from, chains), received) in whose.into_iter().zip(received) {
        let of = |one: &&Height| chains.contains(&(one.author, one.audience));
        let heights = heights.iter().filter(of).copied().collect();
        let _ = from.send(Became::Lasts(heights));
        let _ = from.send(Became::Kept(received));
    }
    if team {
        room.team_changed();
    }
}

fn keep_in(
    vault: &Vault,
    records: Vec<Records>,
) -> Result<(Vec<Received>, Vec<Height>, bool), VaultError> {
    let check = |records| match records {
        Records::Raw(records) => vault.check(records),
        Records::Checked(checked) => checked,
        Records::AtOnce(_) => Checked::default(),
    };
    let checked: Vec<Checked> = records.into_iter().map(check).collect();
    let before = vault.others();
    let received = vault.keep_arrived(&checked, now())?;
    Ok((received, vault.heights(), vault.others() != before))
}

/// Looks at some of what was kept; once that is all, says so to whoever sent it.
async fn tell_some(room: &Room, untold: &mut Untold) {
    untold.last = 0;
    let job = |vault: &Vault| {
        let (looked_at, held) = vault.tell_arrived(now(), AT_A_TIME)?;
        Ok((looked_at, held, see_that_it_is_the_same_kind(vault)))
    };
    let Some((looked_at, held, kind)) = room.try_vault(job).await else {
        return untold.end(room, || Became::Lost);
    };
    if matches!(kind, Err(SyncError::ExerciseAndReal)) {
        room.tell(News::ExerciseAndReal);
        room.over.notify_one();
    }
    if looked_at > 0 {
        room.heal.notify_one();
    }
    if !untold.unchecked.is_empty() {
        say_which_held(room, &mut untold.unchecked);
    }
    untold.held += held;
    if looked_at < AT_A_TIME {
        // They are counted once, however many lines they came on.
        let mut held = std::mem::take(&mut untold.held);
        untold.end(room, || Became::Told { held: std::mem::take(&mut held) });
    }
}

/// Says to whoever sent records that were kept unchecked which of them hold, and hands those on.
fn say_which_held(room: &Room, unchecked: &mut Vec<(Sender, Vec<Height>)>) {
    let Some(here) = room.peek(Vault::heights) else { return };
    room.something_new();
    for (from, each) in unchecked.drain(..) {
        let mut received = Received::default();
        for record in each {
            let Height { author, audience, seq } = record;
            match here
                .iter()
                .any(|one| (one.author, one.audience) == (author, audience) && one.seq >= seq)
            {
                true => received.taken += 1,
                false => received.refused.push(Refusal {
                    author,
                    audience,
                    seq,
                    why: Why::Fault(What::Forged),
                }),
            }
        }
        let _ = from.send(Became::Kept(received));
    }
}
