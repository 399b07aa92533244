//! A bundle: the record itself for somebody who checks it, and what their level may read.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use closeby_vault::Audiences;

use crate::bundle::check::{Checked, NotABundle, check};
use crate::bundle::frame::hex;
use crate::bundle::write::{About, write};
use crate::desk::Desk;
use crate::problem::{Answer, Code, Problem};
use crate::save_copy;
use crate::view::bundle::{BundleView, CheckBundleAsk, ExportBundleAsk, ExportedView};
use crate::view::handover::{Level, PreviewAsk};
use crate::words::say;

/// Writes a bundle to a file that is not there yet. A record that does not hold is not exported.
pub fn export_bundle(desk: &Desk, ask: ExportBundleAsk) -> Answer<ExportedView> {
    desk.with_open(|open| {
        if ask.level == Level::Legal {
            open.with_legal_key()?;
        }
        if let Some(fault) = open.vault.verify()?.fault {
            let says = say!("bundle-not-sound", fault = fault.to_string());
            return Err(Problem::new(Code::Damaged, says, say!("try-copy")));
        }
        let sheet = PreviewAsk { level: ask.level, with_struck: true, ..PreviewAsk::default() };
        let sheet = open.sheet_of(&sheet, usize::MAX)?;
        let about = About {
            day: open.day.name.clone(),
            zone: open.day.zone.clone(),
            exercise: open.day.exercise,
            level: word(ask.level).to_owned(),
            records: match ask.level {
                Level::Legal => Some(Audiences::All),
                Level::Organiser => Some(Audiences::Team),
                // Sealed records would go to people who were never to have them.
                Level::External | Level::Public => None,
            },
        };
        let readable = open.readable(ask.level, &sheet)?;
        let path = Path::new(ask.path.trim());
        let vault = &open.vault;
        // Below the legal team's level a picture is only handed out drawn anew, one by one.
        let files = if ask.level == Level::Legal { vault.files()? } else { Vec::new() };
        let written =
            save_copy::save_with(path, false, |out| write(out, vault, about, &readable, &files))?;
        Ok(ExportedView {
            path: ask.path,
            level: ask.level,
            records: u32::try_from(written.records).unwrap_or(u32::MAX),
            head: written.head.map(|head| head.to_string()).unwrap_or_default(),
            hash: hex(&written.sha256),
        })
    })
}

/// Checks a bundle; needs no key and no open day.
pub fn check_bundle(_: &Desk, ask: CheckBundleAsk) -> Answer<BundleView> {
    let unreadable =
        || Problem::new(Code::CannotRead, say!("file-unreadable"), say!("bundle-none-try"));
    let file = File::open(ask.path.trim()).map_err(|_| unreadable())?;
    let checked = check(BufReader::new(file)).map_err(|why| match why {
        NotABundle::Unreadable => unreadable(),
        NotABundle::Other => {
            Problem::new(Code::BadInput, say!("bundle-none"), say!("bundle-none-try"))
        }
        NotABundle::TooNew(_) => Problem::new(Code::TooNew, format!("{why}."), say!("try-newer")),
    })?;
    Ok(shown(checked))
}

fn shown(checked: Checked) -> BundleView {
    let short = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
    BundleView {
        day: checked.first.day,
        exercise: checked.first.exercise,
        level: checked.first.level,
        records: short(checked.records),
        head: checked.head,
        removed: short(checked.removed),
        code: checked.broken.as_ref().map(|broken| broken.code.to_owned()),
        position: checked.broken.as_ref().and_then(|broken| broken.position).map(short),
        fault: checked.broken.map(|broken| broken.says),
    }
}

fn word(level: Level) -> &'static str {
    match level {
        Level::Legal => "legal",
        Level::Organiser => "organiser",
        Level::External => "external",
        Level::Public => "public",
    }
}
