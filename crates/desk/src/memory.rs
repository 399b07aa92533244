//! Keeps what is in memory out of the files a system writes when a program falls over.

/// What a program that keeps a desk for long is started with, so that memory it gives back is
/// overwritten at once: the C library's own switch, which also covers SQLCipher and the window's
/// toolkit. Its caches of small pieces are off, since they would keep what they are given as it is.
///
/// It is read before a program begins. Where the C library is another one it does nothing.
pub const OVERWRITE: (&str, &str) =
    ("GLIBC_TUNABLES", "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0");

/// Has the system write no core file of this program, and lets no other program of this user look
/// into its memory. To be done first thing.
///
/// Where a system does not know one of the two, the other still holds; on Windows there is neither.
pub fn keep_out_of_dumps() {
    #[cfg(unix)]
    no_core_file();
    #[cfg(any(target_os = "linux", target_os = "android"))]
    nobody_looks_in();
}

/// Programs started from here inherit it: the page's own process writes no core file either.
#[cfg(unix)]
fn no_core_file() {
    use rustix::process::{Resource, Rlimit, setrlimit};

    // Lowering a limit is always allowed.
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
}

#[cfg(any(target_os = "linux", target_os = "android"))]
fn nobody_looks_in() {
    use rustix::process::{DumpableBehavior, set_dumpable_behavior};

    let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
}
