//! The time at the head of the line.

use jiff::civil::Time;

use super::clock;
use super::parsed::{Says, Span, TimeProblem};
use super::reader::Reader;
use super::scene::Scene;
use super::token::Token;
use crate::When;

/// The longest "minutes ago" that is understood: a day.
const MOST_MINUTES_AGO: i64 = 24 * 60;

/// A time as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Typed {
    At(Time),
    Between(Time, Time),
    MinutesAgo(i64),
}

impl Reader<'_> {
    /// Understands a time at the head of the line.
    pub(super) fn time(&mut self) -> bool {
        if !self.at_head || self.parsed.when.is_some() || self.parsed.problem.is_some() {
            return false;
        }
        let Some(first) = self.peek(0) else { return false };
        let yesterday = first.all.eq_ignore_ascii_case("yesterday");
        let Some(token) = self.peek(usize::from(yesterday)) else { return false };
        let Some((typed, about)) = typed(token) else { return false };
        let Some(read) = read(typed, about, yesterday, self.scene) else { return false };
        let span = Span { from: first.from, to: token.to() };
        self.take_time(read, about, span, usize::from(yesterday) + 1);
        true
    }

    fn take_time(&mut self, read: Read, about: bool, mut span: Span, mut taken: usize) {
        let mut read = read;
        if let (Err(TimeProblem::ExistsTwice { earlier, later }), Some(name)) =
            (read, self.peek(taken))
            && let Some(at) = clock::named(name.core, earlier, later, &self.scene.zone)
        {
            read = Ok(When { from: at, to: None, about });
            span.to = name.to();
            taken += 1;
        }
        match read {
            Ok(when) => {
                self.parsed.when = Some(when);
                self.chip(span, Says::Time(when));
            }
            Err(problem) => {
                self.parsed.problem = Some(problem);
                self.chip(span, Says::TimeProblem(problem));
            }
        }
        self.hide(span);
        self.skip(taken);
    }
}

type Read = Result<When, TimeProblem>;

fn read(typed: Typed, about: bool, yesterday: bool, scene: &Scene<'_>) -> Option<Read> {
    let at = |time| {
        if yesterday {
            clock::on(clock::today(scene)?.yesterday().ok()?, time, scene)
        } else {
            clock::nearest(time, scene)
        }
    };
    Some(match typed {
        Typed::MinutesAgo(_) if yesterday => return None,
        Typed::MinutesAgo(minutes) => {
            Ok(When { from: scene.now.plus_minutes(-minutes), to: None, about })
        }
        Typed::At(time) => at(time)?.map(|from| When { from, to: None, about }),
        Typed::Between(from, to) if from == to => {
            at(to)?.map(|at| When { from: at, to: None, about })
        }
        Typed::Between(from, to) => match ends(from, to, yesterday, scene)? {
            Ok(to_at) => {
                let last = clock::date_of(to_at, &scene.zone)?;
                let first = if from < to { last } else { last.yesterday().ok()? };
                clock::on(first, from, scene)?.map(|from| When {
                    from,
                    to: (from < to_at).then_some(to_at),
                    about,
                })
            }
            Err(problem) => Err(problem),
        },
    })
}

/// Returns when a stretch ends: `yesterday 2350-0010` ends today.
fn ends(from: Time, to: Time, yesterday: bool, scene: &Scene<'_>) -> Option<clock::Reading> {
    let today = clock::today(scene)?;
    match (yesterday, from < to) {
        (true, true) => clock::on(today.yesterday().ok()?, to, scene),
        (true, false) => clock::on(today, to, scene),
        (false, _) => clock::nearest(to, scene),
    }
}

fn typed(token: &Token<'_>) -> Option<(Typed, bool)> {
    let words = token.all.trim_end_matches([',', ':', '.', ';']);
    if let Some(minutes) = words.strip_prefix(['-', '−']) {
        return Some((Typed::MinutesAgo(minutes_ago(minutes)?), false));
    }
    let (words, about) = words.strip_prefix('~').map_or((words, false), |rest| (rest, true));
    let typed = match words.split_once(['-', '–']) {
        Some((from, to)) => Typed::Between(time(from)?, time(to.trim_start_matches('~'))?),
        None => Typed::At(time(words)?),
    };
    Some((typed, about))
}

fn minutes_ago(digits: &str) -> Option<i64> {
    let minutes = number(digits, 4)?;
    (1..=MOST_MINUTES_AGO).contains(&minutes).then_some(minutes)
}

/// Returns the time of `1408`, `14:08` or `9:05`.
fn time(words: &str) -> Option<Time> {
    let (hours, minutes) = match words.split_once(':') {
        Some((hours, minutes)) => (hours, minutes),
        None if words.len() == 4 => words.split_at_checked(2)?,
        None => return None,
    };
    if minutes.len() != 2 {
        return None;
    }
    let hour = i8::try_from(number(hours, 2)?).ok()?;
    let minute = i8::try_from(number(minutes, 2)?).ok()?;
    Time::new(hour, minute, 0, 0).ok()
}

fn number(digits: &str, most: usize) -> Option<i64> {
    let plain = !digits.is_empty() && digits.len() <= most;
    (plain && digits.bytes().all(|digit| digit.is_ascii_digit())).then(|| digits.parse().ok())?
}
