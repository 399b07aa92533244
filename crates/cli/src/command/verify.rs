//! `closeby verify`: every record's seal, signature, number and link, of a day or of a bundle.

use std::path::Path;

use closeby_desk::check_chain;
use closeby_desk::problem::{Answer, Code, Problem};
use closeby_desk::view::Nothing;
use closeby_desk::view::bundle::{BundleView, CheckBundleAsk};
use closeby_desk::view::settings::ChainView;
use serde::Serialize;

use crate::session::{self, Session};
use crate::tell::{Tell, tell};

#[derive(Serialize)]
struct Checked {
    sound: bool,
    records: u32,
    head: String,
    fault: Option<String>,
    removed: u32,
    files: Vec<String>,
    pages: Vec<String>,
}

/// Checks the day and names the first fault.
pub fn verify(day: &str, json: bool) -> Answer<()> {
    if Path::new(day).is_file() {
        return bundle(day, json);
    }
    let session = Session::open(day)?;
    let chain: ChainView = session.ask("check_chain", Nothing {})?;
    let pages = check_chain::check_pages(&session.desk)?;
    let checked = Checked {
        sound: chain.fault.is_none() && chain.files.is_empty() && pages.is_empty(),
        records: chain.records,
        head: chain.head,
        fault: chain.fault,
        removed: chain.removed,
        files: chain.files,
        pages,
    };
    tell(&checked, json)?;
    match checked.sound {
        true => Ok(()),
        false => Err(not_sound()),
    }
}

#[derive(Serialize)]
struct CheckedBundle {
    sound: bool,
    #[serde(flatten)]
    found: BundleView,
}

/// Checks a bundle and names the first fault. Nobody is asked for a passphrase.
fn bundle(path: &str, json: bool) -> Answer<()> {
    let ask = CheckBundleAsk { path: path.to_owned() };
    let found: BundleView = session::ask(&session::desk(), "check_bundle", ask)?;
    let checked = CheckedBundle { sound: found.fault.is_none(), found };
    tell(&checked, json)?;
    match checked.sound {
        true => Ok(()),
        false => Err(Problem::new(
            Code::Damaged,
            "This bundle does not hold together. Nothing was changed.",
            "Ask whoever made it for another, and keep this one as it is.",
        )),
    }
}

impl Tell for CheckedBundle {
    fn in_words(&self) -> String {
        let BundleView { day, exercise, level, records, head, removed, fault, .. } = &self.found;
        let exercise = if *exercise { ", an exercise" } else { "" };
        let mut lines = vec![format!("{day}{exercise}, for {level}: {records} records {head}")];
        if *removed > 0 {
            lines.push(format!("{removed} texts removed on purpose"));
        }
        lines.push(match fault {
            Some(fault) => format!("First fault: {fault}"),
            None => "Every record holds, and every byte is as it was sealed.".to_owned(),
        });
        lines.join("\n")
    }
}

fn not_sound() -> Problem {
    Problem::new(
        Code::Damaged,
        "This day does not hold together. Nothing was changed.",
        "Keep this folder as it is, and compare it with a copy that was made before.",
    )
}

impl Tell for Checked {
    fn in_words(&self) -> String {
        let mut lines = vec![format!("{} records, chain head {}", self.records, self.head)];
        if self.removed > 0 {
            lines.push(format!("{} texts removed on purpose", self.removed));
        }
        lines.extend(self.fault.iter().map(|fault| format!("First fault: {fault}")));
        lines.extend(self.files.iter().cloned());
        lines.extend(self.pages.iter().map(|page| format!("Page: {page}")));
        if self.sound {
            lines.push("Every record holds, every kept file and every page is whole.".to_owned());
        }
        lines.join("\n")
    }
}
