//! Where things are: the clone, and a cache outside it that outlives it.

use std::path::{Path, PathBuf};

/// Returns the top of the clone.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// Returns the folder of the page.
pub fn page() -> PathBuf {
    root().join("ui")
}

/// Returns the cache: builds and tools that another clone can use again.
pub fn cache() -> PathBuf {
    let home =
        || std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE")).map(PathBuf::from);
    match std::env::var_os("CLOSEBY_CACHE").filter(|folder| !folder.is_empty()) {
        Some(folder) => PathBuf::from(folder),
        None => {
            home().map_or_else(|| root().join("target"), |home| home.join(".cache").join("closeby"))
        }
    }
}

/// Returns where cargo builds.
pub fn target() -> PathBuf {
    cache().join("target")
}

/// Returns a program that cargo has built here.
pub fn built(profile: &str, name: &str) -> PathBuf {
    target().join(profile).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// Returns where tools of ours are installed.
pub fn tools() -> PathBuf {
    cache().join("tools")
}

/// Returns where pictures and papers of a run are left.
pub fn shots() -> PathBuf {
    root().join("target").join("shots")
}
