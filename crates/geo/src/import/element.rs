//! One point, way or group as a map file lists it.

use super::tags::Tags;

/// One thing from a map file, borrowed from whichever reader found it.
pub(super) enum Element<'a> {
    /// A point, in ten-millionths of a degree.
    Node {
        /// Its number in the file.
        id: i64,
        /// Longitude in grains; may be off the globe.
        lon: i64,
        /// Latitude in grains; may be off the globe.
        lat: i64,
        /// What it is.
        tags: &'a Tags,
    },
    /// A line through points.
    Way {
        /// Its number in the file.
        id: i64,
        /// The points, by number.
        nodes: &'a [i64],
        /// What it is.
        tags: &'a Tags,
    },
    /// A group of ways, such as an outline with holes.
    Relation {
        /// The ways in it.
        members: &'a [Member],
        /// What it is.
        tags: &'a Tags,
    },
}

/// A way in a group.
#[derive(Clone, Copy)]
pub(super) struct Member {
    /// The way's number.
    pub way: i64,
    /// Whether it bounds a hole.
    pub inner: bool,
}
