//! A hub that was told to carry files: it asks every laptop which pieces it has, and keeps them
//! for the others as long as there is room.

use std::time::Duration;

use closeby_domain::attachment::Digest;
use closeby_vault::Vault;

use super::News;
use super::files::Files;
use super::frame::{Cut, Frame, LONGEST, MOST_NAMES, hear, say};
use super::room::Room;

/// How long after a change somebody is asked what is new.
const SOON: Duration = Duration::from_secs(1);
/// How often everybody is asked, for pieces that came to them without a record.
const NOW_AND_THEN: Duration = Duration::from_secs(60);

impl Files<'_> {
    /// Asks which pieces they have, again and again; only when told to carry.
    pub(super) async fn carry(self) {
        if self.room.ways.carry_files.is_none() {
            return std::future::pending().await;
        }
        let mut changes = self.room.changes();
        let mut asked_up_to = 0;
        loop {
            if self.ask_which(&mut asked_up_to).await == Err(Cut::Nonsense) {
                return self.cut_off();
            }
            tokio::select! {
                changed = changes.changed() => {
                    if changed.is_err() { return }
                    tokio::time::sleep(SOON).await;
                    changes.mark_unchanged();
                }
                () = tokio::time::sleep(NOW_AND_THEN) => {}
            }
        }
    }

    async fn ask_which(self, asked_up_to: &mut u64) -> Result<(), Cut> {
        let (mut out, mut back) = self.connection.open_bi().await.map_err(|_| Cut::Gone)?;
        loop {
            say(&mut out, &Frame::Which { after: *asked_up_to }).await?;
            let Frame::Names(names) = hear(&mut back, LONGEST).await? else {
                return Err(Cut::Nonsense);
            };
            *asked_up_to += names.len() as u64;
            let all = names.len() < MOST_NAMES;
            let new = self.room.try_vault(move |vault| not_here(vault, names)).await;
            self.room.want(new.ok_or(Cut::Gone)?);
            if all {
                return Ok(());
            }
        }
    }
}

fn not_here(vault: &Vault, names: Vec<Digest>) -> Result<Vec<Digest>, closeby_vault::VaultError> {
    let mut new = Vec::new();
    for name in names {
        if !vault.has_piece(&name)? {
            new.push(name);
        }
    }
    Ok(new)
}

impl Room {
    /// Tells whether a piece may be kept here: a hub keeps as many as it was given room for.
    pub(super) async fn has_room_for(&self, bytes: usize) -> Option<bool> {
        let Some(room) = self.ways.carry_files else { return Some(true) };
        let (_, kept) = self.try_vault(Vault::count_of_pieces).await?;
        let fits = kept + bytes as u64 <= room;
        if !fits {
            self.tell(News::NoRoomForFiles);
        }
        Some(fits)
    }
}
