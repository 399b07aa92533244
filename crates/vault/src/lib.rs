//! Keeps it all encrypted on this laptop.
