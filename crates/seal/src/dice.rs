//! Random bytes from the system, and nothing else.

/// The system gave no random bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "This computer gave no random numbers, so nothing was sealed or stored; restart it and try again"
)]
pub struct NoRandomness;

/// Fills `bytes` with random ones.
pub(crate) fn fill(bytes: &mut [u8]) -> Result<(), NoRandomness> {
    getrandom::fill(bytes).map_err(|_| NoRandomness)
}

/// Returns `N` random bytes that are not secret.
pub(crate) fn array<const N: usize>() -> Result<[u8; N], NoRandomness> {
    let mut bytes = [0; N];
    fill(&mut bytes)?;
    Ok(bytes)
}

/// Returns a fair pick below `sides`, which must not be zero.
///
/// A byte leans to the first few by at most `sides / 256`; fine for hiding an order of four.
pub(crate) fn below(sides: u8) -> Result<usize, NoRandomness> {
    let [drawn] = array::<1>()?;
    Ok(usize::from(drawn % sides))
}
