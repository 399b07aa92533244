//! Which words other eyes have read.

use proptest::prelude::*;

use crate::afternoon::{entry, minute, says};
use crate::claim::{Account, Dispute};
use crate::entry::{Correction, EntryLine};
use crate::id::EntryId;
use crate::operation::Mark;
use crate::{Fact, Operation, Statement};

/// What may be said about an entry, by anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Saying {
    Correct,
    CorrectTime,
    Strike,
    Lift,
    SideBySide,
    Key,
    Review,
    Withdraw,
}

const SAYINGS: [Saying; 8] = [
    Saying::Correct,
    Saying::CorrectTime,
    Saying::Strike,
    Saying::Lift,
    Saying::SideBySide,
    Saying::Key,
    Saying::Review,
    Saying::Withdraw,
];

fn operation(id: EntryId, saying: Saying) -> Operation {
    let mark = || Mark { reason: "wrong street".to_owned(), initials: "TE".to_owned() };
    let account =
        || Account { who: "A neighbour".to_owned(), at: minute(0), words: "shut".to_owned() };
    let reason = || "counted".to_owned();
    match saying {
        Saying::Correct => {
            let text = Some("five officers".to_owned());
            Operation::CorrectEntry(id, Correction { text, when: None, reason: reason() })
        }
        Saying::CorrectTime => {
            let when = Some(crate::When::exactly(minute(1)));
            Operation::CorrectEntry(id, Correction { text: None, when, reason: reason() })
        }
        Saying::Strike => Operation::StrikeEntry(id, mark()),
        Saying::Lift => Operation::LiftStrike(id, mark()),
        Saying::SideBySide => Operation::SetSideBySide(
            id,
            Dispute {
                title: "the gate".to_owned(),
                witness: account(),
                authority: account(),
                editors_note: String::new(),
            },
        ),
        Saying::Key => Operation::MarkKey(id, true),
        Saying::Review => Operation::ReviewEntry(id, true),
        Saying::Withdraw => Operation::ReviewEntry(id, false),
    }
}

/// An entry by Tom, and what he or Ines said about it, one minute after the other.
fn told(sayings: &[(Saying, bool)]) -> EntryLine {
    let first = entry(1, 0, "six officers");
    let id = first.id;
    let mut said: Vec<Statement> = vec![says(0, 0, 1, Operation::LogEntry(first))];
    for (place, (saying, by_ines)) in sayings.iter().enumerate() {
        let place = i64::try_from(place).expect("a short list") + 1;
        let seq = u64::try_from(place).expect("a short list") + 1;
        let mut statement = says(place, place, seq, operation(id, *saying));
        if *by_ines {
            statement.by.name = " INES ".to_owned();
        }
        said.push(statement);
    }
    match Fact::fold(&said) {
        Some(Fact::Entry(line)) => line,
        other => panic!("an entry was logged, not {other:?}"),
    }
}

fn changes_what_is_read(saying: Saying) -> bool {
    !matches!(saying, Saying::Key | Saying::Review | Saying::Withdraw)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..Default::default() })]

    /// Reviewed means: Ines said yes, and since then nothing changed what is read.
    #[test]
    fn a_review_holds_for_what_was_read_and_nothing_else(
        sayings in prop::collection::vec((prop::sample::select(&SAYINGS[..]), any::<bool>()), 0..12)
    ) {
        let expected = sayings.iter().fold(false, |read, (saying, by_ines)| match saying {
            Saying::Review => *by_ines,
            Saying::Withdraw => false,
            other => read && !changes_what_is_read(*other),
        });
        prop_assert_eq!(told(&sayings).reviewed.is_some(), expected);
    }
}

#[test]
fn nobody_reviews_their_own_words_however_they_spell_their_name() {
    assert!(told(&[(Saying::Review, false)]).reviewed.is_none());
    let by = told(&[(Saying::Review, true)]).reviewed.expect("other eyes").1;
    assert_eq!(by.name, " INES ");
}
