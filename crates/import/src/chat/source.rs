//! From the bytes of a file to the text of a chat, and the hash of the whole.

use std::io::{Read, Seek, SeekFrom};

use sha2::{Digest, Sha256};

use super::LONGEST_TEXT;
use super::archive::{self, Media};
use super::refused::Refused;

/// What was found in a file.
pub(crate) struct Found {
    pub text: String,
    pub hash: [u8; 32],
    /// Whether the file ends in the middle of a letter.
    pub cut_short: bool,
    pub media: Vec<Media>,
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
        let (text, cut_short) = decode(inside.text)?;
        return Ok(Found { text, hash, cut_short, media: inside.media });
    }
    let (text, cut_short) = decode(limited(file)?)?;
    Ok(Found { text, hash, cut_short, media: Vec::new() })
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

/// Returns the text, and whether its last letter was cut in two.
pub(crate) fn decode(bytes: Vec<u8>) -> Result<(String, bool), Refused> {
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    if let Some(wide) = wide(&bytes) {
        let text = wide?;
        let cut = !bytes.len().is_multiple_of(2);
        return if text.contains('\0') { Err(Refused::NotText { at: 2 }) } else { Ok((text, cut)) };
    }
    let (text, cut) = match String::from_utf8(bytes) {
        Ok(text) => (text, false),
        Err(error) => {
            let (at, whole) = (error.utf8_error().valid_up_to(), error.utf8_error().error_len());
            if whole.is_some() {
                return Err(Refused::NotText { at: at as u64 });
            }
            let mut bytes = error.into_bytes();
            bytes.truncate(at);
            let text = String::from_utf8(bytes).map_err(|_| Refused::NotText { at: at as u64 })?;
            (text, true)
        }
    };
    match text.find('\0') {
        Some(at) => Err(Refused::NotText { at: at as u64 }),
        None => Ok((text, cut)),
    }
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
        assert_eq!(decode(wide), Ok(("aé".to_owned(), false)));
        let bare: Vec<u8> = "18é".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(bare), Ok(("18é".to_owned(), false)));
        assert!(decode([0xFF, 0xFE, 0, 0, b'1', 0, 0, 0].to_vec()).is_err(), "32 bits a letter");
        assert_eq!(decode(b"a\xC3".to_vec()), Ok(("a".to_owned(), true)));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decode(b"a\xFFb".to_vec()), Err(Refused::NotText { at: 1 }));
        assert_eq!(decode(b"a\0b".to_vec()), Err(Refused::NotText { at: 1 }));
        assert_eq!(decode(Vec::new()), Err(Refused::Empty));
    }
}
