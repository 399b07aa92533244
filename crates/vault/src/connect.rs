//! Connections to the encrypted database. There is no other kind.

use std::path::Path;

use closeby_seal::SecretBytes;
use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use crate::error::Kept;
use crate::migrate;

/// How many prepared statements a connection remembers.
const STATEMENTS: usize = 96;

/// Makes the database file and opens it for writing.
pub(crate) fn create(path: &Path, key: &SecretBytes<32>) -> Kept<Connection> {
    writer(path, key, OpenFlags::SQLITE_OPEN_CREATE)
}

/// Opens the database for writing.
pub(crate) fn open(path: &Path, key: &SecretBytes<32>) -> Kept<Connection> {
    writer(path, key, OpenFlags::empty())
}

fn writer(path: &Path, key: &SecretBytes<32>, more: OpenFlags) -> Kept<Connection> {
    let connection = keyed(path, key, more)?;
    // Before anything that might write.
    migrate::format(&connection)?;
    connection.execute_batch(include_str!("connect/writer.sql"))?;
    Ok(connection)
}

/// Opens the database for looking only.
pub(crate) fn reader(path: &Path, key: &SecretBytes<32>) -> Kept<Connection> {
    let connection = keyed(path, key, OpenFlags::empty())?;
    connection.execute_batch(include_str!("connect/reader.sql"))?;
    Ok(connection)
}

fn keyed(path: &Path, key: &SecretBytes<32>, more: OpenFlags) -> Kept<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | more;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection.execute_batch(&key_pragma(key))?;
    connection.execute_batch(include_str!("connect/every.sql"))?;
    // Any key is taken; whether it is the right one shows at the first page.
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Ok(connection)
}

/// Returns the statement that hands the raw key over; wiped after use.
fn key_pragma(key: &SecretBytes<32>) -> Zeroizing<String> {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut pragma = Zeroizing::new(String::with_capacity(96));
    pragma.push_str("PRAGMA key = \"x'");
    for byte in key.expose() {
        for nibble in [byte >> 4, byte & 15] {
            pragma.push(char::from(DIGITS.get(usize::from(nibble)).copied().unwrap_or(b'0')));
        }
    }
    pragma.push_str("'\";");
    pragma
}
