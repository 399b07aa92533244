//! Stretching a passphrase into a key, so that every guess costs time and memory.

use argon2::{Algorithm, Argon2, Block, Params, Version};

use crate::{Passphrase, SecretBytes, SlotError};

/// What one guess costs. It is kept in the open beside the slots and authenticated with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    pub(crate) memory_kib: u32,
    pub(crate) passes: u32,
    pub(crate) lanes: u32,
}

/// Below this (OWASP's least) nothing is opened: somebody made guessing cheap.
const LEAST_TO_OPEN: Stretch = Stretch { memory_kib: 19 * 1024, passes: 2, lanes: 1 };
/// Above this nothing is opened: a hostile file must not freeze the laptop.
const MOST: Stretch = Stretch { memory_kib: 1024 * 1024, passes: 20, lanes: 4 };

impl Stretch {
    /// 64 MiB, three passes: about a third of a second on a laptop. Nothing less is created.
    pub const STANDARD: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 };

    /// Asks for more than the standard, for a machine that can afford it.
    pub fn stronger(memory_kib: u32, passes: u32) -> Result<Self, SlotError> {
        let stretch = Self { memory_kib, passes, lanes: 1 };
        stretch.within(Self::STANDARD, MOST)?;
        Ok(stretch)
    }

    /// Returns the memory that one attempt takes.
    pub fn memory_kib(&self) -> u32 {
        self.memory_kib
    }

    /// Returns how often that memory is gone over.
    pub fn passes(&self) -> u32 {
        self.passes
    }

    /// Refuses what a hostile file could ask for. Come here before any stretching.
    pub(crate) fn allow_opening(self) -> Result<(), SlotError> {
        // Tests inside this crate stretch thousands of times and do so cheaply.
        let least =
            if cfg!(test) { Self { memory_kib: 8, passes: 1, lanes: 1 } } else { LEAST_TO_OPEN };
        self.within(least, MOST)
    }

    fn within(self, least: Self, most: Self) -> Result<(), SlotError> {
        let parts = |stretch: Self| [stretch.memory_kib, stretch.passes, stretch.lanes];
        let asked = parts(self);
        if asked.iter().zip(parts(least)).any(|(asked, least)| *asked < least) {
            return Err(SlotError::TooWeak);
        }
        if asked.iter().zip(parts(most)).any(|(asked, most)| *asked > most) {
            return Err(SlotError::TooCostly);
        }
        Ok(())
    }

    /// Turns a passphrase into a key with Argon2id; the memory it took is wiped.
    pub(crate) fn key(
        self,
        passphrase: &Passphrase,
        salt: &[u8; 16],
    ) -> Result<SecretBytes<32>, SlotError> {
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32))
            .map_err(|_| SlotError::TooCostly)?;
        let mut memory = Vec::new();
        memory
            .try_reserve_exact(params.block_count())
            .map_err(|_| SlotError::NotEnoughMemory { mib: self.memory_kib / 1024 })?;
        memory.resize(params.block_count(), Block::default());
        let mut key = [0; 32];
        let done = Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into_with_memory(passphrase.expose(), salt, &mut key, &mut memory);
        // Filled and then shown to nobody in particular, so that the compiler cannot leave it out;
        // wiping 64 MiB word by word would cost a legitimate user more than a guesser.
        memory.fill(Block::default());
        std::hint::black_box(&memory);
        let key = SecretBytes::take(&mut key);
        done.map(|()| key).map_err(|_| SlotError::TooCostly)
    }
}

#[cfg(test)]
impl Stretch {
    /// Next to nothing, for tests only.
    pub(crate) const CHEAP: Self = Self { memory_kib: 8, passes: 1, lanes: 1 };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_weaker_than_the_standard_is_created() {
        assert!(Stretch::stronger(64 * 1024, 3).is_ok());
        assert!(matches!(Stretch::stronger(64 * 1024 - 1, 3), Err(SlotError::TooWeak)));
        assert!(matches!(Stretch::stronger(64 * 1024, 2), Err(SlotError::TooWeak)));
    }

    #[test]
    fn nothing_that_would_freeze_a_laptop_is_created_or_opened() {
        assert!(matches!(Stretch::stronger(2 * 1024 * 1024, 3), Err(SlotError::TooCostly)));
        let slow = Stretch { passes: 21, ..Stretch::STANDARD };
        assert!(matches!(slow.allow_opening(), Err(SlotError::TooCostly)));
        let wide = Stretch { lanes: u32::MAX, ..Stretch::STANDARD };
        assert!(matches!(wide.allow_opening(), Err(SlotError::TooCostly)));
    }

    #[test]
    fn the_floor_for_opening_is_the_one_of_owasp() {
        let at_the_floor = Stretch { memory_kib: 19_456, passes: 2, lanes: 1 };
        assert!(at_the_floor.within(LEAST_TO_OPEN, MOST).is_ok());
        let below = Stretch { memory_kib: 19_455, ..at_the_floor };
        assert!(matches!(below.within(LEAST_TO_OPEN, MOST), Err(SlotError::TooWeak)));
    }

    #[test]
    fn it_is_argon2id_as_everybody_else_computes_it() {
        let passphrase = Passphrase::typed("password".to_owned());
        let cheap = Stretch { memory_kib: 64, passes: 2, lanes: 1 };
        let key = cheap.key(&passphrase, b"somesaltsomesalt").unwrap();
        let mut expected = [0; 32];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(64, 2, 1, Some(32)).unwrap())
            .hash_password_into(b"password", b"somesaltsomesalt", &mut expected)
            .unwrap();
        assert_eq!(key.expose(), &expected);
    }
}
