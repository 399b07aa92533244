//! Which parts of the page a level has at all.

use closeby_domain::redaction::RedactionLevel;

use crate::withheld::Place;

/// Returns whether a part stands on copies of this level. A place not named stands on none.
pub(super) fn stands(place: Place, level: RedactionLevel) -> bool {
    use Place::*;
    match level {
        RedactionLevel::Legal => true,
        RedactionLevel::Organiser if place == Decisions => true,
        RedactionLevel::Organiser | RedactionLevel::External => matches!(
            place,
            Head | Ethane
                | Requests
                | Map
                | Information
                | Intent
                | Method
                | Claims
                | Disputes
                | Administration
                | Risk
                | Communications
                | Humanitarian
                | Changes
                | Signature
                | Log
        ),
        RedactionLevel::Public => matches!(place, Head | Ethane | Information | Signature | Log),
    }
}
