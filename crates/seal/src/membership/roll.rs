//! The roll: who belongs to the team, what each may write, and under which key.

use std::collections::{BTreeMap, BTreeSet};

use crate::membership::notice::{Member, Notice, Role, Said};
use crate::membership::order::Ordered;
use crate::membership::removal::Standings;
use crate::{AudienceAlias, AuthorKey, EpochId, Hlc, Wrap, WrapKey};

/// A device that was let in at some time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// How it was let in. Its seats have the keys that are known by now.
    pub member: Member,
    /// When.
    pub since: Hlc,
    /// Whether it belongs to the team now.
    pub belongs: bool,
    /// When it was taken off, if it was.
    pub removed: Option<Hlc>,
    /// How far its records count after it was taken off.
    counted: BTreeMap<AudienceAlias, u64>,
}

/// What becomes of a record, going by who wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It counts.
    Counts,
    /// Nobody ever let its author in: it is not taken at all.
    Stranger,
    /// Its author was let in by somebody who could not, or has no seat or right to write here.
    NotAllowed,
    /// Its author was taken off, and whoever did so had not seen it.
    AfterRemoval,
}

/// One key of an audience, as far as the roll knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Epoch {
    audience: AudienceAlias,
    id: EpochId,
    maker: AuthorKey,
    /// Whether its maker had seen every removal that counts.
    is_fresh: bool,
}

/// Who belongs to the team, and which keys there are. The same on every laptop that has heard
/// the same notices, in whatever order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Roll {
    standings: Vec<Standing>,
    epochs: Vec<Epoch>,
    wraps: BTreeSet<(AuthorKey, AudienceAlias, EpochId, Wrap)>,
    waiting: usize,
    unknown: usize,
}

impl Roll {
    /// Folds notices; neither their order nor one given twice makes a difference.
    pub fn fold(founder: AuthorKey, said: &[Said]) -> Self {
        let ordered = Ordered::of(said);
        let judged = Standings::judge(&ordered, founder);
        let mut roll = Self {
            standings: standings(&ordered, &judged),
            waiting: ordered.waiting(),
            // A wrap proves itself when it is opened, so it is taken from wherever it comes.
            wraps: said.iter().flat_map(wraps_in).collect(),
            ..Self::default()
        };
        roll.take_seats(&ordered);
        for (place, said) in ordered.all() {
            match &said.notice {
                Notice::Epoch { audience, epoch, .. } => {
                    roll.take_epoch(&judged, &ordered, place, (*audience, *epoch, said.author));
                }
                Notice::Accept { device, audience, seq } if judged.belonged(said.author, place) => {
                    roll.accept(said.author, *device, *audience, *seq);
                }
                Notice::Unknown => roll.unknown += 1,
                _ => {}
            }
        }
        roll.distrust_keys_in_other_hands();
        roll
    }

    /// Returns everybody who was ever let in, the longest-standing first.
    pub fn everybody(&self) -> &[Standing] {
        &self.standings
    }

    /// Returns a device that was let in at some time.
    pub fn standing(&self, device: AuthorKey) -> Option<&Standing> {
        self.standings.iter().find(|standing| standing.member.device == device)
    }

    /// Returns the managers; there is always one.
    pub fn managers(&self) -> impl Iterator<Item = AuthorKey> + '_ {
        let manage = |one: &&Standing| one.belongs && one.member.role == Role::Manage;
        self.standings.iter().filter(manage).map(|one| one.member.device)
    }

    /// Returns how many notices wait for others that are not here yet.
    pub fn waiting(&self) -> usize {
        self.waiting
    }

    /// Returns how many notices come from a newer Closeby.
    pub fn unknown(&self) -> usize {
        self.unknown
    }

    /// Judges a record by its author, audience and number.
    pub fn verdict(&self, author: AuthorKey, audience: AudienceAlias, seq: u64) -> Verdict {
        let Some(standing) = self.standing(author) else { return Verdict::Stranger };
        let may = standing.member.role >= Role::Write && standing.member.seat(audience).is_some();
        match (may, standing.belongs, standing.removed) {
            (false, ..) | (_, false, None) => Verdict::NotAllowed,
            (true, true, _) => Verdict::Counts,
            (true, false, Some(_)) => match standing.counted.get(&audience) {
                Some(counted) if *counted >= seq => Verdict::Counts,
                _ => Verdict::AfterRemoval,
            },
        }
    }

    /// Returns the key to write under: the newest whose maker had seen every removal we know of.
    ///
    /// `None` when there is none that is held here; whoever writes then makes one.
    pub fn epoch_to_write(
        &self,
        audience: AudienceAlias,
        holds: impl Fn(EpochId) -> bool,
    ) -> Option<EpochId> {
        let fresh = |epoch: &&Epoch| epoch.audience == audience && epoch.is_fresh;
        self.epochs.iter().rev().filter(fresh).map(|epoch| epoch.id).find(|id| holds(*id))
    }

    /// Returns every key of an audience that was ever announced, oldest first.
    pub fn epochs_of(&self, audience: AudienceAlias) -> impl Iterator<Item = EpochId> + '_ {
        self.epochs.iter().filter(move |epoch| epoch.audience == audience).map(|epoch| epoch.id)
    }

    /// Returns who sits in an audience now, each with the key to wrap to.
    pub fn seated(
        &self,
        audience: AudienceAlias,
    ) -> impl Iterator<Item = (AuthorKey, WrapKey)> + '_ {
        self.standings
            .iter()
            .filter(|one| one.belongs)
            .filter_map(move |one| Some((one.member.device, one.member.seat(audience)?.key?)))
    }

    /// Returns who sits in an audience and has no wrap of this key.
    pub fn lacking(&self, audience: AudienceAlias, epoch: EpochId) -> Vec<(AuthorKey, WrapKey)> {
        let made = |device| self.epochs.iter().any(|one| (one.id, one.maker) == (epoch, device));
        let has = |device: AuthorKey| {
            made(device) || self.wraps_for(device).any(|(a, e, _)| (a, e) == (audience, epoch))
        };
        self.seated(audience).filter(|(device, _)| !has(*device)).collect()
    }

    /// Returns every wrap for a device.
    pub fn wraps_for(
        &self,
        device: AuthorKey,
    ) -> impl Iterator<Item = (AudienceAlias, EpochId, &Wrap)> {
        let theirs = self.wraps.iter().filter(move |(to, ..)| *to == device);
        theirs.map(|(_, audience, epoch, wrap)| (*audience, *epoch, wrap))
    }

    /// Lets nobody write under a key that was wrapped for a device that no longer belongs.
    ///
    /// Its maker may have seen the removal and had reason to think that it did not count.
    fn distrust_keys_in_other_hands(&mut self) {
        let gone: Vec<AuthorKey> = (self.standings.iter().filter(|one| !one.belongs))
            .map(|one| one.member.device)
            .collect();
        for epoch in &mut self.epochs {
            let wrapped = |(to, _, id, _): &(AuthorKey, AudienceAlias, EpochId, Wrap)| {
                *id == epoch.id && gone.contains(to)
            };
            epoch.is_fresh &= !gone.contains(&epoch.maker) && !self.wraps.iter().any(wrapped);
        }
    }

    /// Lets devices say which key their seats have. What they said first stands.
    fn take_seats(&mut self, ordered: &Ordered<'_>) {
        for (_, said) in ordered.all() {
            let Notice::Seat { audience, key } = &said.notice else { continue };
            let own = self.standings.iter_mut().find(|one| one.member.device == said.author);
            let seats = own.into_iter().flat_map(|one| &mut one.member.seats);
            for seat in seats.filter(|seat| seat.audience == *audience) {
                seat.key = seat.key.or(Some(*key));
            }
        }
    }

    fn take_epoch(
        &mut self,
        judged: &Standings<'_, '_>,
        ordered: &Ordered<'_>,
        place: usize,
        (audience, id, maker): (AudienceAlias, EpochId, AuthorKey),
    ) {
        let seat = self.standing(maker).and_then(|one| one.member.seat(audience));
        if seat.is_none() || self.epochs.iter().any(|one| one.id == id) {
            return;
        }
        let had_seat = |removal: usize| {
            let member = judged.target(removal).and_then(|device| judged.member(device));
            member.is_some_and(|member| member.seat(audience).is_some())
        };
        let is_fresh = judged.belonged(maker, place)
            && (judged.effective().iter())
                .all(|removal| ordered.saw(place, *removal) || !had_seat(*removal));
        self.epochs.push(Epoch { audience, id, maker, is_fresh });
    }

    fn accept(&mut self, by: AuthorKey, device: AuthorKey, audience: AudienceAlias, seq: u64) {
        let manages = |one: &Standing| one.member.device == by && one.member.role == Role::Manage;
        if !self.standings.iter().any(manages) {
            return;
        }
        for one in self.standings.iter_mut().filter(|one| one.member.device == device) {
            let counted = one.counted.entry(audience).or_insert(seq);
            *counted = seq.max(*counted);
        }
    }
}

fn standings(ordered: &Ordered<'_>, judged: &Standings<'_, '_>) -> Vec<Standing> {
    let one = |device: AuthorKey| {
        let admission = judged.admission(device);
        let removals: Vec<_> =
            judged.removals_of(device).filter_map(|place| ordered.at(place)).collect();
        let mut counted = BTreeMap::new();
        for said in &removals {
            let Notice::Remove { had, .. } = &said.notice else { continue };
            for (audience, seq) in had {
                let most = counted.entry(*audience).or_insert(*seq);
                *most = (*seq).max(*most);
            }
        }
        Some(Standing {
            member: judged.member(device)?.clone(),
            since: admission.and_then(|place| ordered.at(place)).map_or(Hlc::at(0), |s| s.hlc),
            belongs: judged.belongs(device),
            removed: removals.iter().map(|said| said.hlc).min(),
            counted,
        })
    };
    judged.everybody().iter().copied().filter_map(one).collect()
}

fn wraps_in(said: &Said) -> impl Iterator<Item = (AuthorKey, AudienceAlias, EpochId, Wrap)> + '_ {
    let found = match &said.notice {
        Notice::Epoch { audience, epoch, wraps } | Notice::Wraps { audience, epoch, wraps } => {
            Some((audience, epoch, wraps))
        }
        _ => None,
    };
    found.into_iter().flat_map(|(audience, epoch, wraps)| {
        wraps.iter().map(|(device, wrap)| (*device, *audience, *epoch, wrap.clone()))
    })
}
