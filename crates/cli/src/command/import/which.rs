//! Which messages of a chat are meant: all of them, or those that fit what was asked for.

use closeby_desk::problem::{Answer, Code, Problem};
use closeby_desk::view::chat::{
    CandidateView, ChatPage, ChatPageAsk, FindMessageAsk, FoundMessage,
};

use crate::arguments::Chat;
use crate::session::Session;
use crate::stretch::stretch;

/// How many messages are asked for at a time.
const PAGE: u32 = 5_000;

/// Returns the places of the messages that are meant; nothing when all are.
pub fn places(session: &Session, asked: &Chat) -> Answer<Option<Vec<u32>>> {
    if asked.only.is_none() && asked.lines.is_empty() {
        return Ok(None);
    }
    Ok(Some(those(session, asked)?.into_iter().map(|one| one.place).collect()))
}

/// Returns the messages that are meant; refuses when there are none.
pub fn those(session: &Session, asked: &Chat) -> Answer<Vec<CandidateView>> {
    let query = asked.only.clone().unwrap_or_default();
    if asked.only.is_some() {
        see_that_it_is_understood(session, &query)?;
    }
    let mut lines = Vec::new();
    for given in &asked.lines {
        lines.push(stretch(given, "line of the file")?);
    }
    let mut those = candidates(session, &query)?;
    those.retain(|one| lines.is_empty() || lines.iter().any(|some| some.contains(&one.line)));
    if those.is_empty() && (asked.only.is_some() || !lines.is_empty()) {
        return Err(Problem::new(
            Code::BadInput,
            "No message of the chat fits. Nothing was taken.",
            "Look at them all with --dry-run, which says the line of each.",
        ));
    }
    Ok(those)
}

fn see_that_it_is_understood(session: &Session, query: &str) -> Answer<()> {
    let ask = FindMessageAsk { query: query.to_owned(), ..FindMessageAsk::default() };
    let found: FoundMessage = session.ask("find_message", ask)?;
    if found.unread.is_empty() {
        return Ok(());
    }
    Err(Problem::new(
        Code::BadInput,
        format!("This was not understood: {}. Nothing was taken.", found.unread.join(", ")),
        "Write words, \"a phrase\", /pattern/, by:name, on:2026-03-14, after:1400 or before:1500.",
    ))
}

fn candidates(session: &Session, query: &str) -> Answer<Vec<CandidateView>> {
    let mut candidates: Vec<CandidateView> = Vec::new();
    loop {
        let skip = u32::try_from(candidates.len()).unwrap_or(u32::MAX);
        let ask = ChatPageAsk { skip, limit: PAGE, query: query.to_owned() };
        let page: ChatPage = session.ask("chat_messages", ask)?;
        let last = page.messages.len() < PAGE as usize;
        candidates.extend(page.messages);
        if last {
            return Ok(candidates);
        }
    }
}
