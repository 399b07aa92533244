//! From the lines of a text to messages.

use std::collections::HashMap;
use std::ops::Range;

use jiff::civil::DateTime;
use sha2::{Digest, Sha256};

use super::header::{Shape, Wrap};
use super::message::{App, Chat, Message};
use super::order::{self, DayOrder, Question, Settled};
use super::refused::Refused;
use super::said;
use super::stamp::Stamp;
use super::start::{Start, starts};
use super::styles::Sorted;
use super::{Asking, Reading};

/// In which order the dates of each style stand.
type Orders = HashMap<Shape, Option<DayOrder>>;

/// Reads a text chat.
pub(crate) fn read(text: String, asking: &Asking) -> Result<Reading, Refused> {
    let mut starts = starts(&text).map_err(|why| why.of_whom(&text))?;
    let styles = Sorted::of(&starts);
    if let (None, Some(styles)) = (asking.second, styles.question(&starts, &text)) {
        return Ok(Reading::Styles(styles));
    }
    starts.retain(|start| styles.begins(start, asking.second));
    let orders = match orders(&starts, asking.order)? {
        Ok(orders) => orders,
        Err(question) => return Ok(Reading::Question(question)),
    };
    let mut begun = Vec::with_capacity(starts.len());
    for start in starts {
        let order = orders.get(&start.header.shape()).copied().flatten();
        // A day that does not exist is somebody's words, not the beginning of a message.
        if let Some(written) = written(&start.header.stamp, order)? {
            begun.push((start, written));
        }
    }
    let order = begun.first().and_then(|(start, _)| *orders.get(&start.header.shape())?);
    let messages = messages(&text, &begun, asking).ok_or(Refused::NoMessages)?;
    if messages.iter().all(|message| message.sender.is_none())
        && messages.iter().any(|message| message.text.trim().contains('\n'))
    {
        // Notices take one line; what goes on without a sender is another messenger's chat.
        let line = messages.first().map_or(1, |first| first.line);
        return Err(Refused::NoSenders { line }.of_whom(&text));
    }
    let before = 0..messages.first().map_or(text.len(), |message| message.raw.start);
    let app = app_of(&begun, &messages);
    Ok(Reading::Chat(Chat { order, ..Chat::of_text(app, text, before, messages) }))
}

/// Returns in which order the dates of each style stand, or what has to be asked about it.
fn orders(starts: &[Start], answer: Option<DayOrder>) -> Result<Result<Orders, Question>, Refused> {
    let mut styles: Vec<(Shape, Vec<(u32, Stamp)>)> = Vec::new();
    for start in starts {
        let (shape, dated) = (start.header.shape(), (start.line, start.header.stamp));
        match styles.iter_mut().find(|(known, _)| *known == shape) {
            Some((_, dates)) => dates.push(dated),
            None => styles.push((shape, vec![dated])),
        }
    }
    let alone = styles.len() == 1;
    let mut orders = Orders::new();
    for (shape, dates) in styles {
        let settled = match order::settle(&dates, answer.filter(|_| alone))? {
            // Where several exports stand in one file, the answer is for the one that needs it.
            Settled::Ask(_) if answer.is_some() => order::settle(&dates, answer)?,
            settled => settled,
        };
        match settled {
            Settled::Ask(question) => return Ok(Err(question)),
            Settled::Order(order) => orders.insert(shape, order),
        };
    }
    Ok(Ok(orders))
}

fn written(stamp: &Stamp, order: Option<DayOrder>) -> Result<Option<DateTime>, Refused> {
    let Some(date) = order::date(stamp, order)? else { return Ok(None) };
    let small = |number: u32| i8::try_from(number).unwrap_or(0);
    let second = small(stamp.second.unwrap_or(0));
    Ok(Some(date.at(small(stamp.hour), small(stamp.minute), second, 0)))
}

/// Returns every message; `None` when there is not one.
fn messages(text: &str, begun: &[(Start, DateTime)], asking: &Asking) -> Option<Vec<Message>> {
    let mut messages: Vec<Message> = Vec::with_capacity(begun.len());
    let mut seen = HashMap::new();
    for (place, (start, written)) in begun.iter().enumerate() {
        let end = begun.get(place + 1).map_or(text.len(), |(next, _)| next.at);
        let before = messages.last().map(|message| message.at);
        let mut message = message(text, start, *written, start.at..end, asking)?;
        if let Some(later) = message.twice.filter(|_| before.is_some_and(|at| at > message.at)) {
            // The clock was put back between the message before and this one.
            message.at = later;
        }
        message.key = key(&message, &mut seen);
        messages.push(message);
    }
    (!messages.is_empty()).then_some(messages)
}

fn message(
    text: &str,
    start: &Start,
    written: DateTime,
    raw: Range<usize>,
    asking: &Asking,
) -> Option<Message> {
    let whole = text.get(raw.clone())?;
    let marked = !whole.starts_with('[') && start.header.wrap == Wrap::Bracket;
    let said = said::read(whole.get(start.header.rest..)?, marked);
    let (at, twice) = super::instant(written, &asking.zone)?;
    Some(Message {
        line: start.line,
        raw,
        written,
        at,
        about: false,
        twice,
        sender: said.sender,
        text: said.text,
        kind: said.kind,
        attachments: said.attachments,
        edited: said.edited,
        key: [0; 16],
    })
}

/// Names a message by what it says, so that a longer export of the same chat names it the same.
///
/// Two that say the same in the same minute are told apart by their order.
pub(crate) fn key(message: &Message, seen: &mut HashMap<[u8; 16], u32>) -> [u8; 16] {
    let same = |nth: u32| {
        let mut hash = Sha256::new();
        hash.update(b"closeby/chat-message/1");
        for part in [
            message.sender.as_deref().unwrap_or_default(),
            &message.written.to_string(),
            &message.text,
        ] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        hash.update(nth.to_be_bytes());
        let mut key = [0; 16];
        key.iter_mut().zip(hash.finalize()).for_each(|(to, from)| *to = from);
        key
    };
    let nth = seen.entry(same(0)).or_insert(0);
    let key = same(*nth);
    *nth += 1;
    key
}

/// Signal's tools write `[2022-03-18, 14:56]`; no WhatsApp leaves out the seconds in brackets
/// with the year first. Another one has them, and calls whoever exported the chat "Me".
fn app_of(begun: &[(Start, DateTime)], messages: &[Message]) -> App {
    let signal = begun.first().is_some_and(|(start, _)| {
        let spelling = start.header.stamp.spelling;
        let me = || messages.iter().any(|message| message.sender.as_deref() == Some("Me"));
        start.header.wrap == Wrap::Bracket
            && spelling.year_first
            && spelling.between == '-'
            && (!spelling.seconds && spelling.comma || !spelling.comma && me())
    });
    if signal { App::Signal } else { App::WhatsApp }
}
