//! `closeby verify`: every record's seal, signature, number and link, and every page.

use closeby_desk::check_chain;
use closeby_desk::problem::{Answer, Code, Problem};
use closeby_desk::view::Nothing;
use closeby_desk::view::settings::ChainView;
use serde::Serialize;

use crate::session::Session;
use crate::tell::{Tell, tell};

#[derive(Serialize)]
struct Checked {
    sound: bool,
    records: u32,
    head: String,
    fault: Option<String>,
    removed: u32,
    pages: Vec<String>,
}

/// Checks the day and names the first fault.
pub fn verify(day: &str, json: bool) -> Answer<()> {
    let session = Session::open(day)?;
    let chain: ChainView = session.ask("check_chain", Nothing {})?;
    let pages = check_chain::check_pages(&session.desk)?;
    let checked = Checked {
        sound: chain.fault.is_none() && pages.is_empty(),
        records: chain.records,
        head: chain.head,
        fault: chain.fault,
        removed: chain.removed,
        pages,
    };
    tell(&checked, json)?;
    match checked.sound {
        true => Ok(()),
        false => Err(not_sound()),
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
        lines.extend(self.pages.iter().map(|page| format!("Page: {page}")));
        if self.sound {
            lines.push("Every record holds, every page is whole.".to_owned());
        }
        lines.join("\n")
    }
}
