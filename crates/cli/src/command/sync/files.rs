//! `closeby sync files`: kept files by a stick, a mailbox, or from laptops that are awake.

use std::path::Path;

use closeby_desk::fetch_files::{
    FilesAsk, FilesCarried, Progress, files_by_mailbox, files_by_stick, see_lacking_files,
};
use closeby_desk::problem::Answer;
use closeby_desk::share_day::FilesStanding;
use serde::Serialize;

use super::share;
use crate::arguments::SyncFiles;
use crate::passphrase;
use crate::session::existing;
use crate::tell::{Tell, tell};

#[derive(Default, Serialize)]
struct Said {
    says: Vec<String>,
    fetched: usize,
    left: usize,
    missing: usize,
}

impl Tell for Said {
    fn in_words(&self) -> String {
        self.says.join("\n")
    }
}

impl From<FilesCarried> for Said {
    fn from(FilesCarried { says, fetched, left, missing }: FilesCarried) -> Self {
        Self { says, fetched, left, missing }
    }
}

/// Fetches and leaves, or says what is lacking when no way was named.
pub fn files(asked: &SyncFiles, json: bool) -> Answer<()> {
    if !asked.dial.is_empty() || asked.reach.is_asked_for() {
        return share::files(asked, json);
    }
    let path = existing(&asked.day);
    let ask = FilesAsk {
        path: Path::new(&path),
        passphrase: passphrase::organiser()?,
        legal: passphrase::legal_if_named(),
        files: &asked.files,
    };
    let said = match &asked.stick {
        Some(stick) => files_by_stick(&ask, Path::new(stick), |at| on_the_way(at, json))?.into(),
        None if asked.mailbox => files_by_mailbox(&ask, |at| on_the_way(at, json))?.into(),
        None => Said { says: see_lacking_files(&ask)?, fetched: 0, left: 0, missing: 0 },
    };
    tell(&said, json)
}

/// Says how far it has come, at each tenth of a long way.
fn on_the_way(Progress { done, of }: Progress, json: bool) {
    const LONG: usize = 20;
    let tenth = |done: usize| done * 10 / of.max(1);
    if !json && of >= LONG && done < of && tenth(done) > tenth(done - 1) {
        // Whoever does not read it any more has the file all the same.
        let _ =
            tell(&Said { says: vec![format!("{done} of {of} parts")], ..Said::default() }, json);
    }
}

/// Says what came of asking laptops that are awake.
pub fn told(standing: FilesStanding, json: bool) -> Answer<()> {
    let FilesStanding { done, nobody_has, .. } = standing;
    let mut says = vec![format!("{done} parts of files came in.")];
    if nobody_has > 0 {
        says.push(format!("{nobody_has} are with nobody who was asked."));
    }
    tell(&Said { says, fetched: done, left: 0, missing: nobody_has }, json)
}
