//! What Telegram's messages hold beside words: polls, places, somebody's number.

use serde::Deserialize;

use super::telegram::Text;

/// What was shared in a message.
#[derive(Deserialize)]
pub(crate) struct Shared {
    poll: Option<Poll>,
    location_information: Option<Place>,
    contact_information: Option<Contact>,
}

#[derive(Deserialize)]
struct Poll {
    #[serde(default)]
    question: Text,
    #[serde(default)]
    answers: Vec<Answer>,
}

#[derive(Deserialize)]
struct Answer {
    #[serde(default)]
    text: Text,
    #[serde(default)]
    voters: u64,
}

#[derive(Deserialize)]
struct Place {
    latitude: f64,
    longitude: f64,
}

#[derive(Deserialize)]
struct Contact {
    #[serde(default)]
    first_name: String,
    #[serde(default)]
    last_name: String,
    #[serde(default)]
    phone_number: String,
}

impl Shared {
    /// Returns it in words, as WhatsApp's exports have it; `None` when nothing was shared.
    pub(crate) fn words(&self) -> Option<String> {
        let poll = self.poll.as_ref().map(Poll::words);
        let place = || {
            let place = self.location_information.as_ref()?;
            Some(format!("Location: {}, {}", place.latitude, place.longitude))
        };
        poll.or_else(place).or_else(|| self.contact_information.as_ref().map(Contact::words))
    }
}

impl Poll {
    fn words(&self) -> String {
        let answers =
            self.answers.iter().map(|one| format!("OPTION: {} ({})", one.text.words(), one.voters));
        std::iter::once(format!("POLL: {}", self.question.words()))
            .chain(answers)
            .collect::<Vec<_>>()
            .join("\n")
    }
}

impl Contact {
    fn words(&self) -> String {
        let parts = [&self.first_name, &self.last_name, &self.phone_number];
        let said: Vec<&str> =
            parts.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
        format!("Contact: {}", said.join(" "))
    }
}
