//! What a newer Closeby writes is kept, handed on, and counted as such.

use closeby_seal::{Passphrase, Role};

use super::*;
use crate::pen::Page;
use crate::{Height, Held};

fn passphrase() -> Passphrase {
    Passphrase::typed("lantern otter gravel piano".to_owned())
}

fn at(minutes: i64) -> Moment {
    Moment::from_unix_ms(1_773_464_400_000).plus_minutes(minutes)
}

fn guest(room: &tempfile::TempDir, name: &str, of: &Vault) -> Vault {
    let path = room.path().join(format!("{name}.closeby"));
    let vault = Vault::join(&path, &passphrase(), None, &of.names()).unwrap();
    vault.enter_team(of.welcome().unwrap()).unwrap();
    of.admit(&vault.card(name).unwrap(), Role::Write, false, at(1)).unwrap();
    vault
}

/// Everything of one vault.
fn all(vault: &Vault) -> Vec<Envelope> {
    let chains = vault.heights().into_iter().map(|of| Height { seq: 0, ..of });
    chains.flat_map(|of| vault.records_after(of, usize::MAX, usize::MAX).unwrap()).collect()
}

#[test]
fn a_kind_of_record_that_nobody_here_knows_is_held_kept_and_handed_on() {
    let room = tempfile::tempdir().unwrap();
    let path = room.path().join("kitchen.closeby");
    let kitchen = Vault::create(&path, &passphrase(), None).unwrap();
    kitchen.found_team("Kitchen table", at(0)).unwrap();
    let office = guest(&room, "office", &kitchen);
    let hall = guest(&room, "hall", &kitchen);
    {
        let (ring, team) = (kitchen.ring(), kitchen.team());
        let (keys, audience) = (&kitchen.keys, kitchen.keys.team);
        // A map of one key, as the operation of some later year may be.
        let plaintext = [0xa1, 0x61, b'z', 0x18, 0x2a];
        kitchen
            .write(|connection, heads| {
                let team = team.as_ref();
                let mut page = Page { connection, ring: &ring, keys, team, heads };
                let epoch = page.ring.newest(audience).unwrap();
                page.keep(audience, at(2), &plaintext, epoch).map(drop)
            })
            .unwrap();
    }
    let received = office.receive(&all(&kitchen), at(3)).unwrap();
    assert_eq!((received.held, received.refused), (1, Vec::new()));
    assert_eq!(office.waits().unwrap().held, [(Held::NeedsNewer, 1)]);
    // The hall has it from the office alone.
    hall.receive(&all(&office), at(4)).unwrap();
    assert_eq!(hall.waits().unwrap().held, [(Held::NeedsNewer, 1)]);
    assert_eq!(hall.head().unwrap(), kitchen.head().unwrap());
    assert!(hall.verify().unwrap().is_sound() && office.verify().unwrap().is_sound());
}
