//! Padding: a body's size tells one of eight classes and not how much was written.

/// The sizes a padded plaintext can have.
pub const SIZES: [usize; 8] = [256, 512, 1024, 2048, 4096, 16_384, 65_536, 1_048_576];

/// The most that fits into one record; anything longer is cut into chunks by the caller.
pub const LONGEST_PLAINTEXT: usize = 1_048_575;

const END: u8 = 0x80;

/// Returns the class that `len` bytes and the end mark fit into.
pub(crate) fn size_for(len: usize) -> Option<usize> {
    size_in(&SIZES, len)
}

/// Returns the first of these classes that `len` bytes and the end mark fit into.
pub(crate) fn size_in(sizes: &[usize], len: usize) -> Option<usize> {
    sizes.iter().copied().find(|&size| len < size)
}

/// Finds where the plaintext ends: before the last `0x80`, after which there are only zeros.
///
/// `None` when the padding is not the one the writer would have used.
pub(crate) fn plaintext_len(padded: &[u8]) -> Option<usize> {
    len_in(&SIZES, padded)
}

/// As [`plaintext_len`], among these classes.
pub(crate) fn len_in(sizes: &[usize], padded: &[u8]) -> Option<usize> {
    let len = padded.iter().rposition(|&byte| byte != 0)?;
    let marked = padded.get(len) == Some(&END);
    (marked && size_in(sizes, len) == Some(padded.len())).then_some(len)
}

/// Appends `plaintext` to `out`, padded; `None` when it is too long.
pub(crate) fn pad_into(out: &mut Vec<u8>, plaintext: &[u8]) -> Option<()> {
    pad_to(out, plaintext, size_for(plaintext.len())?);
    Some(())
}

/// Appends `plaintext` to `out`, padded to a size that is larger.
pub(crate) fn pad_to(out: &mut Vec<u8>, plaintext: &[u8], size: usize) {
    let end = out.len() + size;
    out.extend_from_slice(plaintext);
    out.push(END);
    out.resize(end, 0);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_longest_plaintext_fits_and_one_more_byte_does_not() {
        assert_eq!(size_for(LONGEST_PLAINTEXT), Some(1_048_576));
        assert_eq!(size_for(LONGEST_PLAINTEXT + 1), None);
    }

    #[test]
    fn a_larger_class_than_needed_is_not_believed() {
        let mut padded = vec![0; 512];
        padded[3] = END;
        assert_eq!(plaintext_len(&padded), None);
        padded.truncate(256);
        assert_eq!(plaintext_len(&padded), Some(3));
    }

    proptest! {
        #[test]
        fn what_is_padded_comes_back(plaintext in proptest::collection::vec(any::<u8>(), 0..5000)) {
            let mut padded = Vec::new();
            pad_into(&mut padded, &plaintext).unwrap();
            prop_assert!(SIZES.contains(&padded.len()));
            prop_assert_eq!(plaintext_len(&padded), Some(plaintext.len()));
        }
    }
}
