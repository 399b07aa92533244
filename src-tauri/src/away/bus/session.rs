//! Our session at the login service, which also lets us lock before the laptop sleeps.

use zbus::blocking::Connection;
use zbus::zvariant::{OwnedFd, OwnedObjectPath, OwnedValue};

const LOGIN: &str = "org.freedesktop.login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const MANAGERS_PATH: &str = "/org/freedesktop/login1";

/// Returns the path of the session that this window stands in, where there is such a thing.
pub fn ours(bus: &Connection) -> Option<String> {
    let asked = (format!("{LOGIN}.Session"), "Id");
    let properties = Some("org.freedesktop.DBus.Properties");
    let auto = format!("{MANAGERS_PATH}/session/auto");
    let said = bus.call_method(Some(LOGIN), auto, properties, "Get", &asked).ok()?;
    let id = String::try_from(said.body().deserialize::<OwnedValue>().ok()?).ok()?;
    let said =
        bus.call_method(Some(LOGIN), MANAGERS_PATH, Some(MANAGER), "GetSession", &id).ok()?;
    Some(said.body().deserialize::<OwnedObjectPath>().ok()?.as_str().to_owned())
}

/// Asks that no sleep begins before we have locked. It holds until what is returned is dropped;
/// the system waits a few seconds at most.
pub fn asks_to_wait(bus: &Connection, session: Option<&str>) -> Option<OwnedFd> {
    session?;
    let why = ("sleep", "Closeby", "Locks the day before the laptop sleeps", "delay");
    let said = bus.call_method(Some(LOGIN), MANAGERS_PATH, Some(MANAGER), "Inhibit", &why).ok()?;
    said.body().deserialize().ok()
}
