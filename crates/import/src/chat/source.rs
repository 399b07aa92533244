//! From the bytes of a file to the text of a chat, and the hash of the whole.

use std::io::{Read, Seek, SeekFrom};

use sha2::{Digest, Sha256};

use super::LONGEST_TEXT;
use super::archive::{self, Media};
use super::refused::Refused;
use super::western;

/// What was found in a file.
pub(crate) struct Found {
    pub text: Text,
    pub hash: [u8; 32],
    pub media: Vec<Media>,
}

/// The text of a file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Text {
    pub words: String,
    /// Whether the file ends in the middle of a letter.
    pub cut_short: bool,
    /// Whether its letters were no Unicode, and were read as those of Western Europe.
    pub western: bool,
}

/// Finds the text of a chat in a file: the file itself, or what a zip has inside.
pub(crate) fn find(mut file: impl Read + Seek) -> Result<Found, Refused> {
    let hash = hash(&mut file)?;
    file.seek(SeekFrom::Start(0)).map_err(|_| Refused::Unreadable)?;
    let mut start = [0; 4];
    let length = fill(&mut file, &mut start)?;
    file.seek(SeekFrom::Start(0)).map_err(|_| Refused::Unreadable)?;
    if length == 4 && archive::looks_like(start) {
        let inside = archive::find(file)?;
        return Ok(Found { text: decode(inside.text)?, hash, media: inside.media });
    }
    Ok(Found { text: decode(limited(file)?)?, hash, media: Vec::new() })
}

/// Reads no more than the longest text.
pub(crate) fn limited(file: impl Read) -> Result<Vec<u8>, Refused> {
    let mut bytes = Vec::new();
    file.take(LONGEST_TEXT + 1).read_to_end(&mut bytes).map_err(|_| Refused::Unreadable)?;
    if bytes.len() as u64 > LONGEST_TEXT {
        return Err(Refused::TooLarge { most: LONGEST_TEXT >> 20 });
    }
    Ok(bytes)
}

fn hash(file: &mut impl Read) -> Result<[u8; 32], Refused> {
    let mut hash = Sha256::new();
    let mut piece = vec![0; 64 * 1024];
    loop {
        let read = fill(file, &mut piece)?;
        hash.update(piece.get(..read).unwrap_or_default());
        if read < piece.len() {
            return Ok(hash.finalize().into());
        }
    }
}

fn fill(file: &mut impl Read, piece: &mut [u8]) -> Result<usize, Refused> {
    let mut filled = 0;
    while let Some(rest) = piece.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match file.read(rest) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(_) => return Err(Refused::Unreadable),
        }
    }
    Ok(filled)
}

/// Returns the text of bytes.
pub(crate) fn decode(bytes: Vec<u8>) -> Result<Text, Refused> {
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    if let Some(wide) = wide(&bytes) {
        let words = wide?;
        let cut_short = !bytes.len().is_multiple_of(2);
        return match words.contains('\0') {
            true => Err(Refused::NotText { at: 2 }),
            false => Ok(Text { words, cut_short, western: false }),
        };
    }
    let text = match String::from_utf8(bytes) {
        Ok(words) => Text { words, ..Text::default() },
        Err(error) => otherwise(&error)?,
    };
    match text.words.find('\0') {
        Some(at) => Err(Refused::NotText { at: at as u64 }),
        None => Ok(text),
    }
}

/// Returns the text of bytes that are not UTF-8: cut in the last letter, or saved by an older editor.
fn otherwise(error: &std::string::FromUtf8Error) -> Result<Text, Refused> {
    let at = error.utf8_error().valid_up_to();
    let is_cut = error.utf8_error().error_len().is_none();
    let whole = error.as_bytes().get(..at).and_then(|whole| std::str::from_utf8(whole).ok());
    // One letter with an accent at the very end may as well be what an older editor wrote there;
    // what stands before it is the same either way.
    if let Some(whole) = whole.filter(|_| is_cut) {
        return Ok(Text { words: whole.to_owned(), cut_short: true, western: false });
    }
    let words = western::read(error.as_bytes()).ok_or(Refused::NotText { at: at as u64 })?;
    Ok(Text { words, cut_short: false, western: true })
}

/// Returns the text of a file that was saved again in UTF-16, as some editors do.
fn wide(bytes: &[u8]) -> Option<Result<String, Refused>> {
    let (little_end_first, rest) = match bytes {
        [0xFF, 0xFE, rest @ ..] => (true, rest),
        [0xFE, 0xFF, rest @ ..] => (false, rest),
        // Saved without the mark: a chat begins with digits or a bracket.
        [1..0x80, 0, 1..0x80, 0, ..] => (true, bytes),
        [0, 1..0x80, 0, 1..0x80, ..] => (false, bytes),
        _ => return None,
    };
    let unit = if little_end_first { u16::from_le_bytes } else { u16::from_be_bytes };
    let pairs = rest.chunks_exact(2).filter_map(|pair| <[u8; 2]>::try_from(pair).ok());
    let units: Vec<u16> = pairs.map(unit).collect();
    Some(String::from_utf16(&units).map_err(|_| Refused::NotText { at: 2 }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_spellings_of_text_are_read() {
        let wide: Vec<u8> = [0xFF, 0xFE]
            .into_iter()
            .chain("aé".encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        let whole = |words: &str| Ok(Text { words: words.to_owned(), ..Text::default() });
        assert_eq!(decode(wide), whole("aé"));
        let bare: Vec<u8> = "18é".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(bare), whole("18é"));
        assert!(decode([0xFF, 0xFE, 0, 0, b'1', 0, 0, 0].to_vec()).is_err(), "32 bits a letter");
        let cut = Text { words: "a".to_owned(), cut_short: true, western: false };
        assert_eq!(decode(b"a\xC3".to_vec()), Ok(cut));
        let older = Text { words: "Zoë a".to_owned(), cut_short: false, western: true };
        assert_eq!(decode(b"Zo\xEB a".to_vec()), Ok(older));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decode(b"a\x81b".to_vec()), Err(Refused::NotText { at: 1 }));
        assert_eq!(decode(b"a\0b".to_vec()), Err(Refused::NotText { at: 1 }));
        assert_eq!(decode(Vec::new()), Err(Refused::Empty));
    }
}
