//! Without the legal key no table says anything about a case.

use closeby_domain::case::NoteKind;
use closeby_domain::case::operation::CaseOperation;
use closeby_domain::id::{CaseId, NoteId};
use closeby_domain::statement::{Author, Order};
use closeby_domain::{Moment, Operation, Statement};
use closeby_seal::EpochKey;
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use uuid::Uuid;

use crate::table::record;
use crate::test_desk::Desk;

const NOTE: Uuid = Uuid::from_u128(0x5ec2_e700_0000_7000_8000_0000_0000_0777);

fn note(text: &str) -> Statement {
    let at = Moment::from_unix_ms(1_773_464_400_000);
    let by = Author { person: None, name: "Perpetua Quill".into(), role: "solicitor".into() };
    let case = CaseId(Uuid::from_u128(7));
    let note = CaseOperation::WriteNote(case, NoteId(NOTE), NoteKind::CaseNote, text.into());
    let operation = Operation::Case(note);
    Statement { by, happened: at, recorded: at, operation, order: Order::FIRST }
}

/// Returns every value of every table, the ones of the search inside included.
fn dump(connection: &Connection) -> Vec<u8> {
    let mut names = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'entry_text'")
        .unwrap();
    let names: Vec<String> =
        names.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    assert!(names.len() > 15, "{names:?}");
    let mut all = Vec::new();
    for name in names {
        let mut query = connection.prepare(&format!("SELECT * FROM \"{name}\"")).unwrap();
        let columns = query.column_count();
        let mut rows = query.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                match row.get_ref(column).unwrap() {
                    ValueRef::Text(bytes) | ValueRef::Blob(bytes) => all.extend_from_slice(bytes),
                    other => all.extend_from_slice(format!("{other:?}").as_bytes()),
                }
                all.push(b'\n');
            }
        }
    }
    all
}

fn holds(all: &[u8], part: &[u8]) -> bool {
    all.windows(part.len()).any(|window| window == part)
}

#[test]
fn without_the_legal_key_no_table_tells_of_a_case() {
    let mut desk = Desk::new();
    desk.ring.hold(desk.keys.legal, EpochKey::create().unwrap());
    desk.keeps(&[note("he fears for his oubliette"), note("second note")]);
    let said =
        record::said_by_others(&desk.connection, &desk.ring, desk.keys.legal).unwrap().statements;
    assert_eq!(said.len(), 2);

    desk.ring.forget(desk.keys.legal);
    let all = dump(&desk.connection);
    for part in ["oubliette", "second note", "Perpetua", "solicitor", "write_note", "case_note"] {
        assert!(!holds(&all, part.as_bytes()), "{part} is in a table");
    }
    assert!(!holds(&all, NOTE.as_bytes()), "the note's id is in a table");
    for table in ["story", "fact", "line", "tally", "entry_text"] {
        let count: i64 = desk
            .connection
            .query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))
            .unwrap();
        assert_eq!(count, 0, "{table} counts what it must not know");
    }
    let closed = record::said_by_others(&desk.connection, &desk.ring, desk.keys.legal).unwrap();
    assert_eq!((closed.statements.len(), closed.sealed), (0, 2));
}

#[test]
fn notes_under_a_lost_key_are_counted_and_the_others_are_read() {
    let mut desk = Desk::new();
    desk.ring.hold(desk.keys.legal, EpochKey::create().unwrap());
    desk.keeps(&[note("he fears for his oubliette"), note("second note")]);
    desk.ring.forget(desk.keys.legal);
    desk.ring.hold(desk.keys.legal, EpochKey::create().unwrap());
    let said = record::said_by_others(&desk.connection, &desk.ring, desk.keys.legal).unwrap();
    assert_eq!((said.statements.len(), said.sealed, said.altered), (0, 2, 0));
}
