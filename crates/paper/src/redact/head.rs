//! Title, running lines and signature boxes.

use closeby_domain::redaction::RedactionLevel;

use super::reader::{Reader, aloud};
use crate::clean::clean;
use crate::sheet::{HeadLine, Ink, SignaturePart, SignedInk};
use crate::snapshot::{Acknowledged, Head, Signed};
use crate::withheld::Place;

/// Returns the words in the box of the running header.
pub(super) fn classification(level: RedactionLevel) -> &'static str {
    match level {
        RedactionLevel::Legal => "LEGAL, PRIVILEGED",
        RedactionLevel::Organiser => "ORGANISERS ONLY",
        RedactionLevel::External => "EXTERNAL",
        RedactionLevel::Public => "PUBLIC",
    }
}

pub(super) fn head(r: &mut Reader, head: &Head) -> HeadLine {
    let Head {
        day,
        date,
        number,
        exercise,
        from,
        to,
        covers_from,
        covers_until,
        printed_by,
        stamp: _,
        chain_head,
        records,
    } = head;
    let at = Place::Head;
    let day = r.read(day, at);
    HeadLine {
        title: format!("Handover {number}, {}", aloud(&day)),
        day,
        date: r.read(date, at),
        number: *number,
        exercise: *exercise,
        from: r.who(from, at),
        to: r.who(to, at),
        covers_from: r.read(covers_from, at),
        covers_until: r.read(covers_until, at),
        printed_by: r.who(printed_by, at),
        chain_head: in_fours(chain_head),
        records: *records,
    }
}

pub(super) fn signature(
    r: &mut Reader,
    head: &Head,
    signed: Option<&Signed>,
    acknowledged: Option<&Acknowledged>,
) -> SignaturePart {
    let at = Place::Signature;
    let signed = signed.map(|Signed { name, at: when, key }| SignedInk {
        name: r.read(name, at),
        at: r.read(when, at),
        key: in_fours(key),
    });
    let from_role = if r.names_people() { r.read(&head.from.role, at) } else { Ink::default() };
    SignaturePart {
        from: r.who(&head.from, at),
        from_role,
        signed,
        to: r.who(&head.to, at),
        acknowledged: acknowledged
            .map(|Acknowledged { by, at: when }| (r.read(by, at), r.read(when, at))),
    }
}

/// Hexadecimal digits in fours, so that two people can read them to each other.
fn in_fours(digits: &str) -> String {
    let plain: Vec<char> = clean(digits)
        .chars()
        .filter(char::is_ascii_hexdigit)
        .map(|d| d.to_ascii_uppercase())
        .collect();
    plain.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
}
