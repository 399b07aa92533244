//! Reads the protobuf wire format, field by field, trusting no length.
//!
//! Written here because a map may come from anybody: the ready-made reader aborts the program
//! on an unknown group member and cannot unpack LZ4.

/// The bytes do not follow the wire format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Garbled;

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Value<'a> {
    /// A number, or a truth value.
    Number(u64),
    /// Text, bytes, a message, or many numbers packed.
    Bytes(&'a [u8]),
    /// Four or eight bytes that no map field uses.
    Fixed,
}

/// A message being read from the front.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wire<'a>(pub &'a [u8]);

impl<'a> Wire<'a> {
    /// The next field and its value; `None` at the end.
    pub fn field(&mut self) -> Result<Option<(u64, Value<'a>)>, Garbled> {
        if self.0.is_empty() {
            return Ok(None);
        }
        let key = self.number()?;
        let value = match key & 7 {
            0 => Value::Number(self.number()?),
            1 => self.skip(8)?,
            2 => {
                let length = usize::try_from(self.number()?).map_err(|_| Garbled)?;
                Value::Bytes(self.take(length)?)
            }
            5 => self.skip(4)?,
            _ => return Err(Garbled),
        };
        Ok(Some((key >> 3, value)))
    }

    /// The next number of a packed list, or of the message itself.
    pub fn number(&mut self) -> Result<u64, Garbled> {
        let mut value = 0u64;
        for shift in (0..64).step_by(7) {
            let (&byte, rest) = self.0.split_first().ok_or(Garbled)?;
            self.0 = rest;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(Garbled)
    }

    /// The next signed number, folded so that small ones are short.
    pub fn signed(&mut self) -> Result<i64, Garbled> {
        let folded = self.number()?;
        Ok((folded >> 1) as i64 ^ -((folded & 1) as i64))
    }

    /// Whether everything was read.
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8], Garbled> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(Garbled)?;
        self.0 = rest;
        Ok(taken)
    }

    fn skip(&mut self, length: usize) -> Result<Value<'a>, Garbled> {
        self.take(length).map(|_| Value::Fixed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_field_with_a_number_and_one_with_text() {
        let mut wire = Wire(&[0x08, 0x96, 0x01, 0x12, 2, b'h', b'i']);
        assert_eq!(wire.field(), Ok(Some((1, Value::Number(150)))));
        assert_eq!(wire.field(), Ok(Some((2, Value::Bytes(b"hi")))));
        assert_eq!(wire.field(), Ok(None));
    }

    #[test]
    fn folded_numbers_unfold() {
        assert_eq!(Wire(&[3]).signed(), Ok(-2));
        assert_eq!(Wire(&[4]).signed(), Ok(2));
    }

    proptest! {
        #[test]
        fn any_bytes_end_in_fields_or_garble(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let mut wire = Wire(&bytes);
            while let Ok(Some(_)) = wire.field() {}
        }
    }
}
