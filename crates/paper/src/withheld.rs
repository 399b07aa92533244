//! What is kept off a copy: named, counted and located, so that the composer sees it.

use std::collections::BTreeMap;

use serde::Serialize;

/// Why something is kept off a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// A person's or organisation's name.
    Name,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A link or an account name online.
    Link,
    /// A house number.
    House,
    /// Something about health.
    Health,
    /// Words that may not stand on this copy.
    Word,
    /// Claims nobody has confirmed.
    Claim,
    /// Entries that were struck.
    Struck,
    /// Entries that nobody but their author has read.
    Unread,
    /// What only the legal team may read. Never counted.
    Privileged,
}

impl Reason {
    /// Returns the word printed inside the bar.
    pub(crate) fn on_the_bar(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Phone => "phone",
            Self::Email => "e-mail",
            Self::Link => "link",
            Self::House => "house",
            Self::Health => "health",
            Self::Privileged => "legal",
            Self::Word | Self::Claim | Self::Struck => "words",
            Self::Unread => "unread",
        }
    }

    fn counted(self, count: usize) -> String {
        let (one, many) = match self {
            Self::Name => ("name", "names"),
            Self::Phone => ("phone number", "phone numbers"),
            Self::Email => ("e-mail address", "e-mail addresses"),
            Self::Link => ("link", "links"),
            Self::House => ("house number", "house numbers"),
            Self::Health => ("health note", "health notes"),
            Self::Word => ("line of words", "lines of words"),
            Self::Claim => ("unconfirmed or disputed entry", "unconfirmed or disputed entries"),
            Self::Struck => ("struck entry", "struck entries"),
            Self::Unread => {
                ("entry that only its author has read", "entries that only their authors have read")
            }
            Self::Privileged => return "Anything the legal team holds".to_owned(),
        };
        format!("{count} {}", if count == 1 { one } else { many })
    }
}

/// Where on the pages something would have stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Title, header and footer.
    Head,
    /// The ETHANE block.
    Ethane,
    /// Open welfare requests.
    Requests,
    /// The sketch map.
    Map,
    /// Information.
    Information,
    /// Intent.
    Intent,
    /// Method: roles and posts.
    Method,
    /// Claims nobody has confirmed.
    Claims,
    /// Disputed items.
    Disputes,
    /// Decisions and what stands behind them.
    Decisions,
    /// Administration.
    Administration,
    /// Risk.
    Risk,
    /// Communications.
    Communications,
    /// Humanitarian issues.
    Humanitarian,
    /// What changed since the handover before.
    Changes,
    /// Signature and acknowledgement.
    Signature,
    /// The log extract.
    Log,
    /// The legal part.
    Legal,
    /// The roster, of which no copy prints the numbers.
    Roster,
}

impl Place {
    /// Returns the place in plain words: "the log".
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Head => "the title",
            Self::Ethane => "ETHANE",
            Self::Requests => "welfare requests",
            Self::Map => "the sketch map",
            Self::Information => "Information",
            Self::Intent => "Intent",
            Self::Method => "Method",
            Self::Claims => "claims",
            Self::Disputes => "disputed items",
            Self::Decisions => "decisions",
            Self::Administration => "Administration",
            Self::Risk => "Risk",
            Self::Communications => "Communications",
            Self::Humanitarian => "Humanitarian issues",
            Self::Changes => "changes",
            Self::Signature => "the signature boxes",
            Self::Log => "the log",
            Self::Legal => "the legal part",
            Self::Roster => "the roster",
        }
    }
}

/// One line of "Kept off this copy".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Withheld {
    /// What.
    pub what: Reason,
    /// How many; 0 where a count itself would tell something.
    pub count: usize,
    /// Where it would have stood, and how many there; in the order of the page.
    pub places: Vec<(Place, usize)>,
}

impl Withheld {
    /// Returns the line in words: "64 phone numbers".
    pub fn in_words(&self) -> String {
        self.what.counted(self.count)
    }

    /// Returns the places in words: "the roster 40, the log 24".
    pub fn places_in_words(&self) -> String {
        let told: Vec<String> =
            self.places.iter().map(|(place, n)| format!("{} {n}", place.in_words())).collect();
        told.join(", ")
    }
}

/// Counts while a sheet is being made.
#[derive(Debug, Default)]
pub(crate) struct Tally(BTreeMap<(Reason, Place), usize>);

impl Tally {
    pub(crate) fn add(&mut self, what: Reason, place: Place, count: usize) {
        if count > 0 {
            *self.0.entry((what, place)).or_default() += count;
        }
    }

    /// Returns the lines in the order people care about them.
    pub(crate) fn told(self) -> Vec<Withheld> {
        let mut lines: Vec<Withheld> = Vec::new();
        for ((what, place), count) in self.0 {
            match lines.last_mut().filter(|line| line.what == what) {
                Some(line) => {
                    line.count += count;
                    line.places.push((place, count));
                }
                None => lines.push(Withheld { what, count, places: vec![(place, count)] }),
            }
        }
        lines
    }
}
