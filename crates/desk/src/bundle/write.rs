//! Writing a bundle: first line, records, what can be read, and the seal over all of it.

use std::io::{self, Write};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use closeby_seal::{DayHead, Envelope, FileHash, Head};
use closeby_vault::{Audiences, FiledFile, Vault};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::frame::{End, FORMAT, FileLine, FilePart, First, LastLine, RecordLine, Removed, hex};
use crate::problem::{Answer, Code, Problem};
use crate::words::say;

/// What a bundle says of its day.
pub struct About {
    /// What people call the day.
    pub day: String,
    /// Its zone.
    pub zone: String,
    /// Whether it is an exercise.
    pub exercise: bool,
    /// For whom.
    pub level: String,
    /// Whose records go with it; none at levels for people outside.
    pub records: Option<Audiences>,
}

/// What was written.
pub struct Written {
    /// How many records.
    pub records: u64,
    /// The head of those records; none without records.
    pub head: Option<DayHead>,
    /// SHA-256 of everything but the last line.
    pub sha256: [u8; 32],
}

/// Writes a bundle; each `readable` line is JSON, and kept files follow byte for byte.
pub fn write(
    out: &mut dyn Write,
    vault: &Vault,
    about: About,
    readable: &[String],
    files: &[FiledFile],
) -> Answer<Written> {
    let mut out = Hashed { out, hash: Sha256::new() };
    let mut heads = Heads::default();
    if let Some(whose) = about.records {
        vault.each_record(whose, |envelope| -> Answer<()> {
            heads.go_on(envelope);
            Ok(())
        })?;
    }
    let removed = about.records.map(|_| vault.removed_on_purpose()).transpose()?;
    let removed = removed.unwrap_or_default().into_iter();
    let first = First {
        format: FORMAT,
        day: about.day,
        zone: about.zone,
        exercise: about.exercise,
        level: about.level,
        space: hex(vault.space().as_bytes()),
        records: heads.records,
        removed: removed.map(|one| Removed { author: hex(&one.device), seq: one.seq }).collect(),
    };
    out.line(&first)?;
    if let Some(whose) = about.records {
        let mut left = heads.records;
        vault.each_record(whose, |envelope| {
            // What was written meanwhile belongs to the next bundle.
            if left == 0 {
                return Ok(());
            }
            left -= 1;
            out.line(&RecordLine { record: STANDARD.encode(envelope.to_bytes()) })
        })?;
    }
    readable.iter().try_for_each(|line| out.bytes(line.as_bytes()))?;
    files.iter().try_for_each(|filed| out.file(vault, filed))?;
    let sha256: [u8; 32] = out.hash.clone().finalize().into();
    let head = (heads.records > 0).then(|| DayHead::of(&heads.heads));
    out.line(&LastLine {
        end: End {
            head: head.map(|head| hex(head.as_bytes())).unwrap_or_default(),
            sha256: hex(&sha256),
            device: hex(vault.device().as_bytes()),
            signature: hex(&vault.sign_bundle(&sha256)),
        },
    })?;
    Ok(Written { records: heads.records, head, sha256 })
}

/// Where each chain stands in the bundle.
#[derive(Default)]
struct Heads {
    records: u64,
    heads: Vec<Head>,
}

impl Heads {
    fn go_on(&mut self, envelope: &Envelope) {
        self.records += 1;
        let header = envelope.header();
        let head = Head {
            author: header.author,
            audience: header.audience,
            seq: header.seq,
            id: envelope.id(),
            hlc: header.hlc,
        };
        let same =
            |known: &&mut Head| (known.author, known.audience) == (head.author, head.audience);
        match self.heads.iter_mut().find(same) {
            Some(known) => *known = head,
            None => self.heads.push(head),
        }
    }
}

/// Writes and hashes the same bytes.
struct Hashed<'a> {
    out: &'a mut dyn Write,
    hash: Sha256,
}

impl Hashed<'_> {
    fn line(&mut self, line: &impl Serialize) -> Answer<()> {
        self.bytes(&serde_json::to_vec(line).map_err(|_| unwritten())?)
    }

    /// Writes a kept file, a line for each part of it.
    fn file(&mut self, vault: &Vault, filed: &FiledFile) -> Answer<()> {
        let (kept, of) = (&filed.attachment.file, filed.parts().end);
        let mut whole = FileHash::default();
        for number in filed.parts() {
            let bytes = vault.file_part(filed, number)?;
            whole.take(&bytes);
            let part = FilePart {
                id: kept.id.0.to_string(),
                name: &kept.name,
                sha256: kept.sha256.to_string(),
                part: number + 1,
                of,
                content: STANDARD.encode(&*bytes),
            };
            self.line(&FileLine { file: part })?;
        }
        Ok(filed.holds(&whole)?)
    }

    /// Writes a line and its end.
    fn bytes(&mut self, line: &[u8]) -> Answer<()> {
        for part in [line, b"\n"] {
            self.hash.update(part);
            self.out.write_all(part).map_err(|_: io::Error| unwritten())?;
        }
        Ok(())
    }
}

fn unwritten() -> Problem {
    Problem::new(Code::CannotWrite, say!("not-saved"), say!("not-saved-try"))
}
