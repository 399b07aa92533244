//! Signal's chats as the tool sigtop writes them as text: a block of fields, an empty line, the words.

use std::collections::HashMap;
use std::ops::Range;

use jiff::Timestamp;
use jiff::fmt::rfc2822;

use super::assemble::key;
use super::letters::bare;
use super::lines::lines;
use super::message::{App, Chat, Kind, Message};
use super::refused::Refused;
use super::{Asking, MOST_MESSAGES};

/// What stands in a field of a message.
#[derive(Default)]
struct Fields<'a> {
    from: Option<&'a str>,
    what: &'a str,
    sent: Option<&'a str>,
    received: Option<&'a str>,
    files: Vec<&'a str>,
    edited: bool,
}

/// Tells whether a text is sigtop's: it begins with the name of the chat, or with a message.
pub(crate) fn looks_like(text: &str) -> bool {
    let text = bare(text);
    let head = ["Conversation: ", "From: ", "Type: "].iter().any(|field| text.starts_with(field));
    head && starts(text, 1).next().is_some()
}

/// Reads every message. Its times name their zone, so that nothing has to be asked.
pub(crate) fn read(text: String, asking: &Asking) -> Result<Chat, Refused> {
    let begun: Vec<(u32, usize)> = starts(&text, MOST_MESSAGES + 1).collect();
    if begun.len() > MOST_MESSAGES {
        return Err(Refused::TooMany { most: MOST_MESSAGES });
    }
    let mut seen = HashMap::new();
    let mut messages = Vec::with_capacity(begun.len());
    for (place, (line, at)) in begun.iter().enumerate() {
        let end = begun.get(place + 1).map_or(text.len(), |(_, next)| *next);
        let mut message = message(&text, *line, *at..end, asking)?;
        message.key = key(&message, &mut seen);
        messages.push(message);
    }
    let first = begun.first().map_or(text.len(), |(_, at)| *at);
    Ok(Chat::of_text(App::Signal, text.clone(), heading(&text)..first, messages))
}

/// Returns where the name of the chat ends, which is no part of any message.
fn heading(text: &str) -> usize {
    let named = |line: &&str| bare(line).starts_with("Conversation: ") || bare(line).is_empty();
    let ends = lines(text).find(|line| !named(&line.words));
    ends.map_or(text.len(), |line| line.start)
}

/// Returns the line and the place of every beginning of a message, at most so many: after an empty
/// line its sender if there is one, what it is, and when it was sent or came.
fn starts(text: &str, most: usize) -> impl Iterator<Item = (u32, usize)> {
    let mut after_empty = true;
    let begins = (1..).zip(lines(text)).filter_map(move |(number, line)| {
        let here = after_empty && is_start(text.get(line.start..).unwrap_or_default());
        after_empty = bare(line.words).is_empty();
        here.then_some((number, line.start))
    });
    begins.take(most)
}

fn is_start(rest: &str) -> bool {
    let mut next = lines(rest).map(|line| bare(line.words)).peekable();
    next.next_if(|line| line.starts_with("From: "));
    let kind = next.next().and_then(|line| line.strip_prefix("Type: "));
    let is_kind = kind.is_some_and(|kind| !kind.is_empty() && !kind.contains(' '));
    let time = next.next().unwrap_or_default();
    is_kind && ["Sent: ", "Received: "].iter().any(|field| time.starts_with(field))
}

fn message(text: &str, line: u32, raw: Range<usize>, asking: &Asking) -> Result<Message, Refused> {
    let whole = text.get(raw.clone()).unwrap_or_default();
    let (fields, words) = fields(whole);
    let time = [fields.sent, fields.received].into_iter().flatten().find_map(instant);
    let at = time.ok_or(Refused::NoTime { number: line })?;
    let words = if fields.edited { newest(&words) } else { words };
    let words = own_words(&words);
    let is_said = matches!(fields.what, "incoming" | "outgoing");
    let named: Vec<String> = fields.files.iter().filter_map(|file| name_of(file)).collect();
    let kind = match is_said {
        false => Kind::Notice,
        true if words.is_empty() && named.is_empty() => Kind::LeftOut,
        true => Kind::Said,
    };
    let text = match (words.is_empty(), is_said) {
        (false, _) => words,
        (true, true) => fields.files.join("\n"),
        (true, false) => fields.what.replace('-', " "),
    };
    Ok(Message {
        line,
        raw,
        written: at.to_zoned(asking.zone.clone()).datetime(),
        at: closeby_domain::Moment::from_unix_ms(at.as_millisecond()),
        about: false,
        twice: None,
        sender: fields.from.map(str::to_owned),
        text,
        kind,
        attachments: named,
        edited: fields.edited,
        key: [0; 16],
    })
}

/// Returns the fields of a message, and its words with one kind of line end.
fn fields(whole: &str) -> (Fields<'_>, String) {
    let mut fields = Fields::default();
    let mut rest = lines(whole).map(|line| line.words);
    for line in rest.by_ref().map(bare).take_while(|line| !line.is_empty()) {
        let (name, value) = line.split_once(": ").unwrap_or((line, ""));
        match name {
            "From" => fields.from = Some(value),
            "Type" => fields.what = value,
            "Sent" => fields.sent = Some(value),
            "Received" => fields.received = Some(value),
            "Attachment" => fields.files.push(value),
            "Edited" => fields.edited = true,
            // What others thought of it, with an emoji, is no part of what was said.
            _ => {}
        }
    }
    let words = rest.collect::<Vec<_>>().join("\n");
    (fields, words.trim_matches('\n').to_owned())
}

fn instant(words: &str) -> Option<Timestamp> {
    rfc2822::parse(words).ok().map(|time| time.timestamp())
}

/// Returns the newest version of a message that was changed: it stands first, behind a rule.
fn newest(words: &str) -> String {
    let unruled =
        |line: &str| line.strip_prefix("| ").or(line.strip_prefix('|')).map(str::to_owned);
    let version: Vec<String> = words
        .lines()
        .map_while(unruled)
        .enumerate()
        .take_while(|(place, line)| *place == 0 || !line.starts_with("Version: "))
        .map(|(_, line)| line)
        .collect();
    let body = version.iter().skip_while(|line| !line.is_empty()).skip(1);
    body.cloned().collect::<Vec<_>>().join("\n").trim_matches('\n').to_owned()
}

/// Returns what the sender wrote, without the message that it answers: that one stands for itself.
fn own_words(words: &str) -> String {
    let mut quoted = words.lines();
    let is_quote = quoted.next().is_some_and(|line| line.starts_with("> From: "))
        && quoted.next().is_some_and(|line| line.starts_with("> Sent: "));
    if !is_quote {
        return words.to_owned();
    }
    let own: Vec<&str> = words.lines().skip_while(|line| line.starts_with('>')).collect();
    own.join("\n").trim_matches('\n').to_owned()
}

/// Returns the name in "Plan.pdf (application/pdf, 1200 bytes)".
fn name_of(file: &str) -> Option<String> {
    let (name, _) = file.rsplit_once(" (")?;
    (name != "no filename").then(|| name.to_owned())
}
