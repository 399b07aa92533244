//! A bit that changed in the file is noticed wherever it is.

use std::fs;

use closeby_domain::board::Mode;
use closeby_domain::{Moment, Statement};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use rusqlite::Connection;

use crate::board::board_at;
use crate::board::tests::sayings;
use crate::connect;
use crate::error::Kept;
use crate::test_desk::Desk;

pub(crate) fn an_afternoon() -> Vec<Statement> {
    let mut runner = TestRunner::deterministic();
    let mut said = Vec::new();
    while said.len() < 150 {
        said.extend(sayings::afternoon().new_tree(&mut runner).unwrap().current());
    }
    said
}

#[test]
fn a_flipped_bit_is_noticed_wherever_it_is() {
    let desk = Desk::new();
    desk.keeps(&an_afternoon());
    let (path, key) = (desk.path(), &desk.keys.database);
    desk.connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    let copy = path.with_extension("copy");
    let whole = fs::read(&path).unwrap();
    let look = |connection: Connection| -> Kept<usize> {
        board_at(&connection, Moment::NEVER, Mode::Known)?;
        let mut check = connection.prepare("PRAGMA cipher_integrity_check")?;
        Ok(check.query_map([], |_| Ok(()))?.count())
    };
    let mut flip = 0_usize;
    for turn in 0..120_usize {
        flip = (flip + whole.len() / 120 + turn) % whole.len();
        let mut bytes = whole.clone();
        bytes[flip] ^= 1 << (turn % 8);
        fs::write(&copy, &bytes).unwrap();
        let noticed = connect::open(&copy, key).and_then(look);
        assert!(!matches!(noticed, Ok(0)), "a flip at {flip} was not noticed");
    }
    fs::write(&copy, &whole).unwrap();
    assert_eq!(connect::open(&copy, key).and_then(look).unwrap(), 0);
}
