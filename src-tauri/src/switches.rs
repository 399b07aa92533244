//! Switches that libraries read before anything of ours runs.

/// Starts the program anew, once, with the switches set.
///
/// A running program cannot change its environment safely, so it replaces itself: same process,
/// same arguments. Somebody's own setting is left alone.
#[cfg(target_os = "linux")]
pub fn set() {
    use std::os::unix::process::CommandExt;

    let missing: Vec<_> =
        SWITCHES.into_iter().filter(|(name, _)| std::env::var_os(name).is_none()).collect();
    if missing.is_empty() {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        // Returns only when it failed, and then the window is worth a try as things are.
        let _failure = std::process::Command::new(program)
            .args(std::env::args_os().skip(1))
            .envs(missing)
            .exec();
    }
}

/// With WebKitGTK's DMA-BUF renderer on, some graphics drivers draw an empty window.
#[cfg(target_os = "linux")]
pub const SWITCHES: [(&str, &str); 2] =
    [("WEBKIT_DISABLE_DMABUF_RENDERER", "1"), closeby_desk::memory::OVERWRITE];

/// Other systems draw with their own engine and their C libraries know no such switch.
#[cfg(not(target_os = "linux"))]
pub fn set() {}
