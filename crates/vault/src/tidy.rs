//! Tidying at rest: the words of the log lie together again, so that searching stays quick.
//!
//! Every few entries add a leaf to the index of words. Hundreds of small leaves are slow to look
//! through; gathering them costs time that nobody has while somebody types.

use std::sync::TryLockError;

use rusqlite::Connection;

use crate::error::Kept;
use crate::table::line;
use crate::{Vault, VaultError};

/// How many pages of the index are gathered in one step: some milliseconds of work.
const STEP: i64 = 200;
/// Loose leaves are gathered once they are more than this share of the largest piece.
const SHARE: i64 = 32;
/// So few leaves beside the largest piece are hardly noticed.
const FEW: i64 = 4;

impl Vault {
    /// Does one short step of tidying; returns whether there is more to do.
    ///
    /// Meant for a time when nobody touches the desk. It yields to whoever is writing, and a disk
    /// without room is left as it is: nothing here is ever needed.
    pub fn tidy(&self) -> Result<bool, VaultError> {
        let mut pen = match self.pen.try_lock() {
            Ok(pen) => pen,
            Err(TryLockError::Poisoned(pen)) => pen.into_inner(),
            Err(TryLockError::WouldBlock) => return Ok(true),
        };
        gather(&mut pen.connection)
    }
}

/// Gathers some of the loose pieces; returns whether there is more to do.
fn gather(connection: &mut Connection) -> Kept<bool> {
    let tx = connection.transaction()?;
    line::gather(&tx)?;
    if !is_loose(&tx)? {
        tx.commit()?;
        return Ok(false);
    }
    let before = tx.total_changes();
    tx.execute("INSERT INTO entry_text (entry_text, rank) VALUES ('merge', ?1)", [-STEP])?;
    // A step that found nothing to do is a single change: the asking itself.
    let went_on = tx.total_changes() - before > 1;
    tx.commit()?;
    Ok(went_on)
}

/// Returns whether the index of words lies in so many loose pieces that gathering them pays.
fn is_loose(connection: &Connection) -> Kept<bool> {
    let sizes = "SELECT coalesce(sum(leaves), 0), coalesce(max(leaves), 0)
        FROM (SELECT count(*) AS leaves FROM entry_text_idx GROUP BY segid)";
    let (all, largest): (i64, i64) =
        connection.prepare_cached(sizes)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let loose = all - largest;
    Ok(loose > FEW && loose * SHARE > largest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_desk::Desk;

    /// Each line in a transaction of its own, as they come in an afternoon.
    fn write(connection: &Connection, rows: std::ops::Range<i64>) {
        for row in rows {
            let words = format!("the van by no. {row} has moved, says neighbour {}", row % 37);
            connection
                .execute("INSERT INTO entry_text (rowid, words) VALUES (?1, ?2)", (row, words))
                .unwrap();
        }
    }

    fn pieces(connection: &Connection) -> i64 {
        let sql = "SELECT count(DISTINCT segid) FROM entry_text_idx";
        connection.query_row(sql, [], |row| row.get(0)).unwrap()
    }

    fn found(connection: &Connection, words: &str) -> Vec<i64> {
        let sql = "SELECT rowid FROM entry_text WHERE entry_text MATCH ?1 ORDER BY rowid DESC";
        let mut select = connection.prepare(sql).unwrap();
        select.query_map([words], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    }

    #[test]
    fn loose_pieces_are_gathered_and_the_same_is_found() {
        let mut desk = Desk::new();
        let connection = &mut desk.connection;
        write(connection, 1..1_500);
        connection.execute("DELETE FROM entry_text WHERE rowid % 50 = 0", []).unwrap();
        let (van, seven) = (found(connection, "van"), found(connection, "\"neighbour 7\""));
        assert!(pieces(connection) > FEW);
        let steps = (0..1_000).take_while(|_| gather(connection).unwrap()).count();
        assert!(steps > 0 && pieces(connection) <= FEW, "{steps} {}", pieces(connection));
        assert_eq!((found(connection, "van"), found(connection, "\"neighbour 7\"")), (van, seven));
        assert!(!gather(connection).unwrap());
    }

    #[test]
    fn what_is_written_between_two_steps_is_found_as_well() {
        let mut desk = Desk::new();
        let connection = &mut desk.connection;
        write(connection, 1..4_000);
        for row in 4_000..4_040 {
            gather(connection).unwrap();
            write(connection, row..row + 1);
        }
        while gather(connection).unwrap() {}
        assert_eq!(found(connection, "van").len(), 4_039);
    }
}
