//! What `closeby bench` measures against, passed on from the rooms that know it.

pub use closeby_paper::bench::{bare_table, forget_earlier_prints};
pub use closeby_vault::bench::{Closed, Look, Opened, Raw, Sides, Unlocked, Workload};
