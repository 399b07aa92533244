//! What `closeby bench` measures against, passed on from the rooms that know it.

use closeby_domain::Moment;
use closeby_domain::id::{PersonId, PlaceId};
use closeby_domain::quick::{Scene, parse};
use jiff::tz::TimeZone;
use uuid::Uuid;

pub use closeby_paper::bench::bare_table;
pub use closeby_paper::forget_prints;
pub use closeby_sync::bench::Laptop;
pub use closeby_vault::Vault;
pub use closeby_vault::bench::{
    BareOverTcp, Closed, Look, Opened, PASSPHRASE, Raw, Sides, Unlocked, Workload, guest, kitchen,
    lines_on_the_board, opened, records, sealed_bytes, tell_who_belongs, writes,
};

/// A street of which many people and places are known by name: each may be meant by a line.
pub struct Street {
    places: Vec<(PlaceId, String)>,
    people: Vec<(PersonId, String)>,
    zone: TimeZone,
}

impl Street {
    /// Returns a street with so many houses and as many people.
    pub fn of(names: u128) -> Self {
        let zone = TimeZone::get("Europe/London").unwrap_or(TimeZone::UTC);
        Self {
            places: (0..names).map(|n| (PlaceId(Uuid::from_u128(n)), format!("no. {n}"))).collect(),
            people: (0..names)
                .map(|n| (PersonId(Uuid::from_u128(n)), format!("Nell{n} Hargreave{n}")))
                .collect(),
            zone,
        }
    }

    /// Reads a line, as it is read at each key; returns how many things were understood.
    pub fn read(&self, line: &str) -> usize {
        let places: Vec<_> = self.places.iter().map(|(id, name)| (*id, name.as_str())).collect();
        let people: Vec<_> = self.people.iter().map(|(id, name)| (*id, name.as_str())).collect();
        let now = Moment::from_unix_ms(1_812_900_000_000);
        let bare = Scene::bare(now, self.zone.clone());
        parse(line, &Scene { places: &places, people: &people, ..bare }).chips.len()
    }
}
