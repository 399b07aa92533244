//! The plan of a neighbourhood that does not exist, street by street.
//!
//! Metres east and north of the place where Linnet Close leaves Fenwick Road.

mod dice;
mod ground;
mod park;
mod places;
mod row;
mod rows;
mod streets;

use dice::Dice;
use ground::Ground;

/// The whole map as an `.osm` file.
pub fn draw() -> String {
    let mut ground = Ground::default();
    // Any number would do; this one leaves gaps in pleasant places.
    let mut dice = Dice(0x11EE7);
    let streets = streets::lay(&mut ground);
    streets::plant_trees(&streets, &mut ground, &mut dice);
    streets::paths(&mut ground);
    for row in rows::rows() {
        row.build(&streets, &mut ground, &mut dice);
    }
    places::build(&mut ground);
    park::lay(&mut ground, &mut dice);
    ground.write()
}
