//! Cutting the neighbourhood out of a large town.

use super::Town;
use crate::plane::{Metres, Plane};
use crate::spot::{Bounds, Spot};

impl Town {
    /// Returns the part of town within `metres` east, west, north and south of `centre`.
    ///
    /// What reaches into the square is kept whole, so that no street is cut in two.
    pub fn around(&self, centre: Spot, metres: f64) -> Self {
        let window = square(self.bring_close(centre), metres);
        let features: Vec<_> = self
            .features
            .iter()
            .filter(|feature| feature.shape.bounds().is_some_and(|box_| box_.meets(window)))
            .cloned()
            .collect();
        let boxes = features.iter().filter_map(|feature| feature.shape.bounds());
        let bounds = boxes.reduce(Bounds::and).unwrap_or(window);
        Self { bounds, credit: self.credit.clone(), counts: self.counts, features }
    }
}

/// The box that reaches `metres` to each side of `centre`.
pub(crate) fn square(centre: Spot, metres: f64) -> Bounds {
    let plane = Plane::at(centre);
    Bounds {
        least: plane.spot(Metres::new(-metres, -metres)),
        most: plane.spot(Metres::new(metres, metres)),
    }
}

#[cfg(test)]
mod tests {
    use crate::{Counts, Feature, Kind, Shape, Spot, Town};

    #[test]
    fn what_lies_outside_the_square_is_left_out() {
        let spot = |lon, lat| Spot::at(lon, lat).unwrap();
        let tree = |at| Feature { kind: Kind::Tree, name: None, shape: Shape::Point(at) };
        let features = vec![tree(spot(0.0, 51.5)), tree(spot(0.001, 51.5)), tree(spot(0.1, 51.5))];
        let bounds = crate::Bounds::around([spot(0.0, 51.5), spot(0.1, 51.5)]).unwrap();
        let town = Town { bounds, credit: String::new(), counts: Counts::default(), features };
        assert_eq!(town.around(spot(0.0, 51.5), 100.0).features.len(), 2);
        assert_eq!(town.around(spot(0.0, 51.5), 10.0).features.len(), 1);
    }
}
