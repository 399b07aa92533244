//! What is printed or signed: the number of the record, beside a board that shows all of it.

use closeby_seal::DayHead;

use crate::desk::OpenDesk;
use crate::look::Look;
use crate::problem::Answer;

/// Whoever sends without a pause is not waited for any longer than this.
const TRIES: usize = 3;

impl OpenDesk {
    /// Returns the number of the record, how many records it counts, and the board now.
    ///
    /// What has only been kept so far counts in that number, so it is told first: a page that names a
    /// record also shows what that record says.
    pub fn settled(&mut self) -> Answer<((DayHead, u64), Look)> {
        let mut tries = TRIES;
        loop {
            self.vault.tell_all_arrived(self.clock.now())?;
            let head = self.vault.head()?;
            let look = self.look_now()?;
            tries -= 1;
            if tries == 0 || self.vault.head()? == head {
                return Ok((head, look));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use closeby_domain::entry::Entry;
    use closeby_domain::id::EntryId;
    use closeby_domain::statement::{Author, Order};
    use closeby_domain::{Operation, Statement, When};
    use closeby_seal::{Passphrase, Role};
    use closeby_vault::{Height, Vault};
    use serde_json::json;

    use crate::Desk;

    fn lacking(from: &Vault, to: &Vault) -> Vec<closeby_seal::Envelope> {
        let has = |of: &Height| {
            let there = to.heights();
            let same =
                there.iter().find(|one| (one.author, one.audience) == (of.author, of.audience));
            same.map_or(0, |one| one.seq)
        };
        let after = from.heights().into_iter().map(|of| Height { seq: has(&of), ..of });
        after.flat_map(|of| from.records_after(of, usize::MAX, usize::MAX).unwrap()).collect()
    }

    #[test]
    fn a_number_that_is_printed_names_no_record_that_the_page_does_not_show() {
        let room = tempfile::tempdir().unwrap();
        let kitchen = Desk::at(room.path().join("kitchen"));
        let day = json!({ "name": "Linnet Close", "passphrase": "linnets count lanterns", "author": "Tom" });
        kitchen.answer("create_day", day).unwrap();
        let invite = json!({ "this": "Kitchen", "may": "write", "withCases": false, "hours": 24 });
        kitchen.answer("invite_laptop", invite).unwrap();
        kitchen
            .with_open(|open| {
                let now = open.clock.now();
                let passphrase = Passphrase::typed("otters count lanterns".to_owned());
                let at = room.path().join("office.closeby");
                let office = Vault::join(&at, &passphrase, None, &open.vault.names())?;
                office.enter_team(open.vault.welcome()?)?;
                open.vault.admit(&office.card("office")?, Role::Write, false, now)?;
                office.receive(&lacking(&open.vault, &office), now)?;
                let id = EntryId(uuid::Uuid::from_u128(7));
                let entry = Entry::seen(id, 1001, When::exactly(now), "a van".to_owned());
                let by =
                    Author { person: None, name: "Mags".to_owned(), role: "loggist".to_owned() };
                let (operation, order) = (Operation::LogEntry(entry), Order::FIRST);
                office.record(&[Statement {
                    by,
                    happened: now,
                    recorded: now,
                    operation,
                    order,
                }])?;
                // As it comes in on the wire: kept, and not looked at yet.
                let came = open.vault.check(lacking(&office, &open.vault));
                open.vault.keep_arrived(&[came], now)?;
                assert_eq!(open.look_now()?.board.lines.len(), 0);
                let (head, look) = open.settled()?;
                assert_eq!((head, look.board.lines.len()), (office.head()?, 1));
                Ok(())
            })
            .unwrap();
    }
}
