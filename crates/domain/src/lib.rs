//! What happened in the close and what may be said about it.
