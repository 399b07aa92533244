//! Chips and suggestions of the quick-entry line, in words.

use closeby_domain::Author;
use closeby_domain::crowd::Range;
use closeby_domain::entry::{EntryKind, Medium};
use closeby_domain::place::PlaceKind;
use closeby_domain::quick::{self, Offer, Parsed, Says, Scene, Sigil, Span, TimeProblem};

use crate::look::Look;
use crate::times;
use crate::view::line::{ChipKind, ChipView, Suggestion};
use crate::words::say;

/// Returns the chips: what was understood, then what is always there.
pub fn chips(line: &str, parsed: &Parsed, look: &Look, author: &Author) -> Vec<ChipView> {
    let mut chips: Vec<ChipView> = parsed
        .chips
        .iter()
        .map(|chip| {
            let (kind, label) = told(&chip.says, look);
            ChipView { kind, label, span: Some(units(line, chip.span)) }
        })
        .collect();
    let has = |chips: &[ChipView], kind| chips.iter().any(|chip| chip.kind == kind);
    if !has(&chips, ChipKind::Time) {
        let label = say!("chip-now", at = look.clock(look.at));
        chips.insert(0, ChipView { kind: ChipKind::Time, label, span: None });
    }
    if !parsed.verification.is_fact() && !has(&chips, ChipKind::Unverified) {
        chips.push(ChipView {
            kind: ChipKind::Unverified,
            label: say!("standing-unverified"),
            span: None,
        });
    }
    if !has(&chips, ChipKind::Kind) {
        chips.push(ChipView { kind: ChipKind::Kind, label: kind_word(parsed.kind), span: None });
    }
    if !author.name.is_empty() {
        let label = say!("chip-author", name = author.name.clone(), role = author.role.clone());
        chips.push(ChipView { kind: ChipKind::Author, label, span: None });
    }
    chips
}

fn told(says: &Says, look: &Look) -> (ChipKind, String) {
    match says {
        Says::Time(when) => (ChipKind::Time, when_word(when, look)),
        Says::TimeProblem(problem) => (ChipKind::Time, problem_word(*problem, look)),
        Says::People { count, about } => {
            (ChipKind::People, counted(*count, *about, &say!("chip-people")))
        }
        Says::Children { count, about } => {
            (ChipKind::People, counted(*count, *about, &say!("chip-children")))
        }
        Says::Older { count, about } => {
            (ChipKind::People, counted(*count, *about, &say!("chip-older")))
        }
        Says::Vehicles { count, about } => {
            (ChipKind::People, counted(*count, *about, &say!("chip-vehicles")))
        }
        Says::Officials(seen) => {
            (ChipKind::Officials, counted(seen.present, seen.about, &seen.agency))
        }
        Says::Place(place) => (ChipKind::Place, place.name.clone()),
        Says::Person(person) => (ChipKind::For, person.name.clone()),
        Says::OnBehalfOf(person) => (ChipKind::For, say!("chip-for", name = person.name.clone())),
        Says::Unverified => (ChipKind::Unverified, say!("standing-unverified")),
        Says::DirectSpeech => (ChipKind::Speech, say!("chip-speech")),
        Says::Kind(kind) => (ChipKind::Kind, kind_word(*kind)),
        Says::Medium(medium) => (ChipKind::Medium, medium_word(*medium)),
        Says::Tag(tag) => (ChipKind::Tag, format!("#{tag}")),
        Says::Link(number) => (ChipKind::Link, format!("#{number}")),
        Says::Incident(_, number) => (ChipKind::Link, say!("chip-incident", number = *number)),
        Says::KeyEvent => (ChipKind::Key, say!("chip-key")),
    }
}

/// Returns a time as a chip says it: "14:54", "about 14:10", "16:17, 12 minutes ago".
fn when_word(when: &closeby_domain::When, look: &Look) -> String {
    let at = look.clock(when.from);
    if let Some(to) = when.to {
        return say!("chip-stretch", from = at, to = look.clock(to));
    }
    if when.about {
        return say!("about-time", at = at);
    }
    let ago = look.at.minutes_since(when.from);
    if ago > 0 { say!("chip-ago", at = at, ago = times::lasting(ago)) } else { at }
}

fn problem_word(problem: TimeProblem, look: &Look) -> String {
    match problem {
        TimeProblem::DoesNotExist { .. } => say!("chip-time-not-there"),
        TimeProblem::ExistsTwice { .. } => say!("chip-time-twice"),
        TimeProblem::StillToCome { at } => say!("chip-time-to-come", at = look.clock(at)),
    }
}

/// Returns "about 50 people", "100-150 people" or "6 police".
pub fn counted(range: Range, about: bool, what: &str) -> String {
    if about {
        return say!("about-count", count = range.best(), what = what.to_owned());
    }
    if range.low() == range.high() {
        return format!("{} {what}", range.best());
    }
    format!("{}-{} {what}", range.low(), range.high())
}

/// Returns the kind of a line in words.
pub fn kind_word(kind: EntryKind) -> String {
    match kind {
        EntryKind::Observation => say!("kind-observation"),
        EntryKind::Report => say!("kind-report"),
        EntryKind::Request => say!("kind-request"),
        EntryKind::Decision => say!("kind-decision"),
        EntryKind::CallOut => say!("kind-call-out"),
        EntryKind::Note => say!("kind-note"),
    }
}

/// Returns by which way something came, in words.
pub fn medium_word(medium: Medium) -> String {
    match medium {
        Medium::InPerson => say!("way-in-person"),
        Medium::Phone => say!("way-phone"),
        Medium::Radio => say!("way-radio"),
        Medium::Whatsapp => say!("way-whatsapp"),
        Medium::SocialMedia => say!("way-social-media"),
        Medium::Paper => say!("way-paper"),
        Medium::Message => say!("way-message"),
    }
}

fn units(line: &str, span: Span) -> (u32, u32) {
    let span = span.in_utf16(line);
    (u32::try_from(span.from).unwrap_or(u32::MAX), u32::try_from(span.to).unwrap_or(u32::MAX))
}

/// Returns what could stand where the caret is.
pub fn suggestions(line: &str, caret: u32, scene: &Scene<'_>, look: &Look) -> Vec<Suggestion> {
    let caret = byte_at(line, caret);
    let Some(asked) = quick::suggestion(line, caret, scene) else { return Vec::new() };
    let span = units(line, asked.span);
    quick::offers(&asked, scene)
        .into_iter()
        .map(|offer| offered(&offer, asked.sigil, span, look))
        .collect()
}

/// Returns the byte at which a caret stands that was counted in UTF-16 units.
fn byte_at(line: &str, caret: u32) -> usize {
    let mut seen = 0;
    for (at, letter) in line.char_indices() {
        if seen >= caret as usize {
            return at;
        }
        seen += letter.len_utf16();
    }
    line.len()
}

fn offered(offer: &Offer, sigil: Sigil, span: (u32, u32), look: &Look) -> Suggestion {
    let mark = match sigil {
        Sigil::At => '@',
        Sigil::Hash => '#',
        Sigil::Slash => '/',
    };
    let (kind, label, detail, insert) = match offer {
        Offer::Place(id, name) => {
            let place = look.board.places.iter().find(|place| place.id == *id);
            let width = place
                .filter(|place| place.kind == PlaceKind::Entrance)
                .and_then(|p| p.clear_width_cm);
            let detail = width
                .map(|cm| say!("brief-clear", metres = format!("{:.1}", f64::from(cm) / 100.0)));
            (ChipKind::Place, name.clone(), detail.unwrap_or_default(), name.clone())
        }
        Offer::Person(id, name) => {
            let held = look.held_by(*id).and_then(|held| look.post(held.post));
            (
                ChipKind::For,
                name.clone(),
                held.map(|post| post.title.clone()).unwrap_or_default(),
                name.clone(),
            )
        }
        Offer::Tag(tag) => (ChipKind::Tag, tag.clone(), String::new(), tag.clone()),
        Offer::Kind(kind) => {
            let word = kind_word(*kind);
            (ChipKind::Kind, word.clone(), String::new(), word.to_lowercase())
        }
    };
    Suggestion { kind, label, detail, insert: format!("{mark}{insert} "), span }
}
