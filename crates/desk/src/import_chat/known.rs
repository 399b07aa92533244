//! What the day already knows of a chat: who its senders are, and which messages it has.

use std::collections::HashMap;

use closeby_domain::Moment;
use closeby_domain::entry::Person as Named;
use closeby_domain::id::{DayId, EntryId};
use closeby_domain::person::Person;
use closeby_domain::quick;
use closeby_import::chat::{Chat, Message};
use uuid::{Builder, Uuid, Variant, Version};

use super::media::ReadFrom;
use crate::desk::OpenDesk;
use crate::problem::Answer;
use crate::times;

/// How many digits at the end of two numbers make them the same number.
const SAME_DIGITS: usize = 9;

/// A chat that is being looked through.
pub struct OpenChat {
    /// The chat.
    pub chat: Chat,
    /// The name of its file.
    pub file: String,
    /// That file, as it was when it was read.
    pub from: ReadFrom,
    /// The place of the first message of the day of the first entry, or of a later one.
    pub starts: usize,
    /// Who its senders are.
    senders: HashMap<String, Named>,
    /// The number of the entry that each message became.
    stored: Vec<Option<u32>>,
}

impl OpenChat {
    /// Returns a message by its place.
    pub fn message(&self, place: usize) -> Option<&Message> {
        self.chat.messages.get(place)
    }

    /// Returns the number of the entry that a message became.
    pub fn stored(&self, place: usize) -> Option<u32> {
        self.stored.get(place).copied().flatten()
    }

    /// Returns how many messages are in the log.
    pub fn stored_count(&self) -> usize {
        self.stored.iter().flatten().count()
    }

    /// Keeps in mind that a message became an entry.
    pub fn mark_stored(&mut self, place: usize, number: u32) {
        if let Some(stored) = self.stored.get_mut(place) {
            *stored = Some(number);
        }
    }

    /// Returns who sent a message; somebody without an id is not in the roster.
    pub fn sender(&self, message: &Message) -> Option<&Named> {
        self.senders.get(message.sender.as_ref()?)
    }
}

impl OpenDesk {
    /// Returns a chat with everything the day knows of it.
    pub fn known(&mut self, chat: Chat, file: String, from: ReadFrom) -> Answer<OpenChat> {
        let look = self.look_now()?;
        let mut senders = HashMap::new();
        for sender in chat.messages.iter().filter_map(|message| message.sender.as_ref()) {
            if !senders.contains_key(sender) {
                senders.insert(sender.clone(), who(sender, &look.board.people));
            }
        }
        let mut stored = Vec::with_capacity(chat.messages.len());
        for message in &chat.messages {
            let line = self.vault.line_by_id(entry_id(self.day.id, message))?;
            stored.push(line.map(|line| line.entry.number));
        }
        let starts = self.starts(&chat)?;
        Ok(OpenChat { chat, file, from, starts, senders, stored })
    }

    /// Returns where a chat comes to this day: whoever exports one exports months of it.
    fn starts(&mut self, chat: &Chat) -> Answer<usize> {
        let Some(first) = self.first_entry()? else { return Ok(0) };
        let midnight = times::local(first, &self.zone).start_of_day();
        let midnight =
            midnight.map_or(first, |at| Moment::from_unix_ms(at.timestamp().as_millisecond()));
        Ok(chat.messages.iter().position(|message| message.at >= midnight).unwrap_or(0))
    }
}

/// Returns the lasting name of the entry that a message becomes: the same in every import into
/// this day, so that importing again creates nothing twice.
pub fn entry_id(day: DayId, message: &Message) -> EntryId {
    let mut hash = blake3::Hasher::new();
    hash.update(b"closeby/imported/1");
    hash.update(day.0.as_bytes());
    hash.update(&message.key);
    let mut bytes = [0; 16];
    hash.finalize_xof().fill(&mut bytes);
    let uuid: Uuid = Builder::from_bytes(bytes)
        .with_variant(Variant::RFC4122)
        .with_version(Version::Custom)
        .into_uuid();
    EntryId(uuid)
}

/// Returns who a sender is in the roster: by the whole name, by a telephone number, or by a first
/// name that only one person has.
fn who(sender: &str, people: &[Person]) -> Named {
    // Some tools put a number after the name, in brackets.
    let name = sender.split_once(" (").map_or(sender, |(name, _)| name);
    let wanted = name.to_lowercase();
    let by_name = || people.iter().find(|person| person.name.to_lowercase() == wanted);
    let by_number = || {
        let digits = last_digits(sender)?;
        let has = |person: &&Person| {
            person.phone.as_deref().and_then(last_digits) == Some(digits.clone())
        };
        people.iter().find(has)
    };
    let by_first_name = || {
        let first = |person: &&Person| {
            person.name.split_whitespace().next().is_some_and(|name| name.to_lowercase() == wanted)
        };
        let mut found = people.iter().filter(first);
        found.next().filter(|_| found.next().is_none())
    };
    let person = by_name().or_else(by_number).or_else(by_first_name);
    Named {
        id: person.map(|person| person.id),
        name: person.map_or_else(|| quick::clean(sender), |person| person.name.clone()),
    }
}

fn last_digits(words: &str) -> Option<String> {
    let digits: Vec<char> = words.chars().filter(char::is_ascii_digit).collect();
    let from = digits.len().checked_sub(SAME_DIGITS)?;
    digits.get(from..).map(|digits| digits.iter().collect())
}

#[cfg(test)]
mod tests {
    use closeby_domain::id::PersonId;
    use closeby_domain::person::PersonKind;

    use super::*;

    fn person(n: u128, name: &str, phone: Option<&str>) -> Person {
        Person {
            phone: phone.map(str::to_owned),
            ..Person::named(PersonId(Uuid::from_u128(n)), name.to_owned(), PersonKind::Volunteer)
        }
    }

    #[test]
    fn senders_are_found_by_name_number_or_a_first_name_of_one() {
        let people = [
            person(1, "Nell Hargreave", Some("07700 900123")),
            person(2, "Tom Ellery", None),
            person(3, "Tom Baker", None),
        ];
        let id = |sender: &str| who(sender, &people).id.map(|id| id.0.as_u128());
        assert_eq!(id("nell hargreave"), Some(1));
        assert_eq!(id("+44 7700 900123"), Some(1));
        assert_eq!(id("Nell"), Some(1));
        assert_eq!(id("Tom"), None, "there are two");
        assert_eq!(id("Tom Ellery (+44 7700 900777)"), Some(2));
        assert_eq!(id("Someone (+44 7700 900123)"), Some(1));
        assert_eq!(id("Nellie"), None);
        assert_eq!(who("+44 7700 900999", &people).name, "+44 7700 900999");
    }
}
