//! Keys that somebody lacks are handed on by whoever holds them, not by all at once.

use std::sync::Arc;

use super::dial::fraction;
use super::room::{Room, now};

/// Waits a random while after each change and hands on what is then still lacking.
pub(super) async fn now_and_then(room: &Arc<Room>) {
    loop {
        room.heal.notified().await;
        tokio::time::sleep(room.ways.heal_within.mul_f64(fraction())).await;
        let healed = room.try_vault(|vault| vault.heal(now())).await;
        if healed.is_some_and(|notices| notices > 0) {
            room.something_new();
        }
        // Records from ahead of our clock may count by now.
        room.try_vault(
            |vault| {
                if vault.roll().is_some() { vault.look_again(now()) } else { Ok(()) }
            },
        )
        .await;
    }
}
