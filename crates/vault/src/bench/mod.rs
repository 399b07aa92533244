//! Both sides of the bars: the vault, and bare SQLCipher or bare signatures doing the same work.
//!
//! Only with the feature `bench`. It times nothing and prints nothing; `closeby bench` does.

mod bare;
mod dice;
mod raw;
mod said;
mod sides;
mod words;
mod workload;

pub use raw::Raw;
pub use sides::{Closed, Look, Opened, PASSPHRASE, Sides, Unlocked};
pub use workload::Workload;
