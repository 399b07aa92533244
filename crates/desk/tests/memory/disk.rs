//! Searching every file that was left behind, as somebody would who took the disk.

use std::collections::BTreeSet;
use std::path::Path;

use base64::Engine;
use memchr::memmem;

use crate::{LEGAL, ORGANISER, WORDS};

/// Returns which word was found in which file, and how many files there were.
pub fn search(folder: &Path) -> (BTreeSet<String>, usize) {
    let mut found = BTreeSet::new();
    let (mut folders, mut files) = (vec![folder.to_owned()], 0);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            files += 1;
            let bytes = std::fs::read(&path).unwrap();
            let told = WORDS.iter().chain(&[ORGANISER, LEGAL]).filter(|word| says(&bytes, word));
            found.extend(told.map(|word| format!("{word} in {}", path.display())));
        }
    }
    (found, files)
}

/// Whether a file says a word: as it is, in two bytes a letter, or in base64 wherever it begins.
fn says(bytes: &[u8], word: &str) -> bool {
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut forms = vec![word.as_bytes().to_vec(), wide];
    for before in 0..3 {
        let shifted = [&[0; 3][..before], word.as_bytes()].concat();
        let written = base64::engine::general_purpose::STANDARD_NO_PAD.encode(shifted);
        // Letters at both ends carry bits of what stands beside the word.
        let inside = written.as_bytes()[(before * 8).div_ceil(6)..written.len() - 1].to_vec();
        forms.push(inside);
    }
    forms.iter().any(|form| memmem::find(bytes, form).is_some())
}
