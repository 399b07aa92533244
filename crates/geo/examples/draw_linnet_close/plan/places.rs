//! The buildings that have a name, and the small things people look for.

use super::ground::{Ground, Point, Tag};

/// Builds them all.
pub fn build(ground: &mut Ground) {
    for (outline, tags) in BUILDINGS {
        ground.outline(outline, tags);
    }
    for (at, tags) in SIGNS {
        ground.sign(*at, tags);
    }
}

type Built = (&'static [Point], &'static [Tag<'static>]);
type Sign = (Point, &'static [Tag<'static>]);

const BUILDINGS: &[Built] = &[
    // The corner of Starling Row and Fenwick Road.
    (
        &[(-43.6, -7.6), (-33.4, -2.8), (-37.4, 6.0), (-41.8, 4.2), (-42.6, 6.6), (-46.6, 5.0)],
        &[
            ("building", "pub"),
            ("name", "The Fenwick Arms"),
            ("amenity", "pub"),
            ("addr:housenumber", "30"),
            ("addr:street", "Fenwick Road"),
        ],
    ),
    // Linnet Court: two blocks of flats with a green between them and Wren Hill.
    (
        &[(27.0, 78.0), (36.0, 77.5), (37.2, 101.0), (46.5, 100.6), (47.0, 109.8), (28.6, 110.6)],
        &[
            ("building", "apartments"),
            ("name", "Linnet Court"),
            ("addr:housenumber", "15-37"),
            ("addr:street", "Linnet Close"),
        ],
    ),
    (
        &[(52.0, 50.0), (61.5, 54.0), (51.5, 81.0), (42.0, 77.5)],
        &[
            ("building", "apartments"),
            ("name", "Heron House"),
            ("addr:housenumber", "2-24"),
            ("addr:street", "Wren Hill"),
        ],
    ),
    (
        &[(68.0, 57.0), (80.0, 61.5), (74.5, 83.0), (63.0, 80.0)],
        &[
            ("building", "apartments"),
            ("name", "Egret House"),
            ("addr:housenumber", "26-48"),
            ("addr:street", "Wren Hill"),
        ],
    ),
    (&[(60.0, 97.0), (66.0, 98.2), (63.4, 114.0), (57.6, 113.0)], &[("building", "garages")]),
    // Either side of the footpath at the closed end.
    (
        &[(-17.0, 126.0), (-3.6, 125.6), (-3.2, 134.0), (-16.6, 134.4)],
        &[("building", "house"), ("addr:housenumber", "22"), ("addr:street", "Linnet Close")],
    ),
    (
        &[(8.0, 125.0), (20.0, 124.4), (20.6, 133.0), (8.4, 133.6)],
        &[("building", "house"), ("addr:housenumber", "13"), ("addr:street", "Linnet Close")],
    ),
    // Garages and workshops in the backs.
    (&[(-37.0, 116.0), (-30.6, 115.0), (-28.4, 131.0), (-34.8, 132.0)], &[("building", "garages")]),
    (&[(25.6, 122.0), (43.0, 121.0), (43.4, 127.4), (26.0, 128.4)], &[("building", "garages")]),
    (&[(-104.0, 84.0), (-96.0, 83.0), (-94.0, 100.0), (-102.0, 101.0)], &[("building", "garages")]),
    (&[(60.0, 202.0), (96.0, 206.0), (94.6, 218.0), (58.4, 214.0)], &[("building", "warehouse")]),
    (
        &[(-34.0, 192.0), (-12.0, 190.0), (-11.0, 204.0), (-33.0, 206.0)],
        &[("building", "commercial")],
    ),
    (
        &[(150.0, -30.0), (176.0, -26.0), (173.0, -10.0), (147.0, -14.0)],
        &[("building", "industrial")],
    ),
    // The school, its hall and the playground are in the middle of their block.
    (
        &[
            (-186.0, 96.0),
            (-132.0, 92.0),
            (-131.2, 104.0),
            (-147.0, 105.2),
            (-145.6, 126.0),
            (-159.6, 127.0),
            (-161.0, 106.2),
            (-185.2, 108.0),
        ],
        &[
            ("building", "school"),
            ("name", "Dunnock Street Primary School"),
            ("amenity", "school"),
            ("addr:street", "Dunnock Street"),
        ],
    ),
    (
        &[(-121.0, 118.0), (-104.0, 116.8), (-103.0, 131.0), (-120.0, 132.2)],
        &[("building", "school")],
    ),
    // A chapel in the angle of Fenwick Road and Sparrow Lane, with its hall.
    (
        &[
            (-88.0, -66.0),
            (-72.0, -57.0),
            (-74.4, -52.8),
            (-68.0, -49.2),
            (-64.0, -56.4),
            (-70.4, -60.0),
            (-83.0, -75.0),
        ],
        &[
            ("building", "chapel"),
            ("name", "St Aidan's Chapel"),
            ("amenity", "place_of_worship"),
            ("addr:street", "Fenwick Road"),
        ],
    ),
    (
        &[(-58.0, -72.0), (-38.0, -61.0), (-44.0, -50.0), (-64.0, -61.0)],
        &[
            ("building", "civic"),
            ("name", "Fenwick Hall"),
            ("amenity", "community_centre"),
            ("addr:housenumber", "17"),
            ("addr:street", "Fenwick Road"),
        ],
    ),
    // Workshops between Plover Lane, Fenwick Road and the mews.
    (
        &[(98.0, -3.0), (130.0, 7.0), (124.0, 25.0), (106.0, 19.4), (108.0, 13.0), (94.0, 8.6)],
        &[("building", "industrial"), ("name", "Plover Works")],
    ),
    (&[(138.0, -4.0), (168.0, 4.0), (162.0, 28.0), (132.0, 19.0)], &[("building", "warehouse")]),
    (
        &[(88.0, -60.0), (114.0, -64.0), (116.4, -48.0), (90.4, -43.8)],
        &[("building", "industrial")],
    ),
    (
        &[(-22.0, -56.0), (4.0, -44.0), (-2.0, -30.6), (-28.0, -42.4)],
        &[("building", "commercial"), ("name", "Sparrow Yard")],
    ),
    (&[(14.0, -62.0), (36.0, -56.0), (30.0, -34.0), (8.0, -40.0)], &[("building", "warehouse")]),
];

const SIGNS: &[Sign] = &[
    ((-26.0, -2.6), &[("highway", "bus_stop"), ("name", "Starling Row")]),
    ((44.0, 28.6), &[("highway", "bus_stop"), ("name", "Linnet Close")]),
    ((150.0, 59.0), &[("highway", "bus_stop"), ("name", "Heron Park")]),
    ((-112.0, -51.0), &[("highway", "bus_stop"), ("name", "Sparrow Lane")]),
    ((-60.0, -50.6), &[("emergency", "defibrillator")]),
    ((7.0, 8.6), &[("amenity", "post_box")]),
    ((30.0, 24.2), &[("amenity", "telephone")]),
    ((-8.4, 110.0), &[("amenity", "bench")]),
    ((40.0, 88.0), &[("natural", "tree")]),
    ((42.0, 94.0), &[("natural", "tree")]),
    ((34.0, 62.0), &[("natural", "tree")]),
    ((31.0, 69.0), &[("natural", "tree")]),
    ((64.0, 88.0), &[("natural", "tree")]),
    ((-124.0, 110.0), &[("natural", "tree")]),
    ((-176.0, 132.0), &[("natural", "tree")]),
    ((-168.0, 140.0), &[("natural", "tree")]),
    ((-92.0, -74.0), &[("natural", "tree")]),
    ((-62.0, -40.0), &[("natural", "tree")]),
    ((-13.4, 3.6), &[("shop", "convenience"), ("name", "Close Corner Stores")]),
    ((-20.0, 0.4), &[("shop", "hairdresser"), ("name", "Cut and Dried")]),
    ((13.0, 16.6), &[("amenity", "pharmacy"), ("name", "Fenwick Pharmacy")]),
    ((19.0, 19.4), &[("shop", "bakery"), ("name", "Crumb Lane Bakery")]),
    ((31.0, 24.6), &[("shop", "laundry"), ("name", "Suds")]),
    ((-66.0, -26.0), &[("amenity", "cafe"), ("name", "Two Larks Café")]),
    ((214.0, 100.0), &[("amenity", "doctors"), ("name", "Goldfinch Surgery")]),
    ((20.0, -20.0), &[("place", "quarter"), ("name", "Fenwick")]),
];
