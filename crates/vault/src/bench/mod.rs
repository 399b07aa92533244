//! Both sides of the bars: the vault, and bare SQLCipher or bare signatures doing the same work.
//!
//! Only with the feature `bench`. It times nothing and prints nothing; `closeby bench` does.

mod bare;
mod dice;
mod over_tcp;
mod raw;
mod said;
mod sides;
mod team;
mod words;
mod workload;

pub use over_tcp::BareOverTcp;
pub use raw::Raw;
pub use sides::{Closed, Look, Opened, PASSPHRASE, Sides, Unlocked};
pub use team::{
    guest, kitchen, lines_on_the_board, opened, records, sealed_bytes, tell_who_belongs, writes,
};
pub use workload::Workload;
