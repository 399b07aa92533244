//! Telegram's export as a web page: `messages.html` of its desktop.

use std::collections::HashMap;

use jiff::civil::DateTime;
use jiff::fmt::strtime::BrokenDownTime;
use jiff::tz::{Offset, TimeZone};

use super::assemble::key;
use super::markup::{Piece, letters, pieces, said};
use super::message::{Chat, Kind, Message};
use super::refused::Refused;
use super::{Asking, MOST_MESSAGES};

/// How a time stands in a page: "14.03.2026 09:05:00".
const WRITTEN: &str = "%d.%m.%Y %H:%M:%S";

/// A message as it is gathered.
#[derive(Default)]
struct Gathered {
    number: u32,
    service: bool,
    joined: bool,
    when: String,
    from: String,
    forwarded: Option<String>,
    text: String,
    /// What stands beside words: "Photo, Not included".
    media: Vec<String>,
    files: Vec<String>,
}

/// What the words of a part of a message are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    From,
    Text,
    Media,
    Poll,
    Notice,
    Forwarded,
    /// Reactions, initials, the time of day, what was answered: said elsewhere or not by the sender.
    Aside,
}

/// Tells whether a page is Telegram's.
pub(crate) fn looks_like(page: &str) -> bool {
    page.contains("class=\"page_body chat_page\"") || page.contains("class=\"message default")
}

/// Reads a page.
pub(crate) fn read(page: &str, asking: &Asking) -> Result<Chat, Refused> {
    let mut messages: Vec<Message> = Vec::new();
    let mut seen = HashMap::new();
    let mut sender = None;
    let mut waiting: Vec<Gathered> = Vec::new();
    for one in gather(page) {
        if one.is_a_new_day() {
            // What stands above the next day's date was no later than its own day.
            if let Some(last) = time_of(messages.last()) {
                messages.extend(waiting.drain(..).map(|notice| message(notice, None, &last)));
            }
            continue;
        }
        if messages.len() + waiting.len() >= MOST_MESSAGES {
            return Err(Refused::TooMany { most: MOST_MESSAGES });
        }
        if !one.service && !one.joined {
            sender = Some(one.from.clone()).filter(|from| !from.is_empty());
        }
        let Some(time) = time(&one.when, asking) else {
            if !one.service {
                return Err(Refused::NoTime { number: one.number });
            }
            waiting.push(one);
            continue;
        };
        // A notice has no time of its own: about that of the message after it.
        messages.extend(waiting.drain(..).map(|notice| message(notice, None, &time)));
        messages.push(message(one, sender.clone(), &time));
    }
    let last = time_of(messages.last()).ok_or(Refused::NoMessages)?;
    messages.extend(waiting.into_iter().map(|notice| message(notice, None, &last)));
    for one in &mut messages {
        one.key = key(one, &mut seen);
    }
    Ok(Chat::of_telegram(messages))
}

/// Returns when a message was sent.
fn time_of(message: Option<&Message>) -> Option<Time> {
    message.map(|message| (message.written, message.at, message.twice))
}

type Time = (DateTime, closeby_domain::Moment, Option<closeby_domain::Moment>);

/// Reads "14.03.2026 09:05:00 UTC+01:00"; older pages leave the zone out.
fn time(words: &str, asking: &Asking) -> Option<Time> {
    let (written, zone) = words.split_once(" UTC").unwrap_or((words, ""));
    let written = BrokenDownTime::parse(WRITTEN, written.trim()).ok()?.to_datetime().ok()?;
    if zone.is_empty() {
        let (at, twice) = super::instant(written, &asking.zone)?;
        return Some((written, at, twice));
    }
    let ahead = BrokenDownTime::parse("%:z", zone.trim()).ok()?.offset().unwrap_or(Offset::UTC);
    let exact = written.to_zoned(TimeZone::fixed(ahead)).ok()?.timestamp();
    let street = exact.to_zoned(asking.zone.clone()).datetime();
    Some((street, closeby_domain::Moment::from_unix_ms(exact.as_millisecond()), None))
}

fn message(one: Gathered, sender: Option<String>, time: &Time) -> Message {
    let (written, at, twice) = *time;
    let text = one.text.trim().to_owned();
    let media = one.media.join(", ");
    let left_out = media.is_empty() || media.contains("Not included");
    let kind = match (one.service, text.is_empty() && one.files.is_empty()) {
        (true, _) => Kind::Notice,
        (false, true) if left_out => Kind::LeftOut,
        _ => Kind::Said,
    };
    let name = || one.files.first().and_then(|file| file.rsplit('/').next()).unwrap_or_default();
    let text = match (text.is_empty(), media.is_empty()) {
        (false, _) => text,
        (true, false) => media,
        (true, true) => name().to_owned(),
    };
    let text = match one.forwarded {
        Some(from) if kind == Kind::Said => format!("Forwarded from {from}: {text}"),
        _ => text,
    };
    Message {
        line: one.number,
        raw: 0..0,
        written,
        at,
        about: one.when.is_empty(),
        twice,
        sender,
        text,
        kind,
        attachments: one.files,
        edited: false,
        key: [0; 16],
    }
}

/// Gathers the messages of a page, and its dates between days.
fn gather(page: &str) -> Vec<Gathered> {
    let mut found: Vec<Gathered> = Vec::new();
    // What every open tag makes of the words in it, outermost first.
    let mut open: Vec<(&str, Option<Part>)> = Vec::new();
    for piece in pieces(page) {
        let within = open.last().and_then(|(_, part)| *part);
        match piece {
            Piece::Open { name, says } => {
                let class = said(says, "class").unwrap_or_default();
                let is = |wanted: &str| class.split_whitespace().any(|one| one == wanted);
                if is("message") && (is("default") || is("service")) {
                    found.extend(begun(says, is("service"), is("joined")));
                }
                let Some(one) = found.last_mut() else { continue };
                if name == "br" && within == Some(Part::Text) {
                    one.text.push('\n');
                }
                if is("date") && one.when.is_empty() {
                    said(says, "title").unwrap_or_default().clone_into(&mut one.when);
                }
                let file = said(says, "href").filter(|_| class.contains("_wrap") || is("media"));
                one.files.extend(file.filter(|file| !file.contains("://")).map(letters));
                if Piece::holds(name, says) {
                    open.push((name, part_of(class, within, one.service)));
                }
            }
            Piece::Close { name } => {
                if let Some(place) = open.iter().rposition(|(known, _)| *known == name) {
                    open.truncate(place);
                }
            }
            Piece::Words(words) => {
                if let Some(one) = found.last_mut() {
                    one.hear(within, words);
                }
            }
        }
    }
    found
}

/// Begins a message; one of the page's own dates has no number.
fn begun(says: &str, service: bool, joined: bool) -> Option<Gathered> {
    let number = said(says, "id")?.trim_start_matches("message").parse().unwrap_or(0);
    Some(Gathered { number, service, joined, ..Gathered::default() })
}

fn part_of(class: &str, within: Option<Part>, service: bool) -> Option<Part> {
    let is = |wanted: &str| class.split_whitespace().any(|one| one == wanted);
    match within {
        Some(Part::Aside) => within,
        _ if is("reactions")
            || is("initials")
            || is("reply_to")
            || is("date")
            || is("signature") =>
        {
            Some(Part::Aside)
        }
        _ if service && is("body") => Some(Part::Notice),
        _ if is("forwarded") && is("body") => Some(Part::Forwarded),
        Some(Part::From) if is("details") => Some(Part::Aside),
        _ if is("from_name") && within == Some(Part::Forwarded) => Some(Part::Forwarded),
        _ if is("from_name") => Some(Part::From),
        _ if is("text") => Some(Part::Text),
        _ if is("media_poll") => Some(Part::Poll),
        Some(Part::Poll) => within,
        _ if is("title") || is("description") || is("status") => Some(Part::Media),
        _ => within,
    }
}

impl Gathered {
    /// Tells whether it is one of the page's own dates, which have no number of a message.
    fn is_a_new_day(&self) -> bool {
        self.number == 0
    }

    fn hear(&mut self, part: Option<Part>, words: &str) {
        let Some(part) = part else { return };
        let told = letters(words);
        let bare = told.trim();
        match part {
            // Within its words every space and line is the sender's, but those of the page itself.
            Part::Text | Part::Notice => self.text.push_str(told.trim_matches(['\n', '\r'])),
            Part::From => self.from.push_str(bare),
            Part::Forwarded if !bare.is_empty() => {
                self.forwarded.get_or_insert_default().push_str(bare);
            }
            Part::Poll if !bare.is_empty() => {
                self.text.push_str(if self.text.is_empty() { "POLL: " } else { "\n" });
                self.text.push_str(bare);
            }
            Part::Media if !bare.is_empty() => self.media.push(bare.to_owned()),
            Part::Poll | Part::Media | Part::Forwarded | Part::Aside => {}
        }
    }
}
