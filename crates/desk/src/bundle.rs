//! The bundle: signed records and what a level may read of them, in one file that anybody can
//! check without a key. `docs/format.md` describes it.

pub mod check;
pub mod frame;
pub mod readable;
pub mod write;
