//! What the wire tells, in words.

use closeby_sync::News;

use crate::visited::{Place, compare_words, noticed};
use crate::words::say;

/// Returns what happened on the wire in a sentence; nothing for what only a screen needs to know.
pub fn wire_words(news: &News) -> Option<String> {
    told(news).map(|words| capital(&words))
}

/// A sentence may begin with "the laptop that invited".
pub(crate) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().collect::<String>());
    first.unwrap_or_default() + letters.as_str()
}

fn told(news: &News) -> Option<String> {
    Some(match news {
        News::Listens(at) => {
            let at: Vec<String> = at.iter().map(ToString::to_string).collect();
            say!("wire-listens", at = at.join(", "))
        }
        News::Connected { name } => say!("wire-connected", name = called(name)),
        News::Gone { name } => say!("wire-gone", name = called(name)),
        News::Came { name, taken, held, refused, forks } => {
            came(&called(name), [*taken, *held, *refused, *forks])
        }
        News::Sent { name, records } => {
            say!("wire-sent", name = called(name), count = *records as u64)
        }
        News::CaughtUp { name } => say!("wire-caught-up", name = called(name)),
        News::TurnedAway => say!("wire-turned-away"),
        News::CutOff { name } => say!("wire-cut-off", name = called(name)),
        News::WrongPiece { name } => say!("wire-wrong-piece", name = called(name)),
        News::NoRoomForFiles => say!("wire-no-room-for-files"),
        News::TakenOff => say!("wire-taken-off"),
        News::ClockDiffers { name, ahead } => clock(&called(name), *ahead),
        // The digits are read from the other screen, and stand here once they were typed.
        News::Knocked { name, .. } => say!("wire-knocked", name = name.clone()),
        News::KnockedThere { name } => say!("wire-knocked-there", name = name.clone()),
        News::WordsSaid => say!("words-said"),
        News::WrongWords { burnt: false } => say!("words-wrong"),
        News::WrongWords { burnt: true } => say!("words-burnt"),
        News::WrongDigits { burnt: false } => say!("wire-wrong-digits"),
        News::WrongDigits { burnt: true } => say!("wire-burnt"),
        News::LetIn { name, digits } => {
            say!("wire-let-in", name = name.clone(), digits = digits.clone())
        }
        News::Compare { digits, by } => compare_words(digits, by),
        News::NobodyIsExpected => say!("wire-nobody-expected"),
        News::NotTheInviter => say!("wire-not-the-inviter"),
        News::In => say!("stick-in"),
        News::ExerciseAndReal => say!("wire-exercise"),
        News::Mailbox(Ok(outcome)) => {
            let (received, sent) = (outcome.received.taken as u64, outcome.sent);
            let mut says = vec![say!("mailbox-carried", received = received, sent = sent)];
            says.extend(noticed(outcome, Place::Mailbox));
            says.join(" ")
        }
        News::Mailbox(Err(error)) => format!("{error}."),
        News::Trouble(why) => say!("wire-trouble", why = why.clone()),
        _ => return None,
    })
}

/// A laptop whose name has not come yet is the one that let us in.
fn called(name: &str) -> String {
    if name.is_empty() { say!("wire-the-inviter") } else { name.to_owned() }
}

fn came(name: &str, [taken, held, refused, forks]: [usize; 4]) -> String {
    let mut says = vec![say!("wire-came", name = name.to_owned(), count = taken as u64)];
    if held > 0 {
        says.push(say!("wire-held", count = held as u64));
    }
    if refused > 0 {
        says.push(say!("stick-refused", count = refused as u64));
    }
    if forks > 0 {
        says.push(say!("stick-forks"));
    }
    says.join(" ")
}

fn clock(name: &str, ahead: i64) -> String {
    let minutes = ahead.unsigned_abs().div_ceil(60);
    match ahead > 0 {
        true => say!("wire-clock-ahead", name = name.to_owned(), minutes = minutes),
        false => say!("wire-clock-behind", name = name.to_owned(), minutes = minutes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_laptop_whose_name_has_not_come_begins_a_sentence_with_a_capital() {
        let connected = wire_words(&News::Connected { name: String::new() }).unwrap_or_default();
        assert!(connected.starts_with("The laptop that invited"), "{connected}");
    }

    #[test]
    fn the_digits_of_whoever_knocks_are_not_said_before_they_were_typed() {
        let knocked = News::Knocked { name: "Hall".to_owned(), digits: "123456".to_owned() };
        let said = wire_words(&knocked).unwrap_or_default();
        assert!(said.contains("Hall") && !said.contains("123456"), "{said}");
    }
}
