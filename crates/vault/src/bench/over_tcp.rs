//! Bare SQLite that copies its rows to an empty one over TCP: not signed, not sealed, not checked.

use std::io::{BufReader, BufWriter, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;

use rusqlite::{Row, params};
use serde::{Deserialize, Serialize};

use super::bare::Bare;
use super::workload::Workload;
use crate::VaultError;
use crate::error::Kept;

/// The columns of an entry.
#[derive(Serialize, Deserialize)]
struct Entry {
    id: String,
    ts: i64,
    author: String,
    inc: String,
    tags: String,
    place: String,
    lat: f64,
    lon: f64,
    ver: String,
    root: Option<String>,
    text: String,
}

/// A bare database with a day in it, in a folder with room for copies.
pub struct BareOverTcp {
    from: Bare,
    folder: PathBuf,
}

impl BareOverTcp {
    /// Makes and fills it.
    pub fn make(folder: &Path, day: &Workload) -> Result<Self, VaultError> {
        let from = Bare::create_plain(&folder.join("bare-from.db"))?;
        from.fill(day)?;
        Ok(Self { from, folder: folder.to_owned() })
    }

    /// Copies every entry to an empty database over TCP on this machine, durable at its end;
    /// returns how many.
    pub fn copy(&self, turn: usize) -> Result<usize, VaultError> {
        let listener = TcpListener::bind("127.0.0.1:0").map_err(VaultError::Unreadable)?;
        let at = listener.local_addr().map_err(VaultError::Unreadable)?;
        let to = self.folder.join(format!("bare-to-{turn}.db"));
        let taking = thread::spawn(move || take(&listener, &to));
        self.send(TcpStream::connect(at).map_err(VaultError::Unreadable)?)?;
        taking.join().map_err(|_| VaultError::damaged("the other side fell over"))?
    }

    /// Sends every row, then waits until the other side says that it has them.
    fn send(&self, line: TcpStream) -> Kept<()> {
        line.set_nodelay(true).map_err(VaultError::Unreadable)?;
        let mut back = line.try_clone().map_err(VaultError::Unreadable)?;
        let mut out = BufWriter::with_capacity(1 << 18, line);
        let all = "SELECT count(*) FROM entries";
        let count: i64 = self.from.0.query_row(all, [], |row| row.get(0))?;
        write(&mut out, &count)?;
        let mut query = self.from.0.prepare_cached(
            "SELECT id, ts, author, inc, tags, place, lat, lon, ver, root, text
             FROM entries ORDER BY seq",
        )?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            write(&mut out, &read_entry(row)?)?;
        }
        out.flush().map_err(VaultError::Unreadable)?;
        back.read_exact(&mut [0]).map_err(VaultError::Unreadable)
    }
}

/// Takes in whatever comes, in one transaction.
fn take(listener: &TcpListener, to: &Path) -> Kept<usize> {
    let bare = Bare::create_plain(to)?;
    let (line, _) = listener.accept().map_err(VaultError::Unreadable)?;
    line.set_nodelay(true).map_err(VaultError::Unreadable)?;
    let mut out = line.try_clone().map_err(VaultError::Unreadable)?;
    let mut back = BufReader::with_capacity(1 << 18, line);
    let count: i64 = read(&mut back)?;
    bare.0.execute_batch("BEGIN")?;
    for _ in 0..count {
        insert(&bare, &read(&mut back)?)?;
    }
    bare.0.execute_batch("COMMIT")?;
    out.write_all(&[1]).map_err(VaultError::Unreadable)?;
    Ok(usize::try_from(count).unwrap_or(0))
}

fn read_entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        id: row.get(0)?,
        ts: row.get(1)?,
        author: row.get(2)?,
        inc: row.get(3)?,
        tags: row.get(4)?,
        place: row.get(5)?,
        lat: row.get(6)?,
        lon: row.get(7)?,
        ver: row.get(8)?,
        root: row.get(9)?,
        text: row.get(10)?,
    })
}

fn insert(bare: &Bare, entry: &Entry) -> Kept<()> {
    let Entry { id, ts, author, inc, tags, place, lat, lon, ver, root, text } = entry;
    bare.0
        .prepare_cached(
            "INSERT INTO entries (id, ts, author, inc, tags, place, lat, lon, ver, root, text)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![id, ts, author, inc, tags, place, lat, lon, ver, root, text])?;
    bare.0
        .prepare_cached("INSERT INTO fts (rowid, text, tags) VALUES (?, ?, ?)")?
        .execute(params![bare.0.last_insert_rowid(), text, tags])?;
    Ok(())
}

fn write(out: &mut impl Write, what: &impl Serialize) -> Kept<()> {
    ciborium::into_writer(what, out).map_err(|_| VaultError::damaged("a row could not be sent"))
}

fn read<T: for<'de> Deserialize<'de>>(back: &mut impl Read) -> Kept<T> {
    ciborium::from_reader(back).map_err(|_| VaultError::damaged("a row did not come"))
}
