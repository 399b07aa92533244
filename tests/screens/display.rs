//! A screen of one's own that nobody sees.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::window::Told;

/// An X server without a monitor. It goes when this does.
pub struct Display {
    server: Child,
    /// Its name, as programs want it: ":7".
    pub name: String,
    /// Where the server keeps what is shown, when somebody asked for it.
    shown: Option<PathBuf>,
}

impl Display {
    /// Starts one; the server itself chooses a number that is free.
    pub fn open(size: &str) -> Told<Self> {
        Self::start(size, None)
    }

    /// Starts one whose picture can be read, without a driver and without a network.
    pub fn open_seen(size: &str, folder: &Path) -> Told<Self> {
        Self::start(size, Some(folder))
    }

    /// Returns what is shown now, four bytes a point, behind a short head.
    pub fn picture(&self) -> Told<Vec<u8>> {
        let shown = self.shown.as_ref().ok_or("nobody asked for the picture of this screen")?;
        Ok(std::fs::read(shown)?)
    }

    fn start(size: &str, seen: Option<&Path>) -> Told<Self> {
        let mut server = Command::new("Xvfb");
        if let Some(folder) = seen {
            server.arg("-fbdir").arg(folder);
        }
        let mut server = server
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                &format!("{size}x24"),
                "-nolisten",
                "tcp",
                "-noreset",
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|fault| format!("Xvfb could not be started: {fault}"))?;
        let out = server.stdout.take().ok_or("Xvfb has no output")?;
        let mut number = String::new();
        BufReader::new(out)
            .read_line(&mut number)
            .map_err(|fault| format!("Xvfb said nothing: {fault}"))?;
        if number.trim().is_empty() {
            return Err("Xvfb ended before it had a screen".into());
        }
        let shown = seen.map(|folder| folder.join("Xvfb_screen0"));
        Ok(Self { server, name: format!(":{}", number.trim()), shown })
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // It may have gone already; then there is nothing left to end.
        let _ = self.server.kill().and_then(|()| self.server.wait());
    }
}
