//! Two clones that build in one cache. Cargo tells by the time of a file alone whether a program is
//! older than its source, so a clone whose files are older than what another clone built would run
//! that one's programs: what lies here is made newer first.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::time::SystemTime;

use crate::place;

/// The file in the cache that says which clone built there last.
const LAST: &str = "last-clone";
/// What programs are made from.
const SOURCES: [&str; 3] = ["crates", "src-tauri", "tests"];

/// Notes that this clone builds in the cache now.
pub fn take_over() -> io::Result<()> {
    take_over_from(&place::target(), &place::root())
}

fn take_over_from(target: &Path, clone: &Path) -> io::Result<()> {
    let (last, own) = (target.join(LAST), clone.to_string_lossy());
    if fs::read_to_string(&last).is_ok_and(|last| last == own) {
        return Ok(());
    }
    if target.is_dir() {
        for folder in SOURCES {
            make_newer(&clone.join(folder), SystemTime::now())?;
        }
    }
    fs::create_dir_all(target)?;
    fs::write(last, own.as_bytes())
}

fn make_newer(folder: &Path, now: SystemTime) -> io::Result<()> {
    for one in fs::read_dir(folder)? {
        let one = one?;
        let kind = one.file_type()?;
        if kind.is_dir() {
            make_newer(&one.path(), now)?;
        } else if kind.is_file() {
            File::options().write(true).open(one.path())?.set_modified(now)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;
    use std::time::Duration;

    use super::*;

    fn room(name: &str) -> PathBuf {
        let room = std::env::temp_dir().join(format!("closeby-{name}-{}", std::process::id()));
        for folder in SOURCES {
            fs::create_dir_all(room.join("clone").join(folder).join("src")).unwrap();
        }
        room
    }

    #[test]
    fn what_another_clone_built_last_is_older_than_the_sources_here_and_only_then() {
        let room = room("taking-over");
        let (target, clone) = (room.join("target"), room.join("clone"));
        let source = clone.join("crates/src/main.rs");
        fs::write(&source, "fn main() {}").unwrap();
        let long_ago = SystemTime::now() - Duration::from_secs(9_000);
        let write_long_ago =
            || File::options().write(true).open(&source).unwrap().set_modified(long_ago).unwrap();
        let is_old = || fs::metadata(&source).unwrap().modified().unwrap() == long_ago;

        write_long_ago();
        take_over_from(&target, &clone).unwrap();
        assert!(is_old(), "nobody has built there yet");
        take_over_from(&target, Path::new("another")).unwrap_err();
        fs::write(target.join(LAST), "another").unwrap();
        take_over_from(&target, &clone).unwrap();
        assert!(!is_old());
        write_long_ago();
        take_over_from(&target, &clone).unwrap();
        assert!(is_old(), "it built there last itself");
        fs::remove_dir_all(room).unwrap();
    }
}
