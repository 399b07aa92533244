//! Who can read what and whether it was altered.
