//! Listens to what the desktop says on its buses: sleep, a closed lid, a locked screen.

mod news;
mod session;

use std::sync::Arc;
use std::thread;

use closeby_desk::Desk;
use zbus::blocking::fdo::DBusProxy;
use zbus::blocking::{Connection, MessageIterator};
use zbus::{MatchRule, Result};

use news::News;

/// What we ask the buses to tell us; all of it is broadcast, and nothing is ever answered.
const WANTED: [&str; 5] = [
    "type='signal',interface='org.freedesktop.login1.Manager',member='PrepareForSleep'",
    "type='signal',interface='org.freedesktop.login1.Session',member='Lock'",
    "type='signal',interface='org.freedesktop.DBus.Properties',member='PropertiesChanged',path_namespace='/org/freedesktop/login1/session'",
    "type='signal',interface='org.freedesktop.DBus.Properties',member='PropertiesChanged',path='/org/freedesktop/UPower'",
    "type='signal',member='ActiveChanged'",
];

/// Listens on both buses until the program ends.
pub fn look_after(desk: &Arc<Desk>) {
    for bus in [Connection::system, Connection::session] {
        let desk = Arc::clone(desk);
        thread::spawn(move || {
            // Without a bus there is no news; the round once a second goes on.
            let _ = bus().and_then(|bus| listen(&bus, &desk));
        });
    }
}

/// Listens on one bus until it goes away.
pub fn listen(bus: &Connection, desk: &Desk) -> Result<()> {
    // Before anything is asked for, so that nothing said meanwhile is missed.
    let messages = MessageIterator::from(bus);
    let proxy = DBusProxy::new(bus)?;
    for rule in WANTED {
        proxy.add_match_rule(MatchRule::try_from(rule)?)?;
    }
    let ours = session::ours(bus);
    let mut wait_for_us = session::asks_to_wait(bus, ours.as_deref());
    for message in messages {
        match news::of(&message?, ours.as_deref()) {
            Some(News::Gone) => desk.lock(),
            Some(News::Sleep) => {
                desk.lock();
                // Locked: now the laptop may sleep.
                wait_for_us = None;
            }
            Some(News::Awake) => wait_for_us = session::asks_to_wait(bus, ours.as_deref()),
            None => {}
        }
    }
    drop(wait_for_us);
    Ok(())
}
