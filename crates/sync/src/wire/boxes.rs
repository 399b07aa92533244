//! The boxes of a joining while it goes over the wire: a carrier in memory that two sides share.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::join::BOX;
use crate::{Carrier, CarrierError};

/// No joining has more than three.
const MOST: usize = 8;

/// Boxes in memory.
#[derive(Debug, Default)]
pub(super) struct Boxes(Mutex<BTreeMap<String, Vec<u8>>>);

impl Carrier for Boxes {
    fn name(&self) -> &str {
        "wire"
    }

    fn list(&self, _: &str) -> Result<Vec<String>, CarrierError> {
        Ok(Vec::new())
    }

    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, CarrierError> {
        Ok(self.0.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned())
    }

    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), CarrierError> {
        let mut boxes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if bytes.len() > BOX || (boxes.len() >= MOST && !boxes.contains_key(name)) {
            return Err(CarrierError::Full);
        }
        boxes.insert(name.to_owned(), bytes.to_vec());
        Ok(())
    }
}
