//! How a slot file is spelled: one CBOR array of fixed shape and, for its one format, fixed size.

use crate::cbor::{Reader, Writer};
use crate::slot::sealed::{SLOT_BYTES, Slot};
use crate::{Passphrase, SLOTS, SecretBytes, SlotError, SlotFile, Stretch};

const KIND: &[u8] = b"closeby-slots";
const FORMAT: u64 = 1;
/// Kind, format, memory, passes, lanes, salt, ledger, slots, mac, check.
const ITEMS: usize = 9 + SLOTS;

/// What stands in the open in front of the slots. Every slot is bound to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Front {
    pub(crate) stretch: Stretch,
    pub(crate) salt: [u8; 16],
}

impl Front {
    /// Stretches a passphrase, once, for all slots.
    pub(crate) fn key(&self, passphrase: &Passphrase) -> Result<SecretBytes<32>, SlotError> {
        self.stretch.allow_opening()?;
        self.stretch.key(passphrase, &self.salt)
    }

    /// Returns what is authenticated with a box made for `purpose`.
    pub(crate) fn bound(&self, purpose: &str) -> Vec<u8> {
        let mut out = Writer::default();
        self.write(&mut out);
        [purpose.as_bytes(), out.written()].concat()
    }

    fn write(&self, out: &mut Writer) {
        let Stretch { memory_kib, passes, lanes } = self.stretch;
        out.bytes(KIND).uint(FORMAT);
        out.uint(memory_kib.into()).uint(passes.into()).uint(lanes.into());
        out.bytes(&self.salt);
    }

    fn read(read: &mut Reader<'_>) -> Result<Self, SlotError> {
        if read.bytes()? != KIND {
            return Err(SlotError::NotSlots);
        }
        match read.uint()? {
            FORMAT => {}
            found if found > FORMAT => return Err(SlotError::TooNew { found, known: FORMAT }),
            _ => return Err(SlotError::NotSlots),
        }
        let mut cost = || read.uint().map(|cost| u32::try_from(cost).unwrap_or(u32::MAX));
        let stretch = Stretch { memory_kib: cost()?, passes: cost()?, lanes: cost()? };
        Ok(Self { stretch, salt: read.fixed()? })
    }
}

impl SlotFile {
    /// Reads a slot file. Accidental damage is noticed here, ill will when a slot is opened.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, SlotError> {
        let mut read = Reader::new(bytes);
        let items = read.array()?;
        let front = Front::read(&mut read)?;
        // It says that it is a slot file of our format; whatever else is wrong is damage.
        Self::read_behind(front, items, &mut read).ok_or(SlotError::Damaged)
    }

    fn read_behind(front: Front, items: u64, read: &mut Reader<'_>) -> Option<Self> {
        let file = Self {
            front,
            ledger: read.fixed().ok()?,
            slots: read_slots(read)?,
            mac: read.fixed().ok()?,
        };
        let check: [u8; 32] = read.fixed().ok()?;
        read.end().ok()?;
        let sound = items == ITEMS as u64 && blake3::hash(&file.before_check()) == check;
        sound.then_some(file)
    }

    /// Writes the file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = self.writer_before_check();
        let check = blake3::hash(out.written());
        out.bytes(check.as_bytes());
        out.finish()
    }

    /// Returns the bytes that the mac is made over.
    pub(crate) fn before_mac(&self) -> Vec<u8> {
        self.writer_before_mac().finish()
    }

    fn before_check(&self) -> Vec<u8> {
        self.writer_before_check().finish()
    }

    fn writer_before_mac(&self) -> Writer {
        let mut out = Writer::with_room(SLOTS * (SLOT_BYTES + 4) + 256);
        out.array(ITEMS);
        self.front.write(&mut out);
        out.bytes(&self.ledger);
        for slot in &self.slots {
            out.bytes(slot.as_slice());
        }
        out
    }

    fn writer_before_check(&self) -> Writer {
        let mut out = self.writer_before_mac();
        out.bytes(&self.mac);
        out
    }
}

fn read_slots(read: &mut Reader<'_>) -> Option<[Slot; SLOTS]> {
    let mut slots = Vec::with_capacity(SLOTS);
    for _ in 0..SLOTS {
        slots.push(Box::new(read.fixed().ok()?));
    }
    slots.try_into().ok()
}
