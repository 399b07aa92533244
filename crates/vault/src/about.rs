//! What there is to say about a vault without looking into it.

use closeby_domain::Moment;

use crate::{Vault, VaultError};

impl Vault {
    /// Returns when the newest record was written, on any laptop's clock.
    pub fn latest(&self) -> Option<Moment> {
        let newest = self.heads().iter().map(|head| head.hlc).max()?;
        i64::try_from(newest.unix_ms()).ok().map(Moment::from_unix_ms)
    }

    /// Returns when the newest thing that the team knows was written down.
    pub fn last_said(&self) -> Result<Option<Moment>, VaultError> {
        self.read(|connection| {
            let sql = "SELECT max(at) FROM (
                SELECT max(known_from) AS at FROM line
                UNION ALL SELECT max(valid_from) FROM fact WHERE mode = 0)";
            let last: Option<i64> = connection.query_row(sql, [], |row| row.get(0))?;
            Ok(last.map(Moment::from_unix_ms))
        })
    }

    /// Returns this laptop's public key, shortened to 16 hex digits in fours.
    pub fn device_fingerprint(&self) -> String {
        let key = self.keys.device.author();
        let [a, b, c, d, e, g, h, i, ..] = *key.as_bytes();
        format!("{a:02X}{b:02X} {c:02X}{d:02X} {e:02X}{g:02X} {h:02X}{i:02X}")
    }

    /// Returns how many bytes the vault's folder takes.
    pub fn bytes_on_disk(&self) -> u64 {
        self.folder.bytes()
    }
}
