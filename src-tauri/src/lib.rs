//! Puts the desk in a window.
