//! Facts and lines as the read tables keep them: short and quick to read, and never the truth.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::VaultError;
use crate::error::Kept;

/// The shape of what the read tables hold. Raise it with every change to a fact, a line or a read
/// table: a vault with another number makes its read tables anew when it is opened.
pub(crate) const SHAPE: u32 = 1;

/// Packs a value for a read table.
pub(crate) fn pack<T: Serialize>(value: &T) -> Kept<Vec<u8>> {
    postcard::to_stdvec(value).map_err(|_| VaultError::damaged("a fact cannot be written down"))
}

/// Unpacks a value of a read table.
pub(crate) fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Kept<T> {
    postcard::from_bytes(bytes)
        .map_err(|_| VaultError::damaged("a read table holds something else; rebuild it"))
}
