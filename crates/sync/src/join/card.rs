//! What an invited laptop says of itself.

use closeby_seal::{AuthorKey, WrapKey};
use closeby_vault::Card;

/// The longest name a laptop can have.
const LONGEST_NAME: usize = 80;

pub(super) fn card_bytes(card: &Card) -> Vec<u8> {
    let mut out = card.device.as_bytes().to_vec();
    out.extend_from_slice(card.key.as_bytes());
    out.push(u8::from(card.legal.is_some()));
    out.extend_from_slice(card.legal.map_or([0; 32], |key| *key.as_bytes()).as_slice());
    let name: String = card.name.chars().take(LONGEST_NAME / 4).collect();
    out.extend_from_slice(name.as_bytes());
    out
}

pub(super) fn read_card(bytes: &[u8]) -> Option<Card> {
    let (device, rest) = bytes.split_first_chunk()?;
    let (key, rest) = rest.split_first_chunk()?;
    let ([has_legal], rest) = rest.split_first_chunk()?;
    let (legal, name) = rest.split_first_chunk()?;
    let name = std::str::from_utf8(name).ok().filter(|name| name.len() <= LONGEST_NAME)?;
    Some(Card {
        device: AuthorKey::from_bytes(*device),
        key: WrapKey::from_bytes(*key),
        legal: (*has_legal == 1).then(|| WrapKey::from_bytes(*legal)),
        name: name.to_owned(),
    })
}
