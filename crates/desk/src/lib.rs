//! What a person at the desk can do.
