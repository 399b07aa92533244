//! Notices: what is written for the control audience, in the one spelling of our CBOR.

use crate::cbor::{NotCbor, Reader, Writer};
use crate::{AudienceAlias, AuthorKey, EpochId, Hlc, Wrap, WrapKey};

const FOUND: u64 = 0;
const ADMIT: u64 = 1;
const REMOVE: u64 = 2;
const EPOCH: u64 = 3;
const WRAPS: u64 = 4;
const SEAT: u64 = 5;
const ACCEPT: u64 = 6;

/// Lists longer than any team could need are no notice.
const LONGEST_LIST: u64 = 4096;
const LONGEST_NAME: usize = 200;

/// What a device may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Carries sealed records and reads none.
    Relay,
    /// Reads.
    Read,
    /// Reads and writes.
    Write,
    /// Reads, writes, admits and removes.
    Manage,
}

/// A device's seat in one audience.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Seat {
    /// The audience.
    pub audience: AudienceAlias,
    /// The key to wrap its epochs to; `None` until the device has said it.
    pub key: Option<WrapKey>,
}

/// A device as it is admitted. Its role and seats never change; to change them, it joins anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The key that it signs with.
    pub device: AuthorKey,
    /// What people call it: "Back office".
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// Which audiences it belongs to.
    pub seats: Vec<Seat>,
}

impl Member {
    /// Returns its seat in an audience.
    pub fn seat(&self, audience: AudienceAlias) -> Option<&Seat> {
        self.seats.iter().find(|seat| seat.audience == audience)
    }
}

/// A change to who belongs to the team and who holds which key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The team begins with this manager.
    Found(Member),
    /// A manager lets a device in.
    Admit(Member),
    /// A manager takes a device off, or a device leaves.
    Remove {
        /// Which.
        device: AuthorKey,
        /// How far its records had come when it was taken off, by audience.
        had: Vec<(AudienceAlias, u64)>,
    },
    /// A new key of an audience, wrapped for everybody in it.
    Epoch {
        /// Whose key.
        audience: AudienceAlias,
        /// The key's name.
        epoch: EpochId,
        /// For each device.
        wraps: Vec<(AuthorKey, Wrap)>,
    },
    /// A key that is there already, wrapped for somebody who lacked it.
    Wraps {
        /// Whose key.
        audience: AudienceAlias,
        /// The key's name.
        epoch: EpochId,
        /// For each device.
        wraps: Vec<(AuthorKey, Wrap)>,
    },
    /// A device says which key its seat in an audience has.
    Seat {
        /// The audience.
        audience: AudienceAlias,
        /// The key to wrap to.
        key: WrapKey,
    },
    /// A manager accepts what a device that was taken off had written, up to a number.
    Accept {
        /// Whose.
        device: AuthorKey,
        /// For whom.
        audience: AudienceAlias,
        /// Up to and including.
        seq: u64,
    },
    /// Something that a newer Closeby wrote. It is kept and carried on, and changes nothing here.
    Unknown,
}

/// A notice in its place: who gave it, when, and what they knew of the other control chains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The device that gave it.
    pub author: AuthorKey,
    /// Its number in that device's control chain, from 1.
    pub seq: u64,
    /// When.
    pub hlc: Hlc,
    /// The newest control record of each other device that it had seen.
    pub after: Vec<(AuthorKey, u64)>,
    /// What it says.
    pub notice: Notice,
}

/// The bytes are no notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no notice of the team")]
pub struct NotANotice;

impl From<NotCbor> for NotANotice {
    fn from(_: NotCbor) -> Self {
        Self
    }
}

impl Notice {
    /// Writes what is sealed into a control record.
    pub fn to_bytes(&self, after: &[(AuthorKey, u64)]) -> Vec<u8> {
        let mut out = Writer::default();
        out.array(3).array(after.len());
        for (author, seq) in after {
            out.array(2).bytes(author.as_bytes()).uint(*seq);
        }
        match self {
            Self::Found(member) => write_member(out.uint(FOUND), member),
            Self::Admit(member) => write_member(out.uint(ADMIT), member),
            Self::Remove { device, had } => {
                out.uint(REMOVE).array(2).bytes(device.as_bytes()).array(had.len());
                for (audience, seq) in had {
                    out.array(2).bytes(audience.as_bytes()).uint(*seq);
                }
            }
            Self::Epoch { audience, epoch, wraps } => {
                write_wraps(out.uint(EPOCH), audience, epoch, wraps);
            }
            Self::Wraps { audience, epoch, wraps } => {
                write_wraps(out.uint(WRAPS), audience, epoch, wraps);
            }
            Self::Seat { audience, key } => {
                out.uint(SEAT).array(2).bytes(audience.as_bytes()).bytes(key.as_bytes());
            }
            Self::Accept { device, audience, seq } => {
                out.uint(ACCEPT).array(3).bytes(device.as_bytes()).bytes(audience.as_bytes());
                out.uint(*seq);
            }
            // Nothing here makes one up; whatever says so is kept as the bytes that came.
            Self::Unknown => {
                out.uint(u64::MAX).null();
            }
        }
        out.finish()
    }

    /// Reads what was sealed into a control record: the notice, and what its writer had seen.
    pub fn from_bytes(bytes: &[u8]) -> Result<(Self, Vec<(AuthorKey, u64)>), NotANotice> {
        let mut read = Reader::new(bytes);
        exactly(read.array()?, 3)?;
        let after = list(&mut read, |read| {
            exactly(read.array()?, 2)?;
            Ok((AuthorKey::from_bytes(read.fixed()?), read.uint()?))
        })?;
        let notice = match read.uint()? {
            FOUND => Self::Found(read_member(&mut read)?),
            ADMIT => Self::Admit(read_member(&mut read)?),
            REMOVE => read_removal(&mut read)?,
            EPOCH => {
                let (audience, epoch, wraps) = read_wraps(&mut read)?;
                Self::Epoch { audience, epoch, wraps }
            }
            WRAPS => {
                let (audience, epoch, wraps) = read_wraps(&mut read)?;
                Self::Wraps { audience, epoch, wraps }
            }
            SEAT => {
                exactly(read.array()?, 2)?;
                let audience = AudienceAlias::from_bytes(read.fixed()?);
                Self::Seat { audience, key: WrapKey::from_bytes(read.fixed()?) }
            }
            ACCEPT => {
                exactly(read.array()?, 3)?;
                Self::Accept {
                    device: AuthorKey::from_bytes(read.fixed()?),
                    audience: AudienceAlias::from_bytes(read.fixed()?),
                    seq: read.uint()?,
                }
            }
            _ => return Ok((Self::Unknown, after)),
        };
        read.end()?;
        Ok((notice, after))
    }
}

impl Role {
    const ALL: [Self; 4] = [Self::Relay, Self::Read, Self::Write, Self::Manage];

    fn number(self) -> u64 {
        self as u64
    }

    fn numbered(number: u64) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.number() == number)
    }
}

fn write_member(out: &mut Writer, member: &Member) {
    out.array(4).bytes(member.device.as_bytes()).bytes(member.name.as_bytes());
    out.uint(member.role.number()).array(member.seats.len());
    for seat in &member.seats {
        out.array(2).bytes(seat.audience.as_bytes());
        match &seat.key {
            Some(key) => out.bytes(key.as_bytes()),
            None => out.null(),
        };
    }
}

fn read_member(read: &mut Reader<'_>) -> Result<Member, NotANotice> {
    exactly(read.array()?, 4)?;
    let device = AuthorKey::from_bytes(read.fixed()?);
    let name = read.bytes()?;
    let name = Some(name).filter(|name| name.len() <= LONGEST_NAME).ok_or(NotANotice)?;
    Ok(Member {
        device,
        name: String::from_utf8(name.to_vec()).map_err(|_| NotANotice)?,
        role: Role::numbered(read.uint()?).ok_or(NotANotice)?,
        seats: list(read, |read| {
            exactly(read.array()?, 2)?;
            let audience = AudienceAlias::from_bytes(read.fixed()?);
            let key = if read.null() { None } else { Some(WrapKey::from_bytes(read.fixed()?)) };
            Ok(Seat { audience, key })
        })?,
    })
}

fn read_removal(read: &mut Reader<'_>) -> Result<Notice, NotANotice> {
    exactly(read.array()?, 2)?;
    let device = AuthorKey::from_bytes(read.fixed()?);
    let had = list(read, |read| {
        exactly(read.array()?, 2)?;
        Ok((AudienceAlias::from_bytes(read.fixed()?), read.uint()?))
    })?;
    Ok(Notice::Remove { device, had })
}

fn write_wraps(
    out: &mut Writer,
    audience: &AudienceAlias,
    epoch: &EpochId,
    wraps: &[(AuthorKey, Wrap)],
) {
    out.array(3).bytes(audience.as_bytes()).bytes(epoch.as_bytes()).array(wraps.len());
    for (device, wrap) in wraps {
        out.array(2).bytes(device.as_bytes()).bytes(wrap.as_bytes());
    }
}

type Wraps = (AudienceAlias, EpochId, Vec<(AuthorKey, Wrap)>);

fn read_wraps(read: &mut Reader<'_>) -> Result<Wraps, NotANotice> {
    exactly(read.array()?, 3)?;
    let audience = AudienceAlias::from_bytes(read.fixed()?);
    let epoch = EpochId::from_bytes(read.fixed()?);
    let wraps = list(read, |read| {
        exactly(read.array()?, 2)?;
        let device = AuthorKey::from_bytes(read.fixed()?);
        Ok((device, Wrap::from_bytes(read.bytes()?).ok_or(NotANotice)?))
    })?;
    Ok((audience, epoch, wraps))
}

fn list<T>(
    read: &mut Reader<'_>,
    mut one: impl FnMut(&mut Reader<'_>) -> Result<T, NotANotice>,
) -> Result<Vec<T>, NotANotice> {
    let len = Some(read.array()?).filter(|len| *len <= LONGEST_LIST).ok_or(NotANotice)?;
    (0..len).map(|_| one(read)).collect()
}

fn exactly(found: u64, wanted: u64) -> Result<(), NotANotice> {
    (found == wanted).then_some(()).ok_or(NotANotice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn examples() -> Vec<Notice> {
        let device = AuthorKey::from_bytes([3; 32]);
        let audience = AudienceAlias::from_bytes([4; 16]);
        let epoch = EpochId::from_bytes([5; 16]);
        let key = WrapKey::from_bytes([6; 32]);
        let wraps = vec![(device, Wrap::from_bytes(&[7; 80]).unwrap())];
        let member = Member {
            device,
            name: "Back office".to_owned(),
            role: Role::Write,
            seats: vec![Seat { audience, key: Some(key) }, Seat { audience, key: None }],
        };
        vec![
            Notice::Found(member.clone()),
            Notice::Admit(member),
            Notice::Remove { device, had: vec![(audience, 9)] },
            Notice::Epoch { audience, epoch, wraps: wraps.clone() },
            Notice::Wraps { audience, epoch, wraps },
            Notice::Seat { audience, key },
            Notice::Accept { device, audience, seq: 12 },
        ]
    }

    #[test]
    fn every_notice_comes_back() {
        let after = [(AuthorKey::from_bytes([1; 32]), 4)];
        for notice in examples() {
            let bytes = notice.to_bytes(&after);
            assert_eq!(Notice::from_bytes(&bytes), Ok((notice, after.to_vec())));
        }
    }

    #[test]
    fn a_kind_from_the_future_is_unknown_and_not_an_error() {
        let mut out = Writer::default();
        out.array(3).array(0).uint(77).bytes(b"whatever it says");
        assert_eq!(Notice::from_bytes(&out.finish()), Ok((Notice::Unknown, Vec::new())));
    }

    proptest! {
        #[test]
        fn bytes_that_were_cut_or_altered_never_panic(which in 0usize..7, cut: prop::sample::Index, with: u8) {
            let mut bytes = examples()[which].to_bytes(&[]);
            let at = cut.index(bytes.len());
            prop_assert!(Notice::from_bytes(&bytes[..at]).is_err());
            bytes[at] = with;
            let _ = Notice::from_bytes(&bytes);
        }
    }
}
