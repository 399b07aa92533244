//! Set phrases: kinds after a slash, and the ways by which news comes.

use super::token::Token;
use super::unit;
use crate::entry::{EntryKind, Medium, SourceKind};

/// The kinds, by the word after the slash.
pub(super) const KINDS: [(&str, EntryKind); 7] = [
    ("observation", EntryKind::Observation),
    ("report", EntryKind::Report),
    ("request", EntryKind::Request),
    ("decision", EntryKind::Decision),
    ("call-out", EntryKind::CallOut),
    ("callout", EntryKind::CallOut),
    ("note", EntryKind::Note),
];

/// Returns the only kind whose word begins so.
pub(super) fn kind(begun: &str) -> Option<EntryKind> {
    let begun = begun.to_ascii_lowercase();
    let mut fitting = KINDS.iter().filter(|(word, _)| word.starts_with(&begun));
    let (_, kind) = fitting.next().filter(|_| !begun.is_empty())?;
    fitting.all(|(_, other)| other == kind).then_some(*kind)
}

/// A way by which news comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Way {
    pub(super) medium: Medium,
    pub(super) source: SourceKind,
    /// Whether the words can mean nothing else, wherever they stand.
    pub(super) plain: bool,
    /// How many tokens name it.
    pub(super) taken: usize,
}

/// A medium, how it lets one know, and whether its words are plain wherever they stand.
type News = (Medium, SourceKind, bool);

const PHONE: News = (Medium::Phone, SourceKind::Relayed, false);
const RADIO: News = (Medium::Radio, SourceKind::Relayed, false);
const WHATSAPP: News = (Medium::Whatsapp, SourceKind::Relayed, false);
const ONLINE: News = (Medium::SocialMedia, SourceKind::ReadOnline, false);
const POSTED: News = (Medium::SocialMedia, SourceKind::ReadOnline, true);
const PAPER: News = (Medium::Paper, SourceKind::Document, false);

/// Longer phrases stand before shorter ones that they begin with.
const WAYS: &[(&[&str], News)] = &[
    (&["on", "the", "phone"], PHONE),
    (&["by", "phone"], PHONE),
    (&["by", "telephone"], PHONE),
    (&["by", "radio"], RADIO),
    (&["on", "the", "radio"], RADIO),
    (&["over", "the", "radio"], RADIO),
    (&["on", "whatsapp"], WHATSAPP),
    (&["by", "whatsapp"], WHATSAPP),
    (&["via", "whatsapp"], WHATSAPP),
    (&["whatsapp"], WHATSAPP),
    (&["posted", "online"], POSTED),
    (&["read", "online"], POSTED),
    (&["seen", "online"], POSTED),
    (&["online"], ONLINE),
    (&["on", "social", "media"], ONLINE),
    (&["on", "a", "leaflet"], PAPER),
    (&["leaflet"], PAPER),
    (&["on", "paper"], PAPER),
    (&["paper"], PAPER),
];

/// Returns the way these words begin by naming.
pub(super) fn way(words: &[Token<'_>]) -> Option<Way> {
    let (names, (medium, source, plain)) =
        WAYS.iter().find(|(names, _)| unit::begins(words, names))?;
    Some(Way { medium: *medium, source: *source, plain: *plain, taken: names.len() })
}
