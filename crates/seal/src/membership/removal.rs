//! Which removals count, when managers act apart and even against each other.

use std::collections::{BTreeMap, BTreeSet};

use crate::AuthorKey;
use crate::membership::notice::{Member, Notice, Role};
use crate::membership::order::Ordered;

/// Who was let in by whom, and which removals count.
pub(crate) struct Standings<'o, 'a> {
    ordered: &'o Ordered<'a>,
    /// Where each device was let in, by managers as far as one can tell without removals.
    admissions: BTreeMap<AuthorKey, Vec<usize>>,
    /// Devices by how long they have been there.
    seniority: Vec<AuthorKey>,
    /// The removals that count, in the order in which they were judged.
    effective: Vec<usize>,
}

impl<'o, 'a> Standings<'o, 'a> {
    /// Judges everything that was said.
    ///
    /// What came first in the knowledge of those who wrote it comes first here. Between removals
    /// made apart, that of the longest-standing manager goes first, and what a removed manager
    /// did without the removal having seen it does not count. The removal that would leave the
    /// team without a manager does not count either.
    pub(crate) fn judge(ordered: &'o Ordered<'a>, founder: AuthorKey) -> Self {
        let (admissions, seniority) = admissions(ordered, founder);
        let mut judged = Self { ordered, admissions, seniority, effective: Vec::new() };
        for removal in judged.removals() {
            let author = ordered.at(removal).map(|said| said.author);
            let leaves = author.is_some() && author == judged.target(removal);
            let may = |author| match leaves {
                true => judged.belonged(author, removal),
                false => judged.managed(author, removal),
            };
            if author.is_some_and(may) {
                judged.effective.push(removal);
            }
        }
        while judged.managers().is_empty() && judged.effective.pop().is_some() {}
        judged
    }

    /// Returns everybody who was ever let in, the longest-standing first.
    pub(crate) fn everybody(&self) -> &[AuthorKey] {
        &self.seniority
    }

    /// Returns who manages now.
    pub(crate) fn managers(&self) -> BTreeSet<AuthorKey> {
        let all = self.seniority.iter().copied();
        all.filter(|device| self.belongs(*device) && self.is_let_in_as(*device, Role::Manage))
            .collect()
    }

    /// Tells whether a device belongs to the team now.
    pub(crate) fn belongs(&self, device: AuthorKey) -> bool {
        self.removals_of(device).next().is_none() && self.admission(device).is_some()
    }

    /// Returns the removals of a device that count.
    pub(crate) fn removals_of(&self, device: AuthorKey) -> impl Iterator<Item = usize> + '_ {
        self.effective.iter().copied().filter(move |one| self.target(*one) == Some(device))
    }

    /// Returns every removal that counts.
    pub(crate) fn effective(&self) -> &[usize] {
        &self.effective
    }

    /// Returns where a device was let in by somebody who could: its first admission that counts.
    pub(crate) fn admission(&self, device: AuthorKey) -> Option<usize> {
        let all = self.admissions.get(&device)?;
        all.iter().copied().find(|place| self.is_founding(*place) || self.counts(*place))
    }

    /// Returns how a device was let in, whether or not that still counts.
    pub(crate) fn member(&self, device: AuthorKey) -> Option<&'a Member> {
        let first = || self.admissions.get(&device)?.first().copied();
        let place = self.admission(device).or_else(first)?;
        member_in(&self.ordered.at(place)?.notice)
    }

    /// Tells whether a device belonged to the team when it wrote the notice at a place.
    pub(crate) fn belonged(&self, device: AuthorKey, place: usize) -> bool {
        self.stood(device, place, Role::Relay)
    }

    /// Tells whether a device could manage when it wrote the notice at a place.
    fn managed(&self, device: AuthorKey, place: usize) -> bool {
        self.stood(device, place, Role::Manage)
    }

    fn stood(&self, device: AuthorKey, place: usize, least: Role) -> bool {
        let unseen = self.removals_of(device).any(|removal| !self.ordered.saw(removal, place));
        !unseen && self.let_in_before(device, place, least)
    }

    fn let_in_before(&self, device: AuthorKey, place: usize, least: Role) -> bool {
        let all = self.admissions.get(&device).into_iter().flatten();
        all.copied().any(|admission| {
            let known = admission == place || self.ordered.saw(place, admission);
            known && self.role_in(admission) >= Some(least) && {
                self.is_founding(admission) || self.counts(admission)
            }
        })
    }

    /// Tells whether an admission was given by somebody who could.
    fn counts(&self, admission: usize) -> bool {
        let Some(said) = self.ordered.at(admission) else { return false };
        self.managed(said.author, admission)
    }

    fn is_founding(&self, place: usize) -> bool {
        let founding = self.ordered.at(place);
        founding.is_some_and(|said| matches!(said.notice, Notice::Found(_)))
    }

    fn is_let_in_as(&self, device: AuthorKey, role: Role) -> bool {
        self.admission(device).and_then(|place| self.role_in(place)) == Some(role)
    }

    fn role_in(&self, admission: usize) -> Option<Role> {
        member_in(&self.ordered.at(admission)?.notice).map(|member| member.role)
    }

    pub(crate) fn target(&self, removal: usize) -> Option<AuthorKey> {
        match &self.ordered.at(removal)?.notice {
            Notice::Remove { device, .. } => Some(*device),
            _ => None,
        }
    }

    /// Returns all removals: causes before effects, and the longest-standing manager's first.
    fn removals(&self) -> Vec<usize> {
        let rank = |place: usize| {
            let author = self.ordered.at(place).map(|said| said.author);
            self.seniority.iter().position(|device| Some(*device) == author)
        };
        let mut left: Vec<usize> = (self.ordered.all())
            .filter(|(_, said)| matches!(said.notice, Notice::Remove { .. }))
            .map(|(place, _)| place)
            .filter(|place| rank(*place).is_some())
            .collect();
        let mut sorted = Vec::with_capacity(left.len());
        while let Some(next) = (left.iter().copied())
            .filter(|one| !left.iter().any(|other| self.ordered.saw(*one, *other)))
            .min_by_key(|one| (rank(*one), *one))
        {
            left.retain(|one| *one != next);
            sorted.push(next);
        }
        debug_assert!(sorted.iter().all(|one| self.target(*one).is_some()));
        sorted
    }
}

type Admissions = (BTreeMap<AuthorKey, Vec<usize>>, Vec<AuthorKey>);

/// Finds every admission by somebody who had been let in as a manager.
fn admissions(ordered: &Ordered<'_>, founder: AuthorKey) -> Admissions {
    let mut admissions: BTreeMap<AuthorKey, Vec<usize>> = BTreeMap::new();
    let mut seniority = Vec::new();
    let mut managers = BTreeSet::new();
    for (place, said) in ordered.all() {
        let member = match &said.notice {
            Notice::Found(member) if is_founding(member, said.author, said.seq, founder) => member,
            Notice::Admit(member) if managers.contains(&said.author) => member,
            _ => continue,
        };
        if member.role == Role::Manage {
            managers.insert(member.device);
        }
        let known = admissions.entry(member.device).or_default();
        if known.is_empty() {
            seniority.push(member.device);
        }
        known.push(place);
    }
    (admissions, seniority)
}

fn is_founding(member: &Member, author: AuthorKey, seq: u64, founder: AuthorKey) -> bool {
    author == founder && member.device == founder && seq == 1 && member.role == Role::Manage
}

fn member_in(notice: &Notice) -> Option<&Member> {
    match notice {
        Notice::Found(member) | Notice::Admit(member) => Some(member),
        _ => None,
    }
}
