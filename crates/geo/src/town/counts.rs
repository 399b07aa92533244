//! What was in the map file, counted while it was read.

use serde::{Deserialize, Serialize};

/// What was in the map file. Shown once after an import, and kept with the town.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Points in the file, drawn or not.
    pub nodes: u64,
    /// Lines and outlines in the file, drawn or not.
    pub ways: u64,
    /// Groups in the file, drawn or not.
    pub relations: u64,
    /// Ways tagged as a highway of any kind, footpaths among them.
    pub highways: u64,
    /// Different names of streets, pedestrian ones among them.
    pub street_names: u64,
    /// Highways made for feet and bicycles.
    pub paths: u64,
    /// Ways and groups tagged as a building.
    pub buildings: u64,
    /// Anything with a house number.
    pub addresses: u64,
    /// Points and ways that say a street ends there.
    pub noexit: u64,
    /// Times a way names a point that is not in the file.
    pub dangling: u64,
    /// Times an outline group names a way that is not in the file.
    pub missing_members: u64,
    /// Points left out because their coordinates are not on the globe.
    pub out_of_range: u64,
    /// Outlines left out because they do not close.
    pub broken_outlines: u64,
}
