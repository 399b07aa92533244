//! The whole picture a handover is printed from, told in the words a reader sees.

mod changes;
mod files;
mod map;
mod record;
mod rota;

use closeby_domain::attachment::Attached;
use closeby_domain::case::Case;
use closeby_domain::entry::EntryLine;
use closeby_domain::handover::{BriefingPart, Handover};
use closeby_domain::id::EntryId;
use closeby_domain::person::PersonKind;
use closeby_domain::{Author, Moment};
use closeby_paper::snapshot::{
    Acknowledged, Ethane, Head, HealthNote, LegalCase, LegalNote, LegalPart, Line, Person, Risk,
    Sentence, Signed, Stamp, Struck, Told, Who,
};
use closeby_paper::{Field, Snapshot, Words};

use crate::compose_handover::written;
use crate::look::Look;
use crate::suggest_briefing::suggested;
use crate::times;
use crate::words::say;

pub use map::draw as map_sketch;

/// What a copy is made of besides the board.
pub struct Ask<'a> {
    /// The board at the moment the handover shows.
    pub look: &'a Look,
    /// Every line of the log, oldest first.
    pub log: &'a [EntryLine],
    /// The handover, with its signature when it is signed.
    pub handover: &'a Handover,
    /// Whether it is signed.
    pub signed: bool,
    /// This laptop's key, two groups of four.
    pub key: String,
    /// Who prints it.
    pub printed_by: &'a Author,
    /// The sketch map, drawn from the vault's own geometry.
    pub sketch: Option<String>,
    /// Whether struck entries are printed.
    pub with_struck: bool,
    /// Cases, when the legal key is open and the copy is for the legal team.
    pub cases: Option<&'a [Case]>,
    /// Files kept with lines of the log for the legal team; none on any other copy.
    pub sealed: &'a [(EntryId, Attached)],
}

/// Returns the whole picture.
pub fn snapshot(ask: &Ask<'_>) -> Snapshot {
    let look = ask.look;
    Snapshot {
        head: head(ask),
        ethane: ethane(look),
        requests: record::requests(ask.log, look),
        map: ask.sketch.as_ref().map(|svg| map::told(look, svg)),
        information: record::information(ask),
        intent: part(look, BriefingPart::Intent).into(),
        method: rota::posts(look),
        claims: record::claims(ask.log, look),
        disputes: record::disputes(ask.log, look),
        decisions: record::decisions(ask.log, look),
        administration: lines(&part(look, BriefingPart::Administration)),
        risks: risks(&part(look, BriefingPart::Risk)),
        communications: lines(&part(look, BriefingPart::Communications)),
        humanitarian: paragraphs(&part(look, BriefingPart::Humanitarian)),
        health: health(look),
        changes: changes::since_before(ask),
        log: record::log(ask.log, look),
        struck: if ask.with_struck { Struck::Shown } else { Struck::LeftOut },
        signed: ask.signed.then(|| Signed {
            name: ask.handover.signature.as_str().into(),
            at: look.clock(ask.handover.signed).into(),
            key: ask.key.clone(),
        }),
        acknowledged: ask.handover.acknowledged.as_ref().map(|done| Acknowledged {
            by: done.by.as_str().into(),
            at: look.clock(done.at).into(),
        }),
        legal: ask.cases.map(|cases| legal(cases, ask)),
        people: people(ask),
    }
}

fn head(ask: &Ask<'_>) -> Head {
    let (look, handover) = (ask.look, ask.handover);
    let day = look.board.day.as_ref();
    Head {
        day: day.map_or("", |day| day.name.as_str()).into(),
        date: times::date(handover.signed, &look.zone).into(),
        number: handover.number,
        exercise: day.is_some_and(|day| day.exercise),
        from: who(&handover.from, &handover.from_role),
        to: match handover.to.as_str() {
            "" => who(&say!("whoever"), &say!("incoming-role")),
            name => who(name, &say!("incoming-role")),
        },
        covers_from: look.clock(handover.covers_from).into(),
        covers_until: look.clock(handover.signed).into(),
        printed_by: who(&ask.printed_by.name, &ask.printed_by.role),
        stamp: stamp(handover.signed),
        chain_head: handover.chain_head.clone(),
        records: handover.records,
    }
}

fn who(name: &str, role: &str) -> Who {
    Who { name: name.into(), role: role.into() }
}

fn stamp(at: Moment) -> Stamp {
    let utc = times::local(at, &jiff::tz::TimeZone::UTC);
    let small = |number: i8| u8::try_from(number).unwrap_or(0);
    Stamp {
        year: i32::from(utc.year()),
        month: small(utc.month()),
        day: small(utc.day()),
        hour: small(utc.hour()),
        minute: small(utc.minute()),
    }
}

/// Returns a part of the briefing: what somebody wrote, or what the day itself gives.
fn part(look: &Look, part: BriefingPart) -> String {
    written(look, part).unwrap_or_else(|| suggested(look, part))
}

fn ethane(look: &Look) -> Ethane {
    let say = |which| match written(look, which) {
        Some(words) if !words.is_empty() => Told::Written(Sentence::from(words)),
        _ => match suggested(look, which) {
            nothing if nothing.is_empty() => Told::Given(say!("paper-not-written").into()),
            words => Told::Given(words.into()),
        },
    };
    Ethane {
        location: say(BriefingPart::Location),
        kind: say(BriefingPart::Type),
        hazards: say(BriefingPart::Hazards),
        access: say(BriefingPart::Access),
        numbers: Sentence::from(record::numbers(look)),
        services: say(BriefingPart::EmergencyServices),
    }
}

/// Splits "label|what there is to know" lines.
fn lines(text: &str) -> Vec<Line> {
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| {
            let (label, says) = line.split_once('|').unwrap_or(("", line));
            Line { label: label.trim().into(), says: Sentence::from(says.trim()) }
        })
        .collect()
}

/// Splits "what|how likely|what is in place" lines.
fn risks(text: &str) -> Vec<Risk> {
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| {
            let mut parts = line.splitn(3, '|').map(|part| Field::<Words>::new(part.trim()));
            let mut next = || parts.next().unwrap_or_default();
            Risk { what: next(), likely: next(), in_place: next() }
        })
        .collect()
}

fn paragraphs(text: &str) -> Vec<Field<Words>> {
    text.lines().filter(|line| !line.trim().is_empty()).map(|line| line.trim().into()).collect()
}

fn health(look: &Look) -> Vec<HealthNote> {
    let people = look.board.people.iter();
    let noted =
        people.filter_map(|person| Some((person.name.as_str(), person.health_note.as_deref()?)));
    noted.map(|(name, note)| HealthNote { name: name.into(), note: note.into() }).collect()
}

/// Everybody whose name might stand in somebody's words.
fn people(ask: &Ask<'_>) -> Vec<Person> {
    let board = &ask.look.board;
    let mut people: Vec<Person> = board
        .people
        .iter()
        .map(|person| Person {
            name: person.name.as_str().into(),
            phones: person.phone.iter().map(|phone| phone.as_str().into()).collect(),
            organisation: person.kind == PersonKind::Organisation,
        })
        .collect();
    let named = ask.log.iter().flat_map(|line| {
        let behalf = line.entry.on_behalf_of.as_ref().map(|person| person.name.as_str());
        [Some(line.author.name.as_str()), behalf].into_iter().flatten()
    });
    let mut others: Vec<&str> = named.filter(|name| !name.is_empty()).collect();
    others.sort_unstable();
    others.dedup();
    people.extend(others.into_iter().map(|name| Person { name: name.into(), ..Person::default() }));
    people
}

fn legal(cases: &[Case], ask: &Ask<'_>) -> LegalPart {
    let (look, files) = (ask.look, files::listed(cases, ask));
    let cases = cases.iter().map(|case| LegalCase {
        pseudonym: case.opened.pseudonym.as_str().into(),
        summary: case.opened.summary.as_str().into(),
        notes: case
            .notes
            .iter()
            .map(|note| LegalNote {
                at: look.clock(note.at).into(),
                by: note.by.name.as_str().into(),
                words: note.text.as_str().into(),
            })
            .collect(),
    });
    LegalPart { cases: cases.collect(), files }
}
