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
        let skipped = usize::from(yesterday);
        let Some((typed, about, taken)) = typed(self.rest(skipped)) else { return false };
        let mut taken = skipped + taken;
        let after = self.peek(taken).is_some_and(|word| word.is("yesterday"));
        let after = after && !yesterday && !matches!(typed, Typed::MinutesAgo(_));
        taken += usize::from(after);
        let Some(read) = read(typed, about, yesterday || after, self.scene) else { return false };
        let Some(last) = self.peek(taken - 1) else { return false };
        let span = Span { from: first.from, to: last.to() };
        self.take_time(read, about, span, taken);
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

/// Returns the time that the words begin with, whether it is "about", and how many words give it.
fn typed(words: &[Token<'_>]) -> Option<(Typed, bool, usize)> {
    let first = words.first()?;
    let plain = plain(first);
    if let Some(ago) = plain.strip_prefix(['-', '−']) {
        let (minutes, taken) = minutes_ago(ago, words.get(1))?;
        return Some((Typed::MinutesAgo(minutes), false, taken));
    }
    let (plain, about) = plain.strip_prefix('~').map_or((plain, false), |rest| (rest, true));
    if let Some((from, to)) = plain.split_once(['-', '–']) {
        return Some((Typed::Between(time(from)?, time(to.trim_start_matches('~'))?), about, 1));
    }
    let from = time(plain)?;
    if let [_, joint, to, ..] = words
        && ["to", "-", "–"].iter().any(|word| joint.all.eq_ignore_ascii_case(word))
        && let Some(to) = time(self::plain(to))
    {
        return Some((Typed::Between(from, to), about, 3));
    }
    Some((Typed::At(from), about, 1))
}

/// Returns a word without what may close a time.
fn plain<'a>(word: &Token<'a>) -> &'a str {
    word.all.trim_end_matches([',', ':', '.', ';'])
}

/// Returns the minutes of `15`, `15min`, `15 min` or `2 h`, and how many words give them.
fn minutes_ago(typed: &str, next: Option<&Token<'_>>) -> Option<(i64, usize)> {
    let end = typed.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(typed.len());
    let (digits, unit) = typed.split_at_checked(end)?;
    let (each, taken) = match (unit, next.and_then(|next| minutes_in(plain(next)))) {
        ("", Some(each)) => (each, 2),
        ("", None) => (1, 1),
        (unit, _) => (minutes_in(unit)?, 1),
    };
    let minutes = number(digits, 4)?.checked_mul(each)?;
    (1..=MOST_MINUTES_AGO).contains(&minutes).then_some((minutes, taken))
}

/// Returns how many minutes one of these is.
fn minutes_in(unit: &str) -> Option<i64> {
    match unit.to_ascii_lowercase().as_str() {
        "m" | "min" | "mins" | "minute" | "minutes" => Some(1),
        "h" | "hr" | "hrs" | "hour" | "hours" => Some(60),
        _ => None,
    }
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
