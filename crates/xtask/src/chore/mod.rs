//! The chores, one file each.

pub mod bench;
pub mod bless;
pub mod check;
pub mod package;
pub mod run;
pub mod screens;
pub mod shots;
pub mod test;
