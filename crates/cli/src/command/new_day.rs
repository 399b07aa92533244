//! `closeby new` and `closeby sample`: days that were not there before.

use closeby_desk::create_day::{self, SAMPLE_LEGAL, SAMPLE_ORGANISER};
use closeby_desk::problem::{Answer, Problem};
use closeby_desk::view::welcome::CreateAsk;
use serde::Serialize;

use crate::arguments::New;
use crate::command::map::{Counts, import_into};
use crate::passphrase;
use crate::session::{Session, desk, to_make};
use crate::tell::{Tell, tell};

#[derive(Serialize)]
struct Made {
    path: String,
    name: String,
    exercise: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    map: Option<Counts>,
    /// How to open it, when the passphrases are the published ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<String>,
}

impl Tell for Made {
    fn in_words(&self) -> String {
        let mut words = format!("Made {} for {}.", self.path, self.name);
        if let Some(map) = &self.map {
            words.push_str(&format!("\n{}", map.in_words()));
        }
        if let Some(hint) = &self.hint {
            words.push_str(&format!("\n{hint}"));
        }
        words
    }
}

/// Makes a new day.
pub fn new(new: &New, json: bool) -> Answer<()> {
    let (passphrase, legal_passphrase) = passphrase::new_ones()?;
    let path = to_make(&new.day);
    let ask = CreateAsk {
        name: new.name.clone(),
        path: path.clone(),
        passphrase,
        legal_passphrase,
        author: new.author.clone(),
        ..CreateAsk::default()
    };
    let desk = desk();
    let session = create_day::create_day(&desk, ask)?;
    let session = Session::of(desk, session)?;
    let map = match &new.map {
        Some(file) => Some(import_into(&session, file).map_err(made_without_map)?),
        None => None,
    };
    let made = Made { path, name: session.day.name, exercise: false, map, hint: None };
    tell(&made, json)
}

/// The map was refused after the day was made, and both are said.
fn made_without_map(problem: Problem) -> Problem {
    let happened = problem.says.split_once(". ").map_or(problem.says.as_str(), |(first, _)| first);
    Problem {
        says: format!("{}. The new day was made, without a map.", happened.trim_end_matches('.')),
        try_this: "Import another file with closeby map import.".to_owned(),
        ..problem
    }
}

/// Makes the sample day in a folder where it stays.
pub fn sample(day: &str, json: bool) -> Answer<()> {
    let (passphrase, legal_passphrase) = passphrase::of_a_sample();
    let path = to_make(day);
    let ask =
        CreateAsk { path: path.clone(), passphrase, legal_passphrase, ..CreateAsk::default() };
    let desk = desk();
    let session = create_day::keep_sample(&desk, ask)?;
    let session = Session::of(desk, session)?;
    let hint = (!passphrase::is_named()).then(|| {
        format!(
            "Open it with CLOSEBY_PASSPHRASE='{SAMPLE_ORGANISER}', its cases with CLOSEBY_LEGAL_PASSPHRASE='{SAMPLE_LEGAL}'."
        )
    });
    tell(&Made { path, name: session.day.name, exercise: true, map: None, hint }, json)
}
