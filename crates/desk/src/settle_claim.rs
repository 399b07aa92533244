//! Claims: moved on evidence, given to somebody to check, or kept side by side.

use closeby_domain::claim::{
    Account, ClaimMove, Dispute, Evidence, MoveRefused, Verification, may_move, root,
};
use closeby_domain::entry::{EntryKind, EntryLine};
use closeby_domain::id::PersonId;
use closeby_domain::{Moment, Operation};

use crate::amend_entry::ENTRY_VIEWS;
use crate::desk::{Desk, done, id};
use crate::names;
use crate::problem::{Answer, Code, Problem};
use crate::see_timeline::standing_word;
use crate::times::CLOCKS_DIFFER;
use crate::view::Done;
use crate::view::entry::{CheckerAsk, DisputeAsk, DisputeView, EntryView, MoveAsk};
use crate::words::say;

/// Moves a claim on evidence: another entry, or a note about what was checked.
pub fn move_claim(desk: &Desk, ask: MoveAsk) -> Answer<Done<EntryView>> {
    desk.with_open(|open| {
        let claim = open.line(ask.number)?;
        let cited = match ask.evidence {
            Some(number) => Some(open.line(number)?),
            None => None,
        };
        let evidence = match &cited {
            Some(line) => Evidence::Entry(line.entry.id),
            None => Evidence::Note(ask.note.unwrap_or_default().trim().to_owned()),
        };
        let to = ask.to.into();
        may_move(&claim, to, &evidence, cited.as_ref()).map_err(|why| refused(why, to, &claim))?;
        let says = match ask.evidence {
            Some(by) => say!(
                "entry-moved-by",
                number = ask.number.to_string(),
                state = standing_word(to),
                by = by.to_string()
            ),
            None => say!("entry-moved", number = ask.number.to_string(), state = standing_word(to)),
        };
        let (now, mut changes) = (open.clock.now(), Vec::new());
        changes.push((now, Operation::MoveClaim(claim.entry.id, ClaimMove { to, evidence })));
        open.logged(&mut changes, now, says, EntryKind::Note)?;
        open.record_all(changes)?;
        let line = open.line(ask.number)?;
        Ok(done(open.entry_view(&line)?, &ENTRY_VIEWS))
    })
}

fn refused(why: MoveRefused, to: Verification, claim: &EntryLine) -> Problem {
    let (says, try_this) = match why {
        MoveRefused::NoEvidence => (say!("move-no-evidence"), say!("move-no-evidence-try")),
        MoveRefused::OwnEvidence => (say!("move-own"), say!("move-no-evidence-try")),
        MoveRefused::StruckEvidence => (say!("move-struck"), say!("move-no-evidence-try")),
        MoveRefused::FallenEvidence => (say!("move-fallen"), say!("move-no-evidence-try")),
        MoveRefused::NeedsFirstHand => (say!("move-first-hand"), say!("move-first-hand-try")),
        MoveRefused::OneSource => {
            let who = root(claim).map(|person| person.name).unwrap_or_default();
            (say!("move-one-source", who = who), say!("move-one-source-try"))
        }
        MoveRefused::StandsAlready => {
            (say!("move-already", state = standing_word(to)), say!("move-already-try"))
        }
    };
    Problem::new(Code::Refused, says, try_this)
}

/// Asks somebody of the roster to check a claim.
pub fn ask_to_check(desk: &Desk, ask: CheckerAsk) -> Answer<Done<EntryView>> {
    desk.with_open(|open| {
        let line = open.line(ask.number)?;
        let person = PersonId(id(&ask.person)?);
        let look = open.look_now()?;
        if look.board.person(person).is_none() {
            return Err(Problem::new(Code::NotFound, say!("no-person"), say!("no-person-try")));
        }
        open.amend(ask.number, Operation::AskToCheck(line.entry.id, person))
    })
}

/// Puts two accounts side by side, and marks the claim as disputed.
pub fn set_side_by_side(desk: &Desk, ask: DisputeAsk) -> Answer<Done<EntryView>> {
    desk.with_open(|open| {
        let line = open.line(ask.number)?;
        let given = ask.dispute;
        two_accounts(&given)?;
        let soon = open.clock.now().plus_minutes(CLOCKS_DIFFER);
        if [&given.witness, &given.authority].iter().any(|side| Moment::from(side.at) > soon) {
            return Err(Problem::new(
                Code::BadInput,
                say!("account-to-come"),
                say!("account-to-come-try"),
            ));
        }
        let note = given.editors_note.clone();
        let dispute = Dispute {
            title: given.title,
            witness: Account {
                who: given.witness.who,
                at: given.witness.at.into(),
                words: given.witness.words,
            },
            authority: Account {
                who: given.authority.who,
                at: given.authority.at.into(),
                words: given.authority.words,
            },
            editors_note: given.editors_note,
        };
        let mut changes = vec![Operation::SetSideBySide(line.entry.id, dispute)];
        if line.verification != Verification::Disputed {
            let evidence =
                Evidence::Note(if note.trim().is_empty() { say!("both-kept") } else { note });
            let step = ClaimMove { to: Verification::Disputed, evidence };
            changes.push(Operation::MoveClaim(line.entry.id, step));
        }
        let now = open.clock.now();
        open.record_all(changes.into_iter().map(|change| (now, change)).collect())?;
        let line = open.line(ask.number)?;
        Ok(done(open.entry_view(&line)?, &ENTRY_VIEWS))
    })
}

/// Asks for what they differ about, and for both sides with whose words they are.
fn two_accounts(given: &DisputeView) -> Answer<()> {
    let (witness, authority) = (&given.witness, &given.authority);
    names::only_a_role(&authority.who)?;
    if [&witness.words, &authority.words].iter().any(|words| words.trim().is_empty()) {
        return Err(Problem::new(Code::BadInput, say!("two-accounts"), say!("two-accounts-try")));
    }
    if [&given.title, &witness.who, &authority.who].iter().any(|words| words.trim().is_empty()) {
        return Err(Problem::new(
            Code::BadInput,
            say!("whose-accounts"),
            say!("whose-accounts-try"),
        ));
    }
    Ok(())
}
