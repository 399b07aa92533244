//! Finds telephone numbers, e-mail addresses, links and house numbers in what somebody wrote.

use closeby_domain::redaction::RedactionLevel;

use super::Hit;
use crate::snapshot::Person;
use crate::withheld::Reason;

/// Fewest digits that can be the tail of a known number.
const KNOWN_TAIL: usize = 5;

/// Telephone numbers: any written like one, and the known ones even when cut short.
pub(crate) struct Numbers {
    known: Vec<String>,
    fewest: usize,
}

impl Numbers {
    pub(crate) fn new(people: &[Person], level: RedactionLevel) -> Self {
        let digits = |text: &str| text.chars().filter_map(digit).collect::<String>();
        let phones = people.iter().flat_map(|person| &person.phones);
        let known = phones.map(|phone| digits(phone.text())).filter(|d| !d.is_empty()).collect();
        // Organisers need their long figures; for others a bar too many is the smaller mistake.
        let fewest = if level == RedactionLevel::Organiser { 9 } else { 7 };
        Self { known, fewest }
    }

    pub(crate) fn find(&self, text: &[char], hits: &mut Vec<Hit>) {
        let mut at = 0;
        while at < text.len() {
            let run = run_of_digits(text, at);
            if run.to > at {
                if !run.is_date(text) && self.is_number(&run.digits, text.get(at).copied()) {
                    hits.push(Hit { from: at, to: run.to, why: Reason::Phone });
                }
                at = run.to;
            } else {
                at += 1;
            }
        }
        find_addresses(text, hits);
    }

    fn is_number(&self, digits: &str, first: Option<char>) -> bool {
        let long = digits.len() >= self.fewest;
        let abroad = first == Some('+') && digits.len() >= 6;
        let tail = digits.len() >= KNOWN_TAIL
            && self.known.iter().any(|known| known.ends_with(digits) || digits.ends_with(known));
        long || abroad || tail
    }
}

struct Run {
    from: usize,
    to: usize,
    digits: String,
}

impl Run {
    /// 2027-06-13 is a day, not a number to ring.
    fn is_date(&self, text: &[char]) -> bool {
        let shape: String = text.get(self.from..self.to).unwrap_or_default().iter().collect();
        let parts: Vec<&str> = shape.split('-').collect();
        matches!(parts.as_slice(), [y, m, d] if y.len() == 4 && m.len() == 2 && d.len() == 2)
    }
}

/// Reads digits that belong together: "+44 (0)7700 900-203".
fn run_of_digits(text: &[char], from: usize) -> Run {
    let mut run = Run { from, to: from, digits: String::new() };
    let before = from.checked_sub(1).and_then(|at| text.get(at));
    if before.is_some_and(|letter| digit(*letter).is_some()) {
        return run;
    }
    let mut gap = 0;
    for (at, letter) in text.iter().enumerate().skip(from) {
        match digit(*letter) {
            Some(found) => {
                run.digits.push(found);
                run.to = at + 1;
                gap = 0;
            }
            None if at == from && matches!(letter, '+' | '(') => {}
            None if joins(*letter) && gap < 3 && at > from => gap += 1,
            None => break,
        }
    }
    run
}

fn joins(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '-' | '.' | '(' | ')' | '/' | '\u{A0}' | '‐' | '‑' | '–' | '\u{202F}' | '\u{2009}'
    )
}

/// Digits of any script count: a number is a number in Arabic figures too.
fn digit(letter: char) -> Option<char> {
    const ZEROES: [u32; 6] = [0x30, 0x660, 0x6F0, 0x966, 0x9E6, 0xFF10];
    let code = u32::from(letter);
    let value = ZEROES.iter().find_map(|zero| code.checked_sub(*zero).filter(|v| *v < 10))?;
    char::from_digit(value, 10)
}

/// Finds e-mail addresses: a word with @ inside and a dot after it.
fn find_addresses(text: &[char], hits: &mut Vec<Hit>) {
    for_each_word(
        text,
        |from, word| {
            let at = word.iter().position(|letter| matches!(letter, '@' | '＠'));
            let dotted = at.is_some_and(|at| word.iter().skip(at).any(|l| matches!(l, '.' | '．')));
            (at.is_some_and(|at| at > 0) && dotted).then_some(Hit {
                from,
                to: from + word.len(),
                why: Reason::Email,
            })
        },
        hits,
    );
}

/// Finds links and @accounts.
pub(super) fn find_links(text: &[char], hits: &mut Vec<Hit>) {
    for_each_word(
        text,
        |from, word| {
            let lower: String = word.iter().collect::<String>().to_lowercase();
            let link = lower.contains("://") || lower.starts_with("www.") || lower.contains(".me/");
            let account = matches!(word, ['@' | '＠', _, ..]);
            (link || account).then_some(Hit { from, to: from + word.len(), why: Reason::Link })
        },
        hits,
    );
}

fn for_each_word(
    text: &[char],
    judge: impl Fn(usize, &[char]) -> Option<Hit>,
    hits: &mut Vec<Hit>,
) {
    let mut from = 0;
    for word in
        text.split(|letter| letter.is_whitespace() || matches!(letter, ',' | ';' | '<' | '>'))
    {
        hits.extend(judge(from, word));
        from += word.len() + 1;
    }
}

/// Finds house numbers: "no. 20", "No 6a", "number 11", "nos. 3-9".
pub(super) fn find_houses(text: &[char], hits: &mut Vec<Hit>) {
    let words = ["no", "nos", "number", "numbers", "flat", "house"];
    for (at, pair) in text.iter().enumerate() {
        let starts =
            at.checked_sub(1).and_then(|b| text.get(b)).is_none_or(|l| !l.is_alphanumeric());
        if !starts || !pair.is_alphabetic() {
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        let word: String = rest.iter().take_while(|l| l.is_alphabetic()).collect();
        if !words.contains(&word.to_lowercase().as_str()) {
            continue;
        }
        let gap = rest
            .iter()
            .skip(word.chars().count())
            .take_while(|l| matches!(l, '.' | ' ' | '\u{A0}'))
            .count();
        let number = rest.iter().skip(word.chars().count() + gap);
        let length =
            number.clone().take_while(|l| l.is_alphanumeric() || matches!(l, '-' | '–')).count();
        if number.clone().next().is_some_and(|l| digit(*l).is_some()) {
            let to = at + word.chars().count() + gap + length;
            hits.push(Hit { from: at, to, why: Reason::House });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(level: RedactionLevel, known: &[&str], text: &str) -> Vec<String> {
        let phones = known.iter().map(|phone| (*phone).into()).collect();
        let people = [Person { phones, ..Person::default() }];
        let text: Vec<char> = text.chars().collect();
        let mut hits = Vec::new();
        Numbers::new(&people, level).find(&text, &mut hits);
        hits.iter().map(|hit| text[hit.from..hit.to].iter().collect()).collect()
    }

    #[test]
    fn every_british_way_of_writing_a_number() {
        for number in [
            "07700 900203",
            "07700900203",
            "+44 7700 900203",
            "+44 (0)7700 900-203",
            "0044 7700 900 203",
            "(020) 7946 0012",
            "020 7946 0012",
            "020-7946-0012",
            "07700.900.203",
            "٠٧٧٠٠ ٩٠٠٢٠٣",
        ] {
            let text = format!("ring {number}, then wait");
            for level in [RedactionLevel::Organiser, RedactionLevel::Public] {
                assert_eq!(found(level, &[], &text), [number], "{number}");
            }
        }
    }

    #[test]
    fn times_counts_ranges_and_dates_stay() {
        let text = "At 15:05 about 100-150 people, 4.6 m wide, 2027-06-13, #41, 24 of 36.";
        assert!(found(RedactionLevel::Public, &[], text).is_empty());
    }

    #[test]
    fn the_tail_of_a_known_number_is_found() {
        assert_eq!(found(RedactionLevel::Organiser, &["07700 900203"], "ends 900203"), ["900203"]);
        assert!(found(RedactionLevel::Organiser, &["07700 900203"], "ends 900204").is_empty());
    }

    #[test]
    fn addresses_links_and_houses() {
        let text: Vec<char> =
            "write a.b@example.org, see https://x.test/y or @tom at no. 6a".chars().collect();
        let mut hits = Vec::new();
        find_addresses(&text, &mut hits);
        find_links(&text, &mut hits);
        find_houses(&text, &mut hits);
        let shown: Vec<String> = hits.iter().map(|h| text[h.from..h.to].iter().collect()).collect();
        assert_eq!(shown, ["a.b@example.org", "https://x.test/y", "@tom", "no. 6a"]);
    }
}
