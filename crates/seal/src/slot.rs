//! Key slots: secrets kept under passphrases, in a file that does not tell whose they are.

mod bytes;
mod sealed;

use std::fmt;

use zeroize::Zeroizing;

use self::bytes::Front;
use self::sealed::{Ledger, Slot};
use crate::cbor::NotCbor;
use crate::{NoRandomness, Passphrase, SecretBytes, Stretch, dice};

/// How many slots every file has, used or not.
pub const SLOTS: usize = 4;

/// How long a slot's payload may be.
pub const LONGEST_PAYLOAD: usize = 1024;

/// Why slots could not be opened or changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SlotError {
    /// No slot opens with it. Which slots there are, the answer does not tell.
    #[error("That passphrase opens nothing here")]
    WrongPassphrase,
    /// The bytes are no slot file.
    #[error("This is not a key file; nothing was changed")]
    NotSlots,
    /// Written by a later version.
    #[error(
        "This key file needs a newer Closeby (it is format {found}; this one reads up to {known})"
    )]
    TooNew {
        /// The format it has.
        found: u64,
        /// The newest that is known.
        known: u64,
    },
    /// Bytes were lost or changed by accident.
    #[error("The key file is damaged; nothing was changed, use a copy of it")]
    Damaged,
    /// Somebody without a passphrase changed it.
    #[error(
        "Somebody altered the key file without knowing a passphrase; nothing was opened, use a copy you trust"
    )]
    Tampered,
    /// Guessing would be too cheap.
    #[error("The key file makes passphrases too easy to guess; nothing was opened or written")]
    TooWeak,
    /// Opening would take too long or too much memory.
    #[error("The key file asks for more work than any honest one; nothing was opened or written")]
    TooCostly,
    /// The memory for one attempt is not there.
    #[error("Opening needs {mib} MiB of free memory; close something and try again")]
    NotEnoughMemory {
        /// How much.
        mib: u32,
    },
    /// All slots are in use.
    #[error("All {SLOTS} key slots are in use; nothing was changed")]
    Full,
    /// The passphrase opens another slot already.
    #[error("This passphrase is in use here already; choose another, nothing was changed")]
    PassphraseTaken,
    /// Nothing was typed.
    #[error("A passphrase is needed; nothing was changed")]
    NoPassphrase,
    /// The payload does not fit.
    #[error("The keys do not fit into a slot ({len} bytes, at most {LONGEST_PAYLOAD})")]
    TooLong {
        /// How long it is.
        len: usize,
    },
    /// The system gave no random bytes.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<NotCbor> for SlotError {
    fn from(_: NotCbor) -> Self {
        Self::NotSlots
    }
}

/// The slots of one vault. They are not labelled, and an empty one looks like any other.
///
/// All share one salt, so that an attempt costs one stretching whether there is one slot in use
/// or four, and takes as long when it fails as when it succeeds.
#[derive(Clone, PartialEq, Eq)]
pub struct SlotFile {
    pub(crate) front: Front,
    /// Which slots are in use, sealed under the file key.
    pub(crate) ledger: Ledger,
    pub(crate) slots: [Slot; SLOTS],
    /// Over everything above, under the file key.
    pub(crate) mac: [u8; 32],
}

/// What a passphrase opened. Everything is wiped when dropped.
pub struct Opened {
    payload: Zeroizing<Vec<u8>>,
    file_key: SecretBytes<32>,
    place: usize,
}

impl Opened {
    /// Shows the payload, which is secret.
    pub fn expose(&self) -> &[u8] {
        &self.payload
    }
}

impl fmt::Debug for Opened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Opened(***)")
    }
}

impl fmt::Debug for SlotFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SlotFile").field("stretch", &self.front.stretch).finish_non_exhaustive()
    }
}

impl SlotFile {
    /// Makes a file with one slot in use, at a random place among empty ones.
    pub fn create(
        passphrase: &Passphrase,
        payload: &[u8],
        stretch: Stretch,
    ) -> Result<Self, SlotError> {
        let front = Front { stretch, salt: dice::array()? };
        let file_key = SecretBytes::random()?;
        let mut file = Self {
            ledger: sealed::seal_ledger(&front, &file_key, [false; SLOTS])?,
            slots: sealed::empty_slots()?,
            front,
            mac: [0; 32],
        };
        file.sign(&file_key);
        file.fill_free_slot(&file_key, passphrase, payload)?;
        Ok(file)
    }

    /// Tries a passphrase on every slot.
    ///
    /// One stretching and as many tries as there are slots, whatever comes of them.
    pub fn open(&self, passphrase: &Passphrase) -> Result<Opened, SlotError> {
        let key = self.front.key(passphrase)?;
        let opened = self.try_every_slot(&key).ok_or(SlotError::WrongPassphrase)?;
        self.check_mac(&opened.file_key)?;
        Ok(opened)
    }

    /// Puts a payload under a further passphrase.
    ///
    /// Takes somebody who has opened a slot: only they can tell which slots are free.
    pub fn add_slot(
        &mut self,
        opened: &Opened,
        passphrase: &Passphrase,
        payload: &[u8],
    ) -> Result<(), SlotError> {
        self.check_mac(&opened.file_key)?;
        self.fill_free_slot(&opened.file_key, passphrase, payload)
    }

    /// Puts a new passphrase and payload in the place of the slot that was opened.
    pub fn replace_slot(
        &mut self,
        opened: &Opened,
        passphrase: &Passphrase,
        payload: &[u8],
    ) -> Result<(), SlotError> {
        self.check_mac(&opened.file_key)?;
        let key = self.new_key(passphrase, Some(opened.place))?;
        let slot = sealed::seal_slot(&self.front, &key, &opened.file_key, payload)?;
        self.put(opened.place, slot);
        self.sign(&opened.file_key);
        Ok(())
    }

    /// Returns a hash of the whole file.
    ///
    /// Keep it inside the vault: it tells an old copy, with an old passphrase, from the newest.
    pub fn fingerprint(&self) -> [u8; 32] {
        *blake3::hash(&self.to_bytes()).as_bytes()
    }

    /// Returns what a guess costs.
    pub fn stretch(&self) -> Stretch {
        self.front.stretch
    }

    fn fill_free_slot(
        &mut self,
        file_key: &SecretBytes<32>,
        passphrase: &Passphrase,
        payload: &[u8],
    ) -> Result<(), SlotError> {
        let mut used =
            sealed::open_ledger(&self.front, file_key, &self.ledger).ok_or(SlotError::Tampered)?;
        let place = free_place(&used)?;
        let key = self.new_key(passphrase, None)?;
        let slot = sealed::seal_slot(&self.front, &key, file_key, payload)?;
        if let Some(used) = used.get_mut(place) {
            *used = true;
        }
        self.ledger = sealed::seal_ledger(&self.front, file_key, used)?;
        self.put(place, slot);
        self.sign(file_key);
        Ok(())
    }

    /// Stretches a new passphrase and refuses one that opens another slot than `own`.
    fn new_key(
        &self,
        passphrase: &Passphrase,
        own: Option<usize>,
    ) -> Result<SecretBytes<32>, SlotError> {
        if passphrase.is_empty() {
            return Err(SlotError::NoPassphrase);
        }
        let key = self.front.key(passphrase)?;
        match self.try_every_slot(&key) {
            Some(opened) if Some(opened.place) != own => Err(SlotError::PassphraseTaken),
            _ => Ok(key),
        }
    }

    fn try_every_slot(&self, key: &SecretBytes<32>) -> Option<Opened> {
        let mut found = None;
        for (place, slot) in self.slots.iter().enumerate() {
            let content = sealed::open_slot(&self.front, key, slot);
            found = found.or(content.map(|content| (place, content)));
        }
        let (place, content) = found?;
        Some(Opened { payload: content.payload, file_key: content.file_key, place })
    }

    fn put(&mut self, place: usize, slot: Slot) {
        if let Some(old) = self.slots.get_mut(place) {
            *old = slot;
        }
    }

    fn sign(&mut self, file_key: &SecretBytes<32>) {
        self.mac = *sealed::mac(file_key, &self.before_mac()).as_bytes();
    }

    fn check_mac(&self, file_key: &SecretBytes<32>) -> Result<(), SlotError> {
        // Comparing BLAKE3 hashes takes the same time wherever they differ.
        let holds = sealed::mac(file_key, &self.before_mac()) == self.mac;
        holds.then_some(()).ok_or(SlotError::Tampered)
    }
}

/// Picks a free place by chance, so that the order tells nothing about who came first.
fn free_place(used: &[bool; SLOTS]) -> Result<usize, SlotError> {
    let free: Vec<_> = (0..SLOTS).filter(|&place| used.get(place) == Some(&false)).collect();
    let sides = u8::try_from(free.len()).ok().filter(|&sides| sides > 0).ok_or(SlotError::Full)?;
    free.get(dice::below(sides)?).copied().ok_or(SlotError::Full)
}

#[cfg(test)]
mod tests;
