//! The two-sided act: the outgoing organiser signs, the incoming one acknowledges.

use closeby_domain::handover::{Acknowledgement, Handover};
use closeby_domain::id::HandoverId;
use closeby_domain::{Author, Operation};

use crate::compose_handover::next_number;
use crate::desk::{Desk, done, id};
use crate::names;
use crate::problem::{Answer, Code, Problem};
use crate::view::handover::{AcknowledgeAsk, HandoverView, SignAsk};
use crate::view::{Done, View};
use crate::words::say;

const STALE: [View; 4] = [View::Handover, View::Board, View::Session, View::Roles];

/// Signs the handover on the chain head as it stands.
pub fn sign_handover(desk: &Desk, ask: SignAsk) -> Answer<Done<HandoverView>> {
    desk.with_open(|open| {
        let (signature, to) = (ask.signature.trim().to_owned(), ask.to.trim().to_owned());
        if signature.is_empty() {
            return Err(Problem::new(
                Code::BadInput,
                say!("signature-needed"),
                say!("signature-needed-try"),
            ));
        }
        if to.is_empty() {
            return Err(Problem::new(Code::BadInput, say!("to-needed"), say!("to-needed-try")));
        }
        let ((head, records), look) = open.settled()?;
        let now = open.clock.now();
        let handover = Handover {
            id: HandoverId(open.fresh()),
            number: next_number(&look),
            from: open.author.name.clone(),
            from_role: open.author.role.clone(),
            to,
            covers_from: open.covers_from(&look)?,
            signed: now,
            signature,
            chain_head: head.to_string(),
            records,
            acknowledged: None,
        };
        open.record(Operation::SignHandover(handover))?;
        Ok(done(open.handover_view()?, &STALE))
    })
}

/// The incoming organiser has read it; when they take over, the desk is theirs from now on.
pub fn acknowledge(desk: &Desk, ask: AcknowledgeAsk) -> Answer<Done<HandoverView>> {
    desk.with_open(|open| {
        let wanted = HandoverId(id(&ask.handover)?);
        let by = names::name(&ask.by)?;
        let look = open.look_now()?;
        let handover =
            look.board.handovers.iter().find(|known| known.id == wanted).ok_or_else(|| {
                Problem::new(Code::NotFound, say!("no-handover"), say!("no-such-try"))
            })?;
        if handover.acknowledged.is_some() {
            return Err(Problem::new(
                Code::Refused,
                say!("acknowledged-already"),
                say!("struck-already-try"),
            ));
        }
        let at = open.clock.now();
        open.record(Operation::Acknowledge(wanted, Acknowledgement { by: by.clone(), at }))?;
        if ask.take_over {
            let person =
                look.board.people.iter().find(|person| person.name == by).map(|person| person.id);
            open.author = Author { person, name: by, role: handover.from_role.clone() };
            open.remember_author()?;
        }
        Ok(done(open.handover_view()?, &STALE))
    })
}
