//! The figures of a public copy: how many, never who or what.

use closeby_domain::redaction::RedactionLevel;

use crate::snapshot::Snapshot;

/// Returns the counts a public copy prints in place of what it may not say.
pub(super) fn counts(snapshot: &Snapshot, level: RedactionLevel) -> Vec<(String, String)> {
    if level != RedactionLevel::Public {
        return Vec::new();
    }
    let standing: Vec<_> = snapshot.log.iter().filter(|entry| entry.struck.is_none()).collect();
    let confirmed = standing.iter().filter(|entry| entry.state.is_fact()).count();
    let filled = snapshot.method.iter().filter(|post| !post.now.is_empty()).count();
    let told = [
        ("Entries in this period", standing.len().to_string()),
        ("Of these confirmed", confirmed.to_string()),
        ("Open welfare requests", snapshot.requests.len().to_string()),
        ("Posts with somebody on them", format!("{filled} of {}", snapshot.method.len())),
    ];
    told.map(|(label, figure)| (label.to_owned(), figure)).into()
}
