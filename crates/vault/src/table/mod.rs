//! One module for each table, with its SQL beside it.

pub(crate) mod arrival;
pub(crate) mod attached;
pub(crate) mod blob;
pub(crate) mod chain;
pub(crate) mod draft;
pub(crate) mod entry_text;
pub(crate) mod epoch_key;
pub(crate) mod exchange;
pub(crate) mod fact;
pub(crate) mod forget;
pub(crate) mod fork;
pub(crate) mod glimpse;
pub(crate) mod held;
pub(crate) mod line;
pub(crate) mod piece;
pub(crate) mod record;
pub(crate) mod setting;
pub(crate) mod story;
pub(crate) mod tally;
