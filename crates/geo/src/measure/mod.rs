//! How long, how wide, how full, and how fast to empty: every figure with where it comes from.

mod crowd;
mod grid;
mod length;
mod stretch;
mod width;

pub use crowd::{Band, Packing, density, density_in_words, egress_seconds};
pub use grid::{GridReference, grid_reference};
pub use length::{area, distance, is_ground, line_length};
pub use stretch::{along, stretch};
pub use width::{Width, clear_lanes, path_width, road_width};
