//! What a message becomes in the log: a claim of its sender, with the file it came from.

use closeby_domain::When;
use closeby_domain::claim::Verification;
use closeby_domain::entry::{Entry, EntryKind, LATE_AFTER_MINUTES, Medium, Origin, SourceKind};
use closeby_domain::quick;
use closeby_import::chat::{App, Message};

use super::known::{OpenChat, entry_id};
use crate::bundle::frame::hex;
use crate::desk::OpenDesk;
use crate::log_entry::LONGEST;
use crate::problem::{Answer, Code, Problem};
use crate::times;
use crate::words::say;

impl OpenDesk {
    /// Returns the entry that a message becomes, in its own words or in others.
    pub(super) fn entry_of(
        &self,
        chat: &OpenChat,
        message: &Message,
        number: u32,
        words: Option<&str>,
    ) -> Answer<Entry> {
        let own = message.text.trim();
        let text = words.map_or(own, str::trim);
        self.check(chat, message, text)?;
        let now = self.clock.now();
        let late = now.minutes_since(message.at) > LATE_AFTER_MINUTES;
        Ok(Entry {
            id: entry_id(self.day.id, message),
            number,
            when: When { about: message.about, ..When::exactly(message.at) },
            typed: chat.chat.raw(message).trim_end_matches(['\r', '\n']).to_owned(),
            // `typed` keeps what cannot be shown.
            text: quick::clean(text),
            kind: EntryKind::Report,
            source: SourceKind::Relayed,
            medium: match chat.chat.app {
                App::WhatsApp => Medium::Whatsapp,
                App::Signal | App::Telegram => Medium::Message,
            },
            direct_speech: text == own,
            verification: Verification::Unverified,
            on_behalf_of: chat.sender(message).cloned(),
            place: None,
            tags: Vec::new(),
            incidents: Vec::new(),
            about: Vec::new(),
            key: false,
            late_reason: late.then(|| say!("chat-late-reason")),
            origin: Some(Origin {
                file: hex(&chat.chat.hash),
                line: message.line,
                sender: message.sender.clone(),
            }),
        })
    }

    fn check(&self, chat: &OpenChat, message: &Message, text: &str) -> Answer<()> {
        if text.is_empty() {
            return Err(Problem::new(
                Code::BadInput,
                say!("chat-empty-message"),
                say!("chat-empty-message-try"),
            ));
        }
        if text.len().max(chat.chat.raw(message).len()) > LONGEST {
            let (says, next) = (say!("chat-too-long"), say!("chat-too-long-try"));
            return Err(Problem::new(Code::BadInput, says, next));
        }
        if message.at > self.clock.now() {
            let at = times::clock_on(message.at, self.clock.now(), &self.zone);
            let says = say!("chat-to-come", at = at);
            return Err(Problem::new(Code::BadInput, says, say!("chat-to-come-try")));
        }
        Ok(())
    }
}
