//! Opens a saved copy in the system's viewer. Closeby spools nothing: what is printed was saved first.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};

use closeby_desk::problem::{Code, Problem};

/// Places a person chose for a copy in this sitting. Nothing else is ever opened.
#[derive(Default)]
pub struct Saved(Mutex<HashSet<PathBuf>>);

impl Saved {
    /// Keeps a place the person has just chosen.
    pub fn remember(&self, path: Option<&str>) {
        if let Some(path) = path {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(PathBuf::from(path));
        }
    }

    fn holds(&self, path: &Path) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).contains(path)
    }
}

/// Opens a saved PDF, and nothing that a page merely names.
pub fn open(saved: &Saved, path: &str) -> Result<(), Problem> {
    let path = Path::new(path);
    let is_pdf = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
    if !(is_pdf && saved.holds(path) && path.is_file()) {
        return Err(Problem::new(
            Code::NotFound,
            "Only a copy saved since Closeby was opened can be shown from here.",
            "Save the copy first.",
        ));
    }
    viewer(path)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map(drop)
        .map_err(|_| {
            Problem::new(
                Code::CannotRead,
                "This computer has no program that opens a PDF. The copy itself is saved.",
                "Open the file from its folder on a computer that can print it.",
            )
        })
}

#[cfg(target_os = "linux")]
fn viewer(path: &Path) -> Command {
    let mut viewer = Command::new("xdg-open");
    viewer.arg(path);
    // They are meant for us alone.
    for (switch, _) in crate::switches::SWITCHES {
        viewer.env_remove(switch);
    }
    viewer
}

#[cfg(target_os = "macos")]
fn viewer(path: &Path) -> Command {
    let mut viewer = Command::new("open");
    viewer.arg(path);
    viewer
}

#[cfg(target_os = "windows")]
fn viewer(path: &Path) -> Command {
    let mut viewer = Command::new("explorer");
    viewer.arg(path);
    viewer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_cannot_have_a_file_opened_that_nobody_chose() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("handover.pdf");
        std::fs::write(&path, b"%PDF-").unwrap();
        let refused = open(&Saved::default(), path.to_str().unwrap()).unwrap_err();
        assert_eq!(refused.code, Code::NotFound);
    }

    #[test]
    fn only_a_pdf_is_handed_to_the_viewer() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("handover.desktop");
        std::fs::write(&path, b"[Desktop Entry]").unwrap();
        let saved = Saved::default();
        saved.remember(path.to_str());
        assert_eq!(open(&saved, path.to_str().unwrap()).unwrap_err().code, Code::NotFound);
    }
}
