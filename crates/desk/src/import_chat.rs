//! An exported chat, read and looked through; nothing of it enters the log by itself.

mod entry;
mod find;
mod known;
mod media;
mod show;

use std::collections::HashSet;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use closeby_domain::Operation;
use closeby_domain::id::EntryId;
use closeby_import::chat::{Asking, Kind, Reading, Refused, read};
use closeby_vault::Numbered;

use crate::desk::{Change, Desk, OpenDesk, done, folder_name, id};
use crate::problem::{Answer, Code, Problem};
use crate::search::wanted::Wanted;
use crate::view::chat::{
    ChatPage, ChatPageAsk, ChatView, ReadChatAsk, TakeChatAsk, TakeMessageAsk, TakenView,
};
use crate::view::line::Stored;
use crate::view::{Done, Nothing, View};
use crate::words::say;

pub use find::find_message;
pub use known::OpenChat;
use media::ReadFrom;

/// How many messages an answer holds when nobody says.
const PAGE: u32 = 200;
const STALE: [View; 4] = [View::Board, View::Timeline, View::Handover, View::Cases];

/// Reads an exported chat. The chat before is forgotten; the log is not touched.
pub fn read_chat(desk: &Desk, ask: ReadChatAsk) -> Answer<ChatView> {
    let zone = desk.with_open(|open| {
        open.chat = None;
        Ok(open.zone.clone())
    })?;
    let path = Path::new(ask.path.trim());
    let asking =
        Asking { zone, order: ask.order.map(Into::into), second: ask.second.map(Into::into) };
    let from = ReadFrom::now(path.to_owned());
    // The desk stays free for everything else while a long file is read.
    match read_file(path, &asking)? {
        Reading::Question(question) => Ok(show::question(folder_name(path), &question)),
        Reading::Styles(styles) => Ok(show::styles(folder_name(path), &styles)),
        Reading::Chat(chat) => desk.with_open(|open| {
            let chat = open.known(chat, folder_name(path), from)?;
            let shown = show::chat(&chat);
            open.chat = Some(chat);
            Ok(shown)
        }),
    }
}

fn read_file(path: &Path, asking: &Asking) -> Answer<Reading> {
    let unreadable =
        |_| Problem::new(Code::CannotRead, say!("file-unreadable"), say!("chat-unreadable-try"));
    let file = File::open(path).map_err(unreadable)?;
    if file.metadata().map_err(unreadable)?.is_dir() {
        return Err(Problem::new(
            Code::CannotRead,
            say!("file-unreadable"),
            say!("chat-unreadable-try"),
        ));
    }
    read(BufReader::new(file), asking).map_err(|why| {
        let says = say!("chat-refused", reason = why.to_string());
        Problem::new(Code::BadInput, says, what_to_do(&why))
    })
}

/// Returns what helps against a refusal.
fn what_to_do(why: &Refused) -> String {
    match why {
        Refused::NotText { .. } => say!("chat-try-text"),
        Refused::WebPage => say!("chat-try-page"),
        Refused::UnknownWord { .. } | Refused::OtherCalendar { .. } => say!("chat-try-clock"),
        Refused::SeveralInside { .. } | Refused::NoChatInside { .. } => say!("chat-try-inside"),
        Refused::TooLarge { .. } | Refused::TooMany { .. } => say!("chat-try-shorter"),
        Refused::NoMessages
        | Refused::NoSenders { .. }
        | Refused::OtherMessenger { .. }
        | Refused::ProgramLog
        | Refused::NotTelegram { .. } => say!("chat-try-which"),
        Refused::Empty
        | Refused::Mixed { .. }
        | Refused::OtherOrder { .. }
        | Refused::NoTime { .. }
        | Refused::BadZip { .. }
        | Refused::Unreadable => say!("chat-refused-try"),
    }
}

/// Returns messages of the chat that was read, in the order of the file.
pub fn chat_messages(desk: &Desk, ask: ChatPageAsk) -> Answer<ChatPage> {
    desk.with_open(|open| {
        let chat = open.chat.as_ref().ok_or_else(no_chat)?;
        let limit = if ask.limit == 0 { PAGE } else { ask.limit.min(5_000) };
        let (skip, limit) = (ask.skip as usize, limit as usize);
        let messages = match ask.query.trim() {
            "" => show::page(chat, skip..skip.saturating_add(limit)),
            query => {
                let wanted = Wanted::typed(query, open.clock.now(), &open.zone);
                let fit = find::places(chat, &wanted);
                show::page(chat, fit.into_iter().skip(skip).take(limit))
            }
        };
        Ok(ChatPage { messages })
    })
}

/// Takes one message into the log, in its own words or in others, with the files that came with it.
pub fn take_message(desk: &Desk, ask: TakeMessageAsk) -> Answer<Done<Stored>> {
    let (stored, came) = desk.with_open(|open| {
        let chat = open.chat.take().ok_or_else(no_chat)?;
        let came = chat.message(ask.place as usize).map(|message| chat.came_with(message));
        let (chat, taken) = open.take_one(chat, &ask);
        open.chat = Some(chat);
        Ok((taken?, came))
    })?;
    if let Some(came) = came {
        media::keep_all(desk, &came, EntryId(id(&stored.id)?), stored.number)?;
    }
    Ok(done(stored, &STALE))
}

/// Takes every message that somebody said into the log, or those that are named, all of them or
/// none, and then the files that came with them.
pub fn take_chat(desk: &Desk, ask: TakeChatAsk) -> Answer<Done<TakenView>> {
    let (taken, came) = desk.with_open(|open| {
        let chat = open.chat.take().ok_or_else(no_chat)?;
        let (chat, taken) = open.take_all(chat, &ask);
        let came = taken.as_ref().map(|(_, places)| open.came_with_all(&chat, places));
        let came = came.unwrap_or_default();
        open.chat = Some(chat);
        Ok((taken?.0, came))
    })?;
    for (came, entry, number) in &came {
        media::keep_all(desk, came, *entry, *number)?;
    }
    Ok(done(taken, &STALE))
}

/// Forgets the chat that was read.
pub fn close_chat(desk: &Desk, _: Nothing) -> Answer<Nothing> {
    desk.with_open(|open| {
        open.chat = None;
        Ok(Nothing {})
    })
}

impl OpenDesk {
    fn take_one(&mut self, mut chat: OpenChat, ask: &TakeMessageAsk) -> (OpenChat, Answer<Stored>) {
        let taken = self.store_one(&chat, ask);
        if let Ok(stored) = &taken {
            chat.mark_stored(ask.place as usize, stored.number);
        }
        (chat, taken)
    }

    fn store_one(&mut self, chat: &OpenChat, ask: &TakeMessageAsk) -> Answer<Stored> {
        let place = ask.place as usize;
        let message = chat.message(place).ok_or_else(|| {
            Problem::new(Code::NotFound, say!("chat-no-message"), say!("no-such-try"))
        })?;
        if let Some(number) = chat.stored(place) {
            return Err(Problem::new(
                Code::Refused,
                say!("chat-taken-already", number = number.to_string()),
                say!("chat-taken-already-try"),
            ));
        }
        let number = self.vault.next_number(Numbered::Entry)?;
        let entry = self.entry_of(chat, message, number, ask.text.as_deref())?;
        let stored = Stored {
            id: entry.id.0.to_string(),
            number,
            recorded: self.clock.now().into(),
            text: entry.text.clone(),
        };
        self.record_all(vec![(entry.when.from, Operation::LogEntry(entry))])?;
        Ok(stored)
    }

    /// Returns the files that came with messages, and the entries that these became.
    fn came_with_all(
        &self,
        chat: &OpenChat,
        places: &[(usize, u32)],
    ) -> Vec<(media::Came, EntryId, u32)> {
        let with = places.iter().filter_map(|(place, number)| {
            let message = chat.message(*place)?;
            Some((chat.came_with(message), known::entry_id(self.day.id, message), *number))
        });
        with.collect()
    }

    fn take_all(
        &mut self,
        mut chat: OpenChat,
        ask: &TakeChatAsk,
    ) -> (OpenChat, Answer<(TakenView, Places)>) {
        let taken = self.store_all(&chat, ask);
        let taken = taken.map(|numbers| {
            let already = chat.stored_count();
            for (place, number) in &numbers {
                chat.mark_stored(*place, *number);
            }
            let left = chat.chat.messages.len() - chat.stored_count();
            let short = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
            let (stored, already) = (short(numbers.len()), short(already));
            (TakenView { stored, already, left: short(left) }, numbers)
        });
        (chat, taken)
    }

    /// Stores what is not in the log yet; returns the place and the number of each.
    fn store_all(&mut self, chat: &OpenChat, ask: &TakeChatAsk) -> Answer<Places> {
        let named = ask
            .places
            .as_ref()
            .map(|places| places.iter().map(|place| *place as usize).collect::<HashSet<_>>());
        let mut number = self.vault.next_number(Numbered::Entry)?;
        let (mut changes, mut numbers): (Vec<Change>, Vec<_>) = (Vec::new(), Vec::new());
        for (place, message) in chat.chat.messages.iter().enumerate() {
            let wanted = named.as_ref().is_none_or(|named| named.contains(&place));
            let has_words = message.kind == Kind::Said && !message.text.trim().is_empty();
            if !wanted || !has_words || chat.stored(place).is_some() {
                continue;
            }
            let entry = self.entry_of(chat, message, number, None)?;
            changes.push((entry.when.from, Operation::LogEntry(entry)));
            numbers.push((place, number));
            number = number.saturating_add(1);
        }
        if !changes.is_empty() {
            self.record_all(changes)?;
        }
        Ok(numbers)
    }
}

/// Places of messages, and the numbers of the entries that they became.
type Places = Vec<(usize, u32)>;

fn no_chat() -> Problem {
    Problem::new(Code::NotFound, say!("chat-none"), say!("chat-none-try"))
}
