//! A chat as the screens and scripts see it.

use std::collections::BTreeMap;

use closeby_domain::quick;
use closeby_import::chat::{App, DayOrder, Kind, Message, Question, Second, Styles};

use super::known::OpenChat;
use crate::bundle::frame::hex;
use crate::view::chat::{
    CandidateKind, CandidateView, ChatApp, ChatView, DateOrder, DateQuestion, DateReading,
    SecondStyle, SenderView, StyleQuestion,
};

impl From<DateOrder> for DayOrder {
    fn from(order: DateOrder) -> Self {
        match order {
            DateOrder::DayFirst => Self::DayFirst,
            DateOrder::MonthFirst => Self::MonthFirst,
            DateOrder::YearFirst => Self::YearFirst,
        }
    }
}

impl From<DayOrder> for DateOrder {
    fn from(order: DayOrder) -> Self {
        match order {
            DayOrder::DayFirst => Self::DayFirst,
            DayOrder::MonthFirst => Self::MonthFirst,
            DayOrder::YearFirst => Self::YearFirst,
        }
    }
}

impl From<SecondStyle> for Second {
    fn from(second: SecondStyle) -> Self {
        match second {
            SecondStyle::Pasted => Self::Pasted,
            SecondStyle::Export => Self::Export,
        }
    }
}

/// Shows a chat whose dates have to be asked for first.
pub fn question(file: String, question: &Question) -> ChatView {
    let reading = |reading: &closeby_import::chat::Spelling| DateReading {
        order: reading.order.into(),
        from: reading.first.to_string(),
        to: reading.last.to_string(),
    };
    let question = DateQuestion {
        example: question.example.clone(),
        readings: question.readings.iter().map(reading).collect(),
    };
    ChatView { question: Some(question), ..unread(file) }
}

/// Shows a chat of which some lines stand in another style.
pub fn styles(file: String, styles: &Styles) -> ChatView {
    let question = StyleQuestion {
        line: styles.line,
        example: quick::clean(&styles.example),
        lines: u32::try_from(styles.lines).unwrap_or(u32::MAX),
    };
    ChatView { styles: Some(question), ..unread(file) }
}

/// A chat of which nothing is known but its file.
fn unread(file: String) -> ChatView {
    ChatView {
        file,
        question: None,
        styles: None,
        hash: String::new(),
        app: None,
        order: None,
        messages: 0,
        said: 0,
        stored: 0,
        starts: 0,
        first: None,
        last: None,
        before: String::new(),
        cut_short: false,
        western: None,
        senders: Vec::new(),
    }
}

/// Shows a chat as a whole.
pub fn chat(open: &OpenChat) -> ChatView {
    let messages = &open.chat.messages;
    let short = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    ChatView {
        file: open.file.clone(),
        question: None,
        styles: None,
        hash: hex(&open.chat.hash),
        app: Some(match open.chat.app {
            App::WhatsApp => ChatApp::Whatsapp,
            App::Signal => ChatApp::Signal,
            App::Telegram => ChatApp::Telegram,
        }),
        order: open.chat.order.map(Into::into),
        messages: short(messages.len()),
        said: short(messages.iter().filter(|message| message.kind == Kind::Said).count()),
        stored: short(open.stored_count()),
        starts: short(open.starts),
        first: messages.iter().map(|message| message.at).min().map(Into::into),
        last: messages.iter().map(|message| message.at).max().map(Into::into),
        before: open.chat.before().trim().to_owned(),
        cut_short: open.chat.cut_short,
        western: open.chat.western.clone(),
        senders: senders(open),
    }
}

fn senders(open: &OpenChat) -> Vec<SenderView> {
    let mut senders: BTreeMap<&str, SenderView> = BTreeMap::new();
    for message in &open.chat.messages {
        let Some(name) = message.sender.as_deref() else { continue };
        let sender = senders.entry(name).or_insert_with(|| SenderView {
            name: name.to_owned(),
            person: person(open, message),
            messages: 0,
        });
        sender.messages += 1;
    }
    senders.into_values().collect()
}

/// Returns the name in the roster; nothing for somebody who is not in it.
fn person(open: &OpenChat, message: &Message) -> Option<String> {
    open.sender(message).filter(|named| named.id.is_some()).map(|named| named.name.clone())
}

/// Shows messages by their places.
pub fn page(open: &OpenChat, places: impl IntoIterator<Item = usize>) -> Vec<CandidateView> {
    let there = places.into_iter().map_while(|place| Some((place, open.message(place)?)));
    there.map(|(place, message)| candidate(open, place, message)).collect()
}

fn candidate(open: &OpenChat, place: usize, message: &Message) -> CandidateView {
    CandidateView {
        place: u32::try_from(place).unwrap_or(u32::MAX),
        line: message.line,
        at: message.at.into(),
        about: message.about,
        twice: message.twice.map(Into::into),
        sender: message.sender.clone(),
        person: person(open, message),
        kind: match message.kind {
            Kind::Said => CandidateKind::Said,
            Kind::Notice => CandidateKind::Notice,
            Kind::Deleted => CandidateKind::Deleted,
            Kind::LeftOut => CandidateKind::LeftOut,
        },
        text: message.text.clone(),
        attachments: message.attachments.clone(),
        edited: message.edited,
        stored: open.stored(place),
    }
}
