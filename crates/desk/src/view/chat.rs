//! An exported chat that is looked through before anything of it enters the log.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::At;

/// A file to read.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ReadChatAsk {
    /// Where it is.
    pub path: String,
    /// Whether the day or the month comes first, once that was asked.
    pub order: Option<DateOrder>,
    /// What lines in a second style are, once that was asked.
    pub second: Option<SecondStyle>,
}

/// What lines are that begin like messages of another export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SecondStyle {
    /// Somebody pasted them into a message.
    Pasted,
    /// Two exports stand in one file.
    Export,
}

/// Which number of a date comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// 18/03/2022.
    DayFirst,
    /// 03/18/2022.
    MonthFirst,
    /// 22/03/18.
    YearFirst,
}

/// A chat as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChatView {
    /// The name of its file.
    pub file: String,
    /// Asked first when its dates can be read in two ways; nothing else is known then.
    pub question: Option<DateQuestion>,
    /// SHA-256 of the file, in hex.
    pub hash: String,
    /// What has to be answered about lines in a second style; then there is nothing else.
    pub styles: Option<StyleQuestion>,
    /// Which messenger wrote it.
    pub app: Option<ChatApp>,
    /// How its dates were read, when day or month could come first.
    pub order: Option<DateOrder>,
    /// How many messages it has.
    pub messages: u32,
    /// How many of them are somebody's words.
    pub said: u32,
    /// How many of them are in the log already.
    pub stored: u32,
    /// The place of the first message that was sent on the day of the first entry, or later; 0 when
    /// there is none.
    pub starts: u32,
    /// When the first was sent.
    pub first: Option<At>,
    /// When the last was sent.
    pub last: Option<At>,
    /// What stands before the first message: the end of one that was cut off.
    pub before: String,
    /// Whether the file ends in the middle of a letter.
    pub cut_short: bool,
    /// Set when its letters were read as those of Western Europe because they are no Unicode: some
    /// words that show whether that was right.
    pub western: Option<Vec<String>>,
    /// Who wrote, and who they are in the roster.
    pub senders: Vec<SenderView>,
}

/// Lines that begin like messages of another export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StyleQuestion {
    /// The line on which the first of them stands.
    pub line: u32,
    /// How that line begins.
    pub example: String,
    /// How many lines begin so.
    pub lines: u32,
}

/// Dates that can be read in several ways.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DateQuestion {
    /// A date as the file has it.
    pub example: String,
    /// Each reading: from when to when the chat would go.
    pub readings: Vec<DateReading>,
}

/// One reading of the dates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DateReading {
    /// Which number comes first.
    pub order: DateOrder,
    /// The first day, as in 2022-03-18.
    pub from: String,
    /// The last day.
    pub to: String,
}

/// Which messenger wrote a chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ChatApp {
    /// WhatsApp.
    Whatsapp,
    /// Signal.
    Signal,
    /// Telegram.
    Telegram,
}

/// Somebody who wrote in a chat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SenderView {
    /// The name or number in the file.
    pub name: String,
    /// Their name in the roster; nothing when they are not known.
    pub person: Option<String>,
    /// How many messages they sent.
    pub messages: u32,
}

/// Which messages to show.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ChatPageAsk {
    /// How many to leave out from the beginning.
    pub skip: u32,
    /// How many at most; 0 means 200.
    pub limit: u32,
    /// Only those that fit this, as `find_message` finds them; all when empty.
    pub query: String,
}

/// Messages of a chat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChatPage {
    /// The messages asked for, in the order of the file.
    pub messages: Vec<CandidateView>,
}

/// What to find in the chat that was read.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct FindMessageAsk {
    /// Words, a pattern, and of the filters those of who and when, as in the search.
    pub query: String,
    /// The place from which to look, which counts as well.
    pub from: u32,
    /// Whether to look back from there.
    pub back: bool,
}

/// A message that was found; after the last comes the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FoundMessage {
    /// Its place; nothing when none fits.
    pub place: Option<u32>,
    /// Which of those that fit it is, from 1.
    pub nth: u32,
    /// How many fit.
    pub of: u32,
    /// Pieces of the query that could not be read, or that say nothing of a chat.
    pub unread: Vec<String>,
}

/// A message that could become an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CandidateView {
    /// Its place in the chat, from 0.
    pub place: u32,
    /// The line of the file on which it begins.
    pub line: u32,
    /// When it was sent.
    pub at: At,
    /// Whether that is only about so: the file has no time for it.
    pub about: bool,
    /// The other instant that could be, when the clocks went back.
    pub twice: Option<At>,
    /// Who sent it, as the file has it.
    pub sender: Option<String>,
    /// Who that is in the roster.
    pub person: Option<String>,
    /// What it is.
    pub kind: CandidateKind,
    /// Its words.
    pub text: String,
    /// Names of files sent with it.
    pub attachments: Vec<String>,
    /// Whether its sender changed it afterwards.
    pub edited: bool,
    /// The number of the entry it became.
    pub stored: Option<u32>,
}

/// What a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CandidateKind {
    /// Somebody's words.
    Said,
    /// The messenger's own notice.
    Notice,
    /// Taken back by its sender.
    Deleted,
    /// A file that was left out of the export.
    LeftOut,
}

/// A message to take into the log.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct TakeMessageAsk {
    /// Its place in the chat.
    pub place: u32,
    /// Other words for the entry; what was sent stays beside them.
    pub text: Option<String>,
}

/// Which messages to take into the log.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct TakeChatAsk {
    /// Their places in the chat; every one that somebody said when it is not given.
    pub places: Option<Vec<u32>>,
}

/// What was taken into the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TakenView {
    /// How many messages became entries now.
    pub stored: u32,
    /// How many were in the log already.
    pub already: u32,
    /// How many were left: notices, deleted messages, files that were left out, and the like.
    pub left: u32,
}
