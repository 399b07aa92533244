//! A day on the desk for the length of one command.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use closeby_desk::problem::{Answer, Code, Problem};
use closeby_desk::view::Nothing;
use closeby_desk::view::welcome::{DayView, OpenAsk, PassphraseAsk, SessionView};
use closeby_desk::{Desk, legal_key, unlock};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::clock::Zone;
use crate::passphrase;

/// How often a long piece of work says that somebody is still here.
const TOUCH: Duration = Duration::from_secs(20);

/// Who writes when nobody was named.
const NOBODY_NAMED: &str = "Command line";

/// An opened day.
pub struct Session {
    /// The desk it lies on.
    pub desk: Desk,
    /// Its name, its clock, who is at the desk.
    pub day: DayView,
    /// Its time zone.
    pub zone: Zone,
}

impl Session {
    /// Opens a day with the organiser passphrase.
    pub fn open(day: &str) -> Answer<Self> {
        let desk = desk();
        let ask = OpenAsk { path: existing(day), passphrase: passphrase::organiser()? };
        let session = unlock::open_day(&desk, ask)?;
        Self::of(desk, session)
    }

    /// Opens a day, and its legal key.
    pub fn open_with_legal_key(day: &str) -> Answer<Self> {
        let session = Self::open(day)?;
        let ask = PassphraseAsk { passphrase: passphrase::legal()? };
        legal_key::open_legal(&session.desk, ask)?;
        Ok(session)
    }

    /// Takes up a desk on which a day was opened.
    pub fn of(desk: Desk, session: SessionView) -> Answer<Self> {
        let waits = session.joining.is_some();
        let day = session.day.ok_or_else(|| if waits { not_let_in() } else { misunderstood() })?;
        unlock::call_nobody(&desk, NOBODY_NAMED)?;
        let zone = Zone::named(&day.zone)?;
        Ok(Self { desk, day, zone })
    }

    /// Does something that may take longer than the desk stays open by itself.
    pub fn awake<T>(&self, work: impl FnOnce() -> T) -> T {
        let (done, waiting) = mpsc::channel::<()>();
        std::thread::scope(|scope| {
            scope.spawn(move || {
                while waiting.recv_timeout(TOUCH) == Err(RecvTimeoutError::Timeout) {
                    // A desk that cannot be touched says so to whoever asks it next.
                    let _ = self.ask::<SessionView>("touch", Nothing {});
                }
            });
            let came_of_it = work();
            drop(done);
            came_of_it
        })
    }

    /// Asks the desk, as the window does.
    pub fn ask<T: DeserializeOwned>(&self, name: &str, question: impl Serialize) -> Answer<T> {
        ask(&self.desk, name, question)
    }
}

/// What is said of a laptop that waits.
pub const NOT_LET_IN: &str = "This laptop has asked to join and was not let in yet.";
/// What lets it in.
pub const GO_ON_JOINING: &str = "Go on with closeby sync stick, closeby sync mailbox or closeby sync serve, and compare the six digits.";

fn not_let_in() -> Problem {
    let says = format!("{NOT_LET_IN} Nothing was changed.");
    Problem::new(Code::Refused, says, GO_ON_JOINING)
}

/// Asks a desk, with a day on it or without.
pub fn ask<T: DeserializeOwned>(desk: &Desk, name: &str, question: impl Serialize) -> Answer<T> {
    let question = serde_json::to_value(question).map_err(|_| misunderstood())?;
    serde_json::from_value(desk.answer(name, question)?).map_err(|_| misunderstood())
}

/// Returns an empty desk whose own files lie where the window keeps them.
pub fn desk() -> Desk {
    let chosen = std::env::var_os("CLOSEBY_DATA_DIR").filter(|folder| !folder.is_empty());
    let usual = || dirs::data_local_dir().map(|folder| folder.join("org.closeby.desktop"));
    Desk::at(chosen.map(PathBuf::from).or_else(usual).unwrap_or_else(|| PathBuf::from(".closeby")))
}

/// Returns the folder of a day to make: `.closeby` is added when it has no ending.
pub fn to_make(day: &str) -> String {
    let day = day.trim_end_matches('/');
    if has_ending(day) { day.to_owned() } else { format!("{day}.closeby") }
}

/// Returns the folder of a day to open, given with its ending or without.
pub fn existing(day: &str) -> String {
    let ended = to_make(day);
    if Path::new(day).is_dir() || !Path::new(&ended).is_dir() { day.to_owned() } else { ended }
}

fn has_ending(day: &str) -> bool {
    Path::new(day).extension().is_some_and(|ending| ending == "closeby")
}

/// The desk and this command line do not fit together, which is our own mistake.
fn misunderstood() -> Problem {
    Problem::new(
        Code::BadAsk,
        "The desk's answer could not be read. The record is safe.",
        "Use the window and the command line of the same version.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_gets_its_ending_once() {
        assert_eq!(to_make("linnet"), "linnet.closeby");
        assert_eq!(to_make("linnet.closeby/"), "linnet.closeby");
        assert_eq!(to_make("13.06"), "13.06.closeby");
    }
}
