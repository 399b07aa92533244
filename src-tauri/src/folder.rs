//! Where Closeby keeps what belongs to this laptop.

use std::path::PathBuf;

/// Returns the folder named by `CLOSEBY_DATA_DIR`, for tests and for a stick that travels.
///
/// Without it the platform's own place for application data is used.
pub fn chosen() -> Option<PathBuf> {
    std::env::var_os("CLOSEBY_DATA_DIR").filter(|folder| !folder.is_empty()).map(PathBuf::from)
}
