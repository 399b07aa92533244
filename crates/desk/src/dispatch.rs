//! From an ask's name to the function that answers it, with words made safe to show on the way.

use serde_json::Value;

use crate::contract::asks;
use crate::desk::Desk;
use crate::problem::{Answer, Code, Problem};
use crate::words::say;

macro_rules! dispatch {
    ($( $(#[doc = $doc:literal])+ $name:ident($ask:ty) -> $answer:ty = $module:ident :: $function:ident; )+) => {
        /// Answers an ask by its name.
        pub fn dispatch(desk: &Desk, name: &str, ask: Value) -> Answer<Value> {
            match name {
                $( stringify!($name) => reply(crate::$module::$function(desk, read(name, ask)?)?), )+
                _ => Err(Problem::new(Code::BadAsk, say!("no-such-ask"), say!("no-such-ask-try"))),
            }
        }

        /// Returns the first field of an ask that nobody would read.
        fn unread_field(name: &str, ask: &Value) -> Option<String> {
            match name {
                $( stringify!($name) => unread_by(crate::$module::$function, ask), )+
                _ => None,
            }
        }
    };
}

asks!(dispatch);

/// Answers an ask that somebody wrote by hand: a field that is not known is a slip, and would be
/// left unsaid.
pub fn dispatch_strictly(desk: &Desk, name: &str, ask: Value) -> Answer<Value> {
    match unread_field(name, &ask) {
        Some(field) => {
            let says = say!("unknown-field", field = field);
            Err(Problem::new(Code::BadInput, says, say!("unknown-field-try")))
        }
        None => dispatch(desk, name, ask),
    }
}

/// What the function that answers reads an ask as says every field that it knows.
fn unread_by<T: serde::de::DeserializeOwned + serde::Serialize, A>(
    _: fn(&Desk, T) -> Answer<A>,
    ask: &Value,
) -> Option<String> {
    let read: T = serde_json::from_value(ask.clone()).ok()?;
    unread(ask, &serde_json::to_value(read).ok()?)
}

fn unread(asked: &Value, read: &Value) -> Option<String> {
    match (asked, read) {
        (Value::Object(asked), Value::Object(read)) => {
            asked.iter().find_map(|(name, value)| match read.get(name) {
                Some(read) => unread(value, read).map(|inner| format!("{name}.{inner}")),
                None => Some(name.clone()),
            })
        }
        (Value::Array(asked), Value::Array(read)) => {
            asked.iter().zip(read).find_map(|(asked, read)| unread(asked, read))
        }
        _ => None,
    }
}

/// Asks that carry a line or a draft, which is kept exactly as it was typed.
const AS_TYPED: [&str; 5] = ["parse_line", "log_entry", "answer_prompt", "keep_draft", "draft"];

/// Fields that no eye reads: they must stay what they are to open anything.
const NOT_SHOWN: [&str; 8] =
    ["passphrase", "legalPassphrase", "secret", "login", "old", "new", "path", "content"];

fn read<T: serde::de::DeserializeOwned>(name: &str, mut ask: Value) -> Answer<T> {
    if !AS_TYPED.contains(&name) {
        make_safe(&mut ask);
    }
    // The reason could repeat a passphrase: it is not told.
    serde_json::from_value(ask)
        .map_err(|_| Problem::new(Code::BadAsk, say!("bad-ask"), say!("no-such-ask-try")))
}

/// Cleans every word of an ask: no name, title or note may steer a screen or turn its letters round.
fn make_safe(ask: &mut Value) {
    match ask {
        Value::String(words) => *words = closeby_domain::quick::clean(words),
        Value::Array(parts) => parts.iter_mut().for_each(make_safe),
        Value::Object(fields) => {
            let shown = fields.iter_mut().filter(|(name, _)| !NOT_SHOWN.contains(&name.as_str()));
            shown.for_each(|(_, value)| make_safe(value));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn reply<T: serde::Serialize>(answer: T) -> Answer<Value> {
    serde_json::to_value(answer)
        .map_err(|_| Problem::new(Code::BadAsk, say!("bad-ask"), say!("no-such-ask-try")))
}
