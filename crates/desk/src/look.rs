//! A look at the day: the board at a moment, with the zone it is told in.

mod unsaid;

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use closeby_domain::board::{Board, Mode};
use closeby_domain::entry::EntryLine;
use closeby_domain::id::{EntryId, PersonId, PostId};
use closeby_domain::person::Person;
use closeby_domain::quick::Scene;
use closeby_domain::role::{Assignment, Post, RoleCode};
use closeby_domain::{Fact, Moment};
use jiff::tz::TimeZone;
use uuid::Uuid;

use crate::desk::OpenDesk;
use crate::problem::Answer;
use crate::times;
use crate::words::{self, say};
use unsaid::Unsaid;

/// The board at a moment, with what is needed to tell it.
pub struct Look {
    /// The board.
    pub board: Board,
    /// The moment it shows.
    pub at: Moment,
    /// The day's zone.
    pub zone: TimeZone,
}

impl OpenDesk {
    /// A number goes with the entry it stands in: once a line is drawn through that, nobody counts
    /// it; when that is given another time, so is the number; and when its words are corrected, only
    /// the last number counts, and none that they say no more. Looking back at what was known, all of
    /// this as it was known then.
    pub(crate) fn counts_follow_their_entries(
        &self,
        board: &mut Board,
        at: Moment,
        mode: Mode,
    ) -> Answer<()> {
        let counts = board.crowd.iter().map(|one| one.entry);
        let counts = counts.chain(board.officials.iter().map(|one| one.entry));
        let requests = board.requests.iter().map(|one| one.entry);
        let mut amended = HashMap::new();
        for entry in counts.chain(requests).flatten().collect::<HashSet<EntryId>>() {
            amended.extend(self.amended(entry, at, mode)?.map(|line| (entry, line)));
        }
        let now = |entry: Option<EntryId>| entry.and_then(|entry| amended.get(&entry));
        keep_last_counts(board);
        for (entry, told) in board
            .crowd
            .iter_mut()
            .map(|one| (one.entry, &mut one.at))
            .chain(board.officials.iter_mut().map(|one| (one.entry, &mut one.at)))
            .chain(board.requests.iter_mut().map(|one| (one.entry, &mut one.asked)))
        {
            *told = now(entry).map_or(*told, |line| line.when.from);
        }
        let counts = |entry: Option<EntryId>, told: Moment| {
            now(entry).is_none_or(|line| line.struck.is_none() && told <= at)
        };
        let scene = Scene::bare(at, self.zone.clone());
        let unsaid: HashMap<EntryId, Unsaid> = amended
            .iter()
            .filter(|(_, line)| !line.corrections.is_empty())
            .map(|(entry, line)| (*entry, Unsaid::of(line, &scene)))
            .collect();
        let of = |entry: Option<EntryId>| entry.and_then(|entry| unsaid.get(&entry));
        board.crowd.retain(|one| {
            counts(one.entry, one.at) && of(one.entry).is_none_or(Unsaid::keeps_people)
        });
        board.officials.retain(|one| {
            counts(one.entry, one.at) && of(one.entry).is_none_or(|words| words.keeps(&one.agency))
        });
        board.settle();
        Ok(())
    }

    /// Returns an entry that was corrected or struck, as it stands in this look; nothing for one
    /// that was left as it was written.
    fn amended(&self, entry: EntryId, at: Moment, mode: Mode) -> Answer<Option<EntryLine>> {
        let line = self.vault.line_by_id(entry)?;
        let line = line.filter(|line| line.struck.is_some() || !line.corrections.is_empty());
        if line.is_none() || mode == Mode::Happened {
            return Ok(line);
        }
        let said = self.vault.said_of_entry(entry)?;
        let by_then = said.iter().filter(|said| said.recorded <= at);
        Ok(match Fact::fold(by_then) {
            Some(Fact::Entry(line)) => Some(line),
            _ => None,
        })
    }
}

/// Of several numbers of one entry the last counts: it was told because the entry was corrected.
pub(crate) fn keep_last_counts(board: &mut Board) {
    last_of(&mut board.crowd, |one| one.entry, |one| one.id.0);
    last_of(&mut board.officials, |one| Some((one.entry?, one.agency.clone())), |one| one.id.0);
}

/// Keeps the last that was told of each thing; what belongs to nothing stays.
fn last_of<T, K: Hash + Eq>(
    told: &mut Vec<T>,
    of: impl Fn(&T) -> Option<K>,
    order: impl Fn(&T) -> Uuid,
) {
    let mut last: HashMap<K, Uuid> = HashMap::new();
    for one in told.iter() {
        let Some(of) = of(one) else { continue };
        let known = last.entry(of).or_insert_with(|| order(one));
        *known = order(one).max(*known);
    }
    told.retain(|one| {
        let latest = of(one).and_then(|of| last.get(&of));
        latest.is_none_or(|latest| *latest == order(one))
    });
}

impl Look {
    /// Returns a time of day as the day tells it.
    pub fn clock(&self, at: Moment) -> String {
        times::clock_on(at, self.at, &self.zone)
    }

    /// Returns somebody's name, or a word for somebody who has left the roster.
    pub fn name(&self, person: PersonId) -> String {
        self.board
            .person(person)
            .map_or_else(|| say!("somebody-gone"), |person| person.name.clone())
    }

    /// Returns a post by its id.
    pub fn post(&self, id: PostId) -> Option<&Post> {
        self.board.posts.iter().find(|post| post.id == id)
    }

    /// Returns who stands in the post, in the order they came.
    pub fn on_post(&self, post: PostId) -> Vec<&Assignment> {
        self.board
            .assignments
            .iter()
            .filter(|held| held.post == post && held.is_on(self.at))
            .collect()
    }

    /// Returns who comes next to the post.
    pub fn next_on_post(&self, post: PostId) -> Vec<&Assignment> {
        self.board
            .assignments
            .iter()
            .filter(|held| held.post == post && held.is_next(self.at))
            .collect()
    }

    /// Returns what somebody holds now, if anything.
    pub fn held_by(&self, person: PersonId) -> Option<&Assignment> {
        self.board.assignments.iter().find(|held| held.person == person && held.is_on(self.at))
    }

    /// Returns what somebody holds next, if anything.
    pub fn next_held_by(&self, person: PersonId) -> Option<&Assignment> {
        self.board.assignments.iter().find(|held| held.person == person && held.is_next(self.at))
    }

    /// Returns whether somebody could take a post now.
    pub fn is_free(&self, person: &Person) -> bool {
        person.here
            && person.kind == closeby_domain::person::PersonKind::Volunteer
            && self.held_by(person.id).is_none()
            && person.available_until.is_none_or(|until| until > self.at)
    }

    /// Returns whether somebody has the skill, and the language, that the post needs.
    pub fn fits(&self, person: &Person, post: &Post) -> bool {
        person.skills.contains(&post.role)
            && post.language.as_ref().is_none_or(|language| person.languages.contains(language))
    }

    /// Returns the number of an entry that the board holds.
    pub fn number_of(&self, entry: EntryId) -> Option<u32> {
        self.board.lines.iter().find(|line| line.entry.id == entry).map(|line| line.entry.number)
    }
}

/// Returns a role's name in words.
pub fn role_name(role: RoleCode) -> String {
    words::sentence(&format!("role-{}", role.letters()), &[])
}

/// Returns the role of a two-letter code.
pub fn role(letters: &str) -> Option<RoleCode> {
    RoleCode::ALL.into_iter().find(|role| role.letters().eq_ignore_ascii_case(letters.trim()))
}

/// Returns up to two initials of a name.
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().next());
    let first = words.next();
    let last = words.next_back();
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

/// Returns a name as a short form: "Nell Hargreave" is "Nell".
pub fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}
