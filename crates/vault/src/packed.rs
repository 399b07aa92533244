//! Facts and lines as the read tables keep them: short and quick to read, and never the truth.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::VaultError;
use crate::error::Kept;

/// The shape of what the read tables hold. Raise it with every change to a fact, a line or a read
/// table: a vault with another number makes its read tables anew when it is opened.
pub(crate) const SHAPE: u32 = 8;

/// Packs a value for a read table.
pub(crate) fn pack<T: Serialize>(value: &T) -> Kept<Vec<u8>> {
    postcard::to_stdvec(value).map_err(|_| VaultError::damaged("a fact cannot be written down"))
}

/// Unpacks a value of a read table.
pub(crate) fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Kept<T> {
    postcard::from_bytes(bytes)
        .map_err(|_| VaultError::damaged("a read table holds something else; rebuild it"))
}

#[cfg(test)]
mod tests {
    use closeby_domain::board::{Mode, stories, visible};
    use closeby_domain::{Moment, Statement};

    use super::*;
    use crate::board::tests::sayings::{one_of_each, statement, with_a_file};

    /// The fingerprint of shape 8.
    const FINGERPRINT: u64 = 0xf3d8_202f_e05b_86ab;

    /// FNV-1a: not secure, and the same for ever.
    fn fingerprint(bytes: &[u8]) -> u64 {
        bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        })
    }

    #[test]
    fn another_shape_needs_another_number() {
        let at = Moment::from_unix_ms(1_773_464_400_000);
        let said = one_of_each().into_iter().chain([with_a_file()]);
        let said: Vec<Statement> = said.map(|operation| statement(at, at, operation)).collect();
        let mut packed = Vec::new();
        for story in stories(&said).values() {
            packed.extend(pack(&visible(story, at, Mode::Known).unwrap()).unwrap());
        }
        let found = fingerprint(&packed);
        assert_eq!(
            found, FINGERPRINT,
            "a fact or a line has another shape: raise packed::SHAPE by one and set FINGERPRINT \
             to {found:#x}"
        );
    }
}
