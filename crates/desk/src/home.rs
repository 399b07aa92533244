//! This laptop's own small files: which vaults were opened, and nothing from inside one.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// Where Closeby keeps what belongs to this laptop.
#[derive(Debug, Clone)]
pub struct Home {
    folder: PathBuf,
}

/// A vault opened before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recent {
    /// Its folder.
    pub path: PathBuf,
    /// When it was last opened, in milliseconds since 1970.
    pub opened: i64,
}

/// How many vaults the welcome screen remembers.
const REMEMBERED: usize = 8;

impl Home {
    /// Returns the home in this folder.
    pub fn at(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Returns the folder new vaults go to.
    pub fn vaults(&self) -> PathBuf {
        self.folder.join("vaults")
    }

    fn list(&self) -> PathBuf {
        self.folder.join("recent.json")
    }

    /// Returns vaults opened before that are still there, latest first.
    pub fn recent(&self) -> Vec<Recent> {
        let bytes = std::fs::read(self.list()).unwrap_or_default();
        let known: Vec<Recent> = serde_json::from_slice(&bytes).unwrap_or_default();
        known.into_iter().filter(|vault| vault.path.is_dir()).collect()
    }

    /// Remembers that a vault was opened. Forgetting to is no harm, so failures are let go.
    pub fn remember(&self, path: &Path, opened: i64) {
        let mut known = self.recent();
        known.retain(|vault| vault.path != path);
        known.insert(0, Recent { path: path.to_owned(), opened });
        known.truncate(REMEMBERED);
        if let Ok(bytes) = serde_json::to_vec_pretty(&known) {
            let _ = std::fs::create_dir_all(&self.folder);
            let _ = std::fs::write(self.list(), bytes);
        }
    }
}
