//! The quick-entry line: one line, parsed as typed, shown back as chips.
//!
//! | typed | means | in the text |
//! |---|---|---|
//! | `1408` `14:08` at the head | when it happened; the same time yesterday if today's is more than 12 h ahead | no |
//! | `~1410` `~14:10` | about then | no |
//! | `1400-1410` | from, to | no |
//! | `-15` | so many minutes ago | no |
//! | `yesterday 2310` | then, the day before | no |
//! | `0130 BST` | which of the two, in the hour that comes twice | no |
//! | `@no 20` `@ent` `@leo` | the longest known place or person, or the only one that begins so; otherwise a place by name | the name |
//! | `~50 people` `about 50 people` `100-150 people` `50 people` | how many are there; not when they `arrive` or `leave`, nor `50 more people` | yes, `~` as "about" |
//! | `6 babies` `6 children` `9 older people` `2 vans` | how many of them | yes |
//! | `6 Met officers` `20 police` `8 Home Office officers` | officials, counted by agency | yes |
//! | `"…"` `“…”` | direct speech; nothing inside is understood | yes |
//! | `"…" Leo on the phone` | said by somebody known, and how it came | the speech |
//! | `?` alone, or at the very end | relayed and unverified | only at the end |
//! | `? Leo` `? @leo` | relayed by somebody known | the name |
//! | `for Leo` first or last | logged on behalf of somebody known | yes |
//! | `on the phone` `by radio` `on WhatsApp` `online` `leaflet` closing a claim or standing apart; `posted online` anywhere | how it came: then it is no longer first-hand | yes |
//! | `/request` `/req` … | the kind: observation, report, request, decision, call-out, note | no |
//! | `!` alone | a key event | no |
//! | `#tag` | a tag | yes, but not after the last word |
//! | `#12` `re #12` | another line of the log | yes |
//! | `incident 2` | a known incident | yes |
//!
//! Everything else is text. A `?`, a report, and anything that came by another way than
//! the author's own eyes begins unverified; the rest begins confirmed.
//! Every visible character of the line is in the text or under a chip. After 200 chips, or 64
//! tags and links, the rest of a line is text.

mod clean;
mod clock;
mod count;
mod finish;
mod hash;
mod head;
mod name;
mod parsed;
mod phrase;
mod reader;
mod scene;
mod speech;
mod store;
mod suggest;
mod token;
mod unit;

#[cfg(test)]
mod tests;

pub use clean::clean;
pub use parsed::{Chip, Officials, Parsed, Says, Span, TimeProblem};
pub use scene::{KnownIncident, Scene};
pub use store::{NotStored, Storing, entry};
pub use suggest::{Offer, Sigil, Suggestion, offers, suggestion};

/// Returns what the line says in this scene. Never fails: what is not understood is text.
pub fn parse(line: &str, scene: &Scene<'_>) -> Parsed {
    reader::Reader::new(line, scene).read()
}
