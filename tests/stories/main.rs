//! The stories, one file each.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a story that panics has failed")]

mod architecture;
mod handover;
mod legal;
mod record;
