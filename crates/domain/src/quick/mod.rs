//! The quick-entry line: one line, parsed as typed, shown back as chips.
