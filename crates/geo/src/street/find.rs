//! Finds a street, or a door in it, by what people call it.

use super::fold::{fold, match_rank};
use crate::measure::line_length;
use crate::spot::{Bounds, Spot};
use crate::town::Town;
use crate::town::kind::Kind;
use serde::Serialize;
use std::collections::BTreeMap;

/// A street: all pieces of one name that lie together.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Street {
    /// What it is called.
    pub name: String,
    /// Metres of it, all pieces together.
    pub length_m: f64,
    /// The middle of it, on the street itself.
    pub middle: Spot,
    /// The box around it.
    pub bounds: Bounds,
}

/// Streets and paths whose name answers `query`, best first, at most `most`.
///
/// Case, accents and apostrophes do not matter; words may be begun only and stand in any order.
/// The same name in two parts of town is two streets.
pub fn find_streets(town: &Town, query: &str, most: usize) -> Vec<Street> {
    let query = fold(query);
    let mut found: BTreeMap<(u8, &str), Vec<&[Spot]>> = BTreeMap::new();
    for feature in &town.features {
        let (Kind::Road { .. } | Kind::Path { .. }) = feature.kind else { continue };
        let (Some(name), Some(line)) = (&feature.name, feature.shape.line()) else { continue };
        if let Some(rank) = match_rank(&fold(name), &query) {
            found.entry((3 - rank, name)).or_default().push(line);
        }
    }
    let streets = found.into_iter().flat_map(|((_, name), pieces)| {
        clusters(&pieces).into_iter().map(move |pieces| street(name, &pieces))
    });
    streets.take(most).collect()
}

/// The door with this number in this street, if the map knows it.
pub fn address(town: &Town, street: &str, number: &str) -> Option<Spot> {
    let (street, number) = (fold(street), fold(number));
    town.features.iter().find_map(|feature| {
        let (at, of) = match &feature.kind {
            Kind::Building { number: Some(at), street: Some(of) } => (at, of),
            Kind::Address { number: at, street: Some(of) } => (at, of),
            _ => return None,
        };
        let same = fold(of) == street && at.split([';', ',']).any(|one| fold(one) == number);
        same.then(|| feature.shape.bounds().map(Bounds::middle)).flatten()
    })
}

fn street(name: &str, pieces: &[&[Spot]]) -> Street {
    let longest = pieces.iter().max_by(|a, b| line_length(a).total_cmp(&line_length(b)));
    let line = longest.copied().unwrap_or_default();
    let spots = pieces.iter().flat_map(|piece| piece.iter().copied());
    let nowhere = Spot::raw(0, 0);
    let bounds = Bounds::around(spots).unwrap_or(Bounds { least: nowhere, most: nowhere });
    let halfway = crate::measure::along(line, line_length(line) / 2.0);
    Street {
        name: name.to_owned(),
        length_m: pieces.iter().map(|piece| line_length(piece)).sum(),
        middle: halfway.map_or(bounds.middle(), |(spot, _)| spot),
        bounds,
    }
}

/// Groups pieces whose ends lie in the same or in neighbouring squares of about 200 metres.
///
/// Squares rather than distances between all pairs: a long road has thousands of pieces.
fn clusters<'a>(pieces: &[&'a [Spot]]) -> Vec<Vec<&'a [Spot]>> {
    let mut squares: BTreeMap<(i32, i32), Vec<usize>> = BTreeMap::new();
    for (at, piece) in pieces.iter().enumerate() {
        for square in ends(piece).map(square_of) {
            squares.entry(square).or_default().push(at);
        }
    }
    let mut taken = vec![false; pieces.len()];
    let mut clusters = Vec::new();
    for piece in pieces {
        let mut waiting: Vec<(i32, i32)> = ends(piece).map(square_of).collect();
        let mut cluster = Vec::new();
        while let Some((lon, lat)) = waiting.pop() {
            let near =
                (lon - 1..=lon + 1).flat_map(|lon| (lat - 1..=lat + 1).map(move |lat| (lon, lat)));
            // A square is emptied when it is first reached, so each is walked once.
            for found in near.filter_map(|square| squares.remove(&square)).flatten() {
                if let (Some(done @ false), Some(piece)) = (taken.get_mut(found), pieces.get(found))
                {
                    *done = true;
                    cluster.push(*piece);
                    waiting.extend(ends(piece).map(square_of));
                }
            }
        }
        if !cluster.is_empty() {
            clusters.push(cluster);
        }
    }
    clusters
}

fn ends(line: &[Spot]) -> impl Iterator<Item = Spot> {
    [line.first().copied(), line.last().copied()].into_iter().flatten()
}

fn square_of(spot: Spot) -> (i32, i32) {
    let (lon, lat) = spot.grains();
    (lon.div_euclid(30_000), lat.div_euclid(20_000))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plane::{Metres, Plane};
    use crate::{Counts, Feature, RoadClass, Shape};

    fn road(name: &str, points: &[(f64, f64)]) -> Feature {
        let plane = Plane::at(Spot::at(-0.05, 51.5).unwrap());
        let line = points.iter().map(|&(e, n)| plane.spot(Metres::new(e, n))).collect();
        let kind = Kind::Road {
            class: RoadClass::Residential,
            width_dm: 70,
            width_known: false,
            oneway: false,
            noexit: false,
        };
        Feature { kind, name: Some(name.to_owned()), shape: Shape::Line(line) }
    }

    fn town(features: Vec<Feature>) -> Town {
        let bounds = features.iter().filter_map(|f| f.shape.bounds()).reduce(Bounds::and).unwrap();
        Town { bounds, credit: String::new(), counts: Counts::default(), features }
    }

    #[test]
    fn one_name_far_apart_is_two_streets() {
        let town = town(vec![
            road("High Street", &[(0.0, 0.0), (0.0, 100.0)]),
            road("High Street", &[(0.0, 150.0), (0.0, 250.0)]),
            road("High Street", &[(9000.0, 0.0), (9000.0, 80.0)]),
            road("Highmoor Road", &[(0.0, 0.0), (50.0, 0.0)]),
        ]);
        let found = find_streets(&town, "high street", 10);
        let lengths: Vec<i64> = found.iter().map(|one| one.length_m.round() as i64).collect();
        assert_eq!(lengths, [200, 80]);
        assert_eq!(find_streets(&town, "HIGH", 10).len(), 3);
        assert_eq!(find_streets(&town, "high", 1).len(), 1);
    }
}
