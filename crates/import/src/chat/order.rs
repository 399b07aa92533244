//! Which number of a date is the day: settled by the dates themselves, or asked.

use jiff::civil::Date;

use super::refused::Refused;
use super::stamp::{Era, Stamp};

/// How clearly one reading must win over the other, when a pasted line speaks for the other.
const CLEARLY: usize = 20;

/// Which number of a date comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOrder {
    /// 18/03/2022.
    DayFirst,
    /// 03/18/2022.
    MonthFirst,
}

/// The dates can be read in two ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// A date as the file has it.
    pub example: String,
    /// From when to when the chat goes, with the day first and with the month first.
    pub readings: [Spelling; 2],
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

/// Returns the order of the dates: answered, settled by a day after the 12th, or to be asked.
pub(crate) fn settle(dates: &[Dated], answer: Option<DayOrder>) -> Result<Settled, Refused> {
    if dates.first().is_some_and(|(_, stamp)| stamp.spelling.year_first) {
        return Ok(Settled::Order(None));
    }
    let only = |place: usize, other: usize| {
        dates.iter().filter(move |(_, stamp)| {
            stamp.date.get(place).is_some_and(|day| *day > 12)
                && stamp.date.get(other).is_some_and(|month| (1..=12).contains(month))
        })
    };
    let (day, month) = (only(0, 1).count(), only(1, 0).count());
    let settled = match (day, month) {
        (0, 0) => None,
        _ if day > month.saturating_mul(CLEARLY) => Some(DayOrder::DayFirst),
        _ if month > day.saturating_mul(CLEARLY) => Some(DayOrder::MonthFirst),
        _ => {
            let line = |dated: Option<&Dated>| dated.map_or(0, |(line, _)| *line);
            return Err(Refused::Mixed {
                day_line: line(only(0, 1).next()),
                month_line: line(only(1, 0).next()),
            });
        }
    };
    match (settled, answer) {
        (Some(found), Some(wanted)) if found != wanted => {
            let against = match found {
                DayOrder::DayFirst => only(0, 1).next(),
                DayOrder::MonthFirst => only(1, 0).next(),
            };
            Err(against.map_or(Refused::NoMessages, |(line, stamp)| Refused::OtherOrder {
                line: *line,
                date: as_written(stamp),
            }))
        }
        (Some(order), _) | (None, Some(order)) => Ok(Settled::Order(Some(order))),
        // The same either way, as 03/03: there is nothing to ask.
        (None, None) => {
            Ok(question(dates).map_or(Settled::Order(Some(DayOrder::DayFirst)), Settled::Ask))
        }
    }
}

fn question(dates: &[Dated]) -> Option<Question> {
    let (_, differs) = dates.iter().find(|(_, stamp)| stamp.date.first() != stamp.date.get(1))?;
    let reading = |order| {
        let read =
            || dates.iter().filter_map(move |(_, stamp)| date(stamp, Some(order)).ok().flatten());
        Some(Spelling { order, first: read().min()?, last: read().max()? })
    };
    let readings = [reading(DayOrder::DayFirst)?, reading(DayOrder::MonthFirst)?];
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
        None => (one, first_digits, two, three),
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
