//! The stories, one file each.

mod architecture;
mod handover;
mod legal;
mod record;
