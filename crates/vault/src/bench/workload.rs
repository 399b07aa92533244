//! Workload W: one day of N entries with incidents, volunteers, contacts and assignments.
//!
//! It is the day that every other store was measured with; its bytes are known by their hash.

use super::dice::Dice;
use super::words::Words;

const TAGS: [&str; 12] = [
    "welfare",
    "legal",
    "crowd",
    "police",
    "transport",
    "media",
    "children",
    "access",
    "water",
    "handover",
    "callout",
    "rumour",
];
const STATES: [&str; 5] = ["hearsay", "unconfirmed", "confirmed", "disputed", "withdrawn"];
const ROLES: [&str; 4] = ["legal", "welfare", "water", "steward"];
/// Six o'clock of the day, in milliseconds since 1970.
pub(crate) const DAY: i64 = 1_773_464_400_000;
/// Sixteen hours.
pub(crate) const SPAN: i64 = 16 * 3_600_000;

/// A day of the workload.
pub struct Workload {
    pub(crate) entries: Vec<Line>,
    pub(crate) incidents: Vec<Incident>,
    pub(crate) people: Vec<Somebody>,
    pub(crate) assignments: Vec<Assigned>,
}

/// An entry of the workload.
pub(crate) struct Line {
    pub(crate) id: String,
    pub(crate) ts: i64,
    pub(crate) author: String,
    pub(crate) incident: String,
    pub(crate) tags: Vec<&'static str>,
    pub(crate) place: String,
    pub(crate) lat: f64,
    pub(crate) lon: f64,
    pub(crate) state: &'static str,
    pub(crate) root: Option<String>,
    pub(crate) text: String,
}

pub(crate) struct Incident {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) opened: i64,
}

pub(crate) struct Somebody {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) volunteer: bool,
}

pub(crate) struct Assigned {
    pub(crate) id: String,
    pub(crate) volunteer: String,
    pub(crate) from: i64,
    pub(crate) to: i64,
}

impl Workload {
    /// Returns the day with so many entries. What is drawn and not kept keeps the dice in step.
    pub fn of(entries: usize) -> Self {
        let mut dice = Dice::new(20_260_314);
        let words = Words::make_up(&mut dice);
        let mut people = volunteers(&mut dice, &words);
        people.extend(contacts(&mut dice, &words));
        let incidents = incidents(&mut dice, &words);
        let assignments = assignments(&mut dice);
        skip_notes(&mut dice, &words);
        Self { entries: lines(&mut dice, &words, entries), incidents, people, assignments }
    }

    /// Returns how many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns whether the day has no entry.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Tells each entry as its line of JSON, so that the day can be hashed.
    pub fn each_line(&self, mut tell: impl FnMut(&[u8])) {
        for line in &self.entries {
            tell(line.to_json().as_bytes());
        }
    }

    /// Returns time, author, words and state of the first entries, as a plain table prints them.
    pub fn rows(&self, many: usize) -> Vec<[String; 4]> {
        let row = |line: &Line| {
            let minutes = line.ts / 60_000 % 1_440;
            let clock = format!("{:02}:{:02}", minutes / 60, minutes % 60);
            [clock, line.author.clone(), line.text.clone(), line.state.to_owned()]
        };
        self.entries.iter().take(many).map(row).collect()
    }
}

impl Line {
    fn to_json(&self) -> String {
        let tags: Vec<String> = self.tags.iter().map(|tag| format!("\"{tag}\"")).collect();
        let root = self.root.as_ref().map_or("null".to_owned(), |root| format!("\"{root}\""));
        format!(
            "{{\"id\":\"{}\",\"ts\":{},\"author\":\"{}\",\"inc\":\"{}\",\"tags\":[{}],\"place\":\"{}\",\"lat\":{:?},\"lon\":{:?},\"ver\":\"{}\",\"root\":{root},\"text\":\"{}\"}}\n",
            self.id,
            self.ts,
            self.author,
            self.incident,
            tags.join(","),
            self.place,
            self.lat,
            self.lon,
            self.state,
            self.text
        )
    }
}

fn volunteers(dice: &mut Dice, words: &Words) -> Vec<Somebody> {
    let one = |number| {
        let name = words.name(dice);
        dice.one(&ROLES);
        Somebody { id: format!("vol-{number:02}"), name, volunteer: true }
    };
    (0..60).map(one).collect()
}

fn contacts(dice: &mut Dice, words: &Words) -> Vec<Somebody> {
    let one = |number| {
        let name = words.name(dice);
        // Telephone, kind and note.
        for many in [100_000, 5, 4_000] {
            dice.below(many);
        }
        Somebody { id: format!("con-{number:03}"), name, volunteer: false }
    };
    (0..300).map(one).collect()
}

fn incidents(dice: &mut Dice, words: &Words) -> Vec<Incident> {
    let one = |number: i64| {
        let title = words.title(dice);
        dice.share();
        dice.share();
        Incident { id: format!("inc-{number:02}"), title, opened: DAY + SPAN * number / 50 }
    };
    (0..40).map(one).collect()
}

fn assignments(dice: &mut Dice) -> Vec<Assigned> {
    let one = |number| {
        let volunteer = format!("vol-{:02}", dice.below(60));
        dice.below(40);
        dice.one(&ROLES);
        let from = DAY + below(dice, SPAN);
        let to = from + 600_000 + below(dice, 7_200_000);
        Assigned { id: format!("asg-{number:03}"), volunteer, from, to }
    };
    (0..400).map(one).collect()
}

fn skip_notes(dice: &mut Dice, words: &Words) {
    for _ in 0..200 {
        dice.below(40);
        below(dice, SPAN);
        dice.below(60);
        words.text(dice, 1);
    }
}

fn lines(dice: &mut Dice, words: &Words, many: usize) -> Vec<Line> {
    let mut roots: Vec<String> = Vec::new();
    let mut lines = Vec::with_capacity(many);
    for number in 0..many {
        let line = line(dice, words, (number, many), &roots);
        let kept = line.root.is_none() && (roots.len() < 20_000 || dice.below(10) == 0);
        roots.extend(kept.then(|| line.id.clone()));
        lines.push(line);
    }
    lines
}

/// Fields are drawn in the order in which they stand here.
fn line(dice: &mut Dice, words: &Words, (number, many): (usize, usize), roots: &[String]) -> Line {
    let ordinal = i64::try_from(number).unwrap_or(0);
    let of = i64::try_from(many).unwrap_or(1).max(1);
    Line {
        ts: DAY + SPAN * ordinal / of + below(dice, 1_000),
        id: format!("{:016x}{:016x}", dice.next(), dice.next()),
        author: format!("vol-{:02}", dice.below(60)),
        incident: format!("inc-{:02}", dice.below(40)),
        tags: (0..=dice.below(3)).map(|_| dice.one(&TAGS)).collect(),
        place: words.among(200, dice).to_owned(),
        lat: six_places(51.50 + dice.share() / 100.0),
        lon: six_places(-0.10 + dice.share() / 100.0),
        state: dice.one(&STATES),
        root: root(dice, number, roots),
        text: words.text(dice, number),
    }
}

/// One entry in twenty amends an earlier one.
fn root(dice: &mut Dice, number: usize, roots: &[String]) -> Option<String> {
    if number <= 20 || dice.below(20) != 0 {
        return None;
    }
    let at = usize::try_from(dice.below(roots.len() as u64)).ok()?;
    roots.get(at).cloned()
}

fn below(dice: &mut Dice, many: i64) -> i64 {
    i64::try_from(dice.below(u64::try_from(many).unwrap_or(1))).unwrap_or(0)
}

fn six_places(degrees: f64) -> f64 {
    format!("{degrees:.6}").parse().unwrap_or(degrees)
}
