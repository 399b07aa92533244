//! The day strip: how many lines fell into each minute, the crowd, and the handovers.

use std::collections::BTreeMap;

use closeby_domain::board::{Board, Mode, Tally};
use closeby_domain::crowd::CrowdEstimate;
use closeby_domain::handover::Handover;
use closeby_domain::{Moment, Subject};
use rusqlite::Connection;
use uuid::Uuid;

use crate::error::Kept;
use crate::table::fact::{self, Wanted};
use crate::table::tally::{self, Weight};
use crate::{Vault, VaultError};

/// The lines that happened in one minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StripMinute {
    /// When the minute begins.
    pub begins: Moment,
    /// How many lines there are, and how they stand.
    pub tally: Tally,
}

/// What the day strip shows at a moment.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Strip {
    /// Minutes in which something happened, oldest first.
    pub minutes: Vec<StripMinute>,
    /// Estimates of the crowd, oldest first.
    pub crowd: Vec<CrowdEstimate>,
    /// Handovers by number.
    pub handovers: Vec<Handover>,
}

impl Vault {
    /// Returns the day strip at a moment. In the known mode it shows nothing learnt later.
    pub fn strip(&self, at: Moment, mode: Mode) -> Result<Strip, VaultError> {
        self.read(|connection| strip_at(connection, at, mode))
    }
}

pub(crate) fn strip_at(connection: &Connection, at: Moment, mode: Mode) -> Kept<Strip> {
    let mut minutes: BTreeMap<i64, Weight> = BTreeMap::new();
    tally::at(connection, at, mode, |minute, weight| {
        minutes.entry(minute).or_default().add(weight);
    })?;
    let mut facts = Board::default();
    for kind in [Subject::Crowd(Uuid::nil()), Subject::Handover(Uuid::nil())] {
        fact::at(connection, at, mode, Wanted::like(&kind), |fact| facts.place(fact))?;
    }
    facts.settle();
    Ok(Strip {
        minutes: minutes.into_iter().filter_map(strip_minute).collect(),
        crowd: facts.crowd,
        handovers: facts.handovers,
    })
}

/// Returns the minute, unless every line of it was moved elsewhere by a correction.
fn strip_minute((minute, weight): (i64, Weight)) -> Option<StripMinute> {
    let tally = weight.tally();
    let begins = Moment::from_unix_ms(minute.saturating_mul(60_000));
    (tally.entries > 0).then_some(StripMinute { begins, tally })
}
