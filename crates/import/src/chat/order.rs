//! Which number of a date is the day: settled by the dates themselves, or asked.

use jiff::civil::Date;

use super::refused::Refused;
use super::stamp::{Era, Stamp};
use super::year::{self, Year};

/// How clearly one reading must win over the other, when a pasted line speaks for the other.
const CLEARLY: usize = 20;

/// Which number of a date comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOrder {
    /// 18/03/2022.
    DayFirst,
    /// 03/18/2022.
    MonthFirst,
    /// 22/03/18.
    YearFirst,
}

/// The dates can be read in several ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// A date as the file has it.
    pub example: String,
    /// From when to when the chat goes in each of them.
    pub readings: Vec<Spelling>,
}

/// One reading of the dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spelling {
    /// Which number comes first.
    pub order: DayOrder,
    /// The earliest date.
    pub first: Date,
    /// The latest date.
    pub last: Date,
}

/// A stamp and the line it stands on.
pub(crate) type Dated = (u32, Stamp);

/// What the dates say about their order.
pub(crate) enum Settled {
    Order(Option<DayOrder>),
    Ask(Question),
}

/// Returns the order of the dates: answered, settled by a day after the 12th or by the order of the
/// messages, or to be asked.
pub(crate) fn settle(dates: &[Dated], answer: Option<DayOrder>) -> Result<Settled, Refused> {
    if dates.first().is_some_and(|(_, stamp)| stamp.spelling.year_first) {
        return Ok(Settled::Order(None));
    }
    let settled = day_or_month(dates);
    let otherwise = match settled {
        Ok(Some(order)) => vec![order],
        Ok(None) => vec![DayOrder::DayFirst, DayOrder::MonthFirst],
        Err(_) => Vec::new(),
    };
    let stamps = dates.iter().map(|(_, stamp)| stamp);
    let found = match (year::place(stamps, &otherwise), settled) {
        (Year::First, _) => vec![DayOrder::YearFirst],
        (Year::Last, Err(mixed)) => return Err(mixed),
        (Year::Last, Ok(_)) => otherwise,
        (Year::Unclear, _) => [otherwise.as_slice(), &[DayOrder::YearFirst]].concat(),
    };
    match (found.as_slice(), answer) {
        (_, Some(wanted)) if found.contains(&wanted) => Ok(Settled::Order(Some(wanted))),
        (_, Some(wanted)) => Err(against(dates, wanted)),
        ([only], None) => Ok(Settled::Order(Some(*only))),
        // The same either way, as 03/03: there is nothing to ask.
        (_, None) => {
            Ok(question(dates, &found)
                .map_or(Settled::Order(Some(DayOrder::DayFirst)), Settled::Ask))
        }
    }
}

/// Returns which of the first two numbers is the day, when a day after the 12th settles it.
fn day_or_month(dates: &[Dated]) -> Result<Option<DayOrder>, Refused> {
    let (day, month) = (only(dates, 0, 1).count(), only(dates, 1, 0).count());
    match (day, month) {
        (0, 0) => Ok(None),
        _ if day > month.saturating_mul(CLEARLY) => Ok(Some(DayOrder::DayFirst)),
        _ if month > day.saturating_mul(CLEARLY) => Ok(Some(DayOrder::MonthFirst)),
        _ => {
            let line = |dated: Option<&Dated>| dated.map_or(0, |(line, _)| *line);
            Err(Refused::Mixed {
                day_line: line(only(dates, 0, 1).next()),
                month_line: line(only(dates, 1, 0).next()),
            })
        }
    }
}

/// Returns dates of which only this number can be the day.
fn only(dates: &[Dated], place: usize, other: usize) -> impl Iterator<Item = &Dated> {
    dates.iter().filter(move |(_, stamp)| {
        stamp.date.get(place).is_some_and(|day| *day > 12)
            && stamp.date.get(other).is_some_and(|month| (1..=12).contains(month))
    })
}

/// Says which line cannot be read in the way that was asked for.
fn against(dates: &[Dated], wanted: DayOrder) -> Refused {
    let unreadable = |stamp: &Stamp| !matches!(date(stamp, Some(wanted)), Ok(Some(_)));
    let found = dates.iter().find(|(_, stamp)| unreadable(stamp)).or(dates.first());
    found.map_or(Refused::NoMessages, |(line, stamp)| Refused::OtherOrder {
        line: *line,
        date: as_written(stamp),
    })
}

fn question(dates: &[Dated], orders: &[DayOrder]) -> Option<Question> {
    let (_, differs) = dates.iter().find(|(_, stamp)| {
        let mut readings = orders.iter().filter_map(|order| date(stamp, Some(*order)).ok());
        let first = readings.next();
        readings.any(|other| Some(other) != first)
    })?;
    let reading = |order: &DayOrder| {
        let read =
            || dates.iter().filter_map(move |(_, stamp)| date(stamp, Some(*order)).ok().flatten());
        Some(Spelling { order: *order, first: read().min()?, last: read().max()? })
    };
    let readings = orders.iter().map(reading).collect::<Option<Vec<_>>>()?;
    Some(Question { example: as_written(differs), readings })
}

fn as_written(stamp: &Stamp) -> String {
    let [one, two, three] = stamp.date;
    let sign = stamp.spelling.between;
    format!("{one:02}{sign}{two:02}{sign}{three:02}")
}

/// Returns the date of a stamp; nothing when there is no such day.
pub(crate) fn date(stamp: &Stamp, order: Option<DayOrder>) -> Result<Option<Date>, Refused> {
    let [one, two, three] = stamp.date;
    let [first_digits, _, last_digits] = stamp.digits;
    let (year, digits, month, day) = match order {
        None | Some(DayOrder::YearFirst) => (one, first_digits, two, three),
        Some(DayOrder::DayFirst) => (three, last_digits, two, one),
        Some(DayOrder::MonthFirst) => (three, last_digits, one, two),
    };
    let year = match stamp.era {
        Era::Reiwa => year + 2018,
        Era::Heisei => year + 1988,
        Era::Buddhist => year.saturating_sub(543),
        Era::Unsaid if digits <= 2 => year + 2000,
        // Nobody sends messages in the Gregorian year 2400; Buddhist years are there already.
        Era::Unsaid if (2400..2700).contains(&year) => year - 543,
        Era::Unsaid => year,
    };
    if !(1970..2400).contains(&year) {
        return Err(Refused::OtherCalendar { year });
    }
    let small = |number: u32| i8::try_from(number).unwrap_or(0);
    Ok(Date::new(i16::try_from(year).unwrap_or(0), small(month), small(day)).ok())
}

#[cfg(test)]
mod tests {
    use super::super::stamp;
    use super::*;

    fn dated(words: &[&str]) -> Vec<Dated> {
        let stamps = words.iter().map(|words| stamp::read(&format!("{words}, 10:00")).unwrap());
        (1..).zip(stamps).collect()
    }

    fn order(words: &[&str], answer: Option<DayOrder>) -> Option<DayOrder> {
        match settle(&dated(words), answer).unwrap() {
            Settled::Order(order) => order,
            Settled::Ask(_) => panic!("asked"),
        }
    }

    #[test]
    fn a_day_after_the_twelfth_settles_it() {
        assert_eq!(order(&["01/02/22", "13/02/22"], None), Some(DayOrder::DayFirst));
        assert_eq!(order(&["01/02/22", "02/13/22"], None), Some(DayOrder::MonthFirst));
        assert_eq!(order(&["2022-02-01"], None), None);
        assert_eq!(order(&["03/03/22"], None), Some(DayOrder::DayFirst), "either way the same");
    }

    #[test]
    fn otherwise_it_is_asked_with_both_readings() {
        let dates = dated(&["01/02/22", "03/04/22"]);
        let Settled::Ask(question) = settle(&dates, None).unwrap() else { panic!("not asked") };
        assert_eq!(question.example, "01/02/22");
        assert_eq!(question.readings[0].first.to_string(), "2022-02-01");
        assert_eq!(question.readings[1].last.to_string(), "2022-03-04");
        assert_eq!(order(&["01/02/22"], Some(DayOrder::MonthFirst)), Some(DayOrder::MonthFirst));
    }

    #[test]
    fn an_answer_against_the_dates_is_refused() {
        let refused = settle(&dated(&["13/02/22"]), Some(DayOrder::MonthFirst)).err().unwrap();
        assert_eq!(refused, Refused::OtherOrder { line: 1, date: "13/02/22".to_owned() });
        let mixed = settle(&dated(&["13/02/22", "02/13/22"]), None).err().unwrap();
        assert_eq!(mixed, Refused::Mixed { day_line: 1, month_line: 2 });
    }

    #[test]
    fn two_digits_of_a_year_may_come_first() {
        let year = Some(DayOrder::YearFirst);
        assert_eq!(order(&["26/03/14", "26/04/02"], None), year, "else the second comes first");
        assert_eq!(order(&["26/03/14", "26/03/15"], year), year);
        assert_eq!(order(&["14/03/26", "02/04/26"], None), Some(DayOrder::DayFirst));
        assert_eq!(order(&["13/03/26"], None), Some(DayOrder::DayFirst), "and not 13 years ago");
        let Settled::Ask(question) = settle(&dated(&["26/03/14", "26/03/14"]), None).unwrap()
        else {
            panic!("not asked")
        };
        let from: Vec<String> =
            question.readings.iter().map(|reading| reading.first.to_string()).collect();
        assert_eq!(from, ["2014-03-26", "2026-03-14"]);
        assert_eq!(order(&["26/03/14"], year), year);
        let refused = settle(&dated(&["26/03/32"]), year).err().unwrap();
        assert_eq!(refused, Refused::OtherOrder { line: 1, date: "26/03/32".to_owned() });
    }

    #[test]
    fn years_of_other_calendars_are_counted_or_refused() {
        let day = |words: &str| {
            let dates = dated(&[words]);
            date(&dates[0].1, Some(DayOrder::DayFirst)).map(|date| date.unwrap().to_string())
        };
        assert_eq!(day("18/03/2565"), Ok("2022-03-18".to_owned()));
        assert_eq!(day("18/03/R4"), Ok("2022-03-18".to_owned()));
        assert_eq!(day("18/03/1443"), Err(Refused::OtherCalendar { year: 1443 }));
    }
}
