//! Two laptops that share a ticket agree on a key over a carrier nobody trusts: SPAKE2.

use rand_core::{CryptoRng, RngCore};
use spake2::{Ed25519Group, Identity, Password, Spake2};
use zeroize::Zeroizing;

use crate::sealed_box::{open_box, seal_box};
use crate::{AuthorKey, NoRandomness, SecretBytes};

/// Which end of the handshake this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The laptop that made the ticket.
    Inviter,
    /// The laptop that has been given it.
    Joiner,
}

/// What both sides must agree on besides the ticket's secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parties {
    /// The inviter's key.
    pub inviter: AuthorKey,
    /// A hash of everything that the joiner says of itself, its keys above all.
    pub joiner: [u8; 32],
}

/// One side of a handshake. It can be taken up again from its seed, days later.
pub struct Handshake {
    state: Spake2<Ed25519Group>,
    message: Vec<u8>,
    parties: Parties,
    side: Side,
}

/// What a handshake ended in: a key that only the two of them have.
pub struct Agreed {
    key: SecretBytes<32>,
}

impl Handshake {
    /// Begins, or takes up, the handshake that belongs to a seed.
    ///
    /// The seed must be random, used for one handshake only, and kept as a secret.
    pub fn begin(
        side: Side,
        parties: Parties,
        ticket_secret: &[u8],
        seed: &SecretBytes<32>,
    ) -> Self {
        let password = Password::new(ticket_secret);
        let inviter = Identity::new(parties.inviter.as_bytes());
        let joiner = Identity::new(&parties.joiner);
        let dice = Seeded::new(seed);
        let (state, message) = match side {
            Side::Inviter => {
                Spake2::<Ed25519Group>::start_a_with_rng(&password, &inviter, &joiner, dice)
            }
            Side::Joiner => {
                Spake2::<Ed25519Group>::start_b_with_rng(&password, &inviter, &joiner, dice)
            }
        };
        Self { state, message, parties, side }
    }

    /// Returns what the other side has to get.
    pub fn message(&self) -> &[u8] {
        &self.message
    }

    /// Ends it with the other side's message; `None` when that is none.
    pub fn finish(self, theirs: &[u8]) -> Option<Agreed> {
        let Self { state, message, parties, side } = self;
        let shared = Zeroizing::new(state.finish(theirs).ok()?);
        let (first, second) = match side {
            Side::Inviter => (message.as_slice(), theirs),
            Side::Joiner => (theirs, message.as_slice()),
        };
        let mut joined = Zeroizing::new(shared.to_vec());
        joined.extend_from_slice(parties.inviter.as_bytes());
        joined.extend_from_slice(&parties.joiner);
        joined.extend_from_slice(first);
        joined.extend_from_slice(second);
        Some(Agreed { key: SecretBytes::derive("closeby/join/1", &joined) })
    }
}

impl Agreed {
    /// Returns the six digits that people compare on both screens.
    pub fn digits(&self) -> String {
        let hash = SecretBytes::derive("closeby/join-digits/1", self.key.expose());
        let [a, b, c, d, e, f, g, h, ..] = *hash.expose();
        format!("{:06}", u64::from_be_bytes([a, b, c, d, e, f, g, h]) % 1_000_000)
    }

    /// Seals something for the other side.
    pub fn seal(&self, purpose: &str, plaintext: &[u8]) -> Result<Vec<u8>, NoRandomness> {
        seal_box(&self.key, purpose, plaintext)
    }

    /// Opens what the other side sealed; `None` when they did not agree on the same key.
    pub fn open(&self, purpose: &str, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        open_box(&self.key, purpose, sealed)
    }
}

impl std::fmt::Debug for Handshake {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Handshake(***)")
    }
}

impl std::fmt::Debug for Agreed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Agreed(***)")
    }
}

/// Random numbers that follow from a seed, so that a handshake survives closing the laptop.
struct Seeded(blake3::OutputReader);

impl Seeded {
    fn new(seed: &SecretBytes<32>) -> Self {
        let mut hasher = blake3::Hasher::new_derive_key("closeby/join-dice/1");
        hasher.update(seed.expose());
        Self(hasher.finalize_xof())
    }
}

impl RngCore for Seeded {
    fn next_u32(&mut self) -> u32 {
        let mut bytes = [0; 4];
        self.0.fill(&mut bytes);
        u32::from_le_bytes(bytes)
    }

    fn next_u64(&mut self) -> u64 {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        u64::from_le_bytes(bytes)
    }

    fn fill_bytes(&mut self, dest: &mut [u8]) {
        self.0.fill(dest);
    }

    fn try_fill_bytes(&mut self, dest: &mut [u8]) -> Result<(), rand_core::Error> {
        self.0.fill(dest);
        Ok(())
    }
}

impl CryptoRng for Seeded {}

#[cfg(test)]
mod tests {
    use super::*;

    const PARTIES: Parties = Parties { inviter: AuthorKey::from_bytes([1; 32]), joiner: [2; 32] };

    fn seed(number: u8) -> SecretBytes<32> {
        SecretBytes::take(&mut [number; 32])
    }

    fn agreed(secrets: (&[u8], &[u8]), joiner_thinks: Parties) -> (Agreed, Agreed) {
        let inviter = Handshake::begin(Side::Inviter, PARTIES, secrets.0, &seed(1));
        let joiner = Handshake::begin(Side::Joiner, joiner_thinks, secrets.1, &seed(2));
        let (one, other) = (inviter.message().to_vec(), joiner.message().to_vec());
        (inviter.finish(&other).unwrap(), joiner.finish(&one).unwrap())
    }

    #[test]
    fn two_who_share_a_ticket_see_the_same_digits() {
        let (inviter, joiner) = agreed((b"ticket", b"ticket"), PARTIES);
        assert_eq!(inviter.digits(), joiner.digits());
        assert_eq!(inviter.digits().len(), 6);
        let sealed = inviter.seal("welcome", b"come in").unwrap();
        assert_eq!(joiner.open("welcome", &sealed).unwrap().as_slice(), b"come in");
        assert!(joiner.open("something else", &sealed).is_none());
    }

    #[test]
    fn another_ticket_or_another_laptop_agrees_on_nothing() {
        let elsewhere = Parties { joiner: [9; 32], ..PARTIES };
        for (inviter, joiner) in
            [agreed((b"ticket", b"guess"), PARTIES), agreed((b"ticket", b"ticket"), elsewhere)]
        {
            let sealed = inviter.seal("welcome", b"come in").unwrap();
            assert!(joiner.open("welcome", &sealed).is_none());
        }
    }

    #[test]
    fn a_handshake_taken_up_from_its_seed_is_the_same() {
        let first = Handshake::begin(Side::Joiner, PARTIES, b"ticket", &seed(2));
        let again = Handshake::begin(Side::Joiner, PARTIES, b"ticket", &seed(2));
        assert_eq!(first.message(), again.message());
        let other = Handshake::begin(Side::Joiner, PARTIES, b"ticket", &seed(3));
        assert_ne!(first.message(), other.message());
    }

    #[test]
    fn what_was_sealed_in_one_handshake_opens_in_no_other() {
        let (inviter, joiner) = agreed((b"ticket", b"ticket"), PARTIES);
        let sealed = joiner.seal("proof", b"").unwrap();
        assert!(inviter.open("proof", &sealed).is_some());
        // The same half once more, and what belonged to it: the other half is a fresh one.
        let replayed = Handshake::begin(Side::Joiner, PARTIES, b"ticket", &seed(2));
        let fresh = Handshake::begin(Side::Inviter, PARTIES, b"ticket", &seed(3));
        let fresh = fresh.finish(replayed.message()).unwrap();
        assert!(fresh.open("proof", &sealed).is_none());
    }

    #[test]
    fn a_message_that_is_none_ends_it() {
        let joiner = Handshake::begin(Side::Joiner, PARTIES, b"ticket", &seed(2));
        let own = joiner.message().to_vec();
        assert!(joiner.finish(&own).is_none(), "its own message sent back");
        let joiner = Handshake::begin(Side::Joiner, PARTIES, b"ticket", &seed(2));
        assert!(joiner.finish(b"").is_none());
    }
}
