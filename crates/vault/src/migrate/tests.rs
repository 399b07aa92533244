//! Old vaults are brought up to date, newer ones are left alone, and the docs say what is there.

use closeby_seal::SecretBytes;
use rusqlite::Connection;

use super::*;
use crate::team::Team;
use crate::{connect, read_tables};

/// Returns everything that a schema consists of.
fn schema(connection: &Connection) -> Vec<(String, String, String)> {
    let sql = "SELECT type, name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name";
    let mut query = connection.prepare(sql).unwrap();
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

#[test]
fn the_schema_in_the_docs_is_the_real_one() {
    let room = tempfile::tempdir().unwrap();
    let key = SecretBytes::random().unwrap();
    let mut real = connect::create(&room.path().join("real"), &key).unwrap();
    bring_up_to_date(&mut real).unwrap();
    read_tables::create(&real).unwrap();
    Team::make_tables(&real).unwrap();
    let documented = connect::create(&room.path().join("documented"), &key).unwrap();
    documented.execute_batch(include_str!("../../../../docs/schema.sql")).unwrap();
    assert_eq!(schema(&documented), schema(&real));
    assert!(schema(&real).len() > 20);
}

#[test]
fn an_empty_database_is_brought_to_the_newest_format() {
    let room = tempfile::tempdir().unwrap();
    let key = SecretBytes::random().unwrap();
    let mut connection = connect::create(&room.path().join("old"), &key).unwrap();
    assert_eq!(format(&connection).unwrap(), 0);
    bring_up_to_date(&mut connection).unwrap();
    assert_eq!(format(&connection).unwrap(), newest());
    // Once more changes nothing.
    let before = schema(&connection);
    bring_up_to_date(&mut connection).unwrap();
    assert_eq!(schema(&connection), before);
}

#[test]
fn a_vault_from_the_future_is_refused_before_anything_is_written() {
    let room = tempfile::tempdir().unwrap();
    let path = room.path().join("future");
    let key = SecretBytes::random().unwrap();
    let connection = connect::create(&path, &key).unwrap();
    connection.pragma_update(None, "user_version", 99).unwrap();
    connection.close().unwrap();
    let before = std::fs::read(&path).unwrap();
    let refused = connect::open(&path, &key);
    assert!(matches!(refused, Err(VaultError::TooNew { found: 99, known: 6 })));
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[test]
fn records_cannot_be_altered_or_removed_by_any_statement() {
    let room = tempfile::tempdir().unwrap();
    let key = SecretBytes::random().unwrap();
    let mut connection = connect::create(&room.path().join("vault"), &key).unwrap();
    bring_up_to_date(&mut connection).unwrap();
    let chain = format!("x'{}', x'{}'", "01".repeat(32), "02".repeat(16));
    connection
        .execute_batch(&format!(
            "INSERT INTO chain (author, audience) VALUES ({chain});
             INSERT INTO record (chain, seq, header, signature, body)
             VALUES (1, 1, x'00', x'00', x'00');"
        ))
        .unwrap();
    for sql in [
        "UPDATE record SET body = x'01'",
        "UPDATE record SET body = x'', seq = 2",
        "UPDATE record SET body = x'', header = x'01'",
        "UPDATE record SET body = x'', signature = x'01'",
        "DELETE FROM record",
        "INSERT OR REPLACE INTO record (id, chain, seq, header, signature, body)
         VALUES (1, 1, 1, x'01', x'01', x'01')",
    ] {
        let refused = connection.execute(sql, []).unwrap_err().to_string();
        assert!(refused.contains("a record is never"), "{sql}: {refused}");
    }
}

#[test]
fn a_vault_of_the_first_format_learns_that_a_text_may_go_and_nothing_else_of_its_record() {
    let room = tempfile::tempdir().unwrap();
    let key = SecretBytes::random().unwrap();
    let mut connection = connect::create(&room.path().join("vault"), &key).unwrap();
    connection.execute_batch(STEPS[0]).unwrap();
    connection.pragma_update(None, "user_version", 1).unwrap();
    let chain = format!("x'{}', x'{}'", "01".repeat(32), "02".repeat(16));
    connection
        .execute_batch(&format!(
            "INSERT INTO chain (author, audience) VALUES ({chain});
             INSERT INTO record (chain, seq, header, signature, body)
             VALUES (1, 1, x'0a', x'0b', x'0c');"
        ))
        .unwrap();
    let forget = "UPDATE record SET body = x''";
    assert!(connection.execute(forget, []).is_err());
    bring_up_to_date(&mut connection).unwrap();
    connection.execute(forget, []).unwrap();
    let kept = "SELECT hex(header) || hex(signature) || hex(body) FROM record";
    let kept: String = connection.query_row(kept, [], |row| row.get(0)).unwrap();
    assert_eq!(kept, "0A0B");
}

#[test]
fn a_vault_of_the_fourth_format_learns_that_an_empty_text_may_be_filled_and_no_other() {
    let room = tempfile::tempdir().unwrap();
    let key = SecretBytes::random().unwrap();
    let mut connection = connect::create(&room.path().join("vault"), &key).unwrap();
    for step in &STEPS[..4] {
        connection.execute_batch(step).unwrap();
    }
    connection.pragma_update(None, "user_version", 4).unwrap();
    let chain = format!("x'{}', x'{}'", "01".repeat(32), "02".repeat(16));
    connection
        .execute_batch(&format!(
            "INSERT INTO chain (author, audience) VALUES ({chain});
             INSERT INTO record (chain, seq, header, signature, body)
             VALUES (1, 1, x'0a', x'0b', x''), (1, 2, x'0a', x'0b', x'0c');"
        ))
        .unwrap();
    let fill = "UPDATE record SET body = x'0d' WHERE seq = 1";
    assert!(connection.execute(fill, []).is_err());
    bring_up_to_date(&mut connection).unwrap();
    connection.execute(fill, []).unwrap();
    for sql in [
        fill.replace("0d", "0e").as_str(),
        "UPDATE record SET body = x'0d' WHERE seq = 2",
        "UPDATE record SET body = x'', header = x'0c' WHERE seq = 1",
    ] {
        assert!(connection.execute(sql, []).is_err(), "{sql}");
    }
}

#[test]
fn a_vault_of_the_fifth_format_learns_to_keep_what_arrives_before_it_is_checked() {
    let room = tempfile::tempdir().unwrap();
    let key = SecretBytes::random().unwrap();
    let mut connection = connect::create(&room.path().join("vault"), &key).unwrap();
    for step in &STEPS[..5] {
        connection.execute_batch(step).unwrap();
    }
    connection.pragma_update(None, "user_version", 5).unwrap();
    let keep = "INSERT INTO arrival (at, envelope) VALUES (7, x'0a')";
    assert!(connection.execute(keep, []).is_err());
    bring_up_to_date(&mut connection).unwrap();
    connection.execute(keep, []).unwrap();
}
