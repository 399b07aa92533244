//! What a message on a bus says about whoever sat at the desk.

use std::collections::HashMap;

use zbus::Message;
use zbus::message::Type;
use zbus::zvariant::OwnedValue;

/// What was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// The screen is locked, the lid shut, or another person's session is in front.
    Gone,
    /// The laptop is about to sleep.
    Sleep,
    /// It has woken up.
    Awake,
}

/// Returns what a message says. Of other people's sessions nothing is news, once we know our own.
pub fn of(message: &Message, session: Option<&str>) -> Option<News> {
    if message.message_type() != Type::Signal {
        return None;
    }
    let header = message.header();
    let path = header.path()?.as_str();
    let is_ours = session.is_none_or(|session| session == path);
    match (header.interface()?.as_str(), header.member()?.as_str()) {
        ("org.freedesktop.login1.Manager", "PrepareForSleep") => {
            Some(if yes(message)? { News::Sleep } else { News::Awake })
        }
        ("org.freedesktop.login1.Session", "Lock") => is_ours.then_some(News::Gone),
        ("org.freedesktop.DBus.Properties", "PropertiesChanged") => changed(message, is_ours),
        // Each desktop has its own name before this one.
        (screen, "ActiveChanged") if screen.ends_with(".ScreenSaver") => {
            yes(message)?.then_some(News::Gone)
        }
        _ => None,
    }
}

fn yes(message: &Message) -> Option<bool> {
    message.body().deserialize().ok()
}

fn changed(message: &Message, is_ours: bool) -> Option<News> {
    let body = message.body();
    let (whose, now, _): (String, HashMap<String, OwnedValue>, Vec<String>) =
        body.deserialize().ok()?;
    let is = |name: &str, wanted: bool| {
        now.get(name).and_then(|value| bool::try_from(value).ok()) == Some(wanted)
    };
    let gone = match whose.as_str() {
        "org.freedesktop.UPower" => is("LidIsClosed", true),
        "org.freedesktop.login1.Session" => is_ours && is("Active", false),
        _ => false,
    };
    gone.then_some(News::Gone)
}

#[cfg(test)]
mod tests {
    use serde::Serialize;
    use zbus::zvariant::{DynamicType, Value};

    use super::*;

    const OURS: &str = "/org/freedesktop/login1/session/_32";

    fn said(path: &str, member: &str, body: &(impl Serialize + DynamicType)) -> Option<News> {
        let (interface, member) = member.rsplit_once('.').unwrap();
        let message = Message::signal(path, interface, member).unwrap().build(body).unwrap();
        of(&message, Some(OURS))
    }

    fn turned(path: &str, whose: &str, name: &str, value: bool) -> Option<News> {
        let now = HashMap::from([(name, Value::from(value))]);
        let body = (whose, now, Vec::<&str>::new());
        said(path, "org.freedesktop.DBus.Properties.PropertiesChanged", &body)
    }

    #[test]
    fn sleep_and_waking_are_news() {
        let sleep = |begins: bool| {
            said(
                "/org/freedesktop/login1",
                "org.freedesktop.login1.Manager.PrepareForSleep",
                &begins,
            )
        };
        assert_eq!(sleep(true), Some(News::Sleep));
        assert_eq!(sleep(false), Some(News::Awake));
    }

    #[test]
    fn a_locked_screen_is_news_under_every_desktops_name() {
        for desktop in ["org.freedesktop", "org.gnome", "org.cinnamon", "org.mate", "org.xfce"] {
            let member = format!("{desktop}.ScreenSaver.ActiveChanged");
            assert_eq!(said("/ScreenSaver", &member, &true), Some(News::Gone), "{desktop}");
            assert_eq!(said("/ScreenSaver", &member, &false), None, "{desktop}");
        }
    }

    #[test]
    fn only_our_own_session_counts() {
        let lock = "org.freedesktop.login1.Session.Lock";
        let session = "org.freedesktop.login1.Session";
        let theirs = "/org/freedesktop/login1/session/_33";
        assert_eq!(said(OURS, lock, &()), Some(News::Gone));
        assert_eq!(said(theirs, lock, &()), None);
        assert_eq!(turned(OURS, session, "Active", false), Some(News::Gone));
        assert_eq!(turned(OURS, session, "Active", true), None);
        assert_eq!(turned(theirs, session, "Active", false), None);
    }

    #[test]
    fn a_lid_that_shuts_is_news() {
        let lid =
            |shut| turned("/org/freedesktop/UPower", "org.freedesktop.UPower", "LidIsClosed", shut);
        assert_eq!(lid(true), Some(News::Gone));
        assert_eq!(lid(false), None);
    }

    #[test]
    fn a_message_that_says_something_else_in_these_words_is_no_news() {
        let path = "/org/freedesktop/login1";
        assert_eq!(said(path, "org.freedesktop.login1.Manager.PrepareForSleep", &"true"), None);
        assert_eq!(said(path, "org.example.Tabs.ActiveChanged", &true), None);
    }
}
