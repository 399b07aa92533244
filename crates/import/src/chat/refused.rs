//! Why a file is not taken, in words for people.

/// Why a chat cannot be read. Nothing of the file was kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// There is nothing in it.
    #[error("The file is empty")]
    Empty,
    /// The text is larger than any chat.
    #[error("The text is larger than {most} MiB, more than any chat that can be read at once")]
    TooLarge {
        /// The most that is read, in MiB.
        most: u64,
    },
    /// More messages than can be read at once.
    #[error("The chat has more than {most} messages")]
    TooMany {
        /// The most that are read.
        most: usize,
    },
    /// It is not text.
    #[error(
        "The file is not text, or in letters that are not known: not UTF-8, UTF-16 or Windows-1252 (at byte {at})"
    )]
    NotText {
        /// The first byte that is no text.
        at: u64,
    },
    /// No line begins like a message.
    #[error("No line begins with a date, a time and a sender, as exported chats do")]
    NoMessages,
    /// The times carry a word that is not known.
    #[error("The times carry a word that is not known: “{word}” in line {line}")]
    UnknownWord {
        /// The word, as it stands beside the time.
        word: String,
        /// The first line that has it.
        line: u32,
    },
    /// Every line has a time, and none says who wrote it.
    #[error("No message says who sent it, as in line {line}: this is no chat that can be read")]
    NoSenders {
        /// The first line with a time.
        line: u32,
    },
    /// Every line is by a part of a program.
    #[error(
        "This looks like what a program keeps of its work, and not like a chat: nobody is named as the sender"
    )]
    ProgramLog,
    /// It is another messenger's.
    #[error("This looks like a chat of {app}, which is not read")]
    OtherMessenger {
        /// Its name.
        app: &'static str,
    },
    /// The dates belong to a calendar that cannot be read.
    #[error("The dates belong to another calendar: the year {year}")]
    OtherCalendar {
        /// The year as it stands.
        year: u32,
    },
    /// Some dates have the day first and others the month.
    #[error("Line {day_line} has the day first and line {month_line} the month")]
    Mixed {
        /// A line that can only be read with the day first.
        day_line: u32,
        /// A line that can only be read with the month first.
        month_line: u32,
    },
    /// The dates cannot be read in the way that was asked for.
    #[error("The dates cannot be read that way: line {line} says {date}")]
    OtherOrder {
        /// The line.
        line: u32,
        /// The date as it stands.
        date: String,
    },
    /// A page, and not one of Telegram's.
    #[error("This is a web page, and not one that Telegram's desktop writes")]
    WebPage,
    /// A message without a time.
    #[error("Message {number} has no time that can be read")]
    NoTime {
        /// Its number in the file.
        number: u32,
    },
    /// JSON, but not a chat's.
    #[error("This is JSON, but not Telegram's export of one chat: {reason}")]
    NotTelegram {
        /// What is missing or wrong.
        reason: String,
    },
    /// The zip cannot be read.
    #[error("The zip cannot be read: {reason}")]
    BadZip {
        /// What is wrong with it.
        reason: String,
    },
    /// The zip has no chat inside.
    #[error("No chat is inside the zip: {files} files were looked at")]
    NoChatInside {
        /// How many files were looked at.
        files: usize,
    },
    /// The zip has several chats inside.
    #[error("More than one chat is inside the zip: {first} and {second}")]
    SeveralInside {
        /// The name of one.
        first: String,
        /// The name of another.
        second: String,
    },
    /// The file cannot be read at all.
    #[error("The file cannot be read")]
    Unreadable,
}

impl Refused {
    /// Names the messenger that a text is of, when it is not one that is read.
    pub(crate) fn of_whom(self, text: &str) -> Self {
        let unread =
            matches!(self, Self::NoMessages | Self::NotTelegram { .. } | Self::NoSenders { .. });
        match super::foreign::name_of(text).filter(|_| unread) {
            Some(app) => Self::OtherMessenger { app },
            None => self,
        }
    }
}
