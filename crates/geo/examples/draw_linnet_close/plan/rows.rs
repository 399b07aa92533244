//! Where the rows of houses stand: one line each.

use super::row::{LEFT, NARROW, PAIRS, RIGHT, Row, TERRACE, WIDE, row};

/// All rows of the neighbourhood.
// A table is easier to walk along in lines than in blocks.
#[rustfmt::skip]
pub fn rows() -> Vec<Row> {
    vec![
        // Linnet Close: even numbers in the west, odd ones in the east until the flats.
        row("Linnet Close", LEFT, (0.0, 24.0), (0.0, 110.0), (4, 6), WIDE, (8.5, 13.0, 3.0), (2, 2)),
        row("Linnet Close", RIGHT, (0.0, 32.0), (0.0, 92.0), PAIRS, WIDE, (8.5, 9.0, 3.5), (1, 2)),
        row("Starling Row", RIGHT, (-55.0, 15.0), (-76.0, 142.0), TERRACE, NARROW, (9.0, 11.5, 1.8), (1, 2)),
        row("Starling Row", LEFT, (-48.0, 10.0), (-58.0, 27.0), (3, 3), NARROW, (9.0, 8.0, 1.8), (2, 2)),
        row("Starling Row", LEFT, (-66.0, 74.0), (-76.0, 148.0), TERRACE, NARROW, (9.0, 10.0, 1.8), (8, 2)),
        row("Starling Row", RIGHT, (-81.0, 186.0), (-89.0, 240.0), TERRACE, NARROW, (9.0, 10.0, 1.8), (47, 2)),
        row("Starling Row", LEFT, (-81.0, 190.0), (-89.0, 240.0), TERRACE, NARROW, (9.0, 10.0, 1.8), (40, 2)),
        row("Dunnock Street", RIGHT, (-58.0, 164.0), (-8.0, 160.0), (3, 5), NARROW, (8.5, 7.0, 1.5), (2, 2)),
        row("Dunnock Street", RIGHT, (14.0, 159.0), (54.0, 161.0), (3, 5), NARROW, (8.5, 8.0, 1.5), (22, 2)),
        row("Dunnock Street", LEFT, (-66.0, 166.0), (-12.0, 160.0), TERRACE, NARROW, (8.5, 11.0, 1.5), (1, 2)),
        row("Dunnock Street", LEFT, (20.0, 160.0), (122.0, 169.0), TERRACE, NARROW, (8.5, 11.0, 1.5), (19, 2)),
        row("Dunnock Street", LEFT, (132.0, 171.0), (182.0, 179.0), PAIRS, WIDE, (8.5, 11.0, 3.0), (55, 2)),
        row("Dunnock Street", LEFT, (-196.0, 178.0), (-152.0, 178.0), PAIRS, WIDE, (9.0, 10.0, 3.0), (101, 2)),
        row("Wren Hill", RIGHT, (71.0, 152.0), (77.0, 122.0), (3, 4), NARROW, (8.5, 6.0, 1.5), (1, 2)),
        row("Wagtail Street", RIGHT, (-84.0, 50.0), (-148.0, 51.0), TERRACE, NARROW, (8.5, 9.0, 1.5), (1, 2)),
        row("Wagtail Street", RIGHT, (-168.0, 50.0), (-192.0, 56.0), PAIRS, NARROW, (8.5, 9.0, 1.5), (25, 2)),
        row("Wagtail Street", LEFT, (-80.0, 50.0), (-186.0, 55.0), TERRACE, NARROW, (8.5, 9.0, 1.5), (2, 2)),
        row("Kestrel Road", LEFT, (-191.0, -70.0), (-203.0, 36.0), TERRACE, NARROW, (9.5, 12.0, 2.5), (1, 2)),
        row("Kestrel Road", RIGHT, (-192.0, -62.0), (-201.0, 28.0), TERRACE, NARROW, (9.0, 9.0, 2.5), (2, 2)),
        row("Kestrel Road", LEFT, (-208.0, 78.0), (-212.0, 160.0), TERRACE, NARROW, (9.5, 12.0, 2.5), (39, 2)),
        row("Fenwick Road", LEFT, (-164.0, -88.0), (-118.0, -61.0), TERRACE, NARROW, (9.5, 8.0, 1.0), (2, 2)),
        row("Fenwick Road", LEFT, (-108.0, -55.0), (-62.0, -29.0), (3, 5), NARROW, (9.5, 8.0, 1.0), (14, 2)),
        row("Fenwick Road", LEFT, (-26.6, -12.4), (-4.4, -2.0), (4, 4), NARROW, (10.0, 0.0, 0.4), (32, 2)),
        row("Fenwick Road", LEFT, (12.0, 5.5), (40.0, 18.0), (4, 4), NARROW, (10.0, 0.0, 0.4), (40, 2)),
        row("Fenwick Road", RIGHT, (-58.0, -28.0), (-6.0, -3.0), (3, 5), NARROW, (10.0, 7.0, 0.6), (25, 2)),
        row("Fenwick Road", RIGHT, (8.0, 4.0), (58.0, 26.0), (4, 6), NARROW, (10.0, 7.0, 0.6), (49, 2)),
        row("Fenwick Road", RIGHT, (104.0, 47.0), (180.0, 77.0), (4, 6), NARROW, (10.0, 9.0, 1.5), (71, 2)),
        row("Fenwick Road", RIGHT, (206.0, 90.0), (282.0, 132.0), PAIRS, WIDE, (9.0, 12.0, 4.0), (101, 2)),
        row("Fenwick Road", LEFT, (204.0, 89.0), (282.0, 132.0), PAIRS, WIDE, (9.0, 12.0, 4.0), (90, 2)),
        row("Plover Lane", RIGHT, (69.0, -2.0), (56.0, -78.0), TERRACE, NARROW, (8.0, 9.0, 1.2), (1, 2)),
        row("Plover Lane", LEFT, (72.0, 6.0), (67.0, -20.0), (2, 3), NARROW, (8.0, 9.0, 1.2), (2, 2)),
        row("Plover Lane", LEFT, (64.0, -46.0), (42.0, -140.0), TERRACE, NARROW, (8.0, 11.0, 1.2), (12, 2)),
        row("Sparrow Lane", RIGHT, (34.0, -99.0), (-104.0, -107.0), TERRACE, NARROW, (8.0, 8.0, 1.2), (1, 2)),
        row("Sparrow Lane", LEFT, (26.0, -100.0), (-150.0, -92.0), TERRACE, NARROW, (8.0, 14.0, 1.2), (2, 2)),
        row("Goldfinch Road", LEFT, (202.0, 222.0), (199.0, 200.0), PAIRS, WIDE, (9.0, 10.0, 3.0), (1, 2)),
        row("Goldfinch Road", LEFT, (192.0, 160.0), (188.0, 112.0), PAIRS, WIDE, (9.0, 12.0, 3.0), (7, 2)),
        row("Goldfinch Road", RIGHT, (196.0, 54.0), (209.0, -50.0), PAIRS, WIDE, (9.0, 12.0, 3.0), (2, 2)),
        row("Goldfinch Road", LEFT, (202.0, 40.0), (207.0, -100.0), PAIRS, WIDE, (9.0, 12.0, 3.0), (19, 2)),
        row("Robin Mews", LEFT, (82.0, -30.0), (114.0, -32.0), (4, 6), (6.0, 7.0), (6.0, 0.0, 0.2), (1, 1)),
        row("Siskin Street", LEFT, (8.0, 192.0), (10.0, 242.0), TERRACE, NARROW, (8.5, 10.0, 1.5), (2, 2)),
        row("Siskin Street", RIGHT, (8.0, 192.0), (10.0, 242.0), TERRACE, NARROW, (8.5, 10.0, 1.5), (1, 2)),
    ]
}
