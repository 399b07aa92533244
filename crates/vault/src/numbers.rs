//! The numbers people say aloud: each laptop of a team counts in blocks of its own, so that two that
//! write apart never give one number twice.

use closeby_domain::Subject;
use rusqlite::Connection;
use uuid::Uuid;

use crate::error::Kept;
use crate::table::{fact, line};
use crate::{Vault, VaultError};

/// What people number: "entry 58", "incident 3".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbered {
    /// Lines of the log.
    Entry,
    /// Incidents.
    Incident,
    /// Welfare requests.
    Request,
    /// Runs.
    Run,
    /// Call-outs.
    CallOut,
    /// Handovers.
    Handover,
}

/// So many laptops have blocks of their own before it goes round again.
const LAPTOPS: u32 = 64;

/// A run of numbers that one laptop gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Block {
    first: u32,
    last: u32,
}

impl Numbered {
    /// Returns how many numbers a block has: more of what there is more of.
    fn block_size(self) -> u32 {
        match self {
            Self::Entry => 1000,
            _ => 100,
        }
    }

    /// Returns the block with this place in the row of all.
    fn block(self, place: u32) -> Block {
        let size = self.block_size();
        let first = place.saturating_mul(size).saturating_add(1);
        Block { first, last: first.saturating_add(size - 1) }
    }

    /// Returns under which setting this laptop keeps the place of its block.
    fn setting(self) -> &'static str {
        match self {
            Self::Entry => "number.entry",
            Self::Incident => "number.incident",
            Self::Request => "number.request",
            Self::Run => "number.run",
            Self::CallOut => "number.call-out",
            Self::Handover => "number.handover",
        }
    }

    /// Returns the greatest number of this kind in a block; 0 when it has none.
    fn last_in(self, connection: &Connection, block: Block) -> Kept<u32> {
        let nil = Uuid::nil();
        let like = match self {
            Self::Entry => return line::last_number(connection, block.first, block.last),
            Self::Incident => Subject::Incident(nil),
            Self::Request => Subject::Request(nil),
            Self::Run => Subject::Run(nil),
            Self::CallOut => Subject::CallOut(nil),
            Self::Handover => Subject::Handover(nil),
        };
        fact::last_number(connection, &like, block.first, block.last)
    }
}

impl Vault {
    /// Returns the next free number of a kind of thing.
    pub fn next_number(&self, what: Numbered) -> Result<u32, VaultError> {
        let every = Block { first: 0, last: u32::MAX };
        let Some(turn) = self.turn() else {
            return Ok(self.read(|connection| what.last_in(connection, every))?.saturating_add(1));
        };
        let kept = self.setting(what.setting())?.and_then(|place| place.parse().ok());
        let place = match kept {
            Some(place) => place,
            // Whoever began the day goes on where they are.
            None if turn == 0 => {
                let last = self.read(|connection| what.last_in(connection, every))?;
                last.saturating_sub(1) / what.block_size()
            }
            None => self.free_block(what, turn)?,
        };
        let (place, number) = self.next_in(what, place, turn)?;
        if kept != Some(place) {
            self.set_setting(what.setting(), &place.to_string())?;
        }
        Ok(number)
    }

    /// Returns the next number of a block; when that is full, of the next one of this laptop.
    fn next_in(&self, what: Numbered, place: u32, turn: u32) -> Result<(u32, u32), VaultError> {
        let block = what.block(place);
        let last = self.read(|connection| what.last_in(connection, block))?;
        let next = last.saturating_add(1).max(block.first);
        if next <= block.last {
            return Ok((place, next));
        }
        let place = self.free_block(what, turn)?;
        Ok((place, what.block(place).first))
    }

    /// Returns the place of the first block of this laptop in which nothing has a number.
    fn free_block(&self, what: Numbered, turn: u32) -> Result<u32, VaultError> {
        let places = (turn..u32::MAX).step_by(LAPTOPS as usize);
        self.read(|connection| {
            for place in places.clone() {
                if what.last_in(connection, what.block(place))? == 0 {
                    return Ok(place);
                }
            }
            Err(VaultError::damaged("the numbers have run out"))
        })
    }

    /// Returns which laptop of the team this is, the longest-standing first; `None` while the day
    /// is on this laptop alone.
    fn turn(&self) -> Option<u32> {
        let roll = self.roll()?;
        let place = roll.everybody().iter().position(|one| one.member.device == self.device())?;
        u32::try_from(place).ok().map(|place| place % LAPTOPS)
    }
}
