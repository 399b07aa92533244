//! Streets: found by name, and told apart by how many ways lead in.

pub(crate) mod close;
pub(crate) mod find;
pub(crate) mod fold;
mod network;
