//! Who is there, and who merely was.

use std::time::Duration;

use closeby_seal::Passphrase;
use closeby_vault::Vault;

use super::*;

const HERE: AuthorKey = AuthorKey::from_bytes([1; 32]);
const AWAY: AuthorKey = AuthorKey::from_bytes([2; 32]);

/// A room in which one laptop is connected and one was; both have everything.
fn room(vault: &Arc<Vault>) -> Room {
    let room = Room::new(vault, Ways::default(), Intake::make().0, Box::new(|_| {}));
    for (device, connected) in [(HERE, true), (AWAY, false)] {
        let peer = Peer {
            device,
            name: "Office".to_owned(),
            connected,
            heard: None,
            lacking_here: 0,
            lacking_there: 0,
            ahead: 0,
        };
        room.lines().insert(device, Line { peer, connection: None });
    }
    room
}

fn vault(folder: &tempfile::TempDir) -> Arc<Vault> {
    let words = Passphrase::typed("lantern otter gravel piano".to_owned());
    Arc::new(Vault::create(&folder.path().join("day.closeby"), &words, None).unwrap())
}

fn lacking_there(room: &Room) -> Vec<(AuthorKey, u64)> {
    room.peers().iter().map(|peer| (peer.device, peer.lacking_there)).collect()
}

#[test]
fn whoever_is_not_there_is_not_counted_as_lacking_something() {
    let folder = tempfile::tempdir().unwrap();
    let vault = vault(&folder);
    let room = room(&vault);
    room.nobody_has_all();
    assert_eq!(lacking_there(&room), [(HERE, 1), (AWAY, 0)]);
}

#[tokio::test]
async fn everybody_has_all_as_soon_as_the_last_who_is_there_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let vault = vault(&folder);
    let room = Arc::new(room(&vault));
    room.note(AWAY, |peer| peer.lacking_there = 3);
    room.until_everybody_has_all().await;
    room.nobody_has_all();
    let waits = tokio::spawn({
        let room = Arc::clone(&room);
        async move { room.until_everybody_has_all().await }
    });
    tokio::task::yield_now().await;
    assert!(!waits.is_finished());
    room.note(HERE, |peer| peer.lacking_there = 0);
    tokio::time::timeout(Duration::from_secs(60), waits).await.unwrap().unwrap();
}
