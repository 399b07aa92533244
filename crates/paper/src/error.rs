//! What can go wrong on the way to paper, in words for the person who pressed *Print*.

/// Why a handover could not be printed or drawn.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// The page description refused the sheet: our own mistake, never the reader's.
    #[error(
        "The handover could not be laid out. The record is safe. Save a bundle for repair, then try a shorter period."
    )]
    Layout(Vec<String>),
    /// The pages were laid out but could not be written as an archival, tagged PDF.
    #[error(
        "The pages could not be written as a lasting document. The record is safe. Try again without the log extract."
    )]
    Export(Vec<String>),
    /// The bytes handed over for a preview are not a PDF of ours.
    #[error("This is not a document Closeby printed, so it cannot be shown. Nothing was changed.")]
    NotOurs,
    /// There is no such page.
    #[error("There is no page {asked}; this handover has {pages}.")]
    NoSuchPage {
        /// The page asked for, from 1.
        asked: usize,
        /// How many pages there are.
        pages: usize,
    },
    /// The picture would be too large, or could not be encoded.
    #[error("That page is too large to draw at this size. Choose a smaller one.")]
    TooLarge,
}
