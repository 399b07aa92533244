//! Finding a message in a chat: whoever exports one exports months of it.

use closeby_import::chat::Message;
use closeby_vault::Query;

use super::{OpenChat, no_chat};
use crate::desk::Desk;
use crate::problem::Answer;
use crate::search::seek::says;
use crate::search::wanted::Wanted;
use crate::view::chat::{FindMessageAsk, FoundMessage};

/// Filters that say something of a message; a pattern does as well.
const OF_A_MESSAGE: [&str; 4] = ["by:", "after:", "before:", "on:"];

/// Finds the next message that fits, or the one before; after the last comes the first.
pub fn find_message(desk: &Desk, ask: FindMessageAsk) -> Answer<FoundMessage> {
    desk.with_open(|open| {
        let wanted = Wanted::typed(ask.query.trim_start(), open.clock.now(), &open.zone);
        let chat = open.chat.as_ref().ok_or_else(no_chat)?;
        let fit = places(chat, &wanted);
        let from = ask.from as usize;
        let nth = if ask.back {
            fit.iter().rposition(|place| *place <= from).unwrap_or(fit.len().saturating_sub(1))
        } else {
            fit.iter().position(|place| *place >= from).unwrap_or(0)
        };
        let short = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let place = fit.get(nth).copied().map(short);
        let unread = unread(&wanted);
        let nth = if place.is_some() { short(nth + 1) } else { 0 };
        Ok(FoundMessage { place, nth, of: short(fit.len()), unread })
    })
}

/// Returns the places of all messages that fit; none when nothing is asked for that a message has.
pub(super) fn places(chat: &OpenChat, wanted: &Wanted) -> Vec<usize> {
    let asked = wanted.read.iter().any(|piece| is_of_a_message(piece));
    if wanted.text.is_empty() && !asked {
        return Vec::new();
    }
    let words = Query::typed(&wanted.text);
    let messages = chat.chat.messages.iter().enumerate();
    messages.filter(|(_, one)| fits(chat, one, wanted, &words)).map(|(place, _)| place).collect()
}

fn fits(chat: &OpenChat, message: &Message, wanted: &Wanted, words: &Query) -> bool {
    let sender = message.sender.as_deref().unwrap_or_default();
    let person = chat.sender(message).map_or("", |named| named.name.as_str());
    let said = || {
        let files = message.attachments.iter().map(String::as_str);
        [message.text.as_str(), sender, person].into_iter().chain(files)
    };
    wanted.is_when(message.at)
        && wanted.people.iter().all(|name| says(sender, name) || says(person, name))
        && wanted.patterns.iter().all(|pattern| pattern.is_match(&message.text))
        && words.is_said_in(said)
}

/// Returns what was not read, and what says nothing of a chat.
fn unread(wanted: &Wanted) -> Vec<String> {
    let elsewhere = wanted.read.iter().filter(|piece| !is_of_a_message(piece));
    wanted.unread.iter().chain(elsewhere).cloned().collect()
}

fn is_of_a_message(piece: &str) -> bool {
    let piece = piece.to_lowercase();
    piece.starts_with('/') || OF_A_MESSAGE.iter().any(|known| piece.starts_with(known))
}
