//! The check of the chain: every record's seal, signature, number and link.

use closeby_vault::FileFault;

use crate::desk::Desk;
use crate::problem::Answer;
use crate::view::Nothing;
use crate::view::settings::ChainView;
use crate::words::say;

/// Checks the whole chain and names the first fault, and every part of a kept file that is wrong.
pub fn check_chain(desk: &Desk, _: Nothing) -> Answer<ChainView> {
    desk.with_open(|open| {
        let report = open.vault.verify()?;
        Ok(ChainView {
            records: u32::try_from(report.records).unwrap_or(u32::MAX),
            at: open.clock.now().into(),
            head: report.head.to_string(),
            fault: report.fault.map(|fault| fault.to_string()),
            removed: u32::try_from(report.removed).unwrap_or(u32::MAX),
            files: open.vault.verify_files()?.iter().map(fault_of_a_file).collect(),
        })
    })
}

fn fault_of_a_file(found: &FileFault) -> String {
    let fault = found.fault.to_string();
    match found.file {
        Some(_) => {
            say!("file-fault", name = found.name.clone(), part = found.part, fault = fault)
        }
        None => say!("file-fault-sealed", piece = found.piece.to_string(), fault = fault),
    }
}

/// Reads every page of the vault and returns what is wrong with it; nothing when it is whole.
pub fn check_pages(desk: &Desk) -> Answer<Vec<String>> {
    desk.with_open(|open| Ok(open.vault.verify_pages()?))
}
