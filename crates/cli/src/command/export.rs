//! `closeby export`: the record itself, handed out to be checked by anybody.

use closeby_desk::problem::Answer;
use closeby_desk::view::bundle::{ExportBundleAsk, ExportedView};
use serde::Serialize;

use crate::arguments::{Export, For, Format};
use crate::session::Session;
use crate::tell::{Tell, count, tell};

#[derive(Serialize)]
#[serde(transparent)]
struct Exported(ExportedView);

/// Writes a file for a level.
pub fn export(asked: Export, json: bool) -> Answer<()> {
    let session = match asked.level {
        For::Legal => Session::open_with_legal_key(&asked.day)?,
        For::Organiser | For::External | For::Public => Session::open(&asked.day)?,
    };
    match asked.format {
        Format::Bundle => {
            let ask = ExportBundleAsk { level: asked.level.into(), path: asked.out };
            let exported = session.awake(|| session.ask("export_bundle", ask))?;
            tell(&Exported(exported), json)
        }
    }
}

impl Tell for Exported {
    fn in_words(&self) -> String {
        let ExportedView { path, records, head, .. } = &self.0;
        let records = count(*records as usize, "signed record", "signed records");
        format!("{path}: {records} {head}").trim_end().to_owned()
    }
}
