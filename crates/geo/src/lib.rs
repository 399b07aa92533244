//! Turns map files into a close and back: bytes in, values out.
//!
//! *Architecture invariant*: nothing here opens a file, a socket or a window, reads a clock or
//! keeps a secret. A map file is other people's bytes: whatever it holds, the answer is a
//! [`Town`] or a [`MapError`], never a crash, and never the name of the person who drew it.
//!
//! The road through the crate: [`import`] reads an OpenStreetMap extract into a [`Town`];
//! [`Town::to_bytes`] is what the vault keeps; [`Atlas`] makes a town quick to look at and draws
//! it as vector tiles, GeoJSON or a [`Sketch`] for paper; [`closes`] and [`find_streets`] find
//! the street of the day; [`measure`] says how long, how wide, how full and how fast to empty.

mod atlas;
mod draw;
mod error;
mod import;
pub mod measure;
mod plane;
mod sample;
mod sketch;
mod spot;
mod street;
mod town;

pub use atlas::{Atlas, NearRoad};
pub use draw::geojson::{close_geojson, geojson};
pub use error::{MapError, TownError};
pub use import::{MapImport, Progress, import};
pub use plane::{Metres, Plane};
pub use sample::linnet_close;
pub use sketch::{Icon, Lettering, Mark, NamedStreet, Outline, Sketch, Standing, Strip};
pub use spot::{Bounds, Spot};
pub use street::close::{Close, Mouth, close_by_name, closes};
pub use street::find::{Street, address, find_streets};
pub use town::counts::Counts;
pub use town::kind::{Amenity, Barrier, Green, Kind, PathClass, PlaceClass, RoadClass};
pub use town::{Feature, Polygon, Shape, Town};
