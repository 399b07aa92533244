//! From an ask's name to the function that answers it.

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
                $( stringify!($name) => reply(crate::$module::$function(desk, read(ask)?)?), )+
                _ => Err(Problem::new(Code::BadAsk, say!("no-such-ask"), say!("no-such-ask-try"))),
            }
        }
    };
}

asks!(dispatch);

fn read<T: serde::de::DeserializeOwned>(ask: Value) -> Answer<T> {
    // The reason could repeat a passphrase: it is not told.
    serde_json::from_value(ask)
        .map_err(|_| Problem::new(Code::BadAsk, say!("bad-ask"), say!("no-such-ask-try")))
}

fn reply<T: serde::Serialize>(answer: T) -> Answer<Value> {
    serde_json::to_value(answer)
        .map_err(|_| Problem::new(Code::BadAsk, say!("bad-ask"), say!("no-such-ask-try")))
}
