//! Telegram's export of one chat: `result.json` of its desktop.

use std::collections::HashMap;

use jiff::civil::DateTime;
use jiff::{Timestamp, Zoned};
use serde::Deserialize;

use super::assemble::key;
use super::letters::bare;
use super::message::{Chat, Kind, Message};
use super::refused::Refused;
use super::shared::Shared;
use super::{Asking, MOST_MESSAGES, telegram_page};

/// Tells whether a text is JSON or a web page rather than lines.
pub(crate) fn looks_like(text: &str) -> bool {
    let text = bare(text);
    let list = text.strip_prefix('[').and_then(|rest| rest.trim_start().chars().next());
    text.starts_with('{') || matches!(list, Some('{' | '[' | '"' | ']')) || is_page(text)
}

fn is_page(text: &str) -> bool {
    let start: String = text.chars().take(200).collect::<String>().to_lowercase();
    start.starts_with("<!doctype html") || start.starts_with("<html")
}

#[derive(Deserialize)]
struct Export {
    messages: Option<Vec<Raw>>,
    chats: Option<Chats>,
}

#[derive(Deserialize)]
struct Chats {
    #[serde(default)]
    list: Vec<Export>,
}

#[derive(Deserialize)]
struct Raw {
    id: Option<i64>,
    #[serde(rename = "type", default)]
    what: String,
    date: Option<String>,
    date_unixtime: Option<String>,
    from: Option<String>,
    actor: Option<String>,
    action: Option<String>,
    title: Option<String>,
    #[serde(default)]
    members: Vec<Option<String>>,
    edited: Option<String>,
    file: Option<String>,
    photo: Option<String>,
    forwarded_from: Option<String>,
    #[serde(default)]
    text: Text,
    #[serde(flatten)]
    shared: Shared,
}

#[derive(Deserialize)]
#[serde(untagged)]
pub(crate) enum Text {
    Whole(String),
    Parts(Vec<Part>),
}

impl Default for Text {
    fn default() -> Self {
        Self::Whole(String::new())
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
pub(crate) enum Part {
    Plain(String),
    Dressed { text: String },
}

impl Text {
    pub(crate) fn words(&self) -> String {
        match self {
            Self::Whole(words) => words.clone(),
            Self::Parts(parts) => parts.iter().map(Part::words).collect(),
        }
    }
}

impl Part {
    fn words(&self) -> &str {
        match self {
            Self::Plain(words) | Self::Dressed { text: words } => words,
        }
    }
}

/// Reads Telegram's JSON.
pub(crate) fn read(text: &str, asking: &Asking) -> Result<Chat, Refused> {
    let text = bare(text);
    if is_page(text) {
        let is_theirs = telegram_page::looks_like(text);
        return if is_theirs { telegram_page::read(text, asking) } else { Err(Refused::WebPage) };
    }
    let not = |reason: String| Refused::NotTelegram { reason };
    let export: Export = serde_json::from_str(text).map_err(|error| not(without_words(&error)))?;
    let raw = one_chat(export)?;
    if raw.len() > MOST_MESSAGES {
        return Err(Refused::TooMany { most: MOST_MESSAGES });
    }
    let mut seen = HashMap::new();
    let mut messages = Vec::with_capacity(raw.len());
    for (place, raw) in (1..).zip(raw) {
        let mut message = message(place, &raw, asking)
            .ok_or_else(|| not(format!("message {place} has no date that can be read")))?;
        message.key = key(&message, &mut seen);
        messages.push(message);
    }
    if messages.is_empty() {
        return Err(Refused::NoMessages);
    }
    Ok(Chat::of_telegram(messages))
}

/// Says where the JSON breaks, without repeating what stands there.
fn without_words(error: &serde_json::Error) -> String {
    let what = match error.classify() {
        serde_json::error::Category::Syntax => "it is broken",
        serde_json::error::Category::Eof => "it ends in the middle",
        serde_json::error::Category::Data | serde_json::error::Category::Io => {
            "it has another form"
        }
    };
    format!("{what} at line {}", error.line())
}

fn one_chat(export: Export) -> Result<Vec<Raw>, Refused> {
    let not = |reason: &str| Refused::NotTelegram { reason: reason.to_owned() };
    if let Some(messages) = export.messages {
        return Ok(messages);
    }
    let mut list = export.chats.map(|chats| chats.list).unwrap_or_default();
    match (list.pop(), list.is_empty()) {
        (Some(only), true) => only.messages.ok_or_else(|| not("it has no messages")),
        (Some(_), false) => Err(not("it has several chats; export the one that is wanted")),
        (None, _) => Err(not("it has no messages")),
    }
}

fn message(line: u32, raw: &Raw, asking: &Asking) -> Option<Message> {
    let (written, at, twice) = time(raw, asking)?;
    let notice = raw.what == "service";
    let text = raw.text.words();
    let file = raw.file.as_ref().or(raw.photo.as_ref());
    let left_out = file.is_some_and(|file| file.starts_with('('));
    let text = match (text.is_empty(), notice, raw.action.as_ref()) {
        (false, _, _) => text,
        (true, true, Some(action)) => raw.notice(action),
        (true, _, _) => raw.shared.words().unwrap_or_else(|| name_of(file).to_owned()),
    };
    let kind = match notice {
        true => Kind::Notice,
        false if text.is_empty() => Kind::LeftOut,
        false => Kind::Said,
    };
    // Somebody else's words, which the sender only hands on.
    let text = match &raw.forwarded_from {
        Some(from) if kind == Kind::Said => format!("Forwarded from {from}: {text}"),
        _ => text,
    };
    let names = file.filter(|_| !left_out);
    Some(Message {
        line: raw.id.and_then(|id| u32::try_from(id).ok()).unwrap_or(line),
        raw: 0..0,
        written,
        at,
        about: false,
        twice,
        sender: raw.from.clone().or_else(|| raw.actor.clone()),
        text,
        kind,
        attachments: names.into_iter().cloned().collect(),
        edited: raw.edited.is_some(),
        key: [0; 16],
    })
}

impl Raw {
    /// Returns a notice in words: what was done, and what or whom it names.
    fn notice(&self, action: &str) -> String {
        let members = self.members.iter().flatten().cloned().collect::<Vec<_>>().join(", ");
        let named = self.title.iter().cloned().chain(Some(members).filter(|all| !all.is_empty()));
        let named = named.collect::<Vec<_>>().join(", ");
        let action = action.replace('_', " ");
        if named.is_empty() { action } else { format!("{action}: {named}") }
    }
}

/// Returns a file's own name; nothing for one that was left out of the export.
fn name_of(file: Option<&String>) -> &str {
    let file = file.filter(|file| !file.starts_with('('));
    file.and_then(|file| file.rsplit('/').next()).unwrap_or_default()
}

type Time = (DateTime, closeby_domain::Moment, Option<closeby_domain::Moment>);

fn time(raw: &Raw, asking: &Asking) -> Option<Time> {
    if let Some(seconds) = &raw.date_unixtime {
        let exact = Timestamp::from_second(seconds.parse().ok()?).ok()?;
        let local: Zoned = exact.to_zoned(asking.zone.clone());
        let at = closeby_domain::Moment::from_unix_ms(exact.as_millisecond());
        return Some((local.datetime(), at, None));
    }
    let written: DateTime = raw.date.as_ref()?.parse().ok()?;
    let (at, twice) = super::instant(written, &asking.zone)?;
    Some((written, at, twice))
}
