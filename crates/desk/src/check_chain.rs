//! The check of the chain: every record's seal, signature, number and link.

use crate::desk::Desk;
use crate::problem::Answer;
use crate::view::Nothing;
use crate::view::settings::ChainView;

/// Checks the whole chain and names the first fault.
pub fn check_chain(desk: &Desk, _: Nothing) -> Answer<ChainView> {
    desk.with_open(|open| {
        let report = open.vault.verify()?;
        Ok(ChainView {
            records: u32::try_from(report.records).unwrap_or(u32::MAX),
            at: open.clock.now().into(),
            head: report.head.to_string(),
            fault: report.fault.map(|fault| fault.to_string()),
            removed: u32::try_from(report.removed).unwrap_or(u32::MAX),
        })
    })
}

/// Reads every page of the vault and returns what is wrong with it; nothing when it is whole.
pub fn check_pages(desk: &Desk) -> Answer<Vec<String>> {
    desk.with_open(|open| Ok(open.vault.verify_pages()?))
}
