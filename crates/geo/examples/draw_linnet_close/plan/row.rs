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
pub const fn row(
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

pub const LEFT: f64 = 1.0;
pub const RIGHT: f64 = -1.0;
pub const TERRACE: (u32, u32) = (5, 9);
pub const PAIRS: (u32, u32) = (2, 2);
pub const NARROW: (f64, f64) = (5.2, 6.4);
pub const WIDE: (f64, f64) = (7.6, 8.4);

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
        match (kitchen, house.is_multiple_of(2)) {
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
