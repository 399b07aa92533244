//! The boxes of a joining: one size, whatever lies in them.

/// All boxes have one size, so that a long name does not show.
pub(crate) const BOX: usize = 1024;

pub(crate) fn padded(mut sealed: Vec<u8>) -> Vec<u8> {
    sealed.push(0x80);
    sealed.resize(sealed.len().max(BOX), 0);
    sealed
}

pub(crate) fn unpadded(bytes: &[u8]) -> Option<&[u8]> {
    let end = bytes.iter().rposition(|byte| *byte != 0)?;
    bytes.get(..end).filter(|_| bytes.get(end) == Some(&0x80))
}
