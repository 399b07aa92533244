//! Collects what a reader finds and lays it out as a town once everything is there.

use super::classify::{self, Reading};
use super::element::{Element, Member};
use super::outline;
use super::tags::Tags;
use crate::error::MapError;
use crate::spot::{Bounds, Spot};
use crate::town::counts::Counts;
use crate::town::{Feature, Polygon, Shape, Town, date_line};
use std::collections::{HashMap, HashSet};

/// No import holds more points than this: about a county.
const MOST_POINTS: u64 = 20_000_000;
/// What must stand under every map drawn from OpenStreetMap, by its licence.
const CREDIT: &str = "© OpenStreetMap contributors";

/// Everything found so far.
pub(super) struct Gather {
    counts: Counts,
    names: HashSet<String>,
    nodes: Vec<Node>,
    ways: Vec<Way>,
    refs: Vec<i64>,
    groups: Vec<Group>,
    features: Vec<Feature>,
    /// Points in ways and ways in groups.
    links: u64,
    limit: u64,
    most_features: u64,
    credit: String,
}

struct Node {
    id: i64,
    spot: Spot,
}

struct Way {
    id: i64,
    first: usize,
    length: usize,
    reading: Option<Box<Reading>>,
}

struct Group {
    reading: Reading,
    members: Vec<Member>,
}

impl Gather {
    /// Ready for a file of `size` bytes, which bounds what it may claim to hold.
    pub fn for_size(size: u64) -> Self {
        Self {
            counts: Counts::default(),
            names: HashSet::new(),
            nodes: Vec::new(),
            ways: Vec::new(),
            refs: Vec::new(),
            groups: Vec::new(),
            features: Vec::new(),
            // An honest file spends four bytes and more on a point.
            limit: MOST_POINTS.min(size / 2 + 100_000),
            most_features: MOST_POINTS.min(size / 16 + 50_000),
            links: 0,
            credit: CREDIT.to_owned(),
        }
    }

    /// Elements taken so far.
    pub fn elements(&self) -> u64 {
        self.counts.nodes + self.counts.ways + self.counts.relations
    }

    /// Keeps the credit a file asks for when it is not an OpenStreetMap extract.
    pub fn credit(&mut self, asked: &str) {
        if !asked.is_empty() && !asked.contains("openstreetmap.org") {
            self.credit = asked.to_owned();
        }
    }

    /// Takes one element.
    pub fn take(&mut self, element: Element<'_>) -> Result<(), MapError> {
        match element {
            Element::Node { id, lon, lat, tags } => self.node(id, lon, lat, tags),
            Element::Way { id, nodes, tags } => self.way(id, nodes, tags),
            Element::Relation { members, tags } => self.relation(members, tags),
        }
        self.within_limits()
    }

    fn within_limits(&self) -> Result<(), MapError> {
        let too_large = |what| Err(MapError::TooLarge { limit: self.limit, what });
        if self.nodes.len() as u64 > self.limit {
            return too_large("points");
        }
        if self.links > self.limit {
            return too_large("links between points");
        }
        let named = self.features.len() + self.ways.len() + self.groups.len();
        if named as u64 > self.most_features {
            return Err(MapError::TooLarge { limit: self.most_features, what: "things to draw" });
        }
        Ok(())
    }

    fn node(&mut self, id: i64, lon: i64, lat: i64, tags: &Tags) {
        self.counts.nodes += 1;
        self.count(tags);
        let Some(spot) = Spot::of_grains(lon, lat) else {
            self.counts.out_of_range += 1;
            return;
        };
        self.nodes.push(Node { id, spot });
        if let Some((kind, name)) = classify::node(tags) {
            self.features.push(Feature { kind, name, shape: Shape::Point(spot) });
        }
    }

    fn way(&mut self, id: i64, nodes: &[i64], tags: &Tags) {
        self.counts.ways += 1;
        self.count(tags);
        self.count_highway(tags);
        self.counts.buildings += u64::from(tags.has("building"));
        let closed = nodes.len() > 3 && nodes.first() == nodes.last();
        let reading = Some(classify::way(tags, closed)).filter(|reading| !reading.is_empty());
        let first = self.refs.len();
        self.links += nodes.len() as u64;
        self.refs.extend_from_slice(nodes);
        self.ways.push(Way { id, first, length: nodes.len(), reading: reading.map(Box::new) });
    }

    fn relation(&mut self, members: &[Member], tags: &Tags) {
        self.counts.relations += 1;
        self.count(tags);
        self.counts.buildings += u64::from(tags.has("building"));
        let reading = classify::group(tags);
        if !reading.is_empty() {
            self.links += members.len() as u64;
            self.groups.push(Group { reading, members: members.to_vec() });
        }
    }

    fn count(&mut self, tags: &Tags) {
        self.counts.addresses += u64::from(tags.get("addr:housenumber").is_some());
        self.counts.noexit += u64::from(tags.is("noexit", "yes"));
    }

    fn count_highway(&mut self, tags: &Tags) {
        let Some(highway) = tags.get("highway") else { return };
        self.counts.highways += 1;
        self.counts.paths += u64::from(classify::is_path(highway));
        if classify::is_street(highway)
            && let Some(name) = tags.get("name").filter(|name| !self.names.contains(*name))
        {
            self.names.insert(name.to_owned());
        }
    }

    /// Lays out everything as a town.
    pub fn finish(mut self) -> Result<Town, MapError> {
        self.counts.street_names = self.names.len() as u64;
        // Later versions of a point come later in a file: a stable sort keeps that order.
        if !self.nodes.is_sorted_by_key(|node| node.id) {
            self.nodes.sort_by_key(|node| node.id);
        }
        self.lay_ways();
        self.lay_groups()?;
        self.counts.broken_outlines += date_line::lay_out(&mut self.features);
        let boxes = self.features.iter().filter_map(|feature| feature.shape.bounds());
        let bounds = boxes
            .reduce(Bounds::and)
            .ok_or(MapError::NothingToDraw { out_of_range: self.counts.out_of_range })?;
        let (credit, counts) = (self.credit, self.counts);
        self.features.shrink_to_fit();
        Ok(Town { bounds, credit, counts, features: self.features })
    }

    fn spot_of(&self, id: i64) -> Option<Spot> {
        let after = self.nodes.partition_point(|node| node.id <= id);
        let node = after.checked_sub(1).and_then(|at| self.nodes.get(at))?;
        (node.id == id).then_some(node.spot)
    }

    /// The way's spots; a missing point splits it rather than drawing a line that is not there.
    fn pieces(&self, way: &Way) -> (Vec<Vec<Spot>>, u64) {
        let refs = self.refs.get(way.first..way.first + way.length).unwrap_or_default();
        let (mut pieces, mut missing) = (vec![Vec::new()], 0);
        for &id in refs {
            match (self.spot_of(id), pieces.last_mut()) {
                (Some(spot), Some(piece)) if piece.last() != Some(&spot) => piece.push(spot),
                (Some(_), _) => {}
                (None, _) => {
                    missing += 1;
                    pieces.push(Vec::new());
                }
            }
        }
        pieces.retain(|piece| piece.len() > 1);
        (pieces, missing)
    }

    fn lay_ways(&mut self) {
        let ways = std::mem::take(&mut self.ways);
        for way in &ways {
            let (pieces, missing) = self.pieces(way);
            self.counts.dangling += missing;
            let Some(reading) = &way.reading else { continue };
            if let Some(kind) = &reading.line {
                self.features.extend(pieces.iter().map(|piece| Feature {
                    kind: kind.clone(),
                    name: reading.name.clone(),
                    shape: Shape::Line(piece.clone()),
                }));
            }
            if reading.is_area() {
                self.lay_outline(reading, pieces);
            }
        }
        self.ways = ways;
    }

    fn lay_outline(&mut self, reading: &Reading, pieces: Vec<Vec<Spot>>) {
        let mut rings = pieces.into_iter().filter(|ring| outline::is_ring(ring));
        match rings.next() {
            Some(outer) => self.lay_area(reading, vec![Polygon { outer, holes: Vec::new() }]),
            None => self.counts.broken_outlines += 1,
        }
    }

    fn lay_area(&mut self, reading: &Reading, polygons: Vec<Polygon>) {
        if let Some(kind) = &reading.point
            && let Some(middle) = outline::middle(&polygons)
        {
            let shape = Shape::Point(middle);
            self.features.push(Feature { kind: kind.clone(), name: reading.name.clone(), shape });
        }
        if let Some(kind) = &reading.area {
            let shape = Shape::Area(polygons);
            self.features.push(Feature { kind: kind.clone(), name: reading.name.clone(), shape });
        }
    }

    fn lay_groups(&mut self) -> Result<(), MapError> {
        let wanted: HashSet<i64> =
            self.groups.iter().flat_map(|group| &group.members).map(|member| member.way).collect();
        let ways = std::mem::take(&mut self.ways);
        let by_id: HashMap<i64, &Way> =
            ways.iter().filter(|way| wanted.contains(&way.id)).map(|way| (way.id, way)).collect();
        // A way that many groups name is laid many times over: that too has its limit.
        let mut laid = 0;
        for group in std::mem::take(&mut self.groups) {
            let (mut outer, mut inner) = (Vec::new(), Vec::new());
            let mut seen = HashSet::new();
            for member in group.members.iter().filter(|member| seen.insert(member.way)) {
                let Some(way) = by_id.get(&member.way) else {
                    self.counts.missing_members += 1;
                    continue;
                };
                laid += way.length as u64;
                if laid > self.limit {
                    return Err(MapError::TooLarge { limit: self.limit, what: "corners" });
                }
                let side = if member.inner { &mut inner } else { &mut outer };
                side.extend(self.pieces(way).0);
            }
            let (polygons, broken) = outline::polygons(outer, inner);
            self.counts.broken_outlines += broken;
            if !polygons.is_empty() {
                self.lay_area(&group.reading, polygons);
            }
        }
        Ok(())
    }
}
