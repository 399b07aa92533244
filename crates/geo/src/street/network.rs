//! Which streets meet where: everything a close is recognised by.

use crate::spot::Spot;
use crate::town::kind::{Kind, PathClass, RoadClass};
use crate::town::{Feature, Town};
use std::collections::HashMap;

/// How a way takes part in the question "how many ways lead in?".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// A street people live in: may be a close itself.
    Home,
    /// A named yard or mews: may be a close, and counts as a street when met.
    Yard,
    /// A named street without vehicles: may be a close, and is a footpath when met.
    Walk,
    /// A main road: counts when met, is never a close.
    Main,
    /// An unnamed drive.
    Drive,
    /// For feet and bicycles only.
    Foot,
}

/// One way with its part in the network.
pub(super) struct Link<'a> {
    pub name: Option<&'a str>,
    pub part: Part,
    pub class: Option<RoadClass>,
    pub width_dm: u16,
    pub line: &'a [Spot],
}

/// More ways than this never meet in one spot, except in a map made to be slow.
const MOST_AT_ONE_SPOT: usize = 64;

/// All ways of a town, and who passes through each spot.
pub(super) struct Network<'a> {
    pub links: Vec<Link<'a>>,
    pub at: HashMap<Spot, Vec<usize>>,
}

impl<'a> Network<'a> {
    pub fn of(town: &'a Town) -> Self {
        let links: Vec<Link<'a>> = town.features.iter().filter_map(link).collect();
        let mut at: HashMap<Spot, Vec<usize>> = HashMap::new();
        for (index, link) in links.iter().enumerate() {
            for &spot in link.line {
                let here = at.entry(spot).or_default();
                if here.last() != Some(&index) && here.len() < MOST_AT_ONE_SPOT {
                    here.push(index);
                }
            }
        }
        Self { links, at }
    }

    /// The ways through a spot.
    pub fn through(&self, spot: Spot) -> impl Iterator<Item = (usize, &Link<'a>)> {
        let here = self.at.get(&spot).map(Vec::as_slice).unwrap_or_default();
        here.iter().filter_map(|&index| Some((index, self.links.get(index)?)))
    }
}

fn link(feature: &Feature) -> Option<Link<'_>> {
    let line = feature.shape.line()?;
    let name = feature.name.as_deref();
    let (part, class, width_dm) = match feature.kind {
        Kind::Road { class, width_dm, .. } => {
            (road_part(class, name.is_some()), Some(class), width_dm)
        }
        Kind::Path { class: PathClass::Pedestrian, width_dm } if name.is_some() => {
            (Part::Walk, None, width_dm)
        }
        Kind::Path { width_dm, .. } => (Part::Foot, None, width_dm),
        _ => return None,
    };
    Some(Link { name, part, class, width_dm, line })
}

fn road_part(class: RoadClass, named: bool) -> Part {
    match class {
        RoadClass::Residential | RoadClass::LivingStreet | RoadClass::Unclassified => Part::Home,
        RoadClass::Service if named => Part::Yard,
        RoadClass::Service | RoadClass::Track => Part::Drive,
        _ => Part::Main,
    }
}
