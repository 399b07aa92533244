//! What can go wrong with a map, said in three parts: what happened, what is safe, what next.

/// Why a map file was not taken in. Nothing of it is kept when one of these is returned.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MapError {
    /// Nothing in the file at all.
    #[error(
        "The map file is empty. The map you had is unchanged. Download or copy the extract again."
    )]
    Empty,
    /// The file stops in the middle.
    #[error(
        "The map file stops too early, at byte {at}. The map you had is unchanged. \
         Copy or download the file again and compare its size."
    )]
    Truncated {
        /// How far reading got.
        at: u64,
    },
    /// Not a map, or not one of the two formats.
    #[error(
        "This is not an OpenStreetMap file. The map you had is unchanged. \
         Choose a file that ends in .osm.pbf or .osm."
    )]
    NotOsm,
    /// Looks like a map, but its inside contradicts the format.
    #[error(
        "The map file is damaged near byte {at}: {what}. The map you had is unchanged. \
         Download the extract again."
    )]
    Damaged {
        /// How far reading got.
        at: u64,
        /// What did not add up, in plain words.
        what: &'static str,
    },
    /// The whole file, or a block of it, is packed in a way Closeby cannot unpack.
    #[error(
        "The map is packed with {method}, which Closeby cannot open. The map you had is \
         unchanged. Unpack it first, or download an .osm.pbf."
    )]
    Packed {
        /// The name of the packing.
        method: &'static str,
    },
    /// The file asks for something newer or other than a plain extract.
    #[error(
        "The map file needs a reader that knows “{feature}”. The map you had is unchanged. \
         Save it again as a plain extract without history."
    )]
    Unsupported {
        /// The feature the file insists on.
        feature: String,
    },
    /// More than one laptop should hold in memory.
    #[error(
        "The map holds more than {limit} {what}. The map you had is unchanged. \
         Cut a smaller piece around the close and import that."
    )]
    TooLarge {
        /// The limit that was passed.
        limit: u64,
        /// What there is too much of.
        what: &'static str,
    },
    /// A valid map without a single thing to draw.
    #[error(
        "There is no street, path or building in this map ({out_of_range} points lay outside \
         the world). The map you had is unchanged. Choose an extract of your neighbourhood."
    )]
    NothingToDraw {
        /// Points with impossible coordinates.
        out_of_range: u64,
    },
    /// The person at the desk stopped it.
    #[error("Import stopped. The map you had is unchanged. Start again whenever you like.")]
    Cancelled,
    /// The bytes could not be read at all.
    #[error(
        "The map file could not be read ({kind}). The map you had is unchanged. \
         Check the disk or stick it lies on."
    )]
    Unreadable {
        /// The kind of failure as the system names it.
        kind: std::io::ErrorKind,
    },
}

/// Why a stored town could not be opened again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TownError {
    /// Not bytes that `Town::to_bytes` wrote.
    #[error("The stored map cannot be read. The record is safe. Import the map file again.")]
    NotATown,
    /// Written by a later Closeby.
    #[error(
        "The stored map is of format {found} and this Closeby reads up to {known}. \
         The record is safe. Update Closeby, or import the map file again."
    )]
    TooNew {
        /// The format of the stored bytes.
        found: u8,
        /// The newest format known here.
        known: u8,
    },
}
