//! What changed since the handover before: added, moved, struck, unfilled.

use super::reader::Reader;
use crate::sheet::{ChangeRow, ChangesPart, state_word};
use crate::snapshot::{Change, Changes, Struck};
use crate::withheld::{Place, Reason};

pub(super) fn changes(
    r: &mut Reader,
    changes: Option<&Changes>,
    shown: Struck,
) -> Option<ChangesPart> {
    let at = Place::Changes;
    let Changes { since, since_at, list } = changes?;
    if !r.has(at) {
        r.withhold(Reason::Word, at, list.len());
        return None;
    }
    Some(ChangesPart {
        since: *since,
        since_at: r.read(since_at, at),
        list: list.iter().filter_map(|change| row(r, change, shown)).collect(),
    })
}

fn row(r: &mut Reader, change: &Change, shown: Struck) -> Option<ChangeRow> {
    let place = Place::Changes;
    Some(match change {
        Change::Added(says) => ChangeRow::Added { says: r.sentence(says, place) },
        Change::Moved { words, number, from, to, at, review } => {
            if !r.may_leave(*number, *review, place) {
                return None;
            }
            let words = r.read(words, place);
            ChangeRow::Moved {
                words: words.quoted(),
                number: *number,
                from: state_word(*from),
                to: state_word(*to),
                at: r.read(at, place),
            }
        }
        Change::Struck { words, number, reason, initials, at, review } => {
            if !r.may_leave(*number, *review, place) {
                return None;
            }
            ChangeRow::Struck {
                words: (shown == Struck::Shown).then(|| r.read(words, place)),
                number: *number,
                reason: r.read(reason, place),
                initials: r.read(initials, place),
                at: r.read(at, place),
            }
        }
        Change::Unfilled(says) => ChangeRow::Unfilled { says: r.read(says, place) },
    })
}
