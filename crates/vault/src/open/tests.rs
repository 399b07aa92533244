//! Read tables of another shape are made anew from the records.

use closeby_domain::Moment;
use closeby_domain::board::Mode;

use super::make_read_tables_fit;
use crate::board::board_at;
use crate::table::setting;
use crate::test_desk::Desk;
use crate::verify::tests::an_afternoon;

#[test]
fn a_vault_with_older_read_tables_answers_the_same_after_opening() {
    let mut desk = Desk::new();
    desk.keeps(&an_afternoon());
    let before = board_at(&desk.connection, Moment::NEVER, Mode::Known).unwrap();
    // As an older version left it: another shape of one table, and another missing.
    desk.connection
        .execute_batch("DROP TABLE line; DROP TABLE reach; ALTER TABLE fact RENAME body TO told")
        .unwrap();
    setting::set(&desk.connection, "vault.shape", "0").unwrap();
    make_read_tables_fit(&mut desk.connection, &desk.keys, &desk.ring).unwrap();
    assert_eq!(board_at(&desk.connection, Moment::NEVER, Mode::Known).unwrap(), before);
    assert!(!before.lines.is_empty());
}
