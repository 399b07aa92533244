//! The ground: points, lines and outlines in metres, written as OpenStreetMap XML.

use std::collections::HashMap;
use std::fmt::Write;

/// Metres east and north of the mouth of Linnet Close.
pub type Point = (f64, f64);

/// A tag.
pub type Tag<'a> = (&'a str, &'a str);

const LON: f64 = -0.048;
const LAT: f64 = 51.5005;
const METRES_PER_LAT: f64 = 111_250.0;
const METRES_PER_LON: f64 = 69_450.0;

struct Node {
    lon: i64,
    lat: i64,
    tags: String,
}

/// Everything drawn so far.
#[derive(Default)]
pub struct Ground {
    nodes: Vec<Node>,
    known: HashMap<(i64, i64), usize>,
    ways: String,
    count: usize,
}

impl Ground {
    /// Puts a sign on the ground.
    pub fn sign(&mut self, at: Point, tags: &[Tag<'_>]) {
        let index = self.node(at);
        if let Some(node) = self.nodes.get_mut(index) {
            node.tags.push_str(&written(tags, "  "));
        }
    }

    /// Draws a line through points; lines that share a point meet there.
    pub fn line(&mut self, points: &[Point], tags: &[Tag<'_>]) {
        self.count += 1;
        let _ = writeln!(self.ways, " <way id=\"{}\">", 500_000 + self.count);
        for &point in points {
            let index = self.node(point);
            let _ = writeln!(self.ways, "  <nd ref=\"{}\"/>", index + 1);
        }
        self.ways.push_str(&written(tags, "  "));
        self.ways.push_str(" </way>\n");
    }

    /// Draws a closed outline.
    pub fn outline(&mut self, points: &[Point], tags: &[Tag<'_>]) {
        let closed: Vec<Point> = points.iter().chain(points.first()).copied().collect();
        self.line(&closed, tags);
    }

    fn node(&mut self, (east, north): Point) -> usize {
        let grain = |degrees: f64| (degrees * 1e7).round() as i64;
        let place = (grain(LON + east / METRES_PER_LON), grain(LAT + north / METRES_PER_LAT));
        *self.known.entry(place).or_insert_with(|| {
            self.nodes.push(Node { lon: place.0, lat: place.1, tags: String::new() });
            self.nodes.len() - 1
        })
    }

    /// The whole map as XML.
    pub fn write(self) -> String {
        let mut text = String::from(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <!-- A fictional neighbourhood. No such streets, houses or people exist. Drawn by\n\
             \x20    crates/geo/examples/draw_linnet_close; do not edit by hand. CC0 1.0. -->\n\
             <osm version=\"0.6\" generator=\"draw_linnet_close\" \
             attribution=\"Fictional map drawn for the sample day\">\n",
        );
        for (index, node) in self.nodes.iter().enumerate() {
            let (id, lat, lon) = (index + 1, degrees(node.lat), degrees(node.lon));
            let _ = write!(text, " <node id=\"{id}\" lat=\"{lat}\" lon=\"{lon}\"");
            let _ = match node.tags.as_str() {
                "" => writeln!(text, "/>"),
                tags => writeln!(text, ">\n{tags} </node>"),
            };
        }
        text.push_str(&self.ways);
        text.push_str("</osm>\n");
        text
    }
}

fn written(tags: &[Tag<'_>], indent: &str) -> String {
    let mut text = String::new();
    for (key, value) in tags.iter().filter(|(_, value)| !value.is_empty()) {
        let value = value.replace('&', "&amp;").replace('"', "&quot;");
        let _ = writeln!(text, "{indent}<tag k=\"{key}\" v=\"{value}\"/>");
    }
    text
}

fn degrees(grains: i64) -> String {
    let sign = if grains < 0 { "-" } else { "" };
    let grains = grains.abs();
    format!("{sign}{}.{:07}", grains / 10_000_000, grains % 10_000_000)
}

/// A smooth line through all points (Catmull and Rom), a new point about every ten metres.
pub fn bend(through: &[Point]) -> Vec<Point> {
    let at = |index: usize| through.get(index).copied().unwrap_or_default();
    let last = through.len().saturating_sub(1);
    let mut line = vec![at(0)];
    for index in 0..last {
        let (a, b, c, d) =
            (at(index.saturating_sub(1)), at(index), at(index + 1), at((index + 2).min(last)));
        let steps = ((c.0 - b.0).hypot(c.1 - b.1) / 10.0).ceil().max(1.0) as u32;
        for step in 1..steps {
            let t = f64::from(step) / f64::from(steps);
            let blend = |a: f64, b: f64, c: f64, d: f64| {
                0.5 * (2.0 * b
                    + (c - a) * t
                    + (2.0 * a - 5.0 * b + 4.0 * c - d) * t * t
                    + (3.0 * b - a - 3.0 * c + d) * t * t * t)
            };
            line.push((blend(a.0, b.0, c.0, d.0), blend(a.1, b.1, c.1, d.1)));
        }
        line.push(c);
    }
    line
}

/// The point so far along a line, and the direction there.
pub fn walk(line: &[Point], metres: f64) -> (Point, Point) {
    let mut left = metres.max(0.0);
    let mut end = (Point::default(), (1.0, 0.0));
    for pair in line.windows(2) {
        let &[a, b] = pair else { continue };
        let length = (b.0 - a.0).hypot(b.1 - a.1);
        let way = ((b.0 - a.0) / length, (b.1 - a.1) / length);
        if left <= length {
            return ((a.0 + way.0 * left, a.1 + way.1 * left), way);
        }
        left -= length;
        end = (b, way);
    }
    end
}

/// The point so far along a line and so far to its left (right when negative).
pub fn beside(line: &[Point], along: f64, left: f64) -> Point {
    let ((x, y), (dx, dy)) = walk(line, along);
    (x - dy * left, y + dx * left)
}
