//! `closeby log`: one line, acknowledged only once it is durable.

use closeby_desk::problem::Answer;
use closeby_desk::view::Done;
use closeby_desk::view::line::{LogAsk, Stored};
use serde::Serialize;

use crate::arguments::Log;
use crate::session::Session;
use crate::tell::{Tell, tell};

#[derive(Serialize)]
struct Told {
    number: u32,
    recorded_at: String,
    text: String,
    #[serde(skip)]
    clock: String,
}

impl Tell for Told {
    fn in_words(&self) -> String {
        format!("#{} stored {}", self.number, self.clock)
    }
}

/// Stores a line and says its number.
pub fn log(line: Log, json: bool) -> Answer<()> {
    let session = Session::open(&line.day)?;
    let ask = LogAsk { line: line.line, late_reason: line.late_reason, chosen: None };
    let Done { value: stored, .. } = session.ask::<Done<Stored>>("log_entry", ask)?;
    let told = Told {
        number: stored.number,
        recorded_at: session.zone.rfc3339(stored.recorded),
        clock: session.zone.seconds(stored.recorded),
        text: stored.text,
    };
    tell(&told, json)
}
