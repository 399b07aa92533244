//! A chat as it was read: its messages in the order of the file, and where each stood.

use std::ops::Range;

use closeby_domain::Moment;
use jiff::civil::DateTime;

use super::archive::Media;
use super::order::DayOrder;

/// Which messenger wrote the file, as far as its spelling tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum App {
    /// WhatsApp, on either kind of phone.
    WhatsApp,
    /// Signal, through the usual tools.
    Signal,
    /// Telegram's desktop.
    Telegram,
}

/// What a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Somebody's words.
    Said,
    /// The messenger's own notice: somebody joined, calls are encrypted, a call was missed.
    Notice,
    /// Somebody took their words back; the file does not have them.
    Deleted,
    /// A picture or another file that was left out of the export.
    LeftOut,
}

/// One message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The line of the file on which it begins, from 1; its place in the list for Telegram.
    pub line: u32,
    /// Where it stands in [`Chat::text`]; empty for Telegram.
    pub raw: Range<usize>,
    /// The time as the phone wrote it.
    pub written: DateTime,
    /// The instant that is in the street's zone.
    pub at: Moment,
    /// Whether the file has no time for it, and that of its neighbour stands here.
    pub about: bool,
    /// The later instant, when the clocks went back and this time came twice.
    pub twice: Option<Moment>,
    /// Who sent it, as the file has it; `None` for notices without a sender.
    pub sender: Option<String>,
    /// Its words, with the messenger's marks.
    pub text: String,
    /// What it is.
    pub kind: Kind,
    /// Names of files sent with it.
    pub attachments: Vec<String>,
    /// Whether its sender changed it afterwards.
    pub edited: bool,
    /// The same for the same message in every export of this chat in this spelling.
    pub key: [u8; 16],
}

/// A chat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chat {
    /// Which messenger wrote it.
    pub app: App,
    /// SHA-256 of the whole file as it was given.
    pub hash: [u8; 32],
    /// The whole text; empty for Telegram.
    pub text: String,
    /// What stands before the first message: the end of one that was cut off, or nothing.
    pub before: Range<usize>,
    /// Every message, in the order of the file.
    pub messages: Vec<Message>,
    /// How its dates were read, when day or month could come first.
    pub order: Option<DayOrder>,
    /// Whether the file ends in the middle of a letter.
    pub cut_short: bool,
    /// Set when its letters were no Unicode and were read as Windows-1252: some words that show
    /// whether that was right.
    pub western: Option<Vec<String>>,
    /// Files that came in the same zip.
    pub media: Vec<Media>,
}

impl Chat {
    /// A chat whose text is kept as a whole.
    pub(super) fn of_text(
        app: App,
        text: String,
        before: Range<usize>,
        messages: Vec<Message>,
    ) -> Self {
        Self { app, text, before, ..Self::of_telegram(messages) }
    }

    /// A chat from Telegram, whose dates are beyond doubt and whose text is kept message by message.
    pub(super) fn of_telegram(messages: Vec<Message>) -> Self {
        Self {
            app: App::Telegram,
            hash: [0; 32],
            text: String::new(),
            before: 0..0,
            messages,
            order: None,
            cut_short: false,
            western: None,
            media: Vec::new(),
        }
    }

    /// Returns a message exactly as the file has it.
    pub fn raw<'a>(&'a self, message: &'a Message) -> &'a str {
        match self.text.get(message.raw.clone()) {
            Some(raw) if !raw.is_empty() => raw,
            _ => &message.text,
        }
    }

    /// Returns what stands before the first message.
    pub fn before(&self) -> &str {
        self.text.get(self.before.clone()).unwrap_or_default()
    }
}
