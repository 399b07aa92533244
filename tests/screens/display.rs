//! A screen of one's own that nobody sees.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::window::Told;

/// An X server without a monitor. It goes when this does.
pub struct Display {
    server: Child,
    /// Its name, as programs want it: ":7".
    pub name: String,
}

impl Display {
    /// Starts one; the server itself chooses a number that is free.
    pub fn open(size: &str) -> Told<Self> {
        let mut server = Command::new("Xvfb")
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
        Ok(Self { server, name: format!(":{}", number.trim()) })
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // It may have gone already; then there is nothing left to end.
        let _ = self.server.kill().and_then(|()| self.server.wait());
    }
}
