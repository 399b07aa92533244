//! What goes when somebody is forgotten: the sealed texts of the records about them.

use closeby_domain::statement::Order;
use closeby_domain::{Operation, Statement, Subject};
use closeby_seal::Keyring;
use rusqlite::Connection;
use uuid::Uuid;

use crate::error::Kept;
use crate::table::record::{self, Raw};
use crate::table::story;

/// Returns the records that still tell something about somebody, by the order of what they say.
pub(crate) fn telling(
    connection: &Connection,
    ring: &Keyring,
    key: &[u8],
) -> Kept<Vec<(i64, Order)>> {
    let mut telling = Vec::new();
    for (record, said) in statements(connection, ring, (key, key))? {
        let said = said?;
        if !matches!(said.operation, Operation::ForgetPerson(..)) {
            telling.push((record, said.order));
        }
    }
    Ok(telling)
}

/// Lets the texts that are named go, and takes them out of the story.
pub(crate) fn texts(
    connection: &Connection,
    ring: &Keyring,
    key: &[u8],
    gone: &[Order],
) -> Kept<()> {
    for (place, order) in telling(connection, ring, key)? {
        if gone.contains(&order) {
            record::let_body_go(connection, place)?;
            connection
                .prepare_cached("DELETE FROM story WHERE subject = ?1 AND record = ?2")?
                .execute((key, place))?;
        }
    }
    Ok(())
}

/// Tells whether this record was named when its person was forgotten.
pub(crate) fn named(story: &[Statement], order: Order) -> bool {
    story.iter().any(
        |said| matches!(&said.operation, Operation::ForgetPerson(_, gone) if gone.contains(&order)),
    )
}

/// Returns every record whose text somebody removed on purpose.
pub(crate) fn on_purpose(connection: &Connection, ring: &Keyring) -> Kept<Vec<Order>> {
    let first = story::key_of(&Subject::Person(Uuid::nil()));
    let last = story::key_of(&Subject::Person(Uuid::max()));
    let mut named = Vec::new();
    // What cannot be opened names nothing.
    for said in
        statements(connection, ring, (&first, &last))?.into_iter().flat_map(|(_, said)| said)
    {
        if let Operation::ForgetPerson(_, gone) = said.operation {
            named.extend(gone);
        }
    }
    Ok(named)
}

fn statements(
    connection: &Connection,
    ring: &Keyring,
    (first, last): (&[u8], &[u8]),
) -> Kept<Vec<(i64, Kept<Statement>)>> {
    let mut query = connection.prepare_cached(
        "SELECT record.id, header, signature, body FROM story
         JOIN record ON record.id = story.record
         WHERE story.subject BETWEEN ?1 AND ?2 ORDER BY story.record",
    )?;
    let mut rows = query.query((first, last))?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push((row.get(0)?, Raw::read(row, 1)?.statement(ring)));
    }
    Ok(all)
}
