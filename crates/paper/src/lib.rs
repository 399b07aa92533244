//! Composes what leaves the room.
