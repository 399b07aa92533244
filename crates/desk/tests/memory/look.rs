//! Searching the memory of a process, as somebody would who took the laptop.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};

use memchr::memmem;

use crate::Wanted;

/// Returns what was found, and how often.
pub fn search(pid: u32, wanted: &Wanted) -> io::Result<BTreeMap<String, usize>> {
    let mut memory = File::open(format!("/proc/{pid}/mem"))?;
    let mut found = BTreeMap::new();
    for (from, to) in areas(pid)? {
        let mut bytes = Vec::new();
        // An area that went meanwhile, or that the kernel keeps for itself, has nothing for anybody.
        let _ = memory
            .seek(SeekFrom::Start(from))
            .and_then(|_| Read::by_ref(&mut memory).take(to - from).read_to_end(&mut bytes));
        for (name, form) in wanted {
            let count = memmem::find_iter(&bytes, form).count();
            if count > 0 {
                *found.entry(name.clone()).or_default() += count;
            }
        }
    }
    Ok(found)
}

/// Returns every area that can be read and is not a file's.
fn areas(pid: u32) -> io::Result<Vec<(u64, u64)>> {
    let maps = fs::read_to_string(format!("/proc/{pid}/maps"))?;
    Ok(maps.lines().filter_map(area).collect())
}

fn area(line: &str) -> Option<(u64, u64)> {
    let mut fields = line.split_whitespace();
    let (range, rights) = (fields.next()?, fields.next()?);
    // Written to by nobody: the program itself, where our own planted words stand.
    let ours = rights.starts_with("rw") && !line.contains("[v");
    let (from, to) = range.split_once('-')?;
    let number = |digits| u64::from_str_radix(digits, 16).ok();
    ours.then_some((number(from)?, number(to)?))
}
