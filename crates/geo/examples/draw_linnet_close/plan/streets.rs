//! The streets: where they run, how wide they are, where they meet.

use super::dice::Dice;
use super::ground::{Ground, Point, bend, beside, walk};

/// A street as it was laid.
pub struct Street {
    pub name: &'static str,
    pub width: f64,
    pub line: Vec<Point>,
}

/// Where streets meet. Two streets that pass one of these share it to the grain.
const STARLING: Point = (-47.0, -22.0);
const MOUTH: Point = (0.0, 0.0);
const PLOVER: Point = (77.0, 35.0);
const WREN: Point = (98.0, 44.0);
const GOLDFINCH: Point = (192.0, 82.0);
const KESTREL: Point = (-186.0, -101.0);
const SPARROW: Point = (-160.0, -86.0);
const WAGTAIL: Point = (-62.0, 46.0);
const WAGTAIL_WEST: Point = (-206.0, 58.0);
const DUNNOCK_WEST: Point = (-212.0, 176.0);
const DUNNOCK_STARLING: Point = (-79.0, 168.0);
const LINK: Point = (4.0, 159.0);
const DUNNOCK_WREN: Point = (70.0, 163.0);
const DUNNOCK_EAST: Point = (196.0, 182.0);
const PLOVER_SOUTH: Point = (49.0, -96.0);
const HEAD: Point = (0.5, 116.0);

/// Name, class, width, and the points it runs through.
type Laid = (&'static str, &'static str, f64, &'static [Point]);

const STREETS: &[Laid] = &[
    (
        "Fenwick Road",
        "secondary",
        10.0,
        &[
            (-362.0, -196.0),
            (-290.0, -158.0),
            KESTREL,
            SPARROW,
            (-104.0, -53.0),
            STARLING,
            MOUTH,
            (38.0, 17.0),
            PLOVER,
            WREN,
            (145.0, 63.0),
            GOLDFINCH,
            (250.0, 112.0),
            (300.0, 144.0),
            (372.0, 196.0),
        ],
    ),
    ("Linnet Close", "residential", 9.0, &[MOUTH, (-1.5, 14.0), (-0.5, 48.0), (1.5, 84.0), HEAD]),
    (
        "Starling Row",
        "residential",
        8.0,
        &[
            STARLING,
            (-54.0, 12.0),
            WAGTAIL,
            (-68.0, 88.0),
            (-74.0, 130.0),
            DUNNOCK_STARLING,
            (-86.0, 214.0),
            (-96.0, 290.0),
        ],
    ),
    (
        "Dunnock Street",
        "residential",
        7.5,
        &[
            (-362.0, 190.0),
            (-270.0, 181.0),
            DUNNOCK_WEST,
            (-146.0, 178.0),
            DUNNOCK_STARLING,
            (-36.0, 161.0),
            LINK,
            DUNNOCK_WREN,
            (132.0, 171.0),
            DUNNOCK_EAST,
            (252.0, 196.0),
            (340.0, 226.0),
        ],
    ),
    (
        "Wren Hill",
        "residential",
        7.0,
        &[DUNNOCK_WREN, (75.0, 130.0), (84.0, 96.0), (89.0, 70.0), WREN],
    ),
    (
        "Plover Lane",
        "residential",
        6.5,
        &[PLOVER, (71.0, 8.0), (65.0, -34.0), PLOVER_SOUTH, (40.0, -146.0), (20.0, -240.0)],
    ),
    (
        "Sparrow Lane",
        "residential",
        6.0,
        &[PLOVER_SOUTH, (2.0, -104.0), (-58.0, -112.0), (-118.0, -106.0), SPARROW],
    ),
    (
        "Wagtail Street",
        "residential",
        7.0,
        &[WAGTAIL, (-108.0, 53.0), (-158.0, 50.0), WAGTAIL_WEST, (-262.0, 64.0), (-362.0, 60.0)],
    ),
    (
        "Kestrel Road",
        "tertiary",
        8.5,
        &[
            KESTREL,
            (-196.0, -48.0),
            WAGTAIL_WEST,
            (-211.0, 118.0),
            DUNNOCK_WEST,
            (-208.0, 246.0),
            (-216.0, 290.0),
        ],
    ),
    (
        "Goldfinch Road",
        "residential",
        7.5,
        &[
            (222.0, 290.0),
            DUNNOCK_EAST,
            (186.0, 132.0),
            GOLDFINCH,
            (204.0, 30.0),
            (210.0, -50.0),
            (202.0, -146.0),
            (214.0, -240.0),
        ],
    ),
    ("Robin Mews", "service", 4.5, &[(65.0, -34.0), (92.0, -29.0), (120.0, -34.0), (126.0, -52.0)]),
    ("Siskin Street", "residential", 7.0, &[LINK, (9.0, 200.0), (6.0, 290.0)]),
];

/// Lays all streets, with the turning head of the close and a yard behind the flats.
pub fn lay(ground: &mut Ground) -> Vec<Street> {
    let mut streets = Vec::new();
    for &(name, class, width, through) in STREETS {
        let line = bend(through);
        let width_text = format!("{width}");
        let noexit = if name == "Robin Mews" { "yes" } else { "" };
        ground.line(
            &line,
            &[("highway", class), ("name", name), ("width", &width_text), ("noexit", noexit)],
        );
        streets.push(Street { name, width, line });
    }
    // A hammerhead, so that a dustcart can turn.
    let head = [(-4.0, 117.6), HEAD, (5.0, 117.0)];
    ground.line(&head, &[("highway", "residential"), ("name", "Linnet Close"), ("width", "9")]);
    ground.sign(HEAD, &[("noexit", "yes")]);
    // The garages behind Linnet Court are reached from Wren Hill only.
    let yard = [(84.0, 96.0), (70.0, 93.0), (58.0, 91.0), (55.0, 112.0)];
    ground.line(&yard, &[("highway", "service"), ("width", "4")]);
    ground.line(&[(-158.0, 50.0), (-156.0, 78.0)], &[("highway", "service"), ("width", "4")]);
    streets
}

/// The footpath at the closed end, the alleys and the zebra crossings.
pub fn paths(ground: &mut Ground) {
    let footway = |ground: &mut Ground, line: &[Point], width: &str| {
        ground.line(line, &[("highway", "footway"), ("width", width)]);
    };
    let link = [HEAD, (1.5, 124.0), (3.0, 140.0), (3.0, 150.0), LINK];
    footway(ground, &link, "1.8");
    ground.sign((1.5, 124.0), &[("barrier", "bollard")]);
    footway(ground, &[(-118.0, -106.0), (-111.0, -84.0), (-104.0, -53.0)], "1.5");
    footway(ground, &[(-146.0, 178.0), (-143.0, 150.0), (-146.0, 132.0)], "1.8");
    ground.line(
        &[(126.0, -52.0), (140.0, -66.0), (166.0, -70.0), (209.4, -70.0)],
        &[("highway", "path"), ("width", "1.5")],
    );
}

/// Trees where the council planted them: both sides of Starling Row, one side of Fenwick Road.
pub fn plant_trees(streets: &[Street], ground: &mut Ground, dice: &mut Dice) {
    let plant = |ground: &mut Ground, dice: &mut Dice, name: &str, along: (f64, f64), side: f64| {
        let Some(street) = streets.iter().find(|street| street.name == name) else { return };
        let mut at = along.0;
        while at < along.1 {
            if dice.percent(82) {
                let off = street.width / 2.0 + 1.1 + dice.between(-0.2, 0.3);
                ground.sign(beside(&street.line, at, off * side), &[("natural", "tree")]);
            }
            at += dice.between(9.0, 14.0);
        }
    };
    plant(ground, dice, "Starling Row", (18.0, 190.0), 1.0);
    plant(ground, dice, "Starling Row", (22.0, 184.0), -1.0);
    plant(ground, dice, "Fenwick Road", (30.0, 238.0), -1.0);
    plant(ground, dice, "Fenwick Road", (330.0, 520.0), -1.0);
    plant(ground, dice, "Goldfinch Road", (70.0, 160.0), -1.0);
    plant(ground, dice, "Kestrel Road", (170.0, 270.0), -1.0);
    plant(ground, dice, "Linnet Close", (30.0, 100.0), -1.0);
}

/// The length of a street.
pub fn length(line: &[Point]) -> f64 {
    line.windows(2)
        .map(|pair| match pair {
            [a, b] => (b.0 - a.0).hypot(b.1 - a.1),
            _ => 0.0,
        })
        .sum()
}

/// How far along a street its point nearest to `to` lies.
pub fn along(line: &[Point], to: Point) -> f64 {
    let total = length(line);
    let away = |metres: f64| {
        let ((x, y), _) = walk(line, metres);
        (x - to.0).hypot(y - to.1)
    };
    let steps = (total * 2.0) as u32;
    let nearest =
        (0..=steps).min_by(|&a, &b| away(f64::from(a) / 2.0).total_cmp(&away(f64::from(b) / 2.0)));
    f64::from(nearest.unwrap_or(0)) / 2.0
}
