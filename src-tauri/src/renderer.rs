//! Keeps the window from coming up blank on some graphics drivers.

/// Starts the program anew, once, with WebKitGTK's DMA-BUF renderer off.
///
/// With it on, some drivers draw an empty window. The switch is read from the environment
/// before anything of ours runs, and a running program cannot change its environment safely,
/// so it replaces itself: same process, same arguments. Somebody's own setting is left alone.
#[cfg(target_os = "linux")]
pub fn steady() {
    use std::os::unix::process::CommandExt;

    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(SWITCH).is_some() {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        // Returns only when it failed, and then the window is worth a try as things are.
        let _failure = std::process::Command::new(program)
            .args(std::env::args_os().skip(1))
            .env(SWITCH, "1")
            .exec();
    }
}

/// Other systems draw with their own engine and need nothing.
#[cfg(not(target_os = "linux"))]
pub fn steady() {}
