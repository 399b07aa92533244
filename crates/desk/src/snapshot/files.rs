//! Kept files as the legal copy lists them: what they belong to, their names, their hashes.

use closeby_domain::attachment::Attached;
use closeby_domain::case::Case;
use closeby_paper::snapshot::LegalFile;

use super::Ask;
use crate::see_files::in_words;

/// Returns the files of the log in the order of its lines, then those of the cases.
pub(super) fn listed(cases: &[Case], ask: &Ask<'_>) -> Vec<LegalFile> {
    let of_log = ask.log.iter().flat_map(|line| {
        let sealed = ask.sealed.iter().filter(|(to, _)| *to == line.entry.id);
        let all = line.attached.iter().chain(sealed.map(|(_, kept)| kept));
        all.map(|kept| file(format!("#{}", line.entry.number), kept))
    });
    let of_cases = cases.iter().flat_map(|case| {
        case.files.iter().map(|(_, kept)| file(case.opened.pseudonym.clone(), kept))
    });
    of_log.chain(of_cases).collect()
}

fn file(kept_with: String, kept: &Attached) -> LegalFile {
    let file = &kept.file;
    LegalFile {
        kept_with: kept_with.into(),
        name: format!("{}, {}", file.name, in_words(file.bytes)).into(),
        sha256: file.sha256.to_string().into(),
    }
}
