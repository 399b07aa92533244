//! Who belongs to the team and which key a record is written under: a pure fold of notices.

pub(crate) mod notice;
mod order;
mod removal;
pub(crate) mod roll;

#[cfg(test)]
mod tests;
