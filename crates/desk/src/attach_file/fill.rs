//! Reading a file once: hashed, sealed piece by piece, and drawn small when it is a picture.

use closeby_domain::attachment::{Digest, FileKind, KeptFile};
use closeby_domain::id::AttachmentId;
use closeby_import::picture;
use closeby_seal::LONGEST_PIECE;
use closeby_vault::Filing;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::source::Source;
use crate::desk::Desk;
use crate::problem::Answer;
use crate::words::say;

/// The longest side of the small picture.
const SMALL: u32 = 320;

/// Takes a whole file in; returns what it is, and what else there is to know.
///
/// The desk is asked once for each piece, so that lines can be stored meanwhile.
pub(super) fn take_in(
    desk: &Desk,
    (id, filing): &mut (AttachmentId, Filing),
    source: &mut Source,
) -> Answer<(KeptFile, Option<String>)> {
    let kind = source.kind()?;
    let mut seen = Seen::begin(kind, source.bytes);
    let (mut sha256, mut bytes) = (Sha256::new(), 0_u64);
    loop {
        let part = source.next(LONGEST_PIECE)?;
        if part.is_empty() {
            break;
        }
        bytes += part.len() as u64;
        if bytes > source.bytes {
            break;
        }
        sha256.update(&*part);
        seen.take(&part);
        desk.with_open(|open| Ok(open.vault.file_piece(filing, &part)?))?;
    }
    source.is_unchanged(bytes)?;
    let Shown { picture, says } = seen.draw(desk, filing)?;
    let (name, sha256) = (source.name.clone(), Digest(sha256.finalize().into()));
    Ok((KeptFile { id: *id, name, kind, bytes, sha256, picture }, says))
}

/// What can be shown of a file.
#[derive(Default)]
struct Shown {
    /// Width and height of a picture.
    picture: Option<(u32, u32)>,
    /// Why a picture is not shown.
    says: Option<String>,
}

/// A picture, gathered while it is read; nothing of any other file.
struct Seen(Option<Zeroizing<Vec<u8>>>, FileKind);

impl Seen {
    fn begin(kind: FileKind, bytes: u64) -> Self {
        let small_enough = usize::try_from(bytes).ok().filter(|_| bytes <= picture::MOST_BYTES);
        let room = small_enough.filter(|_| kind.can_be_drawn());
        Self(room.map(|room| Zeroizing::new(Vec::with_capacity(room))), kind)
    }

    fn take(&mut self, part: &[u8]) {
        if let Some(content) = &mut self.0 {
            content.extend_from_slice(part);
        }
    }

    /// Keeps a small picture, when there is one to be drawn.
    fn draw(self, desk: &Desk, filing: &mut Filing) -> Answer<Shown> {
        let drawn = match (&self.0, self.1.can_be_drawn()) {
            (Some(content), true) => picture::size_of(content)
                .and_then(|size| Ok((size, picture::small(content, SMALL)?))),
            (None, true) => Err(picture::NotDrawn::TooLarge),
            (_, false) => {
                let other = self.1 == FileKind::OtherPicture;
                let says = other.then(|| say!("picture-of-other-kind"));
                return Ok(Shown { picture: None, says });
            }
        };
        match drawn {
            Ok((size, small)) => {
                let small = Zeroizing::new(small.bytes);
                desk.with_open(|open| Ok(open.vault.file_preview(filing, &small)?))?;
                Ok(Shown { picture: Some(size), says: None })
            }
            Err(why) => {
                let says = say!("picture-not-shown", reason = why.to_string());
                Ok(Shown { picture: None, says: Some(says) })
            }
        }
    }
}
