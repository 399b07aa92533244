//! Rows of houses along a street: terraces and pairs, with back extensions and gardens.

use super::dice::Dice;
use super::ground::{Ground, Point, beside};
use super::streets::{Street, along};

/// A row of houses on one side of a street.
pub struct Row {
    street: &'static str,
    /// 1 for the left of the way the street runs, -1 for the right.
    side: f64,
    /// Near which points it begins and ends.
    from: Point,
    to: Point,
    /// Least and most houses that share walls.
    together: (u32, u32),
    /// Least and most metres of front.
    front: (f64, f64),
    /// How deep the houses are, and their gardens behind.
    deep: f64,
    garden: f64,
    /// Front garden between pavement and door.
    set_back: f64,
    /// The first number and the step to the next.
    numbers: (i32, i32),
}

#[allow(clippy::too_many_arguments)]
const fn row(
    street: &'static str,
    side: f64,
    from: Point,
    to: Point,
    together: (u32, u32),
    front: (f64, f64),
    (deep, garden, set_back): (f64, f64, f64),
    numbers: (i32, i32),
) -> Row {
    Row { street, side, from, to, together, front, deep, garden, set_back, numbers }
}

const LEFT: f64 = 1.0;
const RIGHT: f64 = -1.0;
const TERRACE: (u32, u32) = (5, 9);
const PAIRS: (u32, u32) = (2, 2);
const NARROW: (f64, f64) = (5.2, 6.4);
const WIDE: (f64, f64) = (7.6, 8.4);

/// All rows of the neighbourhood.
pub fn rows() -> Vec<Row> {
    vec![
        // Linnet Close: even numbers in the west, odd ones in the east until the flats.
        row(
            "Linnet Close",
            LEFT,
            (0.0, 24.0),
            (0.0, 110.0),
            (4, 6),
            WIDE,
            (8.5, 13.0, 3.0),
            (2, 2),
        ),
        row("Linnet Close", RIGHT, (0.0, 32.0), (0.0, 92.0), PAIRS, WIDE, (8.5, 9.0, 3.5), (1, 2)),
        row(
            "Starling Row",
            RIGHT,
            (-55.0, 15.0),
            (-76.0, 142.0),
            TERRACE,
            NARROW,
            (9.0, 11.5, 1.8),
            (1, 2),
        ),
        row(
            "Starling Row",
            LEFT,
            (-48.0, 10.0),
            (-58.0, 27.0),
            (3, 3),
            NARROW,
            (9.0, 8.0, 1.8),
            (2, 2),
        ),
        row(
            "Starling Row",
            LEFT,
            (-66.0, 74.0),
            (-76.0, 148.0),
            TERRACE,
            NARROW,
            (9.0, 10.0, 1.8),
            (8, 2),
        ),
        row(
            "Starling Row",
            RIGHT,
            (-81.0, 186.0),
            (-89.0, 240.0),
            TERRACE,
            NARROW,
            (9.0, 10.0, 1.8),
            (47, 2),
        ),
        row(
            "Starling Row",
            LEFT,
            (-81.0, 190.0),
            (-89.0, 240.0),
            TERRACE,
            NARROW,
            (9.0, 10.0, 1.8),
            (40, 2),
        ),
        row(
            "Dunnock Street",
            RIGHT,
            (-58.0, 164.0),
            (-8.0, 160.0),
            (3, 5),
            NARROW,
            (8.5, 7.0, 1.5),
            (2, 2),
        ),
        row(
            "Dunnock Street",
            RIGHT,
            (14.0, 159.0),
            (54.0, 161.0),
            (3, 5),
            NARROW,
            (8.5, 8.0, 1.5),
            (22, 2),
        ),
        row(
            "Dunnock Street",
            LEFT,
            (-66.0, 166.0),
            (-12.0, 160.0),
            TERRACE,
            NARROW,
            (8.5, 11.0, 1.5),
            (1, 2),
        ),
        row(
            "Dunnock Street",
            LEFT,
            (20.0, 160.0),
            (122.0, 169.0),
            TERRACE,
            NARROW,
            (8.5, 11.0, 1.5),
            (19, 2),
        ),
        row(
            "Dunnock Street",
            LEFT,
            (132.0, 171.0),
            (182.0, 179.0),
            PAIRS,
            WIDE,
            (8.5, 11.0, 3.0),
            (55, 2),
        ),
        row(
            "Dunnock Street",
            LEFT,
            (-196.0, 178.0),
            (-152.0, 178.0),
            PAIRS,
            WIDE,
            (9.0, 10.0, 3.0),
            (101, 2),
        ),
        row(
            "Wren Hill",
            RIGHT,
            (71.0, 152.0),
            (77.0, 122.0),
            (3, 4),
            NARROW,
            (8.5, 6.0, 1.5),
            (1, 2),
        ),
        row(
            "Wagtail Street",
            RIGHT,
            (-84.0, 50.0),
            (-148.0, 51.0),
            TERRACE,
            NARROW,
            (8.5, 9.0, 1.5),
            (1, 2),
        ),
        row(
            "Wagtail Street",
            RIGHT,
            (-168.0, 50.0),
            (-192.0, 56.0),
            PAIRS,
            NARROW,
            (8.5, 9.0, 1.5),
            (25, 2),
        ),
        row(
            "Wagtail Street",
            LEFT,
            (-80.0, 50.0),
            (-186.0, 55.0),
            TERRACE,
            NARROW,
            (8.5, 9.0, 1.5),
            (2, 2),
        ),
        row(
            "Kestrel Road",
            LEFT,
            (-191.0, -70.0),
            (-203.0, 36.0),
            TERRACE,
            NARROW,
            (9.5, 12.0, 2.5),
            (1, 2),
        ),
        row(
            "Kestrel Road",
            RIGHT,
            (-192.0, -62.0),
            (-201.0, 28.0),
            TERRACE,
            NARROW,
            (9.0, 9.0, 2.5),
            (2, 2),
        ),
        row(
            "Kestrel Road",
            LEFT,
            (-208.0, 78.0),
            (-212.0, 160.0),
            TERRACE,
            NARROW,
            (9.5, 12.0, 2.5),
            (39, 2),
        ),
        row(
            "Fenwick Road",
            LEFT,
            (-164.0, -88.0),
            (-118.0, -61.0),
            TERRACE,
            NARROW,
            (9.5, 8.0, 1.0),
            (2, 2),
        ),
        row(
            "Fenwick Road",
            LEFT,
            (-108.0, -55.0),
            (-62.0, -29.0),
            (3, 5),
            NARROW,
            (9.5, 8.0, 1.0),
            (14, 2),
        ),
        row(
            "Fenwick Road",
            LEFT,
            (-26.6, -12.4),
            (-4.4, -2.0),
            (4, 4),
            NARROW,
            (10.0, 0.0, 0.4),
            (32, 2),
        ),
        row(
            "Fenwick Road",
            LEFT,
            (12.0, 5.5),
            (40.0, 18.0),
            (4, 4),
            NARROW,
            (10.0, 0.0, 0.4),
            (40, 2),
        ),
        row(
            "Fenwick Road",
            RIGHT,
            (-58.0, -28.0),
            (-6.0, -3.0),
            (3, 5),
            NARROW,
            (10.0, 7.0, 0.6),
            (25, 2),
        ),
        row(
            "Fenwick Road",
            RIGHT,
            (8.0, 4.0),
            (58.0, 26.0),
            (4, 6),
            NARROW,
            (10.0, 7.0, 0.6),
            (49, 2),
        ),
        row(
            "Fenwick Road",
            RIGHT,
            (104.0, 47.0),
            (180.0, 77.0),
            (4, 6),
            NARROW,
            (10.0, 9.0, 1.5),
            (71, 2),
        ),
        row(
            "Fenwick Road",
            RIGHT,
            (206.0, 90.0),
            (282.0, 132.0),
            PAIRS,
            WIDE,
            (9.0, 12.0, 4.0),
            (101, 2),
        ),
        row(
            "Fenwick Road",
            LEFT,
            (204.0, 89.0),
            (282.0, 132.0),
            PAIRS,
            WIDE,
            (9.0, 12.0, 4.0),
            (90, 2),
        ),
        row(
            "Plover Lane",
            RIGHT,
            (69.0, -2.0),
            (56.0, -78.0),
            TERRACE,
            NARROW,
            (8.0, 9.0, 1.2),
            (1, 2),
        ),
        row(
            "Plover Lane",
            LEFT,
            (72.0, 6.0),
            (67.0, -20.0),
            (2, 3),
            NARROW,
            (8.0, 9.0, 1.2),
            (2, 2),
        ),
        row(
            "Plover Lane",
            LEFT,
            (64.0, -46.0),
            (42.0, -140.0),
            TERRACE,
            NARROW,
            (8.0, 11.0, 1.2),
            (12, 2),
        ),
        row(
            "Sparrow Lane",
            RIGHT,
            (34.0, -99.0),
            (-104.0, -107.0),
            TERRACE,
            NARROW,
            (8.0, 8.0, 1.2),
            (1, 2),
        ),
        row(
            "Sparrow Lane",
            LEFT,
            (26.0, -100.0),
            (-150.0, -92.0),
            TERRACE,
            NARROW,
            (8.0, 14.0, 1.2),
            (2, 2),
        ),
        row(
            "Goldfinch Road",
            LEFT,
            (202.0, 222.0),
            (199.0, 200.0),
            PAIRS,
            WIDE,
            (9.0, 10.0, 3.0),
            (1, 2),
        ),
        row(
            "Goldfinch Road",
            LEFT,
            (192.0, 160.0),
            (188.0, 112.0),
            PAIRS,
            WIDE,
            (9.0, 12.0, 3.0),
            (7, 2),
        ),
        row(
            "Goldfinch Road",
            RIGHT,
            (196.0, 54.0),
            (209.0, -50.0),
            PAIRS,
            WIDE,
            (9.0, 12.0, 3.0),
            (2, 2),
        ),
        row(
            "Goldfinch Road",
            LEFT,
            (202.0, 40.0),
            (207.0, -100.0),
            PAIRS,
            WIDE,
            (9.0, 12.0, 3.0),
            (19, 2),
        ),
        row(
            "Robin Mews",
            LEFT,
            (82.0, -30.0),
            (114.0, -32.0),
            (4, 6),
            (6.0, 7.0),
            (6.0, 0.0, 0.2),
            (1, 1),
        ),
        row(
            "Siskin Street",
            LEFT,
            (8.0, 192.0),
            (10.0, 242.0),
            TERRACE,
            NARROW,
            (8.5, 10.0, 1.5),
            (2, 2),
        ),
        row(
            "Siskin Street",
            RIGHT,
            (8.0, 192.0),
            (10.0, 242.0),
            TERRACE,
            NARROW,
            (8.5, 10.0, 1.5),
            (1, 2),
        ),
    ]
}

impl Row {
    /// Builds the houses.
    pub fn build(&self, streets: &[Street], ground: &mut Ground, dice: &mut Dice) {
        let Some(street) = streets.iter().find(|street| street.name == self.street) else { return };
        let (mut at, end) = (along(&street.line, self.from), along(&street.line, self.to));
        let mut number = self.numbers.0;
        loop {
            let count = dice.whole(self.together.0, self.together.1);
            let front = dice.between(self.front.0, self.front.1);
            let fits = ((end - at) / front + 0.2).floor() as u32;
            if fits == 0 || (fits == 1 && self.together.0 > 1 && number != self.numbers.0) {
                break;
            }
            let group = Group {
                row: self,
                street,
                start: at,
                front,
                near: street.width / 2.0 + 2.0 + self.set_back + dice.between(-0.3, 0.5),
                deep: self.deep + dice.between(-0.6, 0.6),
            };
            let count = count.min(fits);
            number = group.build(count, number, ground, dice);
            at += front * f64::from(count);
            // Mostly a passage to the back gardens, now and then a yard.
            let narrow = self.together != PAIRS;
            at += if narrow && dice.percent(70) {
                dice.between(1.2, 2.0)
            } else {
                dice.between(2.6, 4.2)
            };
        }
    }
}

/// Houses that share walls.
struct Group<'a> {
    row: &'a Row,
    street: &'a Street,
    start: f64,
    front: f64,
    near: f64,
    deep: f64,
}

impl Group<'_> {
    fn at(&self, along: f64, off: f64) -> Point {
        beside(&self.street.line, along, off * self.row.side)
    }

    /// Builds the houses and their gardens; returns the next free number.
    fn build(&self, count: u32, mut number: i32, ground: &mut Ground, dice: &mut Dice) -> i32 {
        if self.row.garden > 0.0 {
            self.gardens(count, ground);
        }
        for house in 0..count {
            self.house(house, count, number, ground, dice);
            if self.row.garden > 7.0 {
                self.shed_or_tree(house, ground, dice);
            }
            number += self.row.numbers.1;
        }
        number
    }

    fn house(&self, house: u32, count: u32, number: i32, ground: &mut Ground, dice: &mut Dice) {
        let left = self.start + self.front * f64::from(house);
        let right = left + self.front;
        let back = self.near + self.deep;
        let mut outline = vec![self.at(left, self.near), self.at(right, self.near)];
        // Kitchens reach into the garden, in mirrored pairs, and no two quite alike.
        let reach = back + dice.between(2.2, 4.4);
        let wall = self.front * dice.between(0.45, 0.58);
        let kitchen = self.row.garden > 5.0 && dice.percent(78);
        match (kitchen, house % 2 == 0) {
            (true, true) => outline.extend([
                self.at(right, back),
                self.at(right, reach),
                self.at(right - wall, reach),
                self.at(right - wall, back),
                self.at(left, back),
            ]),
            (true, false) => outline.extend([
                self.at(right, back),
                self.at(left + wall, back),
                self.at(left + wall, reach),
                self.at(left, reach),
                self.at(left, back),
            ]),
            (false, _) => outline.extend([self.at(right, back), self.at(left, back)]),
        }
        let kind = match count {
            1 => "detached",
            2 => "semidetached_house",
            _ => "terrace",
        };
        let number = number.to_string();
        ground.outline(
            &outline,
            &[("building", kind), ("addr:housenumber", &number), ("addr:street", self.row.street)],
        );
    }

    /// Some gardens end in a shed, some have a tree.
    fn shed_or_tree(&self, house: u32, ground: &mut Ground, dice: &mut Dice) {
        let left = self.start + self.front * f64::from(house);
        let end = self.near + self.deep + self.row.garden;
        match dice.whole(0, 9) {
            0 | 1 => {
                let (near, far) = (end - dice.between(2.0, 2.8), end - 0.3);
                let (from, to) = (left + 0.4, left + dice.between(2.6, 3.4));
                let shed = [(from, near), (to, near), (to, far), (from, far)];
                ground.outline(
                    &shed.map(|(along, off)| self.at(along, off)),
                    &[("building", "shed")],
                );
            }
            2 | 3 => {
                let at = self.at(left + self.front * 0.6, end - dice.between(1.5, 3.0));
                ground.sign(at, &[("natural", "tree")]);
            }
            _ => {}
        }
    }

    /// One green strip behind the whole group.
    fn gardens(&self, count: u32, ground: &mut Ground) {
        let step = |index: u32| self.start + self.front * f64::from(index);
        let (near, far) = (self.near + self.deep, self.near + self.deep + self.row.garden);
        let mut strip: Vec<Point> = (0..=count).map(|index| self.at(step(index), near)).collect();
        strip.extend((0..=count).rev().map(|index| self.at(step(index), far)));
        ground.outline(&strip, &[("leisure", "garden"), ("access", "private")]);
    }
}
