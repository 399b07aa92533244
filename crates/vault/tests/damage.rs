//! Files that are not what they should be: said in words, never opened by half.
#![allow(
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "what helps a test may fail as a test does"
)]

mod scene;

use std::fs;
use std::path::{Path, PathBuf};

use closeby_domain::Moment;
use closeby_domain::board::Mode;
use closeby_seal::Passphrase;
use closeby_vault::{Vault, VaultError};
use scene::sees;

fn passphrase() -> Passphrase {
    Passphrase::typed("lantern otter gravel piano".to_owned())
}

fn an_afternoon(room: &Path) -> PathBuf {
    let path = room.join("day.closeby");
    let vault = Vault::create(&path, &passphrase(), None).unwrap();
    let day: Vec<_> = (1..200).map(|n| sees(n, "14:01", "somebody at the door again")).collect();
    vault.record(&day).unwrap();
    vault.close().unwrap();
    path
}

/// Opens it and looks at everything; returns what was noticed.
fn noticed(path: &Path) -> Option<String> {
    let look = || -> Result<Option<String>, VaultError> {
        let vault = Vault::open(path, &passphrase())?;
        vault.board(Moment::NEVER, Mode::Known)?;
        let report = vault.verify()?;
        let pages = vault.verify_pages()?;
        Ok(report.fault.map(|fault| fault.to_string()).or(pages.into_iter().next()))
    };
    look().unwrap_or_else(|error| Some(error.to_string()))
}

fn with_bytes(path: &Path, change: impl FnOnce(&mut Vec<u8>), test: impl FnOnce()) {
    let whole = fs::read(path).unwrap();
    let mut bytes = whole.clone();
    change(&mut bytes);
    fs::write(path, &bytes).unwrap();
    test();
    fs::write(path, &whole).unwrap();
}

#[test]
fn every_altered_byte_is_noticed() {
    let room = tempfile::tempdir().unwrap();
    let path = an_afternoon(room.path());
    assert_eq!(noticed(&path), None);
    for (name, share) in [
        ("keys", 0.1),
        ("keys", 0.5),
        ("keys", 0.99),
        ("vault.db", 0.0),
        ("vault.db", 0.03),
        ("vault.db", 0.2),
        ("vault.db", 0.5),
        ("vault.db", 0.77),
        ("vault.db", 0.999),
    ] {
        let flip = |bytes: &mut Vec<u8>| {
            let at = (bytes.len() as f64 * share) as usize;
            bytes[at] ^= 0x10;
        };
        with_bytes(&path.join(name), flip, || {
            assert!(noticed(&path).is_some(), "a bit of {name} at {share} was not noticed");
        });
    }
    assert_eq!(noticed(&path), None, "nothing was changed by looking");
}

#[test]
fn a_file_cut_short_emptied_or_swapped_is_refused() {
    let room = tempfile::tempdir().unwrap();
    let path = an_afternoon(room.path());
    let open = || Vault::open(&path, &passphrase()).map(drop);
    for name in ["vault.db", "keys"] {
        let file = path.join(name);
        with_bytes(&file, Vec::clear, || {
            assert!(matches!(open(), Err(VaultError::Damaged { .. })), "empty {name}");
        });
        with_bytes(
            &file,
            |bytes| bytes.truncate(bytes.len() / 2),
            || {
                assert!(noticed(&path).is_some(), "half of {name}");
            },
        );
        with_bytes(
            &file,
            |bytes| *bytes = b"SQLite format 3\0, or so it says".repeat(200),
            || {
                assert!(matches!(open(), Err(VaultError::Damaged { .. })), "foreign {name}");
            },
        );
        fs::rename(&file, room.path().join("aside")).unwrap();
        assert!(matches!(open(), Err(VaultError::NotAVault)), "no {name}");
        fs::rename(room.path().join("aside"), &file).unwrap();
    }
    let nowhere = Vault::open(&room.path().join("nowhere"), &passphrase());
    assert!(matches!(nowhere, Err(VaultError::Missing)));
    let over = Vault::create(&path, &passphrase(), None);
    assert!(matches!(over, Err(VaultError::Exists)));
    assert_eq!(noticed(&path), None);
}

#[test]
fn an_old_key_file_put_back_is_refused() {
    let room = tempfile::tempdir().unwrap();
    let path = an_afternoon(room.path());
    let old = fs::read(path.join("keys")).unwrap();
    let vault = Vault::open(&path, &passphrase()).unwrap();
    vault.change_passphrase(&passphrase(), &Passphrase::typed("brand new words".into())).unwrap();
    vault.close().unwrap();
    fs::write(path.join("keys"), old).unwrap();
    let back = Vault::open(&path, &passphrase());
    assert!(matches!(back, Err(VaultError::Damaged { .. })));
}
