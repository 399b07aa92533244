//! `closeby ask`: any question of the window, by its name, asked and answered in JSON.

use std::io::Read;

use closeby_desk::contract;
use closeby_desk::problem::{Answer, Code, Problem};
use serde::Serialize;
use serde_json::Value;

use crate::arguments::Ask;
use crate::session::Session;
use crate::tell::{Tell, tell};

/// How many bytes a question may have.
const LONGEST: u64 = 16 << 20;
/// Questions that carry a passphrase, a ticket or a secret, which no argument ever does.
const WITH_SECRETS: [&str; 10] = [
    "strength",
    "create_day",
    "open_day",
    "open_legal",
    "add_legal",
    "change_passphrase",
    "read_invitation",
    "fetch_invitation",
    "join_day",
    "set_mailbox",
];

#[derive(Serialize)]
#[serde(transparent)]
struct Answered(Value);

impl Tell for Answered {
    fn in_words(&self) -> String {
        // A name or a note of the record may not steer the terminal, so it stays JSON.
        format!("{:#}", self.0)
    }
}

/// Asks the desk what the window asks it; without a name, tells which questions there are.
pub fn ask(asked: Ask, json: bool) -> Answer<()> {
    let names = || contract::NAMES.iter().filter(|name| !WITH_SECRETS.contains(name));
    let Some(name) = asked.name else {
        return tell(&Answered(names().copied().collect()), json);
    };
    if !names().any(|known| **known == name) {
        return Err(Problem::new(
            Code::BadInput,
            "That question is not asked here. Nothing was changed.",
            "closeby ask DAY tells which there are; what carries a passphrase has a command of its own.",
        ));
    }
    let question = question(&asked.question)?;
    let session = match asked.legal {
        true => Session::open_with_legal_key(&asked.day)?,
        false => Session::open(&asked.day)?,
    };
    let answer = session.awake(|| session.desk.answer_strictly(&name, question))?;
    tell(&Answered(answer), json)
}

fn question(given: &str) -> Answer<Value> {
    let unread = || {
        Problem::new(
            Code::BadInput,
            "The question could not be read: it is no JSON object. Nothing was changed.",
            "Write it as in '{\"number\": 12}', or send it on standard input with a dash.",
        )
    };
    let mut text = String::new();
    if given == "-" {
        let read = std::io::stdin().lock().take(LONGEST).read_to_string(&mut text);
        read.map_err(|_| unread())?;
    } else {
        given.clone_into(&mut text);
    }
    // A list would be read as fields without their names.
    serde_json::from_str(&text).map(Value::Object).map_err(|_| unread())
}
