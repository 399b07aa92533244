//! Exported chats: WhatsApp's text in the many ways phones write it, Signal's, Telegram's JSON and pages.
//!
//! The format is found from the content, never from the name. Nothing is guessed in silence: when
//! the dates can be read with the day or the month first, that is a [`Question`].

mod archive;
mod assemble;
mod clock;
mod daytime;
mod foreign;
mod header;
mod letters;
mod lines;
mod markup;
mod message;
mod order;
mod phrases;
mod program;
mod refused;
mod said;
mod shared;
mod sigtop;
mod source;
mod stamp;
mod start;
mod styles;
mod telegram;
mod telegram_page;
mod western;
mod year;

use std::io::{Read, Seek};

use closeby_domain::Moment;
use jiff::tz::TimeZone;

pub use archive::{Media, copy_media};
pub use message::{App, Chat, Kind, Message};
pub use order::{DayOrder, Question, Spelling};
pub use refused::Refused;
pub use styles::{Second, Styles};

/// The most that the text of one chat may hold, in bytes: some half a million messages.
pub const LONGEST_TEXT: u64 = 48 << 20;
/// The most messages of one chat.
pub const MOST_MESSAGES: usize = 250_000;

/// What has to be known to read a chat, and what somebody answered.
#[derive(Debug, Clone)]
pub struct Asking {
    /// The zone of the street, in which the phone wrote its times.
    pub zone: TimeZone,
    /// Whether the day or the month comes first, when that was asked and answered.
    pub order: Option<DayOrder>,
    /// What lines in a second style are, when that was asked and answered.
    pub second: Option<Second>,
}

/// What came of reading a file.
#[derive(Debug)]
pub enum Reading {
    /// Every message.
    Chat(Chat),
    /// Its dates can be read in several ways: somebody has to say which.
    Question(Question),
    /// Some of its lines begin like messages of another export: somebody has to say what they are.
    Styles(Styles),
}

/// Reads an exported chat: text, JSON, or a zip with one of them inside.
pub fn read(file: impl Read + Seek, asking: &Asking) -> Result<Reading, Refused> {
    let found = source::find(file)?;
    let source::Text { words: text, cut_short, western } = found.text;
    let telling = if western { western::telling(&text) } else { Vec::new() };
    let mut reading = if telegram::looks_like(&text) {
        let read = telegram::read(&text, asking).map_err(|why| why.of_whom(&text))?;
        Reading::Chat(read)
    } else if sigtop::looks_like(&text) {
        Reading::Chat(sigtop::read(text, asking)?)
    } else {
        assemble::read(text, asking)?
    };
    if let Reading::Chat(chat) = &mut reading {
        chat.hash = found.hash;
        chat.cut_short = cut_short;
        chat.western = western.then_some(telling);
        chat.media = found.media;
        if program::wrote(&chat.messages) {
            return Err(Refused::ProgramLog);
        }
    }
    Ok(reading)
}

/// Returns the instant of a time that a phone wrote, and the other one when it came twice.
fn instant(written: jiff::civil::DateTime, zone: &TimeZone) -> Option<(Moment, Option<Moment>)> {
    clock::instant(written, zone)
}
