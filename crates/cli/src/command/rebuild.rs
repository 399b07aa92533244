//! `closeby rebuild`: the read tables made again from the signed records.

use closeby_desk::problem::Answer;
use closeby_desk::rebuild::{self, Rebuilt};
use serde::Serialize;

use crate::session::Session;
use crate::tell::{Tell, tell};

#[derive(Serialize)]
struct Told {
    statements: u64,
    changed: Vec<&'static str>,
    lost: Option<u64>,
}

/// Makes the read tables again and tells what that changed.
pub fn rebuild(day: &str, json: bool) -> Answer<()> {
    let session = Session::open(day)?;
    let Rebuilt { statements, changed, lost } = rebuild::rebuild(&session.desk)?;
    tell(&Told { statements, changed, lost }, json)
}

impl Tell for Told {
    fn in_words(&self) -> String {
        if let Some(lost) = self.lost {
            return format!(
                "The vault was damaged and is made anew from {} records; {lost} places of the record \
                 could not be read. The damaged file is kept beside it as vault.db.damaged.",
                self.statements
            );
        }
        let changed = match self.changed.is_empty() {
            true => "Nothing in them changed.".to_owned(),
            false => format!("They were not as the records tell it: {}.", self.changed.join(", ")),
        };
        format!("Read tables made again from {} statements. {changed}", self.statements)
    }
}
