//! What `closeby bench` measures against, passed on from the rooms that know it.

pub use closeby_paper::bench::bare_table;
pub use closeby_paper::forget_prints;
pub use closeby_vault::bench::{Closed, Look, Opened, PASSPHRASE, Raw, Sides, Unlocked, Workload};
