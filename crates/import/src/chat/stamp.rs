//! A date and a time as phones write them: five or six numbers and what stands between them.

use super::daytime::{self, Half};
use super::letters::{digit, is_mark};

/// The longest stamp, in letters.
const LONGEST: usize = 64;

/// A date and a time, not yet told which number is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stamp {
    /// The three numbers of the date, in the order of the file.
    pub date: [u32; 3],
    /// How many digits each has.
    pub digits: [u8; 3],
    /// The era of the last one.
    pub era: Era,
    pub hour: u32,
    pub minute: u32,
    pub second: Option<u32>,
    pub spelling: Figure,
}

/// What all stamps of one file have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Figure {
    /// What stands between the numbers of the date.
    pub between: char,
    pub time_first: bool,
    pub seconds: bool,
    pub comma: bool,
    /// The first number of the date is the year.
    pub year_first: bool,
}

/// What years are counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Era {
    /// Whatever the number itself says.
    Unsaid,
    /// Buddhist years.
    Buddhist,
    /// Japanese years of Reiwa.
    Reiwa,
    /// Japanese years of Heisei.
    Heisei,
}

/// Why words are no stamp.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NoStamp {
    /// They are something else.
    Other,
    /// They would be one, but for a word that is not known.
    Word(String),
}

/// A number and what stands before it.
#[derive(Debug, Default)]
struct Number {
    value: u32,
    digits: u8,
    gap: Gap,
}

/// What stands between two numbers: letters run together, and everything else.
#[derive(Debug, Default)]
struct Gap {
    letters: String,
    signs: String,
    space: bool,
}

impl Gap {
    fn sign(&self) -> Option<char> {
        self.signs.chars().next()
    }

    fn has_only(&self, allowed: &[char]) -> bool {
        self.letters.is_empty() && self.signs.chars().all(|sign| allowed.contains(&sign))
    }
}

/// Reads words as a stamp.
pub(crate) fn read(words: &str) -> Result<Stamp, NoStamp> {
    let (numbers, tail) = numbers(words).ok_or(NoStamp::Other)?;
    let time_first = numbers.get(1).is_some_and(|number| number.gap.sign() == Some(':'));
    let (date, time) = match time_first {
        true => numbers.split_at_checked(numbers.len().saturating_sub(3)).map(|(a, b)| (b, a)),
        false => numbers.split_at_checked(3),
    }
    .ok_or(NoStamp::Other)?;
    let ([one, two, three], [hour, minute, seconds @ ..]) = (date, time) else {
        return Err(NoStamp::Other);
    };
    if seconds.len() > 1 {
        return Err(NoStamp::Other);
    }
    let between = date_sign(two, three).ok_or(NoStamp::Other)?;
    let joint = if time_first { &one.gap } else { &hour.gap };
    let first = if time_first { &hour.gap } else { &one.gap };
    check_gaps(first, joint, minute, seconds)?;
    let (era, half) = words_of(three, joint, &tail)?;
    let hour = daytime::hour(hour.value, half).ok_or(NoStamp::Other)?;
    let second = seconds.first().map(|second| second.value);
    if minute.value > 59 || minute.digits != 2 || second.is_some_and(|second| second > 59) {
        return Err(NoStamp::Other);
    }
    let spelling = Figure {
        between,
        time_first,
        seconds: second.is_some(),
        comma: joint.signs.contains(','),
        year_first: one.digits == 4 || one.value > 31,
    };
    Ok(Stamp {
        date: [one.value, two.value, three.value],
        digits: [one.digits, two.digits, three.digits],
        era,
        hour,
        minute: minute.value,
        second,
        spelling,
    })
}

/// Returns the numbers with what stands before each, and what stands after the last.
fn numbers(words: &str) -> Option<(Vec<Number>, Gap)> {
    let mut numbers: Vec<Number> = Vec::with_capacity(6);
    let mut gap = Gap::default();
    let mut inside = false;
    for (place, letter) in words.chars().enumerate() {
        if place > LONGEST {
            return None;
        }
        if let Some(value) = digit(letter) {
            if !inside {
                numbers.push(Number { gap: std::mem::take(&mut gap), ..Number::default() });
            }
            inside = true;
            let number = numbers.last_mut().filter(|number| number.digits < 4)?;
            number.value = number.value * 10 + value;
            number.digits += 1;
            continue;
        }
        if is_mark(letter) {
            continue;
        }
        inside = false;
        gap.add(letter);
    }
    matches!(numbers.len(), 5 | 6).then_some((numbers, gap))
}

impl Gap {
    fn add(&mut self, letter: char) {
        match letter {
            _ if letter.is_whitespace() => self.space = true,
            // What older editors write for a narrow space that they have no letter for.
            '?' => self.space = true,
            // Joins or parts letters without being one.
            '\u{200C}' | '\u{200D}' => {}
            '،' | '，' | '、' => self.signs.push(','),
            '年' | '년' | '月' | '월' => self.signs.push('年'),
            '日' | '일' => self.space = true,
            '時' | '时' | '点' | '시' | '：' => self.signs.push(':'),
            '分' | '분' | '秒' | '초' => self.signs.push(':'),
            '／' => self.signs.push('/'),
            '.' | ',' | ':' | '/' | '-' | '\'' | '_' => self.signs.push(letter),
            _ => self.letters.extend(letter.to_lowercase()),
        }
    }
}

/// Returns what stands between the numbers of a date.
fn date_sign(two: &Number, three: &Number) -> Option<char> {
    let between = two.gap.sign().unwrap_or(' ');
    let known = matches!(between, '/' | '-' | '.' | ' ' | '年' | '_' | ',');
    let spaced = between != ' ' || (two.gap.space && three.gap.space);
    let same = three.gap.sign().unwrap_or(' ') == between && two.gap.letters.is_empty();
    let single = two.gap.signs.chars().count() <= 1 && three.gap.signs.chars().count() <= 1;
    (known && spaced && same && single).then_some(between)
}

fn check_gaps(
    first: &Gap,
    joint: &Gap,
    minute: &Number,
    seconds: &[Number],
) -> Result<(), NoStamp> {
    let time = |gap: &Gap| {
        matches!(gap.sign(), Some(':' | '.')) && gap.has_only(&[':', '.'])
            || gap.letters == "h" && gap.signs.is_empty()
    };
    let apart = joint.space || joint.signs.contains([',', '年']) || joint.letters == "t";
    let plain = first.letters.is_empty() && first.signs.is_empty();
    let sound = plain
        && apart
        && time(&minute.gap)
        && seconds.iter().all(|second| time(&second.gap))
        && joint.signs.chars().all(|sign| matches!(sign, ',' | '.' | '-' | '/' | '\'' | ':'));
    if sound { Ok(()) } else { Err(NoStamp::Other) }
}

/// Returns what the words of a stamp say: the era before or after the year, and half of the day.
fn words_of(year: &Number, joint: &Gap, tail: &Gap) -> Result<(Era, Option<Half>), NoStamp> {
    let mut era = match year.gap.letters.as_str() {
        "" => Era::Unsaid,
        "r" | "令和" => Era::Reiwa,
        "h" | "平成" => Era::Heisei,
        other => return Err(NoStamp::Word(other.to_owned())),
    };
    let mut half = None;
    for word in [&joint.letters, &tail.letters] {
        let word = match word.strip_prefix("be").or_else(|| word.strip_prefix("พศ")) {
            Some(rest) => {
                era = Era::Buddhist;
                rest
            }
            None => word,
        };
        let word = word.strip_prefix(['г', 'ч']).filter(|rest| !rest.is_empty()).unwrap_or(word);
        match daytime::half(word) {
            Some(found) => half = Some(found),
            None if daytime::joins(word) => {}
            None => return Err(NoStamp::Word(word.to_owned())),
        }
    }
    Ok((era, half))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(words: &str) -> Option<([u32; 3], u32, u32, Option<u32>)> {
        read(words).ok().map(|stamp| (stamp.date, stamp.hour, stamp.minute, stamp.second))
    }

    #[test]
    fn stamps_of_many_phones() {
        let afternoon = [
            "18/03/2022, 14:56",
            "18/03/22 2:56 PM",
            "18/3/22, 2:56\u{202F}pm",
            "18/03/2022, 2:56 p. m.",
            "18.03.22 14.56",
            "18-03-2022 14:56",
            "18/03/2022 à 14:56",
            "18/03/2022 14 h 56",
            "18.03.2022 г., 14:56",
            "١٨\u{200F}/٣\u{200F}/٢٠٢٢، ٢:٥٦ م",
            "18/3/2022, 14:56 Uhr",
            "14:56, 18/3/2022",
            "18. 03. 2022. 14:56",
            "18.3.2022 klo 14.56",
            "18.03.2022 ÖS 2:56",
            "18/03/2022, 2:56 PTG",
            "18/3/2565 14:56",
            "१८/३/२२, २:५६ अपराह्न",
            "18/3/2022، 2:56 بعد دوپہر",
            "18/3/2565 14:56 น.",
            "18.03.2022 г., 14:56 ч.",
            "18. 03. 2022. u 14:56",
            "18. 3. 22, 2:56 pop.",
            "18.3.22, 2:56 m.d.",
            "18/3/2022 2:56 بعد\u{200C}ازظهر",
        ];
        for words in afternoon {
            let (date, hour, minute, second) = told(words).unwrap_or_else(|| panic!("{words}"));
            assert_eq!((date[0], date[1], hour, minute, second), (18, 3, 14, 56, None), "{words}");
        }
        for words in [
            "2022-03-18, 2:56 p.m.",
            "2022. 3. 18. 오후 2:56",
            "2022/3/18 下午2:56",
            "2022年3月18日 14:56",
        ] {
            assert_eq!(told(words), Some(([2022, 3, 18], 14, 56, None)), "{words}");
        }
        assert_eq!(told("3/18/22, 2:56:01 AM"), Some(([3, 18, 22], 2, 56, Some(1))));
    }

    #[test]
    fn eras_are_told() {
        assert_eq!(read("3/18/2565 BE, 14:56:01").unwrap().era, Era::Buddhist);
        assert_eq!(read("3/18/R4, 14:56:01").unwrap().era, Era::Reiwa);
    }

    #[test]
    fn other_words_are_no_stamp() {
        for words in [
            "",
            "1.2.3.4.5",
            "18/03/2022",
            "call 020 7946 0018 at 14:56",
            "14:56",
            "18/03/2022, 25:00",
            "18/03/2022, 14:61",
            "18/03, 14:56",
            "12345/1/1, 10:00",
        ] {
            assert!(read(words).is_err(), "{words}");
        }
        assert_eq!(read("18/03/2022, 2:56 xyz"), Err(NoStamp::Word("xyz".to_owned())));
    }
}
