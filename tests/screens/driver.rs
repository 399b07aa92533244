//! tauri-driver on a bus and ports of its own, so that windows do not meet.

use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::display::Display;
use crate::window::Told;

/// A running driver. It and everything it started go when this does.
pub struct Driver {
    process: Child,
    /// Where it listens.
    pub address: String,
}

impl Driver {
    /// Starts a driver whose window keeps its things in `folder`.
    pub fn start(program: &str, display: &Display, folder: &Path) -> Told<Self> {
        let (port, native) = (free_port()?, free_port()?);
        let log = std::fs::File::create(folder.join("driver.log"))?;
        let mut bus = Command::new("dbus-run-session");
        bus.args([
            "--",
            program,
            "--port",
            &port.to_string(),
            "--native-port",
            &native.to_string(),
        ]);
        seat(&mut bus, display, folder)?;
        let process = bus
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .map_err(|fault| format!("dbus-run-session could not be started: {fault}"))?;
        Ok(Self { process, address: format!("http://127.0.0.1:{port}") })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        end(&mut self.process);
    }
}

/// Gives a window a screen, a laptop folder and a group of processes of its own.
pub fn seat(window: &mut Command, display: &Display, folder: &Path) -> Told<()> {
    let runtime = folder.join("runtime");
    std::fs::create_dir_all(&runtime)?;
    std::fs::set_permissions(&runtime, std::fs::Permissions::from_mode(0o700))?;
    window
        .env("DISPLAY", &display.name)
        .env("XDG_RUNTIME_DIR", &runtime)
        .env("CLOSEBY_DATA_DIR", folder.join("laptop"))
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .env("TZ", "Europe/London")
        // Nobody listens with a screen reader here, and its bus can take 25 seconds to say so.
        .env("NO_AT_BRIDGE", "1")
        .env("GTK_A11Y", "none")
        .env_remove("WAYLAND_DISPLAY")
        .process_group(0);
    Ok(())
}

/// Ends a group of processes: the bus, a driver, and the window with all of its own.
pub fn end(leader: &mut Child) {
    let group = format!("-{}", leader.id());
    // What has ended already need not be ended.
    let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
    let _ = leader.wait();
}

/// Returns a port nobody listens on now.
fn free_port() -> Told<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
