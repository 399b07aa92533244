//! Draws a town as data: vector tiles and GeoJSON for the map on screen.

mod clip;
mod dress;
pub(crate) mod geojson;
pub(crate) mod join;
mod mvt;
pub(crate) mod tile;
