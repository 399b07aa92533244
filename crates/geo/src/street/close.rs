//! A close: a street with one way in for vehicles.

use super::fold::{fold, match_rank};
use super::network::{Network, Part};
use crate::measure::{along, distance, line_length};
use crate::plane::Plane;
use crate::spot::Spot;
use crate::town::Town;
use crate::town::kind::RoadClass;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// Shorter than this is a drive or a corner, not a street to gather in.
const SHORTEST_M: f64 = 40.0;

/// A street with one way in for vehicles.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Close {
    /// What it is called.
    pub name: String,
    /// Metres of it, every arm counted.
    pub length_m: f64,
    /// Where it meets the street it opens from, on that street's centre line.
    pub entrance: Spot,
    /// The street it opens from, when that has a name.
    pub off: Option<String>,
    /// How wide the street it opens from is, in metres: the mouth lies half of it further in.
    pub off_width_m: f64,
    /// Its far end.
    pub closed_end: Spot,
    /// From the entrance to the far end.
    pub axis: Vec<Spot>,
    /// All of it, as the map has it.
    pub lines: Vec<Vec<Spot>>,
    /// Between the kerbs, in metres: mapped or estimated.
    pub width_m: f64,
    /// Where footpaths lead in or out.
    pub footpaths: Vec<Spot>,
    /// Where drives and yards lead off.
    pub drives: Vec<Spot>,
    /// A street for vehicles by its class, not a yard, mews or pedestrian street.
    pub ordinary: bool,
}

/// The mouth of a close: where its entrance bar is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Mouth {
    /// The middle of the mouth.
    pub at: Spot,
    /// Which way the close runs there, in degrees from north; the bar lies across.
    pub bearing: f64,
    /// Between the kerbs, in metres.
    pub width_m: f64,
}

impl Close {
    /// The mouth: on the close's own axis, clear of the carriageway it opens from.
    pub fn mouth(&self) -> Mouth {
        let inside = (self.off_width_m / 2.0 + 1.0).min(self.length_m / 3.0);
        let (at, bearing) = along(&self.axis, inside).unwrap_or((self.entrance, 0.0));
        Mouth { at, bearing, width_m: self.width_m }
    }

    /// No path and no drive leads out either.
    pub fn is_sealed(&self) -> bool {
        self.footpaths.is_empty() && self.drives.is_empty()
    }
}

/// Every close in town, by name, then from west to east.
///
/// A close is all connected ways of one name (residential, living street, unclassified; named
/// service roads and pedestrian streets too, marked not `ordinary`), at least 40 m long, that
/// meet other streets at exactly one spot. Unnamed drives and footpaths are links, not streets.
/// A street cut off by the edge of the map can look like a close.
pub fn closes(town: &Town) -> Vec<Close> {
    let network = Network::of(town);
    let mut by_name: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, link) in network.links.iter().enumerate() {
        if let (Some(name), Part::Home | Part::Yard | Part::Walk) = (link.name, link.part) {
            by_name.entry(name).or_default().push(index);
        }
    }
    let mut found = Vec::new();
    for (name, links) in by_name {
        let all = joined(&network, &links);
        let mut here: Vec<Close> =
            all.iter().filter_map(|links| close_of(&network, name, links)).collect();
        here.sort_by_key(|close| close.entrance);
        found.append(&mut here);
    }
    found
}

/// The close people mean by this name: an exact match before a beginning before a word.
pub fn close_by_name(town: &Town, name: &str) -> Option<Close> {
    let query = fold(name);
    let ranked = closes(town).into_iter().filter_map(|close| {
        let rank = match_rank(&fold(&close.name), &query)?;
        Some((rank, close))
    });
    // `max_by_key` would take the last of equals; the first is the westernmost.
    ranked.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, close)| close)
}

/// Groups links of one name that share spots.
fn joined(network: &Network<'_>, links: &[usize]) -> Vec<Vec<usize>> {
    let mut left: BTreeSet<usize> = links.iter().copied().collect();
    let mut groups = Vec::new();
    while let Some(first) = left.pop_first() {
        let mut group = vec![first];
        let mut grown = 0;
        while let Some(link) = group.get(grown).and_then(|&at| network.links.get(at)) {
            for &spot in link.line {
                let touching = network.through(spot).filter(|(at, _)| left.contains(at));
                let touching: Vec<usize> = touching.map(|(at, _)| at).collect();
                for at in touching {
                    left.remove(&at);
                    group.push(at);
                }
            }
            grown += 1;
        }
        groups.push(group);
    }
    groups
}

fn close_of(network: &Network<'_>, name: &str, members: &[usize]) -> Option<Close> {
    let own: HashSet<usize> = members.iter().copied().collect();
    let links: Vec<_> = members.iter().filter_map(|&at| network.links.get(at)).collect();
    let length_m: f64 = links.iter().map(|link| line_length(link.line)).sum();
    if length_m < SHORTEST_M {
        return None;
    }
    let spots: BTreeSet<Spot> = links.iter().flat_map(|link| link.line.iter().copied()).collect();
    let meets = |wanted: &dyn Fn(Part) -> bool| -> Vec<Spot> {
        let met = |spot: &&Spot| {
            network.through(**spot).any(|(at, link)| !own.contains(&at) && wanted(link.part))
        };
        spots.iter().filter(met).copied().collect()
    };
    let streets = meets(&|part| matches!(part, Part::Home | Part::Yard | Part::Main));
    let &[entrance] = streets.as_slice() else { return None };
    let lines: Vec<&[Spot]> = links.iter().map(|link| link.line).collect();
    let axis = axis(&lines, entrance)?;
    let joined =
        network.through(entrance).filter(|(at, _)| !own.contains(at)).map(|(_, link)| link);
    let joined: Vec<_> = joined.collect();
    let off = joined.iter().filter_map(|link| link.name).next().map(str::to_owned);
    let off_width_dm = joined.iter().filter(|link| !matches!(link.part, Part::Foot | Part::Walk));
    let off_width_m = off_width_dm.map(|link| f64::from(link.width_dm) / 10.0).fold(0.0, f64::max);
    Some(Close {
        name: name.to_owned(),
        length_m,
        entrance,
        off,
        off_width_m,
        closed_end: *axis.last()?,
        width_m: width(&links.iter().map(|link| link.width_dm).collect::<Vec<_>>()),
        footpaths: meets(&|part| matches!(part, Part::Foot | Part::Walk)),
        drives: meets(&|part| part == Part::Drive),
        ordinary: links
            .iter()
            .any(|link| link.class.is_some_and(|class| class != RoadClass::Service)),
        lines: lines.into_iter().map(<[Spot]>::to_vec).collect(),
        axis,
    })
}

/// The narrowest piece rules: that is where everybody has to pass.
fn width(widths_dm: &[u16]) -> f64 {
    f64::from(widths_dm.iter().copied().min().unwrap_or(0)) / 10.0
}

/// The shortest way from the entrance to the spot that is farthest from it along the street.
fn axis(lines: &[&[Spot]], entrance: Spot) -> Option<Vec<Spot>> {
    let mut neighbours: HashMap<Spot, Vec<(Spot, f64)>> = HashMap::new();
    for pair in lines.iter().flat_map(|line| line.windows(2)) {
        if let &[from, to] = pair {
            let metres = distance(from, to);
            neighbours.entry(from).or_default().push((to, metres));
            neighbours.entry(to).or_default().push((from, metres));
        }
    }
    let mut reached: HashMap<Spot, (f64, Option<Spot>)> = HashMap::from([(entrance, (0.0, None))]);
    let mut edge = BTreeSet::from([(0u64, entrance)]);
    while let Some((_, here)) = edge.pop_first() {
        let so_far = reached.get(&here)?.0;
        for &(next, metres) in neighbours.get(&here)? {
            let there = so_far + metres;
            if reached.get(&next).is_none_or(|(known, _)| there < *known) {
                reached.insert(next, (there, Some(here)));
                edge.insert(((there * 1000.0) as u64, next));
            }
        }
    }
    let farthest = reached.iter().max_by(|a, b| a.1.0.total_cmp(&b.1.0).then(a.0.cmp(b.0)))?;
    let mut axis = vec![*farthest.0];
    while let Some((_, Some(before))) = axis.last().and_then(|spot| reached.get(spot)) {
        axis.push(*before);
    }
    axis.reverse();
    (axis.len() > 1).then_some(axis)
}

impl Close {
    /// The plane to measure it on.
    pub fn plane(&self) -> Plane {
        Plane::at(self.entrance)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plane::{Metres, Plane};
    use crate::{Bounds, Counts, Feature, Kind, PathClass, Shape};

    fn way(name: &str, class: Option<RoadClass>, points: &[(f64, f64)]) -> Feature {
        let plane = Plane::at(Spot::at(-0.05, 51.5).unwrap());
        let line = points.iter().map(|&(e, n)| plane.spot(Metres::new(e, n))).collect();
        let kind = match class {
            Some(class) => {
                Kind::Road { class, width_dm: 70, width_known: false, oneway: false, noexit: false }
            }
            None => Kind::Path { class: PathClass::Footway, width_dm: 20 },
        };
        let name = Some(name.to_owned()).filter(|name| !name.is_empty());
        Feature { kind, name, shape: Shape::Line(line) }
    }

    fn town(features: Vec<Feature>) -> Town {
        let bounds = features.iter().filter_map(|f| f.shape.bounds()).reduce(Bounds::and).unwrap();
        Town { bounds, credit: String::new(), counts: Counts::default(), features }
    }

    const HOME: Option<RoadClass> = Some(RoadClass::Residential);
    const MAIN: Option<RoadClass> = Some(RoadClass::Primary);

    fn high_street() -> Feature {
        way("High Street", MAIN, &[(-90.0, 0.0), (0.0, 0.0), (90.0, 0.0)])
    }

    #[test]
    fn two_pieces_and_an_arm_make_one_close() {
        let town = town(vec![
            high_street(),
            way("Elm Close", HOME, &[(0.0, 0.0), (0.0, 60.0)]),
            way("Elm Close", HOME, &[(0.0, 60.0), (0.0, 100.0)]),
            way("Elm Close", HOME, &[(0.0, 60.0), (20.0, 60.0)]),
            way("", None, &[(0.0, 100.0), (0.0, 140.0)]),
            way("", Some(RoadClass::Service), &[(20.0, 60.0), (30.0, 60.0)]),
        ]);
        let close = close_by_name(&town, "elm").unwrap();
        assert_eq!(close.off.as_deref(), Some("High Street"));
        assert_eq!(close.length_m.round(), 120.0);
        assert_eq!(line_length(&close.axis).round(), 100.0);
        assert_eq!((close.footpaths.len(), close.drives.len()), (1, 1));
        assert!(close.ordinary && !close.is_sealed());
        let mouth = close.mouth();
        // Half of the 7 m that High Street is wide, and one more.
        assert!((distance(close.entrance, mouth.at) - 4.5).abs() < 0.05);
        assert!(mouth.bearing < 0.5 || mouth.bearing > 359.5);
    }

    #[test]
    fn a_way_through_is_no_close_and_neither_is_a_stub() {
        let town = town(vec![
            high_street(),
            way("Through Road", HOME, &[(0.0, 0.0), (0.0, 80.0)]),
            way("Back Lane", HOME, &[(-50.0, 80.0), (0.0, 80.0), (50.0, 80.0)]),
            way("Stub Street", HOME, &[(40.0, 0.0), (40.0, 30.0)]),
            way("Island Road", HOME, &[(500.0, 500.0), (500.0, 600.0)]),
        ]);
        let names: Vec<String> = closes(&town).into_iter().map(|close| close.name).collect();
        // Back Lane is entered from Through Road alone; Island Road from nowhere.
        assert_eq!(names, ["Back Lane"]);
    }

    #[test]
    fn the_same_name_twice_is_two_closes_and_a_mews_is_not_ordinary() {
        let town = town(vec![
            high_street(),
            way("Elm Close", HOME, &[(0.0, 0.0), (0.0, 60.0)]),
            way("Elm Close", HOME, &[(-90.0, 0.0), (-90.0, 60.0)]),
            way("Tiny Mews", Some(RoadClass::Service), &[(90.0, 0.0), (90.0, 60.0)]),
        ]);
        let all = closes(&town);
        let ordinary: Vec<bool> = all.iter().map(|close| close.ordinary).collect();
        assert_eq!(ordinary, [true, true, false]);
        assert!(all[0].entrance < all[1].entrance);
    }
}
