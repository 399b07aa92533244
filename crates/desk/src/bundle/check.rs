//! Checking a bundle without any key: every record, every link, every byte.

use std::io::{BufRead, Read};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use closeby_seal::{AuthorKey, Envelope, Fault, Gone, Parts, Rigour, SpaceId, Walk, Walked, What};
use sha2::{Digest, Sha256};

use super::frame::{End, FORMAT, First, LastLine, RecordLine, from_hex, hex};

/// How many records are walked at a time: the order of records is judged within so many.
const RUN: usize = 2_048;
/// The longest line that is read, in bytes.
const LONGEST_LINE: u64 = 64 << 20;

/// What a check of a bundle found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// What the bundle says it is.
    pub first: First,
    /// How many records hold, up to the first fault.
    pub records: u64,
    /// The head of its records as it is printed; empty without records, or with a fault.
    pub head: String,
    /// How many texts were removed on purpose.
    pub removed: u64,
    /// What is wrong, first.
    pub broken: Option<Broken>,
}

/// The first thing that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// A word for scripts.
    pub code: &'static str,
    /// Which record, from 0; nothing when it is not one record.
    pub position: Option<u64>,
    /// What is wrong, in words.
    pub says: String,
}

/// Why a file is no bundle at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotABundle {
    /// Its first line is not a bundle's.
    #[error("This file is no bundle of Closeby's")]
    Other,
    /// A newer format.
    #[error("This bundle needs a newer Closeby (it is format {0})")]
    TooNew(u32),
    /// It cannot be read.
    #[error("The file cannot be read")]
    Unreadable,
}

/// Checks a bundle.
pub fn check(mut file: impl BufRead) -> Result<Checked, NotABundle> {
    let mut hash = Sha256::new();
    let start = line(&mut file)?.ok_or(NotABundle::Other)?;
    let first = first(&start)?;
    hash.update(&start);
    let mut reading = Reading::of(&first);
    let mut end = None;
    let mut after_end = false;
    while let Some(line) = line(&mut file)? {
        if end.is_some() {
            after_end = true;
            break;
        }
        if line.starts_with(b"{\"end\":") {
            end = Some(serde_json::from_slice::<LastLine>(&line).ok().map(|line| line.end));
            after_end = !line.ends_with(b"\n");
            continue;
        }
        hash.update(&line);
        if line.starts_with(b"{\"record\":") {
            reading = reading.take(&line);
        }
        if reading.walk.is_err() {
            break;
        }
    }
    let hash: [u8; 32] = hash.finalize().into();
    Ok(match reading.finish() {
        Err(fault) => Checked {
            records: fault.position as u64,
            head: String::new(),
            removed: 0,
            broken: Some(broken_record(&fault)),
            first,
        },
        Ok(walked) => whole(first, &walked, end.flatten().filter(|_| !after_end), &hash),
    })
}

/// Judges a bundle whose records hold.
fn whole(first: First, walked: &Walked, end: Option<End>, hash: &[u8; 32]) -> Checked {
    let records = walked.records as u64;
    let broken = emptied(&first, &walked.gone)
        .or_else(|| counted(&first, records))
        .or_else(|| sealed(walked, end, hash));
    let head = if records > 0 { walked.day_head().to_string() } else { String::new() };
    Checked { first, records, head, removed: walked.gone.len() as u64, broken }
}

fn emptied(first: &First, gone: &[Gone]) -> Option<Broken> {
    let listed = |gone: &&Gone| {
        let author = hex(&gone.author.tag());
        first.removed.iter().any(|one| one.author == author && one.seq == gone.seq)
    };
    let gone = gone.iter().find(|gone| !listed(gone))?;
    Some(broken_record(&Fault {
        position: gone.position,
        author: Some(gone.author),
        seq: Some(gone.seq),
        what: What::Emptied,
    }))
}

fn counted(first: &First, records: u64) -> Option<Broken> {
    (first.records != records).then(|| Broken {
        code: "truncated",
        position: Some(records.min(first.records)),
        says: format!("It says that it has {} records, and has {records}", first.records),
    })
}

fn sealed(walked: &Walked, end: Option<End>, hash: &[u8; 32]) -> Option<Broken> {
    let whole = |code, says: &str| Some(Broken { code, position: None, says: says.to_owned() });
    let Some(end) = end else {
        return whole("truncated", "Its last line is missing, or not the last");
    };
    let head = match walked.records {
        0 => String::new(),
        _ => hex_of(walked),
    };
    if end.sha256 != hex(hash) || end.head != head {
        return whole("frame", "Something other than a record was altered after it was sealed");
    }
    let device = from_hex(&end.device).map(AuthorKey::from_bytes);
    let known = |key: &AuthorKey| {
        walked.records == 0 || walked.heads.iter().any(|head| head.author == *key)
    };
    let signature = from_hex(&end.signature);
    let holds = device
        .filter(known)
        .zip(signature)
        .is_some_and(|(key, signature)| key.signed_bundle(hash, &signature));
    if holds { None } else { whole("signature", "No device of this day signed it") }
}

fn hex_of(walked: &Walked) -> String {
    hex(walked.day_head().as_bytes())
}

fn broken_record(fault: &Fault) -> Broken {
    Broken {
        code: code(fault.what),
        position: Some(fault.position as u64),
        says: fault.to_string(),
    }
}

fn code(what: What) -> &'static str {
    match what {
        What::Unreadable(_) => "unreadable",
        What::ForeignSpace => "foreign",
        What::Forged => "forged",
        What::Altered => "altered",
        What::Emptied => "emptied",
        What::Missing { .. } => "missing",
        What::Reordered { .. } => "reordered",
        What::Repeated => "repeated",
        What::Forked { .. } => "forked",
        What::Relinked => "relinked",
        What::ClockBack => "clock",
    }
}

fn first(line: &[u8]) -> Result<First, NotABundle> {
    let first: First = serde_json::from_slice(line).map_err(|_| NotABundle::Other)?;
    match first.format {
        FORMAT => Ok(first),
        newer if newer > FORMAT => Err(NotABundle::TooNew(newer)),
        _ => Err(NotABundle::Other),
    }
}

/// Reads a line with its end; nothing at the end of the file.
fn line(file: &mut impl BufRead) -> Result<Option<Vec<u8>>, NotABundle> {
    let mut line = Vec::new();
    let read = file.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line);
    match read {
        Err(_) => Err(NotABundle::Unreadable),
        Ok(0) => Ok(None),
        Ok(_) => Ok(Some(line)),
    }
}

/// The records as they come, walked in runs.
struct Reading {
    walk: Result<Walk, Fault>,
    run: Vec<Option<Envelope>>,
}

impl Reading {
    fn of(first: &First) -> Self {
        // A day that cannot be read is nobody's, so that the first record does not belong to it.
        let space = from_hex(&first.space).unwrap_or_default();
        let walk = Walk::new(SpaceId::from_bytes(space), Rigour::Strict).letting_bodies_go();
        Self { walk: Ok(walk), run: Vec::new() }
    }

    /// Takes the line of a record.
    fn take(mut self, line: &[u8]) -> Self {
        self.run.push(envelope(line));
        if self.run.len() < RUN { self } else { self.follow() }
    }

    fn follow(self) -> Self {
        let none = Parts { header: &[], signature: &[], body: &[] };
        let parts: Vec<_> =
            self.run.iter().map(|one| one.as_ref().map_or(none, Envelope::parts)).collect();
        Self { walk: self.walk.and_then(|walk| walk.follow(&parts)), run: Vec::new() }
    }

    fn finish(self) -> Result<Walked, Fault> {
        self.follow().walk.map(Walk::finish)
    }
}

fn envelope(line: &[u8]) -> Option<Envelope> {
    let line: RecordLine = serde_json::from_slice(line).ok()?;
    let bytes = STANDARD.decode(line.record).ok()?;
    Envelope::from_bytes(&bytes).ok()
}
