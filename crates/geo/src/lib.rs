//! Turns map files into a close and back.
