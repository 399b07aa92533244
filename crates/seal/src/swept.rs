//! Work whose traces on the stack are overwritten when it is done.

use std::hint::black_box;

/// More than any cipher needs for its work.
const ROOM: usize = 16 * 1024;

/// Does something and overwrites what it left on the stack.
///
/// A cipher works on several blocks at once and leaves the last of them, as plain words, where
/// its frame was. Nothing else would overwrite them for as long as the thread does little.
pub(crate) fn swept<T>(work: impl FnOnce() -> T) -> T {
    let done = below(work);
    overwrite();
    done
}

/// Never part of its caller, so that all its traces lie below it.
#[inline(never)]
fn below<T>(work: impl FnOnce() -> T) -> T {
    work()
}

/// Lies where the work lay.
#[inline(never)]
fn overwrite() {
    black_box(&mut [0_u8; ROOM]);
}
