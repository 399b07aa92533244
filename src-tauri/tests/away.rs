//! A desk that hears on a bus that nobody is there any more. The bus is one of our own.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test that panics has failed")]

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use closeby_desk::Desk;
use closeby_desktop::away::bus;
use serde_json::json;
use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;

/// Longer than anything takes; who needs it has failed.
const PATIENCE: Duration = Duration::from_secs(30);

/// A message bus that goes when the test does.
struct Bus {
    daemon: Child,
    address: String,
}

impl Bus {
    /// Nothing where there is no program for it.
    fn start() -> Option<Self> {
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address=1"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Some(Self { daemon, address: address.trim().to_owned() })
    }

    fn connect(&self) -> Connection {
        Builder::address(self.address.as_str()).unwrap().build().unwrap()
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill().and_then(|()| self.daemon.wait());
    }
}

/// Says something on a bus until the desk has locked, and fails when it never does.
fn locks_on(
    path: &str,
    interface: &str,
    member: &str,
    body: &(impl serde::Serialize + zbus::zvariant::DynamicType),
) {
    let Some(bus) = Bus::start() else {
        return println!("skipped: {member}, dbus-daemon is needed");
    };
    let folder = tempfile::tempdir().unwrap();
    let desk = Arc::new(Desk::at(folder.path()));
    let day = json!({ "name": "Linnet Close", "passphrase": "otter", "author": "Tom" });
    desk.answer("create_day", day).unwrap();
    let (closed, told) = mpsc::channel();
    desk.when_closed(move || closed.send(()).unwrap());
    let (ears, at) = (bus.connect(), Arc::clone(&desk));
    std::thread::spawn(move || bus::listen(&ears, &at));
    let mouth = bus.connect();
    let began = std::time::Instant::now();
    // The listener says nothing when it is ready, so it is told more than once.
    let mut heard = false;
    while !heard && began.elapsed() < PATIENCE {
        mouth.emit_signal(None::<&str>, path, interface, member, body).unwrap();
        heard = told.recv_timeout(Duration::from_millis(50)).is_ok();
    }
    assert!(heard, "{member} was not heard");
    assert!(desk.peek(|open| open.is_none()), "{member} was heard and the desk is open");
}

#[test]
fn the_desk_locks_before_the_laptop_sleeps() {
    let path = "/org/freedesktop/login1";
    locks_on(path, "org.freedesktop.login1.Manager", "PrepareForSleep", &true);
}

#[test]
fn the_desk_locks_with_the_screen() {
    locks_on("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", &true);
}

#[test]
fn the_desk_locks_when_the_session_is_told_to() {
    let path = "/org/freedesktop/login1/session/_31";
    locks_on(path, "org.freedesktop.login1.Session", "Lock", &());
}
