//! People, a clock and a close for the stories.
