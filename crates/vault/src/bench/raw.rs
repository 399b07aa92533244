//! Bare batch verification over the bytes of a vault's own records.

use std::thread;

use closeby_seal::Envelope;
use ed25519_dalek::{Signature, VerifyingKey, verify_batch};

use crate::error::Kept;
use crate::table::record;
use crate::{Vault, VaultError};

/// What a record's signature is over, before its header.
const CONTEXT: &[u8] = b"closeby/record/1";
const BATCH: usize = 256;
const RUN: usize = 4_096;

/// The signed bytes of a day, read and unpacked beforehand.
pub struct Raw {
    statements: Vec<Vec<u8>>,
    signatures: Vec<Signature>,
    keys: Vec<VerifyingKey>,
    bodies: Vec<Vec<u8>>,
}

impl Raw {
    pub(crate) fn of(vault: &Vault) -> Kept<Self> {
        let mut raw = Self { statements: vec![], signatures: vec![], keys: vec![], bodies: vec![] };
        let mut place = 0;
        loop {
            let run = vault.read(|connection| record::run_after(connection, place, RUN))?;
            let Some((last, _)) = run.last() else { return Ok(raw) };
            place = *last;
            for (_, record) in &run {
                raw.add(&record.envelope()?)?;
            }
        }
    }

    fn add(&mut self, envelope: &Envelope) -> Kept<()> {
        let parts = envelope.parts();
        let unreadable = |_| VaultError::damaged("a record cannot be read");
        self.statements.push([CONTEXT, parts.header].concat());
        self.signatures.push(Signature::from_slice(parts.signature).map_err(unreadable)?);
        let author = envelope.header().author;
        self.keys.push(VerifyingKey::from_bytes(author.as_bytes()).map_err(unreadable)?);
        self.bodies.push(parts.body.to_vec());
        Ok(())
    }

    /// Verifies every signature in batches and hashes every body, on all cores; returns whether
    /// all hold.
    pub fn holds(&self) -> bool {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let share = self.statements.len().div_ceil(cores).max(1);
        thread::scope(|scope| {
            let parts: Vec<_> = (0..cores)
                .map(|core| scope.spawn(move || self.part_holds(core * share, share)))
                .collect();
            parts.into_iter().all(|part| part.join().unwrap_or(false))
        })
    }

    fn part_holds(&self, from: usize, many: usize) -> bool {
        let until = (from + many).min(self.statements.len());
        let places: Vec<usize> = (from.min(until)..until).step_by(BATCH).collect();
        let signed = places.into_iter().all(|at| self.batch_holds(at, (at + BATCH).min(until)));
        let bodies = self.bodies.get(from.min(until)..until).unwrap_or_default();
        for body in bodies {
            std::hint::black_box(blake3::hash(body));
        }
        signed
    }

    fn batch_holds(&self, from: usize, until: usize) -> bool {
        let statements = self.statements.get(from..until).unwrap_or_default();
        let statements: Vec<&[u8]> = statements.iter().map(Vec::as_slice).collect();
        let signatures = self.signatures.get(from..until).unwrap_or_default();
        let keys = self.keys.get(from..until).unwrap_or_default();
        verify_batch(&statements, signatures, keys).is_ok()
    }

    /// Returns how many records there are.
    pub fn records(&self) -> usize {
        self.statements.len()
    }
}
