//! What the exchange with other laptops has told, kept for whoever looks.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use closeby_sync::{MailboxError, News, Outcome};

use crate::wire_words::wire_words;

/// So much of what happened is kept for the screen.
const SAYS: usize = 6;

/// What was told so far; its clones share it.
#[derive(Clone, Default)]
pub struct Told(Arc<Mutex<Heard>>);

/// What was heard.
#[derive(Debug, Clone, Default)]
pub struct Heard {
    /// How often something came in.
    pub came: u32,
    /// Who knocks and waits to be let in.
    pub knocked: Option<String>,
    /// Whether it knocked at the mailbox.
    pub there: bool,
    /// Who was let in last, and the six digits that both screens had. They are used up by then.
    pub let_in: Option<(String, String)>,
    /// The digits that this laptop has to read to whoever invited it.
    pub digits: Option<String>,
    /// What the laptop that invited is called.
    pub inviter: Option<String>,
    /// Why joining cannot go on.
    pub ended: Option<Ended>,
    /// Why the mailbox did not answer when it was last visited.
    pub mailbox: Option<MailboxError>,
    /// What happened last, newest first, a sentence each.
    pub says: VecDeque<String>,
}

/// Why joining cannot go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// Whoever invited expects nobody with this invitation.
    NobodyIsExpected,
    /// Whoever answered does not have the invitation.
    NotTheInviter,
    /// An exercise and a real day.
    ExerciseAndReal,
}

impl Told {
    /// Takes in what happened.
    pub fn hear(&self, news: &News) {
        self.guard().hear(news);
    }

    /// Returns what was heard so far.
    pub fn heard(&self) -> Heard {
        self.guard().clone()
    }

    fn guard(&self) -> MutexGuard<'_, Heard> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Heard {
    fn hear(&mut self, news: &News) {
        match news {
            News::Came { .. } => self.came = self.came.wrapping_add(1),
            News::In => (self.came, self.ended) = (self.came.wrapping_add(1), None),
            News::Mailbox(visited) => self.visited(visited),
            News::Knocked { name, .. } => self.knocks(name, false),
            News::KnockedThere { name } => self.knocks(name, true),
            News::WrongDigits { burnt: true } => self.knocked = None,
            News::LetIn { name, digits } => {
                self.came = self.came.wrapping_add(1);
                self.knocked = None;
                self.let_in = Some((name.clone(), digits.clone()));
            }
            News::Compare { digits, by } => {
                (self.digits, self.ended) = (Some(digits.clone()), None);
                self.inviter = Some(by.clone()).filter(|by| !by.is_empty());
            }
            News::NobodyIsExpected => self.ended = Some(Ended::NobodyIsExpected),
            News::NotTheInviter => self.ended = Some(Ended::NotTheInviter),
            News::ExerciseAndReal => self.ended = Some(Ended::ExerciseAndReal),
            _ => {}
        }
        // What happens again and again is said once.
        if let Some(words) = for_the_screen(news).filter(|words| self.says.front() != Some(words)) {
            self.says.push_front(words);
            self.says.truncate(SAYS);
        }
    }

    fn knocks(&mut self, name: &str, there: bool) {
        (self.knocked, self.there, self.let_in) = (Some(name.to_owned()), there, None);
    }

    fn visited(&mut self, visited: &Result<Outcome, MailboxError>) {
        self.mailbox = visited.as_ref().err().copied();
        if visited.as_ref().is_ok_and(brought_something) {
            self.came = self.came.wrapping_add(1);
        }
    }
}

fn brought_something(outcome: &Outcome) -> bool {
    let received = &outcome.received;
    received.taken > 0 || received.forks > 0 || !received.refused.is_empty()
}

/// Says what happened, where somebody at the screen should know it. The digits of whoever knocks
/// are not said: they are read from the other screen.
fn for_the_screen(news: &News) -> Option<String> {
    match news {
        News::Listens(_)
        | News::Sent { .. }
        | News::CaughtUp { .. }
        | News::Knocked { .. }
        | News::KnockedThere { .. }
        | News::Compare { .. } => None,
        News::Mailbox(Ok(outcome)) if !brought_something(outcome) => None,
        other => wire_words(other),
    }
}

#[cfg(test)]
mod tests {
    use closeby_vault::Received;

    use super::*;

    fn heard(news: &[News]) -> Heard {
        let told = Told::default();
        news.iter().for_each(|news| told.hear(news));
        told.heard()
    }

    #[test]
    fn what_a_mailbox_brings_makes_the_screens_fresh() {
        let nothing = News::Mailbox(Ok(Outcome::default()));
        assert_eq!(heard(&[nothing]).came, 0);
        let received = Received { taken: 2, ..Received::default() };
        let records = News::Mailbox(Ok(Outcome { received, ..Outcome::default() }));
        assert_eq!(heard(&[records]).came, 1);
    }

    #[test]
    fn a_mailbox_that_does_not_answer_is_known_until_it_does() {
        let silent = News::Mailbox(Err(MailboxError::Unreachable));
        assert_eq!(heard(std::slice::from_ref(&silent)).mailbox, Some(MailboxError::Unreachable));
        assert_eq!(heard(&[silent, News::Mailbox(Ok(Outcome::default()))]).mailbox, None);
    }

    #[test]
    fn who_knocks_waits_until_it_is_let_in_or_the_invitation_is_used_up() {
        let knock = News::Knocked { name: "Spare".to_owned(), digits: "123456".to_owned() };
        let wrong = News::WrongDigits { burnt: false };
        let heard_knock = heard(&[knock.clone(), wrong]);
        assert_eq!(heard_knock.knocked.as_deref(), Some("Spare"));
        assert!(!format!("{heard_knock:?}").contains("123456"), "its digits are not repeated");
        assert_eq!(heard(&[knock.clone(), News::WrongDigits { burnt: true }]).knocked, None);
        let let_in = News::LetIn { name: "Spare".to_owned(), digits: "123456".to_owned() };
        let both = heard(&[knock.clone(), let_in.clone()]);
        assert_eq!((both.knocked, both.let_in.is_some()), (None, true));
        assert_eq!(heard(&[knock.clone(), let_in, knock]).let_in, None, "the next one counts");
    }
}
