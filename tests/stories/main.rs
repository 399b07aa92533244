//! The stories, one file each.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a story that panics has failed")]

mod architecture;
mod bundle;
mod chats;
mod claims;
mod clock_change;
mod decisions;
mod files;
mod forgetting;
mod handover;
mod hard_input;
mod incidents;
mod laptops;
mod legal;
mod people;
mod quick_entry;
mod record;
mod requests;
mod search;
