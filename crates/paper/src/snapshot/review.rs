//! Whether somebody other than its author read an entry.

/// Whether other eyes than the author's read these very words and said that they may leave the
/// room. Without it no external or public copy says them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Review {
    /// Nobody else has.
    #[default]
    Missing,
    /// Somebody has.
    Done,
}
