//! The bare SQLCipher that the vault is measured against: one table, three indexes, one search.

use std::path::Path;

use rusqlite::{Connection, params};

use crate::workload::{Line, W};

const KEY: &str =
    "PRAGMA key = \"x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'\";";

pub fn open(path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    connection.execute_batch(KEY).unwrap();
    connection
        .execute_batch(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
             PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY;",
        )
        .unwrap();
    connection
}

pub fn create(path: &Path) -> Connection {
    let connection = open(path);
    connection.execute_batch(include_str!("bare.sql")).unwrap();
    connection
}

pub fn fill(connection: &Connection, day: &W) {
    connection.execute_batch("BEGIN").unwrap();
    for (kind, body) in &day.things {
        connection
            .execute(
                "INSERT INTO docs VALUES(?,?,?)",
                params![kind, body["id"].as_str(), body.to_string()],
            )
            .unwrap();
    }
    for line in &day.entries {
        insert(connection, line, &line.id);
    }
    connection.execute_batch("COMMIT; PRAGMA wal_checkpoint(TRUNCATE);").unwrap();
}

pub fn append(connection: &Connection, day: &W, turn: usize) -> usize {
    connection.execute_batch("BEGIN IMMEDIATE").unwrap();
    insert(connection, &day.entries[turn], &format!("x-{turn}"));
    connection.execute_batch("COMMIT").unwrap();
    1
}

fn insert(connection: &Connection, line: &Line, id: &str) {
    let tags = line.tags.join(" ");
    connection
        .prepare_cached(
            "INSERT OR IGNORE INTO entries(id,ts,author,inc,tags,place,lat,lon,ver,root,text)
             VALUES(?,?,?,?,?,?,?,?,?,?,?)",
        )
        .unwrap()
        .execute(params![
            id,
            line.ts,
            line.author,
            line.inc,
            tags,
            line.place,
            line.lat,
            line.lon,
            line.ver,
            line.root,
            line.text
        ])
        .unwrap();
    connection
        .prepare_cached("INSERT INTO fts(rowid,text,tags) VALUES(?,?,?)")
        .unwrap()
        .execute(params![connection.last_insert_rowid(), line.text, tags])
        .unwrap();
}

pub fn search(connection: &Connection, matching: &str) -> usize {
    let sql = "SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY rowid DESC LIMIT 50";
    let mut query = connection.prepare_cached(sql).unwrap();
    query.query_map([matching], |row| row.get::<_, i64>(0)).unwrap().count()
}

pub fn first_screen(connection: &Connection) -> usize {
    [
        "SELECT id,ts,author,inc,tags,place,ver,text FROM entries ORDER BY ts DESC LIMIT 100",
        "SELECT body FROM docs WHERE kind='incidents'",
        "SELECT body FROM docs WHERE kind='volunteers'",
        "SELECT body FROM docs WHERE kind='assignments'",
    ]
    .iter()
    .map(|sql| {
        let mut query = connection.prepare_cached(sql).unwrap();
        query.query_map([], |row| row.get::<_, rusqlite::types::Value>(0)).unwrap().count()
    })
    .sum()
}
