//! Writes vector tiles (Mapbox Vector Tile specification 2.1), byte by byte.

use super::dress::Value;
use std::collections::HashMap;

/// Units along one side of a tile.
pub(super) const EXTENT: i32 = 4096;

/// A geometry in whole tile units.
pub(super) enum Geometry {
    Points(Vec<(i32, i32)>),
    Lines(Vec<Vec<(i32, i32)>>),
    /// One list of rings for each polygon: outer ring first, then its holes, any direction.
    Areas(Vec<Vec<Vec<(i32, i32)>>>),
}

/// One layer being written.
pub(super) struct Layer {
    name: &'static str,
    features: Vec<u8>,
    keys: Vec<&'static str>,
    values: Vec<Vec<u8>>,
    known: HashMap<Vec<u8>, u64>,
}

impl Layer {
    pub fn new(name: &'static str) -> Self {
        let (features, keys, values) = (Vec::new(), Vec::new(), Vec::new());
        Self { name, features, keys, values, known: HashMap::new() }
    }

    /// Adds a feature, unless nothing of it is left to see.
    pub fn add(&mut self, geometry: &Geometry, properties: &[(&'static str, Value<'_>)]) {
        let (kind, commands) = match geometry {
            Geometry::Points(points) => (1, points_of(points)),
            Geometry::Lines(lines) => (2, lines_of(lines)),
            Geometry::Areas(areas) => (3, areas_of(areas)),
        };
        if commands.is_empty() {
            return;
        }
        let mut tags = Vec::new();
        for (key, value) in properties {
            tags.push(self.key(key));
            tags.push(self.value(value));
        }
        let mut feature = Vec::new();
        packed(&mut feature, 2, &tags);
        number(&mut feature, 3, kind);
        packed(&mut feature, 4, &commands);
        bytes(&mut self.features, 2, &feature);
    }

    fn key(&mut self, key: &'static str) -> u64 {
        let at = self.keys.iter().position(|known| *known == key).unwrap_or_else(|| {
            self.keys.push(key);
            self.keys.len() - 1
        });
        at as u64
    }

    fn value(&mut self, value: &Value<'_>) -> u64 {
        let mut written = Vec::new();
        match value {
            Value::Text(text) => bytes(&mut written, 1, text.as_bytes()),
            Value::Number(float) => {
                varint(&mut written, 3 << 3 | 1);
                written.extend_from_slice(&float.to_le_bytes());
            }
            Value::Flag(flag) => number(&mut written, 7, u64::from(*flag)),
        }
        let next = self.values.len() as u64;
        *self.known.entry(written.clone()).or_insert_with(|| {
            self.values.push(written);
            next
        })
    }

    /// Appends the layer to a tile, unless it is empty.
    pub fn write(self, tile: &mut Vec<u8>) {
        if self.features.is_empty() {
            return;
        }
        let mut layer = Vec::new();
        number(&mut layer, 15, 2);
        bytes(&mut layer, 1, self.name.as_bytes());
        layer.extend_from_slice(&self.features);
        for key in &self.keys {
            bytes(&mut layer, 3, key.as_bytes());
        }
        for value in &self.values {
            bytes(&mut layer, 4, value);
        }
        number(&mut layer, 5, EXTENT as u64);
        bytes(tile, 3, &layer);
    }
}

/// The pen: every point is written as a step from the one before.
struct Pen {
    at: (i32, i32),
    commands: Vec<u64>,
}

const MOVE: u64 = 1;
const LINE: u64 = 2;
const CLOSE: u64 = 7;

impl Pen {
    fn new() -> Self {
        Self { at: (0, 0), commands: Vec::new() }
    }

    fn step(&mut self, command: u64, points: &[(i32, i32)]) {
        self.commands.push((points.len() as u64) << 3 | command);
        for &(x, y) in points {
            self.commands.push(folded(x - self.at.0));
            self.commands.push(folded(y - self.at.1));
            self.at = (x, y);
        }
    }
}

fn points_of(points: &[(i32, i32)]) -> Vec<u64> {
    let mut pen = Pen::new();
    if !points.is_empty() {
        pen.step(MOVE, points);
    }
    pen.commands
}

fn lines_of(lines: &[Vec<(i32, i32)>]) -> Vec<u64> {
    let mut pen = Pen::new();
    for line in lines {
        let mut line = line.clone();
        line.dedup();
        if let [first, rest @ ..] = line.as_slice()
            && !rest.is_empty()
        {
            pen.step(MOVE, &[*first]);
            pen.step(LINE, rest);
        }
    }
    pen.commands
}

fn areas_of(areas: &[Vec<Vec<(i32, i32)>>]) -> Vec<u64> {
    let mut pen = Pen::new();
    areas.iter().for_each(|rings| add_rings(&mut pen, rings));
    pen.commands
}

fn add_rings(pen: &mut Pen, rings: &[Vec<(i32, i32)>]) {
    for (at, ring) in rings.iter().enumerate() {
        let mut ring = ring.clone();
        ring.dedup();
        if ring.first() == ring.last() {
            ring.pop();
        }
        let turn = doubled_area(&ring);
        if turn == 0 || ring.len() < 3 {
            // Holes mean nothing without the ring they are in.
            if at == 0 { break } else { continue }
        }
        // Outer rings run clockwise on screen, holes the other way.
        if (turn > 0) != (at == 0) {
            ring.reverse();
        }
        if let [first, rest @ ..] = ring.as_slice() {
            pen.step(MOVE, &[*first]);
            pen.step(LINE, rest);
            pen.commands.push(1 << 3 | CLOSE);
        }
    }
}

fn doubled_area(ring: &[(i32, i32)]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    let cross = |a: &(i32, i32), b: &(i32, i32)| {
        i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1)
    };
    ring.iter().zip(next).map(|(a, b)| cross(a, b)).sum()
}

fn folded(step: i32) -> u64 {
    u64::from(((step << 1) ^ (step >> 31)) as u32)
}

fn varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn number(out: &mut Vec<u8>, field: u64, value: u64) {
    varint(out, field << 3);
    varint(out, value);
}

fn bytes(out: &mut Vec<u8>, field: u64, value: &[u8]) {
    varint(out, field << 3 | 2);
    varint(out, value.len() as u64);
    out.extend_from_slice(value);
}

fn packed(out: &mut Vec<u8>, field: u64, values: &[u64]) {
    let mut inner = Vec::new();
    values.iter().for_each(|&value| varint(&mut inner, value));
    bytes(out, field, &inner);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_specification() {
        // Section 4.3.5.2: a line through (2,2), (2,10), (10,10).
        assert_eq!(lines_of(&[vec![(2, 2), (2, 10), (10, 10)]]), [9, 4, 4, 18, 0, 16, 16, 0]);
        // Section 4.3.5.4: a polygon (3,6), (8,12), (20,34).
        let triangle = areas_of(&[vec![vec![(3, 6), (8, 12), (20, 34)]]]);
        assert_eq!(triangle, [9, 6, 12, 18, 10, 12, 24, 44, 15]);
    }

    #[test]
    fn a_ring_without_ground_is_left_out_with_its_holes() {
        let hole = vec![(1, 1), (2, 1), (2, 2)];
        assert!(areas_of(&[vec![vec![(0, 0), (4, 0), (0, 0)], hole]]).is_empty());
    }

    #[test]
    fn equal_values_are_written_once() {
        let mut layer = Layer::new("road");
        let point = Geometry::Points(vec![(1, 1)]);
        layer.add(&point, &[("class", Value::Text("service"))]);
        layer.add(&point, &[("class", Value::Text("service")), ("oneway", Value::Flag(true))]);
        assert_eq!((layer.keys.len(), layer.values.len()), (2, 2));
    }
}
