//! Work on many things, shared out to all cores.

use std::sync::OnceLock;
use std::{panic, thread};

/// Returns how many cores there are; asked once, because the system reads several files to say so.
pub(crate) fn cores() -> usize {
    static CORES: OnceLock<usize> = OnceLock::new();
    *CORES.get_or_init(|| thread::available_parallelism().map_or(1, usize::from))
}

/// Returns what becomes of each thing, in their order. No core is called for fewer than `least`.
pub(crate) fn each_on_all<T: Sync, R: Send>(
    things: &[T],
    least: usize,
    work: impl Fn(&[T]) -> Vec<R> + Sync,
) -> Vec<R> {
    let share = things.len().div_ceil(cores()).max(least).max(1);
    let (own, others) = things.split_at(share.min(things.len()));
    thread::scope(|scope| {
        let others: Vec<_> =
            others.chunks(share).map(|share| scope.spawn(|| work(share))).collect();
        let mut done = work(own);
        for share in others {
            done.extend(share.join().unwrap_or_else(|cause| panic::resume_unwind(cause)));
        }
        done
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_done_once_and_in_order() {
        for count in [0, 1, 2, 7, 1_000] {
            let things: Vec<usize> = (0..count).collect();
            for least in [0, 1, 300] {
                let doubled =
                    each_on_all(&things, least, |share| share.iter().map(|one| one * 2).collect());
                assert_eq!(doubled, things.iter().map(|one| one * 2).collect::<Vec<_>>());
            }
        }
    }
}
