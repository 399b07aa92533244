//! What a file is, by what it begins with; its name is never believed.

use serde::{Deserialize, Serialize};

/// How much of a file's beginning it takes to tell.
pub const NEEDED_TO_TELL: usize = 4096;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// A JPEG picture.
    Jpeg,
    /// A PNG picture.
    Png,
    /// A GIF picture.
    Gif,
    /// A WebP picture.
    Webp,
    /// A picture of a kind that cannot be shown here, such as HEIC or TIFF.
    OtherPicture,
    /// A PDF document.
    Pdf,
    /// A recording of sound.
    Audio,
    /// A film.
    Video,
    /// Plain text.
    Text,
    /// Anything else.
    Other,
}

/// Beginnings that tell what a file is.
const BEGINNINGS: [(&[u8], FileKind); 15] = [
    (b"\xff\xd8\xff", FileKind::Jpeg),
    (b"\x89PNG\r\n\x1a\n", FileKind::Png),
    (b"GIF87a", FileKind::Gif),
    (b"GIF89a", FileKind::Gif),
    (b"II*\0", FileKind::OtherPicture),
    (b"MM\0*", FileKind::OtherPicture),
    (b"%PDF-", FileKind::Pdf),
    (b"OggS", FileKind::Audio),
    (b"ID3", FileKind::Audio),
    (b"fLaC", FileKind::Audio),
    (b"#!AMR", FileKind::Audio),
    (b"\xff\xfb", FileKind::Audio),
    (b"\xff\xf1", FileKind::Audio),
    (b"\xff\xf9", FileKind::Audio),
    (b"\x1aE\xdf\xa3", FileKind::Video),
];

impl FileKind {
    /// Returns what a file is that begins like this.
    pub fn from_beginning(bytes: &[u8]) -> Self {
        let known = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning));
        known
            .map(|(_, kind)| *kind)
            .or_else(|| in_riff(bytes))
            .or_else(|| in_boxes(bytes))
            .unwrap_or_else(|| if is_text(bytes) { Self::Text } else { Self::Other })
    }

    /// Returns whether it can be shown, and drawn anew without what is hidden in it.
    pub fn can_be_drawn(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::Gif | Self::Webp)
    }
}

fn in_riff(bytes: &[u8]) -> Option<FileKind> {
    let named = bytes.strip_prefix(b"RIFF")?.get(4..8)?;
    match named {
        b"WEBP" => Some(FileKind::Webp),
        b"WAVE" => Some(FileKind::Audio),
        b"AVI " => Some(FileKind::Video),
        _ => None,
    }
}

/// MP4 and its relatives: the brand stands after "ftyp".
fn in_boxes(bytes: &[u8]) -> Option<FileKind> {
    let brand = bytes.get(4..)?.strip_prefix(b"ftyp")?.get(..4)?;
    Some(match brand {
        b"heic" | b"heix" | b"hevc" | b"mif1" | b"msf1" | b"avif" => FileKind::OtherPicture,
        b"M4A " | b"M4B " => FileKind::Audio,
        _ => FileKind::Video,
    })
}

/// Letters and nothing that steers: the last few bytes may be half a letter.
fn is_text(bytes: &[u8]) -> bool {
    let begin = bytes.get(..bytes.len().min(NEEDED_TO_TELL)).unwrap_or_default();
    let read = match std::str::from_utf8(begin) {
        Ok(words) => words,
        Err(cut) if cut.error_len().is_none() => begin
            .get(..cut.valid_up_to())
            .and_then(|whole| std::str::from_utf8(whole).ok())
            .unwrap_or_default(),
        Err(_) => return false,
    };
    !read.is_empty() && !read.chars().any(|letter| letter.is_control() && !letter.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::FileKind::{self, *};

    fn kind(bytes: &[u8]) -> FileKind {
        FileKind::from_beginning(bytes)
    }

    #[test]
    fn the_content_tells() {
        assert_eq!(kind(b"\xff\xd8\xff\xe0 and more"), Jpeg);
        assert_eq!(kind(b"RIFF\x10\0\0\0WEBPVP8 "), Webp);
        assert_eq!(kind(b"RIFF\x10\0\0\0WAVEfmt "), Audio);
        assert_eq!(kind(b"\0\0\0\x18ftypheic"), OtherPicture);
        assert_eq!(kind(b"\0\0\0\x18ftypisom"), Video);
        assert_eq!(kind(b"%PDF-1.7"), Pdf);
        assert_eq!(kind("Zoë was here\r\n".as_bytes()), Text);
        assert_eq!(kind(b"PK\x03\x04"), Other);
        assert_eq!(kind(b""), Other);
    }

    #[test]
    fn half_a_letter_at_the_end_is_still_text() {
        let mut words = "ä".repeat(3000).into_bytes();
        words.truncate(4097);
        assert_eq!(kind(&words), Text);
        assert_eq!(kind(b"text\xff\xfetext"), Other);
    }
}
