//! The compact form in which the vault keeps a town.
//!
//! Six letters, one version byte, then postcard; lines are stored as steps from spot to spot, so
//! that a street costs about three bytes a bend. The same town always gives the same bytes.

use super::Town;
use crate::error::TownError;
use crate::spot::Spot;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

const MARK: &[u8; 6] = b"CBTOWN";
const VERSION: u8 = 1;

impl Town {
    /// Returns the town as bytes for the vault.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MARK.to_vec();
        bytes.push(VERSION);
        // Every length is known and the sink is memory: there is nothing left to go wrong.
        postcard::to_extend(self, bytes).expect("a town is plain values in memory")
    }

    /// Reads what [`Town::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, TownError> {
        let rest = bytes.strip_prefix(MARK.as_slice()).ok_or(TownError::NotATown)?;
        let (&version, rest) = rest.split_first().ok_or(TownError::NotATown)?;
        if version > VERSION {
            return Err(TownError::TooNew { found: version, known: VERSION });
        }
        postcard::from_bytes(rest).map_err(|_| TownError::NotATown)
    }
}

/// A line as steps from spot to spot.
pub(crate) mod delta {
    use super::{Deserialize, Deserializer, Serializer, Spot};
    use serde::de::Error;

    pub fn serialize<S: Serializer>(line: &[Spot], to: S) -> Result<S::Ok, S::Error> {
        let mut last = (0i64, 0i64);
        to.collect_seq(line.iter().map(|spot| {
            let (lon, lat) = spot.grains();
            let here = (i64::from(lon), i64::from(lat));
            let step = (here.0 - last.0, here.1 - last.1);
            last = here;
            step
        }))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Spot>, D::Error> {
        let steps = Vec::<(i64, i64)>::deserialize(from)?;
        let mut last = (0i64, 0i64);
        let spot = |(lon, lat): (i64, i64)| {
            last = (last.0.checked_add(lon)?, last.1.checked_add(lat)?);
            Some(Spot::raw(i32::try_from(last.0).ok()?, i32::try_from(last.1).ok()?))
        };
        let line: Option<Vec<Spot>> = steps.into_iter().map(spot).collect();
        line.ok_or_else(|| D::Error::custom("a step leads off the globe"))
    }
}

/// Several rings, each as steps.
pub(crate) mod delta_rings {
    use super::{Deserialize, Deserializer, Serialize, Serializer, Spot, delta};

    #[derive(Serialize)]
    struct Written<'a>(#[serde(serialize_with = "delta::serialize")] &'a [Spot]);
    #[derive(Deserialize)]
    struct Read(#[serde(deserialize_with = "delta::deserialize")] Vec<Spot>);

    pub fn serialize<S: Serializer>(rings: &[Vec<Spot>], to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(rings.iter().map(|ring| Written(ring)))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Vec<Spot>>, D::Error> {
        Ok(Vec::<Read>::deserialize(from)?.into_iter().map(|read| read.0).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Bounds, Counts, Feature, Green, Kind, Polygon, Shape};
    use proptest::prelude::*;

    fn town(shape: Shape) -> Town {
        let bounds = shape.bounds().unwrap();
        let feature = Feature { kind: Kind::Green(Green::Park), name: Some("Ö".into()), shape };
        Town { bounds, credit: "me".into(), counts: Counts::default(), features: vec![feature] }
    }

    fn spots(least: usize) -> impl Strategy<Value = Vec<Spot>> {
        prop::collection::vec((any::<i32>(), any::<i32>()), least..40)
            .prop_map(|all| all.into_iter().map(|(lon, lat)| Spot::raw(lon, lat)).collect())
    }

    proptest! {
        #[test]
        fn a_town_comes_back_as_it_went(outer in spots(1), hole in spots(0), line in spots(1)) {
            let area = town(Shape::Area(vec![Polygon { outer, holes: vec![hole] }]));
            prop_assert_eq!(&Town::from_bytes(&area.to_bytes()).unwrap(), &area);
            let line = town(Shape::Line(line));
            prop_assert_eq!(&Town::from_bytes(&line.to_bytes()).unwrap(), &line);
        }

        #[test]
        fn broken_bytes_are_refused_or_read_but_never_a_crash(
            at in 7usize..60, value in any::<u8>(), keep in 0usize..80,
        ) {
            let square: Vec<Spot> = [(0, 0), (9, 0), (9, 9), (0, 0)].map(|(x, y)| Spot::raw(x, y)).into();
            let mut bytes = town(Shape::Area(vec![Polygon { outer: square, holes: vec![] }])).to_bytes();
            if let Some(byte) = bytes.get_mut(at) { *byte = value; }
            bytes.truncate(keep);
            let _ = Town::from_bytes(&bytes);
        }
    }

    #[test]
    fn the_first_format_stays_readable() {
        let spot = Spot::raw(-1_199_256, 514_893_656);
        let town = Town {
            bounds: Bounds { least: spot, most: spot },
            credit: "c".into(),
            counts: Counts { nodes: 1, ..Counts::default() },
            features: vec![Feature { kind: Kind::Tree, name: None, shape: Shape::Point(spot) }],
        };
        let first: &[u8] = &[
            67, 66, 84, 79, 87, 78, 1, 175, 178, 146, 1, 176, 157, 133, 235, 3, 175, 178, 146, 1,
            176, 157, 133, 235, 3, 1, 99, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, 0, 0, 175,
            178, 146, 1, 176, 157, 133, 235, 3,
        ];
        assert_eq!(town.to_bytes(), first);
        assert_eq!(Town::from_bytes(first), Ok(town));
    }

    #[test]
    fn a_town_from_the_future_is_refused_politely() {
        let spot = Spot::raw(0, 0);
        let mut bytes = town(Shape::Point(spot)).to_bytes();
        bytes[6] = 9;
        assert_eq!(Town::from_bytes(&bytes), Err(TownError::TooNew { found: 9, known: 1 }));
        assert_eq!(Town::from_bytes(b"SQLite format 3"), Err(TownError::NotATown));
    }
}
