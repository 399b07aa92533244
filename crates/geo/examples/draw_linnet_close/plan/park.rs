//! Heron Park: grass, trees, a pond, paths, water to drink and a toilet.

use super::dice::Dice;
use super::ground::{Ground, Point, bend};

/// Lays out the park between Wren Hill, Dunnock Street and Goldfinch Road.
pub fn lay(ground: &mut Ground, dice: &mut Dice) {
    let edge = [
        (80.5, 158.0),
        (128.0, 164.0),
        (158.0, 169.0),
        (163.0, 128.0),
        (160.0, 100.0),
        (150.0, 86.0),
        (112.0, 72.0),
        (98.0, 68.0),
        (92.0, 98.0),
        (83.0, 130.0),
    ];
    ground.outline(&edge, &[("leisure", "park"), ("name", "Heron Park")]);
    ground.outline(&pond(), &[("natural", "water"), ("water", "pond"), ("name", "Heron Pond")]);
    paths(ground);
    ground.outline(
        &[(136.0, 150.0), (155.0, 153.0), (152.6, 166.0), (134.0, 163.0)],
        &[("leisure", "playground")],
    );
    // The school's own pitch, and the green of Linnet Court.
    ground.outline(
        &[(-126.0, 136.0), (-102.0, 134.4), (-100.0, 158.0), (-124.0, 160.0)],
        &[("leisure", "pitch")],
    );
    ground.outline(
        &[(39.0, 80.0), (52.0, 80.0), (53.0, 97.0), (40.0, 98.0)],
        &[("landuse", "grass")],
    );
    ground.outline(
        &[
            (-176.0, -46.0),
            (-150.0, -44.0),
            (-104.0, -18.0),
            (-82.0, -4.0),
            (-86.0, 14.0),
            (-130.0, 20.0),
            (-172.0, 14.0),
        ],
        &[("landuse", "allotments"), ("name", "Starling Allotments")],
    );
    ground.outline(
        &[(114.0, 76.6), (119.0, 78.4), (117.4, 82.8), (112.4, 81.0)],
        &[("building", "toilets"), ("amenity", "toilets"), ("name", "Park toilets")],
    );
    ground.sign((99.5, 71.6), &[("amenity", "drinking_water")]);
    for at in [(112.0, 106.0), (141.0, 112.0), (101.0, 136.0)] {
        ground.sign(at, &[("amenity", "bench")]);
    }
    plant(ground, dice, &edge);
}

fn pond() -> Vec<Point> {
    let mut shore = bend(&[
        (116.0, 112.0),
        (124.0, 105.0),
        (136.0, 107.0),
        (142.0, 116.0),
        (137.0, 127.0),
        (127.0, 131.0),
        (118.0, 125.0),
        (116.0, 112.0),
    ]);
    // The outline closes itself.
    shore.pop();
    shore
}

fn paths(ground: &mut Ground) {
    let tags = [("highway", "footway"), ("width", "2.5")];
    let around =
        bend(&[(99.0, 70.6), (108.0, 96.0), (110.0, 122.0), (120.0, 138.0), (132.0, 171.0)]);
    ground.line(&around, &tags);
    ground.line(&bend(&[(84.0, 96.0), (96.0, 100.0), (108.0, 96.0)]), &tags);
    ground.line(&bend(&[(120.0, 138.0), (148.0, 126.0), (162.0, 110.0), (186.0, 132.0)]), &tags);
    ground.line(&[(99.0, 70.6), (98.0, 44.0)], &tags);
    ground.line(&bend(&[(75.0, 130.0), (96.0, 136.0), (120.0, 138.0)]), &tags);
}

/// Trees scattered over the grass, none in the pond or on a path.
fn plant(ground: &mut Ground, dice: &mut Dice, edge: &[Point]) {
    let taken = [(129.0, 118.0, 18.0), (145.0, 158.0, 13.0), (116.0, 80.0, 8.0)];
    let mut planted: Vec<Point> = Vec::new();
    for _ in 0..260 {
        let at = (dice.between(84.0, 162.0), dice.between(72.0, 166.0));
        let clear = |x: f64, y: f64, room: f64| (at.0 - x).hypot(at.1 - y) > room;
        let free = taken.iter().all(|&(x, y, room)| clear(x, y, room))
            && planted.iter().all(|&(x, y)| clear(x, y, 7.0));
        if free && inside(at, edge) && planted.len() < 30 {
            ground.sign(at, &[("natural", "tree")]);
            planted.push(at);
        }
    }
}

fn inside((x, y): Point, ring: &[Point]) -> bool {
    let next = ring.iter().cycle().skip(1);
    let crossings = ring
        .iter()
        .zip(next)
        .filter(|(a, b)| (a.1 > y) != (b.1 > y) && x < (b.0 - a.0) * (y - a.1) / (b.1 - a.1) + a.0);
    crossings.count() % 2 == 1
}
