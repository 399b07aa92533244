//! Handovers: signed by one organiser, read and acknowledged by the next.

use serde::{Deserialize, Serialize};

use crate::Moment;
use crate::id::HandoverId;

/// A handover from one organiser to the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    /// Its lasting name.
    pub id: HandoverId,
    /// Its number in the day.
    pub number: u32,
    /// Who hands over.
    pub from: String,
    /// In which role.
    pub from_role: String,
    /// Who takes over.
    pub to: String,
    /// The beginning of what it covers: the handover before, or the start of the day.
    pub covers_from: Moment,
    /// When it was signed.
    pub signed: Moment,
    /// The name typed to sign it.
    pub signature: String,
    /// The chain head it was signed on, 16 hex digits in fours.
    pub chain_head: String,
    /// How many records that head stands for.
    pub records: u64,
    /// When and by whom it was acknowledged.
    pub acknowledged: Option<Acknowledgement>,
}

/// The incoming side has read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledgement {
    /// Who read it.
    pub by: String,
    /// When.
    pub at: Moment,
}

/// A part of the standing briefing, in IIMARCH's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BriefingPart {
    /// What kind of event it is (the T of ETHANE).
    Type,
    /// Where exactly (the first E).
    Location,
    /// Hazards, present and possible.
    Hazards,
    /// Ways in and out.
    Access,
    /// Emergency services called or needed.
    EmergencyServices,
    /// What everybody works towards.
    Intent,
    /// Laptop, keys, chargers, places.
    Administration,
    /// What could go wrong, how likely, what is in place; one risk a line, parts split by "|".
    Risk,
    /// Groups, numbers, who speaks to whom; one a line, parts split by "|".
    Communications,
    /// What people need.
    Humanitarian,
}

impl BriefingPart {
    /// All parts, in the order of the page.
    pub const ALL: [Self; 10] = [
        Self::Location,
        Self::Type,
        Self::Hazards,
        Self::Access,
        Self::EmergencyServices,
        Self::Intent,
        Self::Administration,
        Self::Risk,
        Self::Communications,
        Self::Humanitarian,
    ];
}
