//! What is told while measuring: the input's hash, each bar with both sides, then a table.

use closeby_desk::bench::Workload;
use closeby_desk::problem::Answer;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::bar::Bar;
use crate::tell::{Tell, tell};

/// Known days and how their hashes begin; a bar on other bytes is void.
const KNOWN: [(usize, &str); 3] =
    [(1_000, "000611250244767c"), (10_000, "d6c89574a45da185"), (100_000, "f6170ee3884e3e7a")];

/// Everything told so far.
pub struct Told {
    json: bool,
    days_as_known: bool,
    inputs: Vec<Input>,
    bars: Vec<Line>,
}

#[derive(Serialize)]
struct Input {
    entries: usize,
    sha256: String,
    /// Whether that is the known day; absent for a length nobody has written down.
    #[serde(skip_serializing_if = "Option::is_none")]
    known: Option<bool>,
}

#[derive(Serialize)]
struct Line {
    name: String,
    ours: f64,
    theirs: f64,
    unit: &'static str,
    pairs: Vec<(f64, f64)>,
    ratio: f64,
    limit: f64,
    pass: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

#[derive(Serialize)]
struct Skipped {
    name: String,
    why: String,
}

#[derive(Serialize)]
struct Table<'a> {
    inputs: &'a [Input],
    bars: &'a [Line],
}

impl Told {
    /// Returns an empty one.
    pub fn new(json: bool) -> Self {
        Self { json, days_as_known: true, inputs: Vec::new(), bars: Vec::new() }
    }

    /// Tells the hash of a day before anything is measured on it.
    pub fn input(&mut self, day: &Workload) -> Answer<()> {
        let mut hash = Sha256::new();
        day.each_line(|line| hash.update(line));
        let sha256: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        let begins = KNOWN.iter().find(|(entries, _)| *entries == day.len());
        let known = begins.map(|(_, begins)| sha256.starts_with(begins));
        self.days_as_known &= known != Some(false);
        let input = Input { entries: day.len(), sha256, known };
        self.say(&input)?;
        self.inputs.push(input);
        Ok(())
    }

    /// Tells a bar.
    pub fn bar(&mut self, bar: Bar) -> Answer<()> {
        let line = Line {
            ours: bar.ours(),
            theirs: bar.theirs(),
            unit: bar.unit,
            ratio: bar.ratio(),
            limit: bar.limit,
            pass: bar.passes(),
            name: bar.name,
            note: bar.note,
            pairs: bar.pairs,
        };
        self.say(&line)?;
        self.bars.push(line);
        Ok(())
    }

    /// Tells that something was not measured, and why.
    pub fn skipped(&self, name: &str, why: &str) -> Answer<()> {
        self.say(&Skipped { name: name.to_owned(), why: why.to_owned() })
    }

    fn say(&self, part: &impl Tell) -> Answer<()> {
        if self.json { Ok(()) } else { tell(part, false) }
    }

    /// Tells all bars once more.
    pub fn table(&self) -> Answer<()> {
        tell(&Table { inputs: &self.inputs, bars: &self.bars }, self.json)
    }

    /// Returns whether every limit was met on the days that were meant.
    pub fn all_passed(&self) -> bool {
        self.days_as_known && self.bars.iter().all(|bar| bar.pass)
    }
}

impl Tell for Input {
    fn in_words(&self) -> String {
        let known = match self.known {
            Some(true) => "as known",
            Some(false) => "NOT the known day: every bar on it is void",
            None => "nobody has written this length down",
        };
        format!("workload of {} entries, sha256 {} ({known})", self.entries, self.sha256)
    }
}

impl Tell for Skipped {
    fn in_words(&self) -> String {
        format!("\nskipped: {}: {}", self.name, self.why)
    }
}

impl Tell for Line {
    fn in_words(&self) -> String {
        let list = |values: Vec<String>| values.join(" ");
        let shown = self.pairs.iter().take(11);
        let ours = list(shown.clone().map(|(ours, _)| format!("{ours:.3}")).collect());
        let theirs = list(shown.map(|(_, theirs)| format!("{theirs:.3}")).collect());
        let note = self.note.as_ref().map(|note| format!("\n  {note}")).unwrap_or_default();
        format!(
            "\n{}, {} pairs{note}\n  ours   {:.3} {unit} ({ours} …)\n  theirs {:.3} {unit} ({theirs} …)\n{}",
            self.name,
            self.pairs.len(),
            self.ours,
            self.theirs,
            self.verdict(),
            unit = self.unit
        )
    }
}

impl Line {
    fn verdict(&self) -> String {
        let verdict = if self.pass { "PASS" } else { "FAIL" };
        format!("ratio={:.2} limit={:.2} {verdict}", self.ratio, self.limit)
    }
}

impl Tell for Table<'_> {
    fn in_words(&self) -> String {
        let line = |bar: &Line| {
            let (ours, theirs, unit) = (bar.ours, bar.theirs, bar.unit);
            format!("{:44} {ours:>10.3} {theirs:>10.3} {unit:3}  {}", bar.name, bar.verdict())
        };
        let lines: Vec<String> = self.bars.iter().map(line).collect();
        format!("\n{:44} {:>10} {:>10}\n{}", "", "ours", "theirs", lines.join("\n"))
    }
}
