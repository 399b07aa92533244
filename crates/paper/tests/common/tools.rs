//! The tools a suspicious reader has: text extraction and unpacked bytes.

use std::path::Path;
use std::process::Command;

/// Returns the words `pdftotext` finds, or `None` when the tool is not installed.
pub fn text_of(pdf: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("copy.pdf");
    std::fs::write(&file, pdf).unwrap();
    let out = run("pdftotext", &["-layout".as_ref(), &file, "-".as_ref()])?;
    Some(String::from_utf8_lossy(&out).into_owned())
}

/// Returns every byte of the document with its streams unpacked, or `None` without `qpdf`.
pub fn unpacked(pdf: &[u8]) -> Option<Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let (file, plain) = (folder.path().join("copy.pdf"), folder.path().join("plain.pdf"));
    std::fs::write(&file, pdf).unwrap();
    run("qpdf", &["--qdf".as_ref(), "--object-streams=disable".as_ref(), &file, &plain])?;
    Some(std::fs::read(plain).unwrap())
}

fn run(tool: &str, arguments: &[&Path]) -> Option<Vec<u8>> {
    match Command::new(tool).args(arguments).output() {
        Ok(done) => {
            assert!(done.status.success(), "{tool}: {}", String::from_utf8_lossy(&done.stderr));
            Some(done.stdout)
        }
        Err(_) => {
            println!("skipped: {tool} is not installed");
            None
        }
    }
}

/// Returns whether a word stands in the bytes as ASCII or as UTF-16.
pub fn holds(bytes: &[u8], word: &str) -> bool {
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let hex: String = wide.iter().map(|byte| format!("{byte:02X}")).collect();
    let found = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
    found(word.as_bytes()) || found(&wide) || found(hex.as_bytes())
}
