//! Keys of the team that came after the passphrase was set.

use closeby_seal::{AudienceAlias, EpochKey, Keyring, SecretBytes};
use rusqlite::Connection;
use zeroize::Zeroizing;

use crate::VaultError;
use crate::error::Kept;

/// Keeps a key; one that is there already stays.
pub(crate) fn insert(connection: &Connection, audience: AudienceAlias, key: &EpochKey) -> Kept<()> {
    connection
        .prepare_cached(
            "INSERT OR IGNORE INTO epoch_key (epoch, audience, key) VALUES (?1, ?2, ?3)",
        )?
        .execute((key.id().as_bytes(), audience.as_bytes(), key.expose_secret_bytes()))?;
    Ok(())
}

/// Puts every kept key that the ring lacks on it.
pub(crate) fn hold_all(connection: &Connection, ring: &mut Keyring) -> Kept<()> {
    let mut query = connection.prepare_cached("SELECT audience, key FROM epoch_key")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let audience = AudienceAlias::from_bytes(row.get(0)?);
        let key: Zeroizing<Vec<u8>> = Zeroizing::new(row.get(1)?);
        let key = SecretBytes::from_slice(&key).map(EpochKey::from_secret_bytes);
        let key = key.ok_or_else(|| VaultError::damaged("a kept key has another length"))?;
        if ring.key_for(audience, key.id()).is_none() {
            ring.hold(audience, key);
        }
    }
    Ok(())
}
