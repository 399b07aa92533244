//! Anything that can be said, in any order, about a handful of things.

use closeby_domain::attachment::{Attachment, Digest, FileKind, KeptFile, SealedFile};
use closeby_domain::call_out::{CallOut, CallOutAnswers};
use closeby_domain::claim::{Account, ClaimMove, Dispute, Evidence, Heard, Verification};
use closeby_domain::crowd::{CrowdEstimate, Method, OfficialCount, Range, Working};
use closeby_domain::day::{CloseMarked, Day};
use closeby_domain::decision::{Decision, Prompted};
use closeby_domain::entry::{self, Correction, Entry, Medium, SourceKind};
use closeby_domain::handover::{Acknowledgement, BriefingPart, Handover};
use closeby_domain::id::*;
use closeby_domain::incident::{Incident, IncidentChange, IncidentKind, IncidentState};
use closeby_domain::operation::Mark;
use closeby_domain::person::{Person, PersonChange, PersonKind};
use closeby_domain::place::{Place, PlaceChange, PlaceKind, Position};
use closeby_domain::request::{Request, RequestStep};
use closeby_domain::role::{Answer, Assignment, AssignmentStep, Post, PostChange, RoleCode};
use closeby_domain::run::{Run, RunState, RunStep};
use closeby_domain::statement::{Author, Order};
use closeby_domain::{Moment, Operation, Statement, When};
use proptest::prelude::*;
use uuid::Uuid;

const MORNING: i64 = 1_773_464_400_000;

/// A handful of statements, each with any time on both clocks.
pub(crate) fn afternoon() -> impl Strategy<Value = Vec<Statement>> {
    let said = (moment(), moment(), operation())
        .prop_map(|(happened, recorded, operation)| statement(happened, recorded, operation));
    prop::collection::vec(said, 1..40)
}

/// What Rosa says.
pub(crate) fn statement(happened: Moment, recorded: Moment, operation: Operation) -> Statement {
    let by = Author { person: None, name: "Rosa".to_owned(), role: "loggist".to_owned() };
    Statement { by, happened, recorded, operation, order: Order::FIRST }
}

pub(crate) fn moments() -> impl Strategy<Value = Vec<Moment>> {
    prop::collection::vec(moment(), 4)
}

/// A moment of a short afternoon: often the same one, sometimes a millisecond beside it.
fn moment() -> impl Strategy<Value = Moment> {
    prop_oneof![
        8 => (0..25_i64, -1..=1_i64).prop_map(|(minute, ms)| Moment::from_unix_ms(MORNING + minute * 45_000 + ms)),
        1 => (0..200_i64).prop_map(|minute| Moment::from_unix_ms(MORNING + minute * 60_000)),
    ]
}

fn operation() -> BoxedStrategy<Operation> {
    prop_oneof![
        6 => about_entries(),
        2 => about_people(),
        2 => about_things(),
        1 => about_the_day(),
    ]
    .boxed()
}

fn about_entries() -> BoxedStrategy<Operation> {
    let id = || (1..5_u128).prop_map(|n| EntryId(uuid(n)));
    prop_oneof![
        4 => entry().prop_map(Operation::LogEntry),
        2 => (id(), word(), prop::option::of(moment())).prop_map(|(id, text, when)| {
            let when = when.map(When::exactly);
            Operation::CorrectEntry(id, Correction { text: Some(text), when, reason: String::new() })
        }),
        2 => (id(), word()).prop_map(|(id, reason)| {
            Operation::StrikeEntry(id, Mark { reason, initials: "RL".to_owned() })
        }),
        1 => id().prop_map(|id| {
            Operation::LiftStrike(id, Mark { reason: String::new(), initials: "RL".to_owned() })
        }),
        1 => (id(), any::<bool>()).prop_map(|(id, key)| Operation::MarkKey(id, key)),
        2 => (id(), state()).prop_map(|(id, to)| {
            Operation::MoveClaim(id, ClaimMove { to, evidence: Evidence::Note("seen".to_owned()) })
        }),
        1 => id().prop_map(|id| Operation::AskToCheck(id, PersonId(uuid(1)))),
        1 => (id(), any::<bool>()).prop_map(|(id, may)| Operation::ReviewEntry(id, may)),
    ]
    .boxed()
}

fn entry() -> impl Strategy<Value = Entry> {
    (1..5_u128, moment(), word(), state(), any::<bool>()).prop_map(
        |(id, when, text, verification, key)| Entry {
            verification,
            key,
            ..plain_entry(id, when, text)
        },
    )
}

pub(crate) fn plain_entry(id: u128, when: Moment, text: String) -> Entry {
    Entry {
        source: SourceKind::Relayed,
        medium: Medium::Phone,
        verification: Verification::Unverified,
        incidents: vec![IncidentId(uuid(id % 2))],
        ..Entry::seen(EntryId(uuid(id)), id as u32, When::exactly(when), text)
    }
}

fn about_people() -> BoxedStrategy<Operation> {
    let number = || 1..4_u128;
    prop_oneof![
        (number(), word()).prop_map(|(id, name)| Operation::AddPerson(person(id, name))),
        (number(), word()).prop_map(|(id, name)| {
            Operation::ChangePerson(PersonId(uuid(id)), PersonChange::Name(name))
        }),
        number().prop_map(|id| Operation::ForgetPerson(PersonId(uuid(id)), Vec::new())),
        (number(), moment()).prop_map(|(id, since)| Operation::SetUpPost(post(id, since))),
        number().prop_map(|id| Operation::ChangePost(PostId(uuid(id)), PostChange::StandDown)),
        (number(), moment()).prop_map(|(id, from)| Operation::Assign(assignment(id, from))),
        (number(), moment()).prop_map(|(id, due)| {
            let step = AssignmentStep::CheckedIn { next_due: Some(due) };
            Operation::StepAssignment(AssignmentId(uuid(id)), step)
        }),
        number().prop_map(|id| {
            let step = AssignmentStep::Released { reason: None };
            Operation::StepAssignment(AssignmentId(uuid(id)), step)
        }),
    ]
    .boxed()
}

fn about_things() -> BoxedStrategy<Operation> {
    let number = || 1..4_u128;
    prop_oneof![
        (number(), moment()).prop_map(|(id, since)| Operation::OpenIncident(incident(id, since))),
        number().prop_map(|id| {
            let change = IncidentChange::State(IncidentState::Closed);
            Operation::ChangeIncident(IncidentId(uuid(id)), change)
        }),
        (number(), number()).prop_map(|(id, into)| {
            let change = IncidentChange::MergeInto(IncidentId(uuid(into)));
            Operation::ChangeIncident(IncidentId(uuid(id)), change)
        }),
        number().prop_map(|id| {
            Operation::ChangeIncident(IncidentId(uuid(id)), IncidentChange::TakeApart)
        }),
        word().prop_map(|prompt| Operation::SetPrompts(IncidentKind::Crowd, vec![prompt])),
        (number(), moment()).prop_map(|(id, asked)| Operation::AskFor(request(id, asked))),
        (number(), word()).prop_map(|(id, words)| {
            Operation::StepRequest(RequestId(uuid(id)), RequestStep::Disputed(words))
        }),
        (number(), moment(), 0..200_u32)
            .prop_map(|(id, at, n)| { Operation::EstimateCrowd(estimate(id, at, n)) }),
        (number(), moment(), 0..20_u32)
            .prop_map(|(id, at, n)| { Operation::CountOfficials(officials(id, at, n)) }),
        (number(), word()).prop_map(|(id, name)| Operation::MarkPlace(place(id, name))),
        number().prop_map(|id| Operation::ChangePlace(PlaceId(uuid(id)), PlaceChange::Removed)),
        (number(), moment()).prop_map(|(id, leaves)| Operation::PlanRun(run(id, leaves))),
        number().prop_map(|id| Operation::StepRun(RunId(uuid(id)), RunStep::Left)),
    ]
    .boxed()
}

fn about_the_day() -> BoxedStrategy<Operation> {
    prop_oneof![
        word().prop_map(|name| Operation::OpenDay(Day {
            id: DayId(uuid(1)),
            name,
            zone: "Europe/London".to_owned(),
            exercise: true,
        })),
        word().prop_map(|text| Operation::Brief(BriefingPart::Intent, text)),
        word().prop_map(|text| Operation::Brief(BriefingPart::Risk, text)),
        (1..3_u128, moment()).prop_map(|(id, sent)| Operation::CallOut(call_out(id, sent))),
        (1..3_u128, 0..9_u32).prop_map(|(id, coming)| {
            let answers = CallOutAnswers { coming, later: 0, cannot: 0, silent: 0 };
            Operation::CountAnswers(CallOutId(uuid(id)), answers)
        }),
        (1..3_u128, moment())
            .prop_map(|(id, signed)| Operation::SignHandover(handover(id, signed))),
        (1..3_u128, moment()).prop_map(|(id, at)| {
            Operation::Acknowledge(
                HandoverId(uuid(id)),
                Acknowledgement { by: "Ada".to_owned(), at },
            )
        }),
    ]
    .boxed()
}

fn uuid(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn word() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["van", "water", "gate", "side gate", "", "two officers"])
        .prop_map(str::to_owned)
}

fn state() -> impl Strategy<Value = Verification> {
    prop::sample::select(Verification::ALL.to_vec())
}

fn person(id: u128, name: String) -> Person {
    Person {
        skills: vec![RoleCode::FA],
        languages: vec!["English".to_owned()],
        ..Person::named(PersonId(uuid(id)), name, PersonKind::Volunteer)
    }
}

fn post(id: u128, since: Moment) -> Post {
    Post {
        id: PostId(uuid(id)),
        role: RoleCode::ES,
        title: "Entrance".to_owned(),
        needed: 2,
        optional: false,
        language: None,
        check_in_minutes: Some(30),
        position: None,
        since,
        stood_down: false,
    }
}

fn assignment(id: u128, from: Moment) -> Assignment {
    Assignment {
        id: AssignmentId(uuid(id)),
        post: PostId(uuid(1)),
        person: PersonId(uuid(1)),
        from,
        until: None,
        answer: Answer::Yes,
        last_check_in: None,
        check_in_due: None,
        released: None,
        note: None,
    }
}

fn incident(id: u128, since: Moment) -> Incident {
    Incident {
        id: IncidentId(uuid(id)),
        number: id as u32,
        title: "Crowd at the entrance".to_owned(),
        state: IncidentState::New,
        since,
        closed: None,
        position: Some(Position { lon: -0.1, lat: 51.5 }),
        entries: Vec::new(),
        kind: IncidentKind::Crowd,
        answers: Vec::new(),
        merged_into: None,
    }
}

fn request(id: u128, asked: Moment) -> Request {
    Request {
        id: RequestId(uuid(id)),
        number: id as u32,
        what: "Water".to_owned(),
        role: RoleCode::WF,
        asked_by: "Rosa".to_owned(),
        asked_of: None,
        asked,
        entry: None,
        incident: None,
        steps: Vec::new(),
    }
}

fn estimate(id: u128, at: Moment, people: u32) -> CrowdEstimate {
    CrowdEstimate {
        id: EstimateId(uuid(id)),
        people: Range::about(people),
        method: Method::Jacobs,
        children: None,
        older: None,
        area_m2: Some(420.5),
        entry: None,
        at,
        ground: vec![Position { lon: -0.1, lat: 51.5 }],
        working: Some(Working::Flow { passed: 40, minutes: 5.0, lasted: 20.0 }),
    }
}

fn officials(id: u128, at: Moment, present: u32) -> OfficialCount {
    OfficialCount {
        id: CountId(uuid(id)),
        agency: "police".to_owned(),
        present: Range::counted(present),
        about: false,
        entry: None,
        at,
    }
}

fn place(id: u128, name: String) -> Place {
    Place {
        id: PlaceId(uuid(id)),
        kind: PlaceKind::Water,
        name,
        position: Position { lon: -0.1, lat: 51.5 },
        clear_width_cm: None,
        step_free: Some(true),
        obstructed: false,
        bearing: None,
        removed: false,
    }
}

fn run(id: u128, leaves: Moment) -> Run {
    Run {
        id: RunId(uuid(id)),
        number: id as u32,
        load: "24 bottles".to_owned(),
        from: "no. 14".to_owned(),
        to: "the entrance".to_owned(),
        leaves,
        carrier: None,
        state: RunState::Planned,
    }
}

fn call_out(id: u128, sent: Moment) -> CallOut {
    CallOut {
        id: CallOutId(uuid(id)),
        number: id as u32,
        text: "Come".to_owned(),
        channels: "two groups".to_owned(),
        sent,
        entry: None,
        answers: CallOutAnswers { coming: 0, later: 0, cannot: 0, silent: 9 },
        unconfirmed: Vec::new(),
    }
}

fn handover(id: u128, signed: Moment) -> Handover {
    Handover {
        id: HandoverId(uuid(id)),
        number: id as u32,
        from: "Rosa".to_owned(),
        from_role: "organiser".to_owned(),
        to: "Ada".to_owned(),
        covers_from: signed,
        signed,
        signature: "Rosa".to_owned(),
        chain_head: String::new(),
        records: 3,
        acknowledged: None,
    }
}

/// A file kept with the first entry, whose pieces were never kept.
pub(crate) fn with_a_file() -> Operation {
    let file = KeptFile {
        id: AttachmentId(uuid(1)),
        name: "van.jpg".to_owned(),
        kind: FileKind::Jpeg,
        bytes: 9,
        sha256: Digest([1; 32]),
        picture: Some((4, 3)),
    };
    let sealed = SealedFile {
        blake3: Digest([2; 32]),
        epoch: [3; 16],
        pieces: vec![Digest([4; 32])],
        preview: None,
    };
    Operation::Attach(EntryId(uuid(1)), Attachment { file, sealed })
}

fn heard(at: Moment) -> Heard {
    Heard {
        who: entry::Person { id: None, name: "a neighbour".to_owned() },
        source: SourceKind::FirstHand,
        medium: Medium::Phone,
        at: Some(at),
    }
}

fn decision() -> Decision {
    Decision {
        why: "nobody is hurt".to_owned(),
        rejected: "waiting".to_owned(),
        risks: "heat".to_owned(),
        by: entry::Person { id: Some(PersonId(uuid(1))), name: "Rosa".to_owned() },
        prompts: vec![Prompted { heading: "Powers".to_owned(), words: "none".to_owned() }],
        reason: String::new(),
    }
}

/// One of everything, for the shape of what is packed.
pub(crate) fn one_of_each() -> Vec<Operation> {
    let at = Moment::from_unix_ms(MORNING);
    let reason = "why".to_owned();
    let mark = Mark { reason: reason.clone(), initials: "RL".to_owned() };
    let evidence = Evidence::Note("seen".to_owned());
    let account = || Account { who: "a neighbour".to_owned(), at, words: "six".to_owned() };
    let correction = Correction { text: Some("gate".to_owned()), when: None, reason };
    vec![
        Operation::LogEntry(plain_entry(1, at, "van".to_owned())),
        Operation::CorrectEntry(EntryId(uuid(1)), correction),
        Operation::StrikeEntry(EntryId(uuid(1)), mark),
        Operation::MoveClaim(EntryId(uuid(1)), ClaimMove { to: Verification::Disputed, evidence }),
        Operation::AskToCheck(EntryId(uuid(1)), PersonId(uuid(1))),
        Operation::SetSideBySide(
            EntryId(uuid(1)),
            Dispute {
                title: "how many".to_owned(),
                witness: account(),
                authority: account(),
                editors_note: "both kept".to_owned(),
            },
        ),
        Operation::TellChain(EntryId(uuid(1)), vec![heard(at)]),
        Operation::Decide(EntryId(uuid(1)), decision()),
        Operation::OpenDay(Day {
            id: DayId(uuid(1)),
            name: "Linnet Close".to_owned(),
            zone: "Europe/London".to_owned(),
            exercise: true,
        }),
        Operation::MarkClose(CloseMarked {
            street: "Linnet Close".to_owned(),
            off: None,
            centre: Position { lon: -0.1, lat: 51.5 },
            axis: Vec::new(),
            length_m: 84.0,
            width_m: 5.5,
            crowd_area: Vec::new(),
        }),
        Operation::OpenIncident(incident(1, at)),
        Operation::AskFor(request(1, at)),
        Operation::StepRequest(RequestId(uuid(1)), RequestStep::Disputed("no".to_owned())),
        Operation::EstimateCrowd(estimate(1, at, 120)),
        Operation::CountOfficials(officials(1, at, 6)),
        Operation::SetUpPost(post(1, at)),
        Operation::Assign(assignment(1, at)),
        Operation::AddPerson(person(1, "Ada".to_owned())),
        Operation::MarkPlace(place(1, "Water".to_owned())),
        Operation::PlanRun(run(1, at)),
        Operation::CallOut(call_out(1, at)),
        Operation::SignHandover(handover(1, at)),
        Operation::Brief(BriefingPart::Intent, "keep people safe".to_owned()),
        Operation::SetPrompts(IncidentKind::Crowd, vec!["how many".to_owned()]),
    ]
}
