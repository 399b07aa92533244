//! One record: a header that anybody can check and a body that its audience can read.

pub(crate) mod envelope;
pub(crate) mod header;
pub(crate) mod padding;
pub(crate) mod seal;

#[cfg(test)]
mod tests;
