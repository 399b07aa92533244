//! Files folded into the line or the case that they were kept with.

use uuid::Uuid;

use super::*;
use crate::afternoon::{entry, minute, says};
use crate::case::operation::CaseOperation;
use crate::id::CaseId;
use crate::{Audience, Fact, Subject};

fn kept(n: u128, name: &str) -> Attachment {
    let file = KeptFile {
        id: AttachmentId(Uuid::from_u128(n)),
        name: name.to_owned(),
        kind: FileKind::Jpeg,
        bytes: 3,
        sha256: Digest([1; 32]),
        picture: Some((4, 3)),
    };
    let sealed = SealedFile {
        blake3: Digest([2; 32]),
        epoch: [3; 16],
        pieces: vec![Digest([4; 32])],
        preview: Some(Digest([5; 32])),
    };
    Attachment { file, sealed }
}

#[test]
fn a_line_has_its_files_in_the_order_in_which_they_were_kept() {
    let line = entry(1, 0, "a van");
    let id = line.id;
    let said = [
        says(0, 0, 1, Operation::LogEntry(line)),
        says(0, 9, 3, Operation::Attach(id, kept(2, "second.jpg"))),
        says(0, 5, 2, Operation::Attach(id, kept(1, "first.jpg"))),
        says(0, 9, 4, Operation::AttachForLegal(id, kept(3, "sealed.jpg"))),
    ];
    let Some(Fact::Entry(line)) = Fact::fold(&said) else { panic!("a line") };
    let names: Vec<&str> = line.attached.iter().map(|one| one.file.name.as_str()).collect();
    assert_eq!(names, ["first.jpg", "second.jpg"]);
    assert_eq!(line.attached.first().map(|one| one.at), Some(minute(5)));
    let sealed = kept_for_legal(&said);
    let told: Vec<_> = sealed.iter().map(|(to, one)| (*to, one.file.name.as_str())).collect();
    assert_eq!(told, [(id, "sealed.jpg")]);
}

#[test]
fn who_may_read_a_file_is_said_by_the_operation() {
    let id = EntryId(Uuid::from_u128(1));
    let team = Operation::Attach(id, kept(1, "a"));
    assert_eq!((team.audience(), team.subject()), (Audience::Team, Some(Subject::Entry(id.0))));
    let case = CaseOperation::Attach(CaseId(Uuid::from_u128(2)), None, kept(2, "b"));
    for sealed in [Operation::AttachForLegal(id, kept(1, "a")), Operation::Case(case)] {
        assert_eq!((sealed.audience(), sealed.subject()), (Audience::Legal, None));
        assert!(sealed.attachment().is_some());
    }
}

#[test]
fn every_piece_is_told_the_small_picture_last() {
    let all: Vec<_> = kept(1, "a").sealed.all().map(|one| one.0[0]).collect();
    assert_eq!(all, [4, 5]);
}
