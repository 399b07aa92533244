//! Files kept, read back, cut off, altered and lost.

use closeby_domain::attachment::{FileKind, KeptFile};
use closeby_domain::board::Mode;
use closeby_domain::entry::Entry;
use closeby_domain::id::EntryId;
use closeby_domain::statement::{Author, Order};
use closeby_domain::{Moment, Statement, When};
use closeby_seal::{LONGEST_PIECE, Passphrase};
use uuid::Uuid;

use super::*;

const ENTRY: EntryId = EntryId(Uuid::from_u128(1));
const WORDS: &str = "lantern otter gravel piano";
const LEGAL_WORDS: &str = "barrister heron lockbox tulip";

struct Room {
    vault: Vault,
    folder: tempfile::TempDir,
}

fn passphrase(words: &str) -> Passphrase {
    Passphrase::typed(words.to_owned())
}

fn at() -> Moment {
    Moment::from_unix_ms(1_773_464_400_000)
}

fn statement(operation: Operation) -> Statement {
    let by = Author { person: None, name: "Rosa Lind".to_owned(), role: "loggist".to_owned() };
    Statement { by, happened: at(), recorded: at(), operation, order: Order::FIRST }
}

/// A day with one line and the legal key open.
fn room() -> Room {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("day.closeby");
    let legal = passphrase(LEGAL_WORDS);
    let vault = Vault::create(&path, &passphrase(WORDS), Some(&legal)).unwrap();
    vault.open_legal(&legal).unwrap();
    let line = Entry::seen(ENTRY, 1, When::exactly(at()), "a van".to_owned());
    vault.record(&[statement(Operation::LogEntry(line))]).unwrap();
    Room { vault, folder }
}

/// Bytes of which no two thousand are alike.
fn bytes(len: usize) -> Vec<u8> {
    (0..len).map(|place| (place ^ (place >> 8) ^ ((place >> 16) * 7)) as u8).collect()
}

impl Room {
    fn takes_in(&self, id: u128, audience: Audience, content: &[u8]) -> Filing {
        let id = AttachmentId(Uuid::from_u128(id));
        let mut filing = self.vault.begin_file(id, audience, at()).unwrap();
        for part in content.chunks(LONGEST_PIECE) {
            self.vault.file_piece(&mut filing, part).unwrap();
        }
        self.vault.file_preview(&mut filing, b"a small picture").unwrap();
        filing
    }

    fn keeps(&self, id: u128, audience: Audience, content: &[u8]) -> AttachmentId {
        let sealed = self.takes_in(id, audience, content).sealed();
        let id = AttachmentId(Uuid::from_u128(id));
        let file = KeptFile {
            id,
            name: format!("picture-{}.jpg", id.0.as_u128()),
            kind: FileKind::Jpeg,
            bytes: content.len() as u64,
            sha256: Digest([1; 32]),
            picture: Some((4, 3)),
        };
        let kept = Attachment { file, sealed };
        let operation = match audience {
            Audience::Team => Operation::Attach(ENTRY, kept),
            Audience::Legal => Operation::AttachForLegal(ENTRY, kept),
        };
        self.vault.record(&[statement(operation)]).unwrap();
        id
    }

    fn read(&self, id: AttachmentId) -> Result<Vec<u8>, VaultError> {
        let filed = self.vault.file(id)?.expect("a file");
        let mut content = Vec::new();
        self.vault.read_file(&filed, |piece| {
            content.extend_from_slice(piece);
            Ok::<_, VaultError>(())
        })?;
        Ok(content)
    }

    fn pieces(&self) -> i64 {
        self.vault
            .read(|connection| {
                Ok(connection.query_row("SELECT count(*) FROM piece", [], |row| row.get(0))?)
            })
            .unwrap()
    }

    fn does(&self, sql: &str) {
        self.vault.write(|connection, _| Ok(connection.execute_batch(sql)?)).unwrap();
    }

    fn opened_again(self) -> Self {
        let Self { vault, folder } = self;
        vault.close().unwrap();
        let path = folder.path().join("day.closeby");
        Self { vault: Vault::open(&path, &passphrase(WORDS)).unwrap(), folder }
    }
}

#[test]
fn a_file_comes_back_byte_for_byte() {
    let room = room();
    for (id, len) in
        [(1, 1), (2, 70_000), (3, LONGEST_PIECE), (4, LONGEST_PIECE + 1), (5, 3 * LONGEST_PIECE)]
    {
        let content = bytes(len);
        let id = room.keeps(id, Audience::Team, &content);
        assert!(room.read(id).unwrap() == content, "{len} bytes");
    }
    let first = room.vault.files().unwrap().remove(0);
    let small = room.vault.preview(&first).unwrap().unwrap();
    assert_eq!(small.as_slice(), b"a small picture");
    assert_eq!(room.vault.verify_files().unwrap(), []);
    assert!(room.vault.compare_rebuilt().unwrap().is_empty());
    assert!(room.vault.verify().unwrap().is_sound());
    let room = room.opened_again();
    let line = room.vault.timeline(at(), Mode::Known, &Default::default(), None, 9).unwrap();
    assert_eq!(line[0].attached.len(), 5);
    assert_eq!(room.read(AttachmentId(Uuid::from_u128(2))).unwrap(), bytes(70_000));
}

#[test]
fn a_rebuild_finds_every_file_again() {
    let room = room();
    let id = room.keeps(1, Audience::Team, b"content");
    room.does("DELETE FROM attached");
    assert_eq!(room.vault.file(id).unwrap(), None);
    room.vault.rebuild().unwrap();
    assert_eq!(room.read(id).unwrap(), b"content");
}

#[test]
fn what_was_cut_off_is_gone_when_the_vault_is_opened_again() {
    let room = room();
    room.keeps(1, Audience::Team, b"whole");
    let _cut_off = room.takes_in(2, Audience::Team, &bytes(2 * LONGEST_PIECE));
    assert_eq!(room.pieces(), 2 + 3);
    let room = room.opened_again();
    assert_eq!(room.pieces(), 2);
    assert_eq!(room.vault.verify_files().unwrap(), []);
}

#[test]
fn a_file_that_is_given_up_leaves_nothing() {
    let room = room();
    let filing = room.takes_in(1, Audience::Team, &bytes(2 * LONGEST_PIECE));
    room.vault.give_up_file(filing).unwrap();
    assert_eq!(room.pieces(), 0);
}

#[test]
fn a_record_of_a_file_that_is_not_all_here_is_not_kept() {
    let room = room();
    let before = room.vault.head().unwrap();
    let mut sealed = room.takes_in(1, Audience::Team, b"content").sealed();
    sealed.pieces.push(Digest([9; 32]));
    let file = KeptFile {
        id: AttachmentId(Uuid::from_u128(1)),
        name: "a".to_owned(),
        kind: FileKind::Other,
        bytes: 7,
        sha256: Digest([1; 32]),
        picture: None,
    };
    let kept = Operation::Attach(ENTRY, Attachment { file, sealed });
    assert!(room.vault.record(&[statement(kept)]).is_err());
    assert_eq!(room.vault.head().unwrap(), before);
}

#[test]
fn a_sealed_file_is_not_there_without_the_legal_key() {
    let room = room();
    let id = room.keeps(1, Audience::Legal, b"what the client signed");
    assert_eq!(room.read(id).unwrap(), b"what the client signed");
    room.vault.close_legal();
    assert_eq!(room.vault.file(id).unwrap(), None);
    assert_eq!(room.vault.files().unwrap(), []);
    assert_eq!(room.vault.verify_files().unwrap(), []);
    assert_eq!(room.vault.lacking_files().unwrap(), []);
    let line = room.vault.line_by_id(ENTRY).unwrap().unwrap();
    assert!(line.attached.is_empty());
    let refused = room.vault.begin_file(id, Audience::Legal, at());
    assert!(matches!(refused, Err(VaultError::LegalKeyClosed)));
}

#[test]
fn a_sealed_piece_opens_under_no_key_of_the_team() {
    let room = room();
    let id = room.keeps(1, Audience::Legal, b"what the client signed");
    let mut filed = room.vault.file(id).unwrap().unwrap();
    filed.audience = Audience::Team;
    let taken = room.vault.read_file(&filed, |_| Ok::<_, VaultError>(()));
    assert!(matches!(taken, Err(VaultError::LegalKeyClosed)));
}

#[test]
fn the_check_names_what_is_altered_and_what_is_missing() {
    let room = room();
    let id = room.keeps(1, Audience::Team, &bytes(2 * LONGEST_PIECE));
    let sealed = room.keeps(2, Audience::Legal, b"sealed");
    room.does("DROP TRIGGER piece_is_never_altered");
    room.does("UPDATE piece SET sealed = zeroblob(length(sealed)) WHERE id = 2");
    room.does("DELETE FROM piece WHERE id = 1");
    let told: Vec<_> = (room.vault.verify_files().unwrap().into_iter())
        .map(|one| (one.file, one.name, one.part, one.fault))
        .collect();
    let name = "picture-1.jpg".to_owned();
    assert_eq!(
        told,
        [
            (Some(id), name.clone(), 1, PieceFault::Missing),
            (Some(id), name, 2, PieceFault::Altered)
        ]
    );
    assert!(matches!(
        room.read(id),
        Err(VaultError::FileBroken { part: 1, of: 2, fault: PieceFault::Missing })
    ));
    room.does("UPDATE piece SET sealed = x'00' WHERE id = 4");
    room.vault.close_legal();
    let told = room.vault.verify_files().unwrap();
    let nameless: Vec<_> = told.iter().filter(|one| one.file.is_none()).collect();
    assert_eq!((nameless.len(), nameless[0].name.as_str()), (1, ""), "{sealed:?} is not told");
}

#[test]
fn a_piece_that_was_lacking_is_taken_in_and_no_other() {
    let room = room();
    let id = room.keeps(1, Audience::Team, b"content");
    let name = room.vault.file(id).unwrap().unwrap().attachment.sealed.pieces[0];
    let sealed = room.vault.sealed_piece(&name).unwrap().unwrap();
    room.does("DELETE FROM piece WHERE id = 1");
    let lacking = room.vault.lacking_files().unwrap();
    assert_eq!((lacking.len(), &lacking[0].pieces), (1, &vec![name]));
    assert!(!room.vault.take_piece(&name, b"something else").unwrap());
    assert!(room.vault.take_piece(&name, &sealed).unwrap());
    assert_eq!(room.vault.lacking_files().unwrap(), []);
    assert_eq!(room.vault.count_of_pieces().unwrap().0, 2);
    assert_eq!(room.read(id).unwrap(), b"content");
}

#[test]
fn what_rotted_here_is_not_handed_on_and_what_is_not_kept_yet_is_not_named() {
    let room = room();
    room.keeps(1, Audience::Team, b"content");
    room.takes_in(2, Audience::Team, b"not kept yet");
    let names = room.vault.kept_pieces(0, 9).unwrap();
    assert_eq!(names.len(), 2);
    assert_eq!(room.vault.kept_pieces(1, 9).unwrap(), names[1..]);
    room.does("DROP TRIGGER piece_is_never_altered");
    room.does("UPDATE piece SET sealed = zeroblob(length(sealed)) WHERE id = 1");
    assert_eq!(room.vault.sealed_piece(&names[0]).unwrap(), None);
    assert!(room.vault.sealed_piece(&names[1]).unwrap().is_some());
}

#[test]
fn a_database_made_anew_keeps_its_files() {
    let room = room();
    let (one, two) =
        (room.keeps(1, Audience::Team, b"shared"), room.keeps(2, Audience::Legal, b"sealed"));
    let Room { vault, folder } = room;
    let (vault, _) = vault.mend().unwrap();
    vault.open_legal(&passphrase(LEGAL_WORDS)).unwrap();
    let room = Room { vault, folder };
    assert_eq!(room.read(one).unwrap(), b"shared");
    assert_eq!(room.read(two).unwrap(), b"sealed");
}

#[test]
fn no_byte_of_a_file_is_in_the_folder_as_it_was() {
    let room = room();
    let content = "the quick brown canary of Linnet Close ".repeat(4000);
    room.keeps(1, Audience::Team, content.as_bytes());
    room.keeps(2, Audience::Legal, content.as_bytes());
    let folder = room.folder.path().join("day.closeby");
    let mut looked_at = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let found = std::fs::read(file.unwrap().path()).unwrap();
        looked_at += found.len();
        assert!(!found.windows(6).any(|part| part == b"canary"));
    }
    assert!(looked_at > 2 * content.len());
}
