//! Two incidents that were one all along: put together, and taken apart again.
//!
//! Nothing moves when incidents are merged. Each keeps its number, its entries and its answers, and
//! says which other speaks for it; so taking them apart leaves both as they were.

use super::Incident;
use crate::id::{EntryId, IncidentId};

/// Why two incidents are not merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotMerged {
    /// It would become part of itself.
    Circle,
    /// It is part of another already.
    Already,
}

/// Returns the incident that speaks for this one: itself, unless it was merged.
///
/// Two laptops may each merge the other's incident while they are apart. Of such a circle the one
/// with the lowest number speaks, whoever looks and in whatever order the records came.
pub fn speaker(incidents: &[Incident], id: IncidentId) -> Option<&Incident> {
    let find = |id| incidents.iter().find(|known| known.id == id);
    let mut path = vec![find(id)?];
    while let Some(next) = path.last().and_then(|last| last.merged_into).and_then(find) {
        if let Some(begin) = path.iter().position(|known| known.id == next.id) {
            let circle = path.into_iter().skip(begin);
            return circle.min_by_key(|known| (known.number, known.id));
        }
        path.push(next);
    }
    path.pop()
}

/// Returns the incident that this number opens; an old number opens the one it was merged into.
pub fn numbered(incidents: &[Incident], number: u32) -> Option<&Incident> {
    let named = incidents.iter().find(|known| known.number == number)?;
    speaker(incidents, named.id)
}

/// Returns the incidents that speak for themselves, in their order.
pub fn shown(incidents: &[Incident]) -> Vec<&Incident> {
    let speaks = |one: &&Incident| speaker(incidents, one.id).is_some_and(|by| by.id == one.id);
    incidents.iter().filter(speaks).collect()
}

/// Returns every incident this one speaks for, itself first.
pub fn spoken_for<'a>(incidents: &'a [Incident], by: &Incident) -> Vec<&'a Incident> {
    let of = |one: &&Incident| speaker(incidents, one.id).is_some_and(|known| known.id == by.id);
    let mut all: Vec<&Incident> = incidents.iter().filter(of).collect();
    all.sort_by_key(|one| one.id != by.id);
    all
}

/// Returns the entries of everything this incident speaks for, each once.
pub fn entries(incidents: &[Incident], by: &Incident) -> Vec<EntryId> {
    let mut all: Vec<EntryId> = Vec::new();
    for entry in spoken_for(incidents, by).iter().flat_map(|one| &one.entries) {
        if !all.contains(entry) {
            all.push(*entry);
        }
    }
    all
}

/// Returns the incident to merge `from` into so that it becomes part of `into`, or why not.
pub fn may_merge<'a>(
    incidents: &'a [Incident],
    from: &Incident,
    into: &Incident,
) -> Result<&'a Incident, NotMerged> {
    match (speaker(incidents, from.id), speaker(incidents, into.id)) {
        (Some(speaks), _) if speaks.id != from.id => Err(NotMerged::Already),
        (_, Some(target)) if target.id != from.id => Ok(target),
        _ => Err(NotMerged::Circle),
    }
}

#[cfg(test)]
mod tests;
