//! A file on its way in: looked at before it is opened, and once more after it was read.

use std::fs::{File, Metadata};
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::Path;
use std::time::SystemTime;

use closeby_domain::attachment::{FileKind, MOST_BYTES, NEEDED_TO_TELL, plain_name};
use zeroize::Zeroizing;

use crate::problem::{Answer, Code, Problem};
use crate::see_files::in_words;
use crate::words::say;

/// Where a file comes from.
pub(crate) struct Source {
    /// Its name, made safe.
    pub(crate) name: String,
    /// Its size before it is read.
    pub(crate) bytes: u64,
    from: From,
}

enum From {
    Disk(File, Option<SystemTime>),
    Memory(Cursor<Zeroizing<Vec<u8>>>),
}

impl Source {
    /// Opens a file of the disk, after looking whether it is one that can be kept.
    ///
    /// A pipe or a device is never opened: it might have no end, or wait for ever.
    pub(crate) fn open(path: &Path) -> Answer<Self> {
        sees_a_file(&std::fs::metadata(path).map_err(|_| unreadable())?)?;
        let file = File::open(path).map_err(|_| unreadable())?;
        let found = file.metadata().map_err(|_| unreadable())?;
        sees_a_file(&found)?;
        let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
        let (name, bytes) = (plain_name(&name), fits(found.len())?);
        Ok(Self { name, bytes, from: From::Disk(file, found.modified().ok()) })
    }

    /// Takes what is in memory already.
    pub(crate) fn pasted(name: String, content: Zeroizing<Vec<u8>>) -> Answer<Self> {
        let bytes = fits(content.len() as u64)?;
        Ok(Self { name, bytes, from: From::Memory(Cursor::new(content)) })
    }

    /// Returns what it is, and goes back to its beginning.
    pub(crate) fn kind(&mut self) -> Answer<FileKind> {
        let mut beginning = Vec::with_capacity(NEEDED_TO_TELL);
        let taken = NEEDED_TO_TELL as u64;
        let read = match &mut self.from {
            From::Disk(file, _) => begin(file, taken, &mut beginning),
            From::Memory(bytes) => begin(bytes, taken, &mut beginning),
        };
        read.map_err(|_| unreadable())?;
        Ok(FileKind::from_beginning(&beginning))
    }

    /// Reads the next part, as long as it may be; empty at the end.
    pub(crate) fn next(&mut self, longest: usize) -> Answer<Zeroizing<Vec<u8>>> {
        let room = longest.min(usize::try_from(self.bytes).unwrap_or(longest) + 1);
        let mut part = Zeroizing::new(Vec::with_capacity(room));
        let taken = longest as u64;
        let read = match &mut self.from {
            From::Disk(file, _) => file.take(taken).read_to_end(&mut part),
            From::Memory(bytes) => bytes.take(taken).read_to_end(&mut part),
        };
        read.map_err(|_| unreadable())?;
        Ok(part)
    }

    /// Sees that it is still what it was when it was opened, after so many bytes of it were read.
    pub(crate) fn is_unchanged(&self, read: u64) -> Answer<()> {
        let same = match &self.from {
            From::Memory(_) => true,
            From::Disk(file, modified) => {
                let now = file.metadata().map_err(|_| unreadable())?;
                now.len() == self.bytes && now.modified().ok() == *modified
            }
        };
        if same && read == self.bytes {
            return Ok(());
        }
        Err(Problem::new(Code::CannotRead, say!("file-changed"), say!("file-changed-try")))
    }
}

fn begin(from: &mut (impl Read + Seek), taken: u64, to: &mut Vec<u8>) -> io::Result<()> {
    from.seek(SeekFrom::Start(0))?;
    from.by_ref().take(taken).read_to_end(to)?;
    from.seek(SeekFrom::Start(0))?;
    Ok(())
}

fn sees_a_file(found: &Metadata) -> Answer<()> {
    if found.is_file() {
        return Ok(());
    }
    Err(Problem::new(Code::CannotRead, say!("file-not-a-file"), say!("file-not-a-file-try")))
}

fn fits(bytes: u64) -> Answer<u64> {
    match bytes {
        0 => Err(Problem::new(Code::BadInput, say!("file-empty"), say!("file-empty-try"))),
        1..=MOST_BYTES => Ok(bytes),
        _ => Err(Problem::new(
            Code::BadInput,
            say!("file-too-large", size = in_words(bytes), most = in_words(MOST_BYTES)),
            say!("file-too-large-try"),
        )),
    }
}

fn unreadable() -> Problem {
    Problem::new(Code::CannotRead, say!("file-unreadable"), say!("file-kept-unreadable-try"))
}
