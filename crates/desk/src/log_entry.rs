//! The quick-entry line: shown back while it is typed, and stored with everything it says.

use closeby_domain::crowd::{CrowdEstimate, OfficialCount};
use closeby_domain::entry::{Entry, EntryKind};
use closeby_domain::id::{CountId, EntryId, EstimateId, IncidentId, PersonId, PlaceId, RequestId};
use closeby_domain::incident::{IncidentChange, merge};
use closeby_domain::quick::{
    self, KnownIncident, LateReasonWanted, NotStored, Parsed, Says, Scene, Storing, TimeProblem,
};
use closeby_domain::request::Request;
use closeby_domain::role::RoleCode;
use closeby_domain::{Moment, Operation};
use closeby_vault::Numbered;

use crate::check_call_out::marked;
use crate::chips;
use crate::desk::{Change, Desk, OpenDesk, done};
use crate::look::Look;
use crate::phrases;
use crate::problem::{Answer, Code, Problem};
use crate::times;
use crate::view::line::{Draft, LineAsk, LogAsk, ParsedLine, Stored, Suggestion};
use crate::view::{At, Done, View};
use crate::which_time;
use crate::words::say;

/// How long a line may be, in bytes; a sealed record holds far more.
pub const LONGEST: usize = 200_000;
const STALE: [View; 5] = [View::Board, View::Timeline, View::Roles, View::Handover, View::Cases];

/// Stands for a house of the close, which has a name but no mark.
const HOUSE: PlaceId = PlaceId(uuid::Uuid::nil());

/// Names of the day that a line may speak of.
struct Names {
    places: Vec<(PlaceId, String)>,
    people: Vec<(PersonId, String)>,
    incidents: Vec<(IncidentId, u32, String)>,
}

impl Names {
    fn of(look: &Look, houses: &[String]) -> Self {
        let board = &look.board;
        let marked = board.places.iter().map(|place| (place.id, place.name.clone()));
        let houses = houses.iter().map(|house| (HOUSE, house.clone()));
        Self {
            places: marked.chain(houses).collect(),
            people: board.people.iter().map(|person| (person.id, person.name.clone())).collect(),
            incidents: board
                .incidents
                .iter()
                .map(|one| {
                    let by = merge::speaker(&board.incidents, one.id).unwrap_or(one);
                    (by.id, one.number, by.title.clone())
                })
                .collect(),
        }
    }

    /// Reads a line among these names.
    fn with_scene<T>(&self, open: &OpenDesk, read: impl FnOnce(&Scene<'_>) -> T) -> T {
        let places: Vec<_> = self.places.iter().map(|(id, name)| (*id, name.as_str())).collect();
        let people: Vec<_> = self.people.iter().map(|(id, name)| (*id, name.as_str())).collect();
        let incidents: Vec<_> = self
            .incidents
            .iter()
            .map(|(id, number, title)| KnownIncident { id: *id, number: *number, title })
            .collect();
        read(&Scene {
            now: open.clock.now(),
            zone: open.zone.clone(),
            places: &places,
            people: &people,
            incidents: &incidents,
            tags: &["welfare", "legal", "crowd", "access", "children", "transport"],
        })
    }
}

/// Returns how a line is understood while it is typed.
pub fn parse_line(desk: &Desk, ask: LineAsk) -> Answer<ParsedLine> {
    desk.with_open(|open| {
        let look = open.look_now()?;
        let own = open.vault.setting("phrases")?.unwrap_or_default();
        let names = Names::of(&look, &open.houses(&look));
        names.with_scene(open, |scene| {
            let mut parsed = quick::parse(&ask.line, scene);
            settle_time(&ask.line, &mut parsed, ask.chosen);
            let now = scene.now;
            let when = parsed.when.map_or(now, |when| when.to.unwrap_or(when.from));
            let late = now.minutes_since(when).max(0);
            let problem = parsed.problem.map(|problem| time_problem(problem, &look).says);
            Ok(ParsedLine {
                chips: chips::chips(&ask.line, &parsed, &look, &open.author),
                when: when.into(),
                late_minutes: i32::try_from(late).unwrap_or(i32::MAX),
                needs_late_reason: late > closeby_domain::entry::LATE_AFTER_MINUTES,
                problem,
                times: which_time::choices(&ask.line, &parsed, &look.zone),
                suggestions: suggestions(&ask, scene, &look, &own),
            })
        })
    })
}

/// What could stand where the caret is: a name, a tag, a kind, or a phrase of one's own.
fn suggestions(ask: &LineAsk, scene: &Scene<'_>, look: &Look, own: &str) -> Vec<Suggestion> {
    let named = chips::suggestions(&ask.line, ask.caret, scene, look);
    if named.is_empty() {
        return phrases::offered(own, &ask.line, ask.caret).into_iter().collect();
    }
    named
}

/// Stores a line: the entry, and the counts, requests and links it speaks of, in one act.
pub fn log_entry(desk: &Desk, ask: LogAsk) -> Answer<Done<Stored>> {
    desk.with_open(|open| {
        let (entry, changes) = open.said(&ask, |_| {})?;
        let stored = open.stored(&entry);
        open.record_all(changes)?;
        Ok(done(stored, &STALE))
    })
}

/// Takes the moment that was chosen for a time that could not be taken as it stood.
fn settle_time(line: &str, parsed: &mut Parsed, chosen: Option<At>) {
    let Some(when) = which_time::chosen(line, parsed, chosen) else { return };
    (parsed.when, parsed.problem) = (Some(when), None);
    for chip in &mut parsed.chips {
        if matches!(chip.says, Says::TimeProblem(_)) {
            chip.says = Says::Time(when);
        }
    }
}

impl OpenDesk {
    /// Returns the entry that a line is, and everything it says as one act; nothing is stored yet.
    /// `finish` may add to the entry what the line was an answer to.
    pub fn said(
        &mut self,
        ask: &LogAsk,
        finish: impl FnOnce(&mut Entry),
    ) -> Answer<(Entry, Vec<Change>)> {
        if ask.line.len() > LONGEST {
            let says = say!("line-too-long");
            return Err(Problem::new(Code::BadInput, says, say!("line-too-long-try")));
        }
        let look = self.look_now()?;
        let mut parsed = self.understood(&look, &ask.line);
        settle_time(&ask.line, &mut parsed, ask.chosen);
        // A house is a place by name only; nobody marked it.
        if let Some(place) = parsed.place.as_mut().filter(|place| place.id == Some(HOUSE)) {
            place.id = None;
        }
        let mut entry = self.entry(&look, &parsed, ask)?;
        finish(&mut entry);
        if entry.kind == EntryKind::CallOut {
            let unconfirmed = self.unconfirmed_in(&entry.text)?;
            entry.text = marked(&entry.text, !unconfirmed.is_empty());
        }
        let changes = self.changes(&look, &parsed, entry.clone());
        Ok((entry, changes))
    }

    /// Reads a line among the names of the day.
    pub(crate) fn understood(&mut self, look: &Look, line: &str) -> Parsed {
        let names = Names::of(look, &self.houses(look));
        names.with_scene(self, |scene| quick::parse(line, scene))
    }

    /// Returns what is told about an entry once it is stored.
    pub fn stored(&self, entry: &Entry) -> Stored {
        Stored {
            id: entry.id.0.to_string(),
            number: entry.number,
            recorded: self.clock.now().into(),
            text: entry.text.clone(),
        }
    }

    fn entry(&mut self, look: &Look, parsed: &Parsed, ask: &LogAsk) -> Answer<Entry> {
        let mut about = Vec::new();
        for number in &parsed.links {
            about.extend(self.vault.line_by_number(*number)?.map(|line| line.entry.id));
        }
        let reason = ask.late_reason.as_deref().map(str::trim).filter(|words| !words.is_empty());
        let storing = Storing {
            id: EntryId(self.fresh()),
            number: self.vault.next_number(Numbered::Entry)?,
            typed: &ask.line,
            now: self.clock.now(),
            chosen: None,
            late_reason: reason,
            about,
        };
        quick::entry(parsed, storing).map_err(|why| not_stored(why, look))
    }

    /// Everything a line says, as one act.
    fn changes(&mut self, look: &Look, parsed: &Parsed, entry: Entry) -> Vec<Change> {
        let (at, id) = (entry.when.from, entry.id);
        let mut changes = self.counts(parsed, at, id);
        if entry.kind == EntryKind::Request {
            changes.push(Operation::AskFor(self.request(look, &entry)));
        }
        for incident in &parsed.incidents {
            changes.push(Operation::ChangeIncident(*incident, IncidentChange::Link(id)));
        }
        let mut all = vec![(at, Operation::LogEntry(entry))];
        all.extend(changes.into_iter().map(|change| (at, change)));
        all
    }

    /// How many people and officials a line counts. A rumour of them is a claim, never a count.
    pub(crate) fn counts(&self, parsed: &Parsed, at: Moment, entry: EntryId) -> Vec<Operation> {
        let crowd =
            crowd(parsed, at, entry, EstimateId(self.fresh())).map(Operation::EstimateCrowd);
        let seen = parsed.officials.iter().filter(|_| parsed.verification.is_fact());
        let officials = seen.map(|officials| {
            Operation::CountOfficials(OfficialCount {
                id: CountId(self.fresh()),
                agency: officials.agency.clone(),
                present: officials.present,
                about: officials.about,
                entry: Some(entry),
                at,
            })
        });
        crowd.into_iter().chain(officials).collect()
    }

    /// Returns why something is written so late; asked for when nobody said.
    pub(crate) fn late_reason(&self, at: Moment, given: Option<&str>) -> Answer<Option<String>> {
        quick::late_reason(at, self.clock.now(), given).map_err(late_reason_wanted)
    }

    fn request(&self, look: &Look, entry: &Entry) -> Request {
        let asked_by = entry.on_behalf_of.as_ref().map_or(&self.author.name, |person| &person.name);
        Request {
            id: RequestId(self.fresh()),
            number: look.board.requests.iter().map(|known| known.number).max().unwrap_or(0) + 1,
            what: entry.text.trim_end_matches('.').to_owned(),
            role: RoleCode::WF,
            asked_by: asked_by.clone(),
            asked_of: None,
            asked: entry.when.from,
            entry: Some(entry.id),
            incident: entry.incidents.first().copied(),
            steps: Vec::new(),
        }
    }
}

/// How many people are there, when the line says so and it is not a rumour.
fn crowd(parsed: &Parsed, at: Moment, entry: EntryId, id: EstimateId) -> Option<CrowdEstimate> {
    let (people, method) = parsed.crowd.filter(|_| parsed.verification.is_fact())?;
    let (children, older) = (parsed.children, parsed.older);
    Some(CrowdEstimate {
        id,
        people,
        method,
        children,
        older,
        area_m2: None,
        entry: Some(entry),
        at,
        ground: Vec::new(),
        working: None,
    })
}

fn not_stored(why: NotStored, look: &Look) -> Problem {
    match why {
        NotStored::NoWords => {
            Problem::new(Code::BadInput, say!("line-empty"), say!("line-empty-try"))
        }
        NotStored::Time(problem) => time_problem(problem, look),
        NotStored::Late(why) => late_reason_wanted(why),
    }
}

fn late_reason_wanted(why: LateReasonWanted) -> Problem {
    Problem::new(
        Code::LateReasonNeeded,
        say!("stored-late-needed", minutes = why.minutes),
        say!("stored-late-needed-try"),
    )
}

fn time_problem(problem: TimeProblem, look: &Look) -> Problem {
    let (says, next) = match problem {
        TimeProblem::DoesNotExist { later, .. } => (
            say!("time-not-there", time = times::clock(later, &look.zone)),
            say!("time-not-there-try"),
        ),
        TimeProblem::ExistsTwice { earlier, later } => (
            say!("time-twice", time = times::clock(earlier, &look.zone)),
            say!(
                "time-twice-try",
                first = times::clock_and_name(earlier, &look.zone),
                second = times::clock_and_name(later, &look.zone)
            ),
        ),
        TimeProblem::StillToCome { at } => {
            (say!("time-to-come", time = look.clock(at)), say!("time-to-come-try"))
        }
    };
    Problem::new(Code::BadInput, says, next)
}

/// Keeps a draft of a line. Drafts of cases stay in memory while the legal key is open, because
/// the organiser's key can read what the vault keeps of drafts.
pub fn keep_draft(desk: &Desk, ask: Draft) -> Answer<Draft> {
    desk.with_open(|open| {
        if ask.place.starts_with("case:") {
            if open.vault.legal_is_open() {
                open.legal_drafts.insert(ask.place.clone(), ask.text.clone());
            }
            return Ok(ask);
        }
        let draft = closeby_vault::Draft { text: ask.text.clone(), at: open.clock.now() };
        open.vault.keep_draft(&ask.place, &draft)?;
        Ok(ask)
    })
}

/// Returns the draft kept for a line.
pub fn draft(desk: &Desk, ask: Draft) -> Answer<Draft> {
    desk.with_open(|open| {
        if let Some(text) = open.legal_drafts.get(&ask.place) {
            return Ok(Draft { text: text.clone(), place: ask.place });
        }
        let kept = open.vault.draft(&ask.place)?;
        Ok(Draft { text: kept.map(|draft| draft.text).unwrap_or_default(), place: ask.place })
    })
}
