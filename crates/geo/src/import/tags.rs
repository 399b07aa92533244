//! The few tags a map needs, cleaned; all others are dropped as they are read.

/// Tags that decide what is drawn. Anything else, editors' notes among them, is never kept.
const WANTED: &[&str] = &[
    "addr:housename",
    "addr:housenumber",
    "addr:street",
    "amenity",
    "area",
    "barrier",
    "boundary",
    "building",
    "bus",
    "emergency",
    "entrance",
    "footway",
    "healthcare",
    "highway",
    "landuse",
    "lanes",
    "layer",
    "leisure",
    "man_made",
    "name",
    "natural",
    "noexit",
    "oneway",
    "place",
    "public_transport",
    "railway",
    "ref",
    "shop",
    "tourism",
    "tunnel",
    "type",
    "water",
    "waterway",
    "width",
];
/// Longer names are cut: nobody can read them on a map, and somebody may send a megabyte.
const LONGEST: usize = 160;

/// The tags of one element.
#[derive(Default)]
pub(super) struct Tags(Vec<(&'static str, String)>);

impl Tags {
    /// Forgets everything, keeping the memory.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Takes a tag if the map has a use for it.
    pub fn add(&mut self, key: &str, value: &str) {
        if let Ok(at) = WANTED.binary_search(&key)
            && let Some(&key) = WANTED.get(at)
        {
            self.0.push((key, clean(value)));
        }
    }

    /// The value of a tag.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.0.iter().find(|(has, _)| *has == key).map(|(_, value)| value.as_str())
    }

    /// Whether a tag has this value.
    pub fn is(&self, key: &str, value: &str) -> bool {
        self.get(key) == Some(value)
    }

    /// Whether there is such a tag and it does not say no.
    pub fn has(&self, key: &str) -> bool {
        self.get(key).is_some_and(|value| value != "no")
    }

    /// The value as text of its own, if it says anything.
    pub fn text(&self, key: &str) -> Option<String> {
        self.get(key).filter(|value| !value.is_empty()).map(str::to_owned)
    }

    /// Whether nothing of use was said.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Drops what could turn a label into a trap: control characters and changes of writing direction.
pub(super) fn clean(value: &str) -> String {
    let trap = |c: char| {
        c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let kept: String = value.chars().filter(|&c| !trap(c)).take(LONGEST).collect();
    kept.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wanted_list_is_in_order_for_the_search() {
        assert!(WANTED.is_sorted());
    }

    #[test]
    fn who_drew_it_is_not_kept_and_names_are_cleaned() {
        let mut tags = Tags::default();
        tags.add("created_by", "somebody");
        tags.add("name", " Mews\u{202e}\u{7} Lane ");
        assert_eq!(tags.get("created_by"), None);
        assert_eq!(tags.get("name"), Some("Mews Lane"));
        tags.add("addr:street", &"x".repeat(5000));
        assert_eq!(tags.get("addr:street").map(str::len), Some(LONGEST));
    }
}
