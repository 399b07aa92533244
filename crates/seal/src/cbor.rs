//! The little of CBOR that an envelope needs, in its one deterministic spelling (RFC 8949, 4.2.1).

const UINT: u8 = 0;
const BYTES: u8 = 2;
const ARRAY: u8 = 4;
const MAP: u8 = 5;
const NULL: u8 = 0xf6;

/// The bytes are not CBOR in its one deterministic spelling, or not of the expected shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotCbor;

/// Writes values one after the other.
#[derive(Default)]
pub(crate) struct Writer(Vec<u8>);

impl Writer {
    pub(crate) fn with_room(bytes: usize) -> Self {
        Self(Vec::with_capacity(bytes))
    }

    pub(crate) fn uint(&mut self, value: u64) -> &mut Self {
        self.start(UINT, value)
    }

    pub(crate) fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.start(BYTES, bytes.len() as u64);
        self.0.extend_from_slice(bytes);
        self
    }

    pub(crate) fn array(&mut self, len: usize) -> &mut Self {
        self.start(ARRAY, len as u64)
    }

    pub(crate) fn map(&mut self, len: usize) -> &mut Self {
        self.start(MAP, len as u64)
    }

    pub(crate) fn null(&mut self) -> &mut Self {
        self.0.push(NULL);
        self
    }

    pub(crate) fn written(&self) -> &[u8] {
        &self.0
    }

    pub(crate) fn finish(self) -> Vec<u8> {
        self.0
    }

    fn start(&mut self, major: u8, value: u64) -> &mut Self {
        let major = major << 5;
        let wide = value.to_be_bytes();
        let [.., b4, b5, b6, b7] = wide;
        match value {
            0..=23 => self.0.push(major | b7),
            24..=0xff => self.0.extend_from_slice(&[major | 24, b7]),
            0x100..=0xffff => self.0.extend_from_slice(&[major | 25, b6, b7]),
            0x1_0000..=0xffff_ffff => self.0.extend_from_slice(&[major | 26, b4, b5, b6, b7]),
            _ => {
                self.0.push(major | 27);
                self.0.extend_from_slice(&wide);
            }
        }
        self
    }
}

/// Reads values one after the other and refuses every spelling that [`Writer`] would not use.
pub(crate) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub(crate) fn uint(&mut self) -> Result<u64, NotCbor> {
        self.start(UINT)
    }

    pub(crate) fn bytes(&mut self) -> Result<&'a [u8], NotCbor> {
        let len = usize::try_from(self.start(BYTES)?).map_err(|_| NotCbor)?;
        self.take(len)
    }

    pub(crate) fn fixed<const N: usize>(&mut self) -> Result<[u8; N], NotCbor> {
        self.bytes()?.try_into().map_err(|_| NotCbor)
    }

    pub(crate) fn array(&mut self) -> Result<u64, NotCbor> {
        self.start(ARRAY)
    }

    pub(crate) fn map(&mut self) -> Result<u64, NotCbor> {
        self.start(MAP)
    }

    /// Steps over a null if one is next.
    pub(crate) fn null(&mut self) -> bool {
        let Some((&NULL, rest)) = self.0.split_first() else { return false };
        self.0 = rest;
        true
    }

    /// Refuses anything left over.
    pub(crate) fn end(&self) -> Result<(), NotCbor> {
        self.0.is_empty().then_some(()).ok_or(NotCbor)
    }

    fn start(&mut self, major: u8) -> Result<u64, NotCbor> {
        let &[first] = self.take(1)? else { return Err(NotCbor) };
        if first >> 5 != major {
            return Err(NotCbor);
        }
        match first & 0x1f {
            short @ 0..=23 => Ok(u64::from(short)),
            24 => self.wide(1, 24),
            25 => self.wide(2, 0x100),
            26 => self.wide(4, 0x1_0000),
            27 => self.wide(8, 0x1_0000_0000),
            _ => Err(NotCbor),
        }
    }

    /// Reads a number of `len` bytes; below `least` it has a shorter spelling and is refused.
    fn wide(&mut self, len: usize, least: u64) -> Result<u64, NotCbor> {
        let value = self.take(len)?.iter().fold(0, |sum, &byte| sum << 8 | u64::from(byte));
        (value >= least).then_some(value).ok_or(NotCbor)
    }

    fn take(&mut self, len: usize) -> Result<&'a [u8], NotCbor> {
        let (taken, rest) = self.0.split_at_checked(len).ok_or(NotCbor)?;
        self.0 = rest;
        Ok(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_longer_spelling_of_a_number_is_refused() {
        for spelling in [&[0x18, 23][..], &[0x19, 0, 255], &[0x1a, 0, 0, 255, 255]] {
            assert_eq!(Reader::new(spelling).uint(), Err(NotCbor));
        }
    }

    #[test]
    fn a_length_beyond_the_end_is_refused() {
        let mut huge = vec![0x5b];
        huge.extend_from_slice(&u64::MAX.to_be_bytes());
        assert_eq!(Reader::new(&huge).bytes(), Err(NotCbor));
    }

    proptest! {
        #[test]
        fn numbers_and_bytes_come_back(value: u64, bytes: Vec<u8>) {
            let mut writer = Writer::default();
            writer.array(3).uint(value).bytes(&bytes).null();
            let written = writer.finish();
            let mut reader = Reader::new(&written);
            prop_assert_eq!(reader.array(), Ok(3));
            prop_assert_eq!(reader.uint(), Ok(value));
            prop_assert_eq!(reader.bytes(), Ok(bytes.as_slice()));
            prop_assert!(reader.null());
            prop_assert_eq!(reader.end(), Ok(()));
        }

        #[test]
        fn another_reader_understands_what_is_written(value: u64, bytes: Vec<u8>) {
            let mut writer = Writer::default();
            writer.map(2).uint(0).uint(value).uint(1).bytes(&bytes);
            let read: ciborium::Value = ciborium::from_reader(writer.written()).unwrap();
            let expected = ciborium::Value::Map(vec![
                (0.into(), value.into()),
                (1.into(), ciborium::Value::Bytes(bytes)),
            ]);
            prop_assert_eq!(read, expected);
        }
    }
}
