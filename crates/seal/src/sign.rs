//! Checking signatures: strictly one by one, or fast in batches, on all cores.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use ed25519_dalek::{Signature, VerifyingKey, verify_batch};

use crate::AuthorKey;
use crate::cores::{cores, each_on_all};

/// What a signature stands for: no signature made for something else can be passed off as one.
const CONTEXT: &[u8] = b"closeby/record/1";
/// Longer batches cost less for each signature, and less and less so from here on.
const BATCH: usize = 2048;

/// How signatures are checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rigour {
    /// One by one. Everybody comes to the same verdict, so this decides what is taken in.
    Strict,
    /// In batches, about twice as fast, for going over what was taken in strictly before.
    ///
    /// It lets nobody write under another's name. But an author can craft a signature of their
    /// own that passes here and not strictly, so that two laptops would disagree about it.
    Batch,
}

/// One author's signature under one header.
#[derive(Clone, Copy)]
pub(crate) struct Claim<'a> {
    pub(crate) author: AuthorKey,
    pub(crate) header: &'a [u8],
    pub(crate) signature: &'a [u8; 64],
}

/// Returns what is really signed.
pub(crate) fn statement(header: &[u8]) -> Vec<u8> {
    [CONTEXT, header].concat()
}

/// Tells whether a signature under words holds, strictly.
pub(crate) fn holds(author: &AuthorKey, words: &[u8], signature: &[u8; 64]) -> bool {
    let key = VerifyingKey::from_bytes(author.as_bytes()).ok().filter(|key| !key.is_weak());
    key.is_some_and(|key| key.verify_strict(words, &Signature::from_bytes(signature)).is_ok())
}

/// Returns the place of the first signature that does not hold.
pub(crate) fn first_forged(claims: &[Claim<'_>], rigour: Rigour) -> Option<usize> {
    let threads = cores();
    let size = claims.len().div_ceil(threads).clamp(1, BATCH);
    let batches: Vec<_> = claims.chunks(size).collect();
    let next = AtomicUsize::new(0);
    let first = AtomicUsize::new(usize::MAX);
    let work = || {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(batch) = batches.get(number) else { break };
            if let Some(at) = first_forged_in(batch, rigour) {
                first.fetch_min(number * size + at, Ordering::Relaxed);
                // Batches are handed out in order, so those not begun lie behind this one.
                break;
            }
        }
    };
    match batches.len() {
        0 => {}
        1 => work(),
        many => thread::scope(|scope| {
            for _ in 1..threads.min(many) {
                scope.spawn(work);
            }
            work();
        }),
    }
    Some(first.into_inner()).filter(|&at| at != usize::MAX)
}

/// Tells of each signature whether it holds, strictly, on all cores.
pub(crate) fn which_hold(claims: &[Claim<'_>]) -> Vec<bool> {
    each_on_all(claims, 1, |claims| {
        let keys = keys_of(claims);
        claims.iter().map(|claim| holds_strictly(claim, &keys)).collect()
    })
}

fn first_forged_in(batch: &[Claim<'_>], rigour: Rigour) -> Option<usize> {
    let keys = keys_of(batch);
    if rigour == Rigour::Batch && batch_holds(batch, &keys) {
        return None;
    }
    batch.iter().position(|claim| !holds_strictly(claim, &keys))
}

/// Unpacks each author's key once. Weak keys, under which anything verifies, are left out.
fn keys_of(batch: &[Claim<'_>]) -> HashMap<AuthorKey, VerifyingKey> {
    let mut keys = HashMap::new();
    for claim in batch {
        if keys.contains_key(&claim.author) {
            continue;
        }
        let key = VerifyingKey::from_bytes(claim.author.as_bytes()).ok();
        keys.extend(key.filter(|key| !key.is_weak()).map(|key| (claim.author, key)));
    }
    keys
}

fn batch_holds(batch: &[Claim<'_>], keys: &HashMap<AuthorKey, VerifyingKey>) -> bool {
    let Some(keys) = batch.iter().map(|claim| keys.get(&claim.author).copied()).collect() else {
        return false;
    };
    let keys: Vec<VerifyingKey> = keys;
    let statements: Vec<_> = batch.iter().map(|claim| statement(claim.header)).collect();
    let statements: Vec<_> = statements.iter().map(Vec::as_slice).collect();
    let signatures: Vec<_> =
        batch.iter().map(|claim| Signature::from_bytes(claim.signature)).collect();
    verify_batch(&statements, &signatures, &keys).is_ok()
}

fn holds_strictly(claim: &Claim<'_>, keys: &HashMap<AuthorKey, VerifyingKey>) -> bool {
    let signature = Signature::from_bytes(claim.signature);
    keys.get(&claim.author)
        .is_some_and(|key| key.verify_strict(&statement(claim.header), &signature).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::DeviceIdentity;

    /// Signs `count` statements and spoils the signatures at `spoilt`.
    fn forged(count: usize, spoilt: &[usize], rigour: Rigour) -> Option<usize> {
        let devices = [DeviceIdentity::create().unwrap(), DeviceIdentity::create().unwrap()];
        let signed: Vec<_> = (0..count)
            .map(|number| {
                let device = &devices[number % 2];
                let header = number.to_be_bytes();
                let mut signature = device.sign(&header);
                if spoilt.contains(&number) {
                    signature[7] ^= 1;
                }
                (device.author(), header, signature)
            })
            .collect();
        let claims: Vec<_> = signed
            .iter()
            .map(|(author, header, signature)| Claim { author: *author, header, signature })
            .collect();
        first_forged(&claims, rigour)
    }

    #[test]
    fn the_first_of_several_forgeries_is_named_either_way() {
        for rigour in [Rigour::Strict, Rigour::Batch] {
            assert_eq!(forged(700, &[], rigour), None);
            assert_eq!(forged(700, &[699, 311, 300], rigour), Some(300));
            assert_eq!(forged(700, &[0], rigour), Some(0));
            assert_eq!(forged(1, &[0], rigour), Some(0));
            assert_eq!(forged(0, &[], rigour), None);
        }
    }

    #[test]
    fn a_weak_key_under_which_anything_verifies_is_refused() {
        let identity_point = {
            let mut bytes = [0; 32];
            bytes[0] = 1;
            bytes
        };
        let mut signature = [0; 64];
        signature[..32].copy_from_slice(&identity_point);
        let author = AuthorKey::from_bytes(identity_point);
        let claim = Claim { author, header: b"anything", signature: &signature };
        for rigour in [Rigour::Strict, Rigour::Batch] {
            assert_eq!(first_forged(&[claim], rigour), Some(0));
        }
    }

    /// An author's own signature with nothing random in it: the equation holds, strictness fails.
    #[test]
    fn what_only_a_batch_would_pass_is_refused_strictly() {
        use curve25519_dalek::scalar::Scalar;
        use ed25519_dalek::{Digest, Sha512, SigningKey};
        let key = SigningKey::from_bytes(&[3; 32]);
        let author = AuthorKey::from_bytes(key.verifying_key().to_bytes());
        let mut neutral = [0; 32];
        neutral[0] = 1;
        let challenge = Sha512::new()
            .chain_update(neutral)
            .chain_update(author.as_bytes())
            .chain_update(statement(b"header"));
        let challenge = Scalar::from_bytes_mod_order_wide(&challenge.finalize().into());
        let answer = (challenge * key.to_scalar()).to_bytes();
        let signature: [u8; 64] = [neutral, answer].concat().try_into().unwrap();
        let claim = Claim { author, header: b"header", signature: &signature };
        assert_eq!(first_forged(&[claim], Rigour::Batch), None);
        assert_eq!(first_forged(&[claim], Rigour::Strict), Some(0));
    }

    #[test]
    fn a_signature_made_for_something_else_is_none() {
        use ed25519_dalek::{Signer, SigningKey};
        let key = SigningKey::from_bytes(&[3; 32]);
        let author = AuthorKey::from_bytes(key.verifying_key().to_bytes());
        let signature = key.sign(b"header").to_bytes();
        let claim = Claim { author, header: b"header", signature: &signature };
        assert_eq!(first_forged(&[claim], Rigour::Strict), Some(0));
    }
}
