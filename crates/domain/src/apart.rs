//! Fields that were written apart: on laptops that had not heard of each other's words.
//!
//! Both are in the record and the later one shows. The other is offered until somebody, having
//! seen both, writes the field once more.

use crate::incident::IncidentChange;
use crate::person::PersonChange;
use crate::{Operation, Order, Statement};

/// A field that is written as a whole. Lists change one member at a time and never stand apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The words of an entry.
    Words,
    /// When an entry happened.
    When,
    /// What an incident is called.
    Title,
    /// Whether somebody is on an incident.
    State,
    /// What somebody is called.
    Name,
    /// Somebody's number.
    Phone,
    /// When somebody can help.
    Available,
    /// What somebody agreed to.
    Consent,
    /// Something about somebody's health.
    HealthNote,
    /// When somebody's details go.
    KeptUntil,
}

/// Values of one field that nobody has settled.
#[derive(Debug, Clone, PartialEq)]
pub struct Apart<'a> {
    /// Which field.
    pub field: Field,
    /// What shows: the last that was written.
    pub shown: &'a Statement,
    /// What else was written, the latest first.
    pub others: Vec<&'a Statement>,
}

impl Operation {
    /// Returns the fields that it writes as a whole.
    pub fn fields(&self) -> Vec<Field> {
        match self {
            Self::CorrectEntry(_, correction) => {
                let words = correction.text.as_ref().map(|_| Field::Words);
                words.into_iter().chain(correction.when.map(|_| Field::When)).collect()
            }
            Self::ChangeIncident(_, change) => field_of_incident(change).into_iter().collect(),
            Self::ChangePerson(_, change) => field_of_person(change).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// Returns whether two statements leave the same in a field.
    fn says_the_same(&self, other: &Self, field: Field) -> bool {
        match (self, other) {
            (Self::CorrectEntry(_, one), Self::CorrectEntry(_, other)) => match field {
                Field::When => one.when == other.when,
                _ => one.text == other.text,
            },
            (Self::ChangeIncident(_, one), Self::ChangeIncident(_, other)) => one == other,
            (Self::ChangePerson(_, one), Self::ChangePerson(_, other)) => one == other,
            _ => false,
        }
    }
}

fn field_of_incident(change: &IncidentChange) -> Option<Field> {
    match change {
        IncidentChange::Title(_) => Some(Field::Title),
        IncidentChange::State(_) => Some(Field::State),
        _ => None,
    }
}

fn field_of_person(change: &PersonChange) -> Option<Field> {
    match change {
        PersonChange::Name(_) => Some(Field::Name),
        PersonChange::Phone(_) => Some(Field::Phone),
        PersonChange::Available(..) => Some(Field::Available),
        PersonChange::Consent(_) => Some(Field::Consent),
        PersonChange::HealthNote(_) => Some(Field::HealthNote),
        PersonChange::KeptUntil(_) => Some(Field::KeptUntil),
        _ => None,
    }
}

/// Returns the fields of one thing that stand apart, from everything that was said about it.
///
/// `had_seen(later, earlier)` tells whether whoever wrote the one had the other before them.
pub fn apart<'a, E>(
    story: impl IntoIterator<Item = &'a Statement>,
    mut had_seen: impl FnMut(Order, Order) -> Result<bool, E>,
) -> Result<Vec<Apart<'a>>, E> {
    let mut story: Vec<&Statement> = story.into_iter().collect();
    if story.iter().any(|said| matches!(said.operation, Operation::ForgetPerson(..))) {
        return Ok(Vec::new());
    }
    story.sort_by_key(|said| std::cmp::Reverse(said.order));
    let mut fields: Vec<Field> = story.iter().flat_map(|said| said.operation.fields()).collect();
    fields.sort_unstable();
    fields.dedup();
    let mut found = Vec::new();
    for field in fields {
        let writes = story.iter().copied().filter(|said| said.operation.fields().contains(&field));
        let left = unsettled(writes, &mut had_seen)?;
        if let Some((shown, others)) = told_apart(&left, field) {
            found.push(Apart { field, shown, others });
        }
    }
    Ok(found)
}

/// Returns what was written and that nobody had before them who wrote the field later. The latest
/// comes first.
///
/// Each is held against all that came later: whoever heard of one of those need not have had what
/// that one's writer had.
fn unsettled<'a, E>(
    writes: impl Iterator<Item = &'a Statement>,
    had_seen: &mut impl FnMut(Order, Order) -> Result<bool, E>,
) -> Result<Vec<&'a Statement>, E> {
    let (mut all, mut left): (Vec<&Statement>, Vec<&Statement>) = (Vec::new(), Vec::new());
    for earlier in writes {
        let mut settled = false;
        for later in &all {
            settled = settled || had_seen(later.order, earlier.order)?;
        }
        all.push(earlier);
        if !settled {
            left.push(earlier);
        }
    }
    Ok(left)
}

/// Returns the latest of what is left, and everything else that says something else.
fn told_apart<'a>(
    left: &[&'a Statement],
    field: Field,
) -> Option<(&'a Statement, Vec<&'a Statement>)> {
    let (shown, rest) = left.split_first()?;
    let mut others: Vec<&Statement> = Vec::new();
    for one in rest {
        let told = [shown].into_iter().chain(&others);
        if !told.into_iter().any(|other| one.operation.says_the_same(&other.operation, field)) {
            others.push(one);
        }
    }
    (!others.is_empty()).then_some((*shown, others))
}

#[cfg(test)]
mod tests;
