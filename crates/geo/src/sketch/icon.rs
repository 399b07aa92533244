//! The small pictures in place circles: Lucide's outlines (ISC licence) on their 24-unit grid.

use super::mark::Icon;

/// The outline of an icon; letters have none.
pub(super) fn outline(icon: Icon) -> Option<&'static str> {
    Some(match icon {
        Icon::Water => {
            "M5.1 4.1A1 1 0 0 1 6.1 3h11.8a1 1 0 0 1 1 1.1L17.2 20.2A2 2 0 0 1 15.2 22H8.8a2 2 0 0 \
             1-2-1.8zM6 12a5 5 0 0 1 6 0 5 5 0 0 0 6 0"
        }
        Icon::Toilet => {
            "M7 12h13a1 1 0 0 1 1 1 5 5 0 0 1-5 5h-.6a.5.5 0 0 0-.4.8l1.5 2.4a.5.5 0 0 1-.4.8H5.4a.5\
             .5 0 0 1-.4-.8L7 18M8 18a5 5 0 0 1-5-5V4a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v8"
        }
        Icon::FirstAid => "M9 3h6v6h6v6h-6v6H9v-6H3V9h6z",
        Icon::Rest => {
            "M19 9V6a2 2 0 0 0-2-2H7a2 2 0 0 0-2 2v3M3 16a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2v-5a2 2 0 0 \
             0-4 0v1.5a.5.5 0 0 1-.5.5h-9a.5.5 0 0 1-.5-.5V11a2 2 0 0 0-4 0zM5 18v2M19 18v2"
        }
        Icon::Muster => "M5 22V3h14l-4 5.5 4 5.5H5",
        Icon::Letter(_) => return None,
    })
}
