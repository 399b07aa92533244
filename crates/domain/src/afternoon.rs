//! Small pieces of an afternoon for the tests of this crate.

use uuid::Uuid;

use crate::board::Board;
use crate::claim::Verification;
use crate::entry::{Entry, EntryLine, SourceKind};
use crate::id::{AssignmentId, EntryId, PersonId, PostId, RequestId};
use crate::request::Request;
use crate::role::{Answer, Assignment, Post, RoleCode};
use crate::{Author, Fact, Moment, Operation, Order, Statement, When};

/// So many minutes after noon.
pub(crate) fn minute(minutes: i64) -> Moment {
    Moment::from_unix_ms(1_813_000_000_000).plus_minutes(minutes)
}

/// Somebody says something: it happened at one minute and was written down at another.
pub(crate) fn says(happened: i64, recorded: i64, seq: u64, operation: Operation) -> Statement {
    let hlc = u64::try_from(minute(recorded).unix_ms()).expect("after 1970") << 16;
    Statement {
        by: Author { person: None, name: "Tom".to_owned(), role: "loggist".to_owned() },
        happened: minute(happened),
        recorded: minute(recorded),
        operation,
        order: Order { hlc, device: [1; 8], seq },
    }
}

pub(crate) fn entry(n: u128, happened: i64, words: &str) -> Entry {
    Entry::seen(
        EntryId(Uuid::from_u128(n)),
        u32::try_from(n).expect("a small number"),
        When::exactly(minute(happened)),
        words.to_owned(),
    )
}

/// A line of the log nobody has said anything more about.
pub(crate) fn line(n: u128, source: SourceKind, verification: Verification) -> EntryLine {
    let entry = Entry { source, verification, ..entry(n, 0, "vans behind the station") };
    match Fact::fold([&says(0, 0, 1, Operation::LogEntry(entry))]) {
        Some(Fact::Entry(line)) => line,
        other => panic!("an entry was logged, not {other:?}"),
    }
}

pub(crate) fn request(asked: i64) -> Request {
    Request {
        id: RequestId(Uuid::from_u128(7)),
        number: 1,
        what: "Toilet for the man in the van".to_owned(),
        role: RoleCode::WF,
        asked_by: "Grace".to_owned(),
        asked_of: None,
        asked: minute(asked),
        entry: None,
        incident: None,
        steps: Vec::new(),
    }
}

pub(crate) fn post(n: u128, needed: u32, since: i64) -> Post {
    Post {
        id: PostId(Uuid::from_u128(n)),
        role: RoleCode::ES,
        title: "Entrance steward".to_owned(),
        needed,
        optional: false,
        language: None,
        check_in_minutes: Some(30),
        position: None,
        since: minute(since),
        stood_down: false,
    }
}

/// Somebody stands at a post from one minute until they are released, if they are.
pub(crate) fn held(n: u128, post: &Post, from: i64, released: Option<i64>) -> Assignment {
    Assignment {
        id: AssignmentId(Uuid::from_u128(n)),
        post: post.id,
        person: PersonId(Uuid::from_u128(n)),
        from: minute(from),
        until: None,
        answer: Answer::Yes,
        last_check_in: None,
        check_in_due: None,
        released: released.map(minute),
        note: None,
    }
}

/// A board with one post and who stands there.
pub(crate) fn board(post: &Post, assignments: Vec<Assignment>) -> Board {
    Board { posts: vec![post.clone()], assignments, ..Board::default() }
}
