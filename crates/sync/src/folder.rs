//! A stick, or any other folder: a network folder, one that something else keeps in step.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Component, Path, PathBuf};

use crate::{Carrier, CarrierError, LARGEST};

/// How deep our own names go; what lies deeper is none of ours.
const DEEPEST: usize = 6;
/// More files than this in our folder are somebody else's game.
const MOST_FILES: usize = 200_000;

/// A folder that carries.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    name: String,
}

impl Folder {
    /// Returns a folder that is there already.
    ///
    /// It is not made: a stick that is not in would become a folder on this laptop's own disk.
    pub fn at(path: &Path, name: &str) -> Result<Self, CarrierError> {
        let there = fs::metadata(path).map_err(|error| read(&error))?;
        if !there.is_dir() {
            return Err(CarrierError::Gone);
        }
        Ok(Self { root: path.join("closeby"), name: name.to_owned() })
    }

    fn path(&self, name: &str) -> Result<PathBuf, CarrierError> {
        let relative = Path::new(name);
        let plain = relative.components().all(|part| matches!(part, Component::Normal(_)));
        if plain { Ok(self.root.join(relative)) } else { Err(CarrierError::NotAllowed) }
    }

    fn collect(&self, at: &Path, deep: usize, found: &mut Vec<String>) -> io::Result<()> {
        for entry in fs::read_dir(at)? {
            let entry = entry?;
            if found.len() >= MOST_FILES {
                return Ok(());
            }
            // A link could lead anywhere on this laptop: it is not followed.
            let kind = entry.file_type()?;
            let path = entry.path();
            if kind.is_dir() && deep < DEEPEST {
                self.collect(&path, deep + 1, found)?;
            } else if kind.is_file() {
                let name = path.strip_prefix(&self.root).ok().and_then(Path::to_str);
                found.extend(name.map(|name| name.replace('\\', "/")));
            }
        }
        Ok(())
    }
}

impl Carrier for Folder {
    fn name(&self) -> &str {
        &self.name
    }

    fn list(&self, under: &str) -> Result<Vec<String>, CarrierError> {
        let mut found = Vec::new();
        match self.collect(&self.path(under)?, 0, &mut found) {
            Err(error) if error.kind() == io::ErrorKind::NotFound && self.is_there() => {
                Ok(Vec::new())
            }
            Err(error) => Err(read(&error)),
            Ok(()) => Ok(found),
        }
    }

    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, CarrierError> {
        let file = match File::open(self.path(name)?) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound && self.is_there() => {
                return Ok(None);
            }
            Err(error) => return Err(read(&error)),
        };
        let mut bytes = Vec::new();
        file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| read(&error))?;
        Ok(Some(bytes).filter(|bytes| bytes.len() as u64 <= LARGEST))
    }

    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), CarrierError> {
        let path = self.path(name)?;
        if !self.is_there() {
            return Err(CarrierError::Gone);
        }
        let folder = path.parent().ok_or(CarrierError::NotAllowed)?;
        fs::create_dir_all(folder).map_err(|error| written(&error))?;
        let part = path.with_extension("part");
        let whole = write_whole(&part, &path, bytes);
        if whole.is_err() {
            // Half a file would only take room; when the stick is gone, there is nothing to remove.
            let _ = fs::remove_file(&part);
        }
        whole.map_err(|error| written(&error))
    }
}

impl Folder {
    /// Tells whether what the folder lies on is still in.
    fn is_there(&self) -> bool {
        self.root.parent().is_some_and(Path::is_dir)
    }
}

/// Writes a file so that the whole of it is on the stick under its name, or nothing.
fn write_whole(part: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(part)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(part, path)?;
    let folder = path.parent().map(File::open).transpose()?;
    // Not every file system of a stick lets a folder be synced; the file itself was.
    folder.map_or(Ok(()), |folder| folder.sync_all().or(Ok(())))
}

fn read(error: &io::Error) -> CarrierError {
    match error.kind() {
        io::ErrorKind::PermissionDenied => CarrierError::NotAllowed,
        _ => CarrierError::Gone,
    }
}

fn written(error: &io::Error) -> CarrierError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => CarrierError::Full,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            CarrierError::NotAllowed
        }
        _ => CarrierError::Gone,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_listed_and_fetched() {
        let room = tempfile::tempdir().unwrap();
        let stick = Folder::at(room.path(), "stick").unwrap();
        assert_eq!(stick.list("aa/log").unwrap(), Vec::<String>::new());
        stick.put("aa/log/b/1.seg", b"one").unwrap();
        stick.put("aa/join/2.box", b"two").unwrap();
        assert_eq!(stick.list("aa/log").unwrap(), ["aa/log/b/1.seg"]);
        assert_eq!(stick.get("aa/log/b/1.seg").unwrap().unwrap(), b"one");
        assert_eq!(stick.get("aa/log/b/2.seg").unwrap(), None);
    }

    #[test]
    fn a_stick_that_was_pulled_out_is_no_folder_on_our_own_disk() {
        let room = tempfile::tempdir().unwrap();
        let mounted = room.path().join("stick");
        fs::create_dir(&mounted).unwrap();
        let stick = Folder::at(&mounted, "stick").unwrap();
        stick.put("aa/log/1.seg", b"one").unwrap();
        fs::remove_dir_all(&mounted).unwrap();
        assert!(matches!(stick.put("aa/log/2.seg", b"two"), Err(CarrierError::Gone)));
        assert!(matches!(stick.get("aa/log/1.seg"), Err(CarrierError::Gone)));
        assert!(matches!(stick.list("aa/log"), Err(CarrierError::Gone)));
        assert!(!mounted.exists());
        assert!(matches!(Folder::at(&mounted, "stick"), Err(CarrierError::Gone)));
    }

    #[test]
    fn names_cannot_lead_out_and_links_are_not_followed() {
        let room = tempfile::tempdir().unwrap();
        fs::write(room.path().join("private"), b"ours").unwrap();
        let mounted = room.path().join("stick");
        fs::create_dir_all(mounted.join("closeby/aa/log")).unwrap();
        let stick = Folder::at(&mounted, "stick").unwrap();
        assert!(stick.get("../../private").is_err());
        assert!(stick.put("/tmp/x", b"").is_err());
        #[cfg(unix)]
        std::os::unix::fs::symlink(room.path(), mounted.join("closeby/aa/log/link")).unwrap();
        assert_eq!(stick.list("aa/log").unwrap(), Vec::<String>::new());
    }

    #[test]
    fn a_file_of_any_size_costs_bounded_memory() {
        let room = tempfile::tempdir().unwrap();
        let stick = Folder::at(room.path(), "stick").unwrap();
        stick.put("aa/log/1.seg", b"one").unwrap();
        let huge = File::create(room.path().join("closeby/aa/log/2.seg")).unwrap();
        huge.set_len(4 * 1024 * 1024 * 1024).unwrap();
        assert_eq!(stick.get("aa/log/2.seg").unwrap(), None);
    }
}
