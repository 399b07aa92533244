//! The names that stand in a header: random or hashed bytes that tell a carrier nothing.

use std::fmt;

use crate::dice::{self, NoRandomness};

macro_rules! name {
    ($(#[$doc:meta])* $name:ident, $len:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $len]);

        impl $name {
            /// Names the bytes.
            pub const fn from_bytes(bytes: [u8; $len]) -> Self {
                Self(bytes)
            }

            /// Returns the bytes.
            pub const fn as_bytes(&self) -> &[u8; $len] {
                &self.0
            }
        }

        impl TryFrom<&[u8]> for $name {
            type Error = std::array::TryFromSliceError;

            fn try_from(bytes: &[u8]) -> Result<Self, Self::Error> {
                bytes.try_into().map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }
    };
}

name! {
    /// One day of one team: records of two spaces never mix.
    SpaceId, 16
}
name! {
    /// What an audience is called on the outside: random per space, so that it tells no purpose.
    AudienceAlias, 16
}
name! {
    /// Which key of an audience a body is sealed under; it commits to that key.
    EpochId, 16
}
name! {
    /// A record's name: the BLAKE3 hash of its header.
    RecordId, 32
}
name! {
    /// A device's public Ed25519 key, as it stands in the header.
    AuthorKey, 32
}

impl SpaceId {
    /// Draws a new one.
    pub fn random() -> Result<Self, NoRandomness> {
        dice::array().map(Self)
    }
}

impl AudienceAlias {
    /// Draws a new one.
    pub fn random() -> Result<Self, NoRandomness> {
        dice::array().map(Self)
    }
}

impl RecordId {
    /// Names a record by the bytes of its header.
    pub fn of(header: &[u8]) -> Self {
        Self(*blake3::hash(header).as_bytes())
    }

    /// Returns the eight bytes by which other records mention this one.
    pub fn tag(&self) -> [u8; 8] {
        first_eight(&self.0)
    }
}

impl AuthorKey {
    /// Returns the eight bytes by which other records mention this author.
    pub fn tag(&self) -> [u8; 8] {
        first_eight(&self.0)
    }
}

fn first_eight(bytes: &[u8; 32]) -> [u8; 8] {
    let [a, b, c, d, e, f, g, h, ..] = *bytes;
    [a, b, c, d, e, f, g, h]
}
