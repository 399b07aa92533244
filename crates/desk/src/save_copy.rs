//! A copy written to a place that somebody chose: all of it or nothing.

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::problem::{Answer, Code, Problem};
use crate::words::say;

/// Writes a file beside the place first, so that what was there stays whole until the new one is.
///
/// Without `replace`, a file that is there already is left alone.
pub fn save(path: &Path, bytes: &[u8], replace: bool) -> Answer<()> {
    save_with(path, replace, |file| file.write_all(bytes).map_err(|_| not_saved()))
}

/// As [`save`], for what is written piece by piece.
pub fn save_with<T>(
    path: &Path,
    replace: bool,
    write: impl FnOnce(&mut dyn Write) -> Answer<T>,
) -> Answer<T> {
    if !replace && path.exists() {
        return Err(Problem::new(Code::Exists, say!("file-exists"), say!("file-exists-try")));
    }
    let beside = beside(path);
    let written = write_to(&beside, write);
    let kept = written.and_then(|done| {
        std::fs::rename(&beside, path).map_err(|_| not_saved())?;
        Ok(done)
    });
    if kept.is_err() {
        // Half a file is of no use to anybody; if it cannot be removed either, it stays.
        let _ = std::fs::remove_file(&beside);
    }
    kept
}

fn write_to<T>(path: &Path, write: impl FnOnce(&mut dyn Write) -> Answer<T>) -> Answer<T> {
    let file = std::fs::File::create_new(path).map_err(|_| not_saved())?;
    let mut file = BufWriter::new(file);
    let done = write(&mut file)?;
    let file = file.into_inner().map_err(|_| not_saved())?;
    file.sync_all().map_err(|_| not_saved())?;
    Ok(done)
}

/// Returns the failure of a copy that could not be written.
pub fn not_saved() -> Problem {
    Problem::new(Code::CannotWrite, say!("not-saved"), say!("not-saved-try"))
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", uuid::Uuid::now_v7().simple()));
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_is_replaced_only_when_somebody_agreed() {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("handover.pdf");
        save(&path, b"first", false).unwrap();
        assert_eq!(save(&path, b"second", false).unwrap_err().code, Code::Exists);
        assert_eq!(std::fs::read(&path).unwrap(), b"first");
        save(&path, b"second", true).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"second");
    }

    #[test]
    fn a_copy_that_could_not_be_written_leaves_nothing_behind() {
        let room = tempfile::tempdir().unwrap();
        let taken = room.path().join("a-folder");
        std::fs::create_dir_all(taken.join("inside")).unwrap();
        assert_eq!(save(&taken, b"words", true).unwrap_err().code, Code::CannotWrite);
        let left: Vec<_> = std::fs::read_dir(room.path()).unwrap().collect();
        assert_eq!(left.len(), 1, "only the folder that was there");
        let missing = room.path().join("nowhere").join("handover.pdf");
        assert_eq!(save(&missing, b"words", false).unwrap_err().code, Code::CannotWrite);
    }
}
