//! People past the date until which their details are kept: counted, and forgotten on request.

use closeby_domain::id::PersonId;

use crate::desk::{Desk, OpenDesk, done};
use crate::problem::Answer;
use crate::see_roster::{is_past_date, roster_view};
use crate::view::roster::RosterView;
use crate::view::{Done, Nothing, View};

/// Removes the details of everybody past their date. What was written in the log stays.
pub fn forget_past_date(desk: &Desk, _: Nothing) -> Answer<Done<RosterView>> {
    desk.with_open(|open| {
        let past = open.past_date()?;
        let now = open.clock.now();
        open.vault.forget(&past, &open.author, now)?;
        open.tell_others();
        let look = open.look_now()?;
        Ok(done(
            roster_view(&look),
            &[View::Roster, View::Roles, View::Board, View::Handover, View::Settings],
        ))
    })
}

impl OpenDesk {
    /// Returns everybody past their date, as it is now and not at the moment looked at.
    pub(crate) fn past_date(&mut self) -> Answer<Vec<PersonId>> {
        let look = self.look_now()?;
        let past = look.board.people.iter().filter(|person| is_past_date(&look, person));
        Ok(past.map(|person| person.id).collect())
    }
}
