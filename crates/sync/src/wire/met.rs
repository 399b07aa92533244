//! When each laptop was last met on the wire, also one that has nothing to say.

use closeby_domain::Moment;
use closeby_seal::AuthorKey;
use closeby_vault::{Vault, VaultError};

/// Where the vault keeps it.
const KEPT: &str = "sync.met";

/// Returns when a laptop was last met on the wire.
pub fn last_met(vault: &Vault, device: AuthorKey) -> Result<Option<Moment>, VaultError> {
    let kept = vault.setting(KEPT)?.unwrap_or_default();
    let own = format!("{device} ");
    let at = kept.lines().find_map(|line| line.strip_prefix(&own)?.parse().ok());
    Ok(at.map(Moment::from_unix_ms))
}

/// Notes that a laptop is met now.
pub(super) fn meet(vault: &Vault, device: AuthorKey, at: Moment) -> Result<(), VaultError> {
    let kept = vault.setting(KEPT)?.unwrap_or_default();
    let own = format!("{device} ");
    let others = kept.lines().filter(|line| !line.starts_with(&own)).map(str::to_owned);
    let lines: Vec<String> = others.chain([format!("{own}{}", at.unix_ms())]).collect();
    vault.set_setting(KEPT, &lines.join("\n"))
}
