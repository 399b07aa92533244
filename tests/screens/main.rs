//! The real window, where nobody sees it, driven by its keyboard.
//!
//! Skipped unless `cargo xtask` says where the window is (`CLOSEBY_BIN`) and who drives it.

mod afternoon;
mod axe;
mod display;
mod driver;
mod evidence;
mod figures;
mod holborn;
mod incident;
mod joining;
mod keys;
mod no_network;
mod tour;
mod window;
