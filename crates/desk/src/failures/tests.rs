//! Whatever goes wrong between laptops: what happened, what is safe, what to do next.

use closeby_sync::{CarrierError, MailboxError, SpokenError, SyncError, TicketError, WireError};

use crate::problem::Problem;

fn joining() -> Vec<SyncError> {
    let tickets = [TicketError::Cut, TicketError::TooNew, TicketError::Ended];
    let nearest = [None, Some("lantern")];
    let spoken = [
        SpokenError::NotFour,
        SpokenError::NobodyThere,
        SpokenError::NoneOpen,
        SpokenError::NotTheWords,
        SpokenError::NoSocket,
        SpokenError::Ticket(TicketError::Ended),
        SpokenError::Ticket(TicketError::TooNew),
    ];
    let not_ours = nearest.map(|nearest| SpokenError::NotOurs { place: 2, nearest });
    let others = [
        SyncError::NotTheInviter,
        SyncError::WrongDigits,
        SyncError::BurntTicket,
        SyncError::ExerciseAndReal,
    ];
    let spoken = spoken.into_iter().chain(not_ours).map(SyncError::from);
    tickets.map(SyncError::from).into_iter().chain(spoken).chain(others).collect()
}

fn carriers() -> Vec<SyncError> {
    let mailboxes = [
        MailboxError::NoAddress,
        MailboxError::NotEncrypted,
        MailboxError::Unreachable,
        MailboxError::NotTrusted,
        MailboxError::WrongSecret,
        MailboxError::NotAllowed,
        MailboxError::NotThere,
        MailboxError::Full,
        MailboxError::ClocksDiffer,
        MailboxError::NoMailbox,
    ];
    let sticks = [CarrierError::Gone, CarrierError::Full, CarrierError::NotAllowed];
    let mailboxes = mailboxes.map(CarrierError::Mailbox);
    mailboxes.into_iter().chain(sticks).map(SyncError::from).collect()
}

#[test]
fn every_refusal_between_laptops_says_what_is_safe_and_what_to_do() {
    let wires = [WireError::CannotListen, WireError::NoRelay, WireError::NoThread];
    let all = joining().into_iter().chain(carriers()).map(Problem::from);
    for problem in all.chain(wires.map(Problem::from)) {
        let sentences = problem.says.matches(". ").count() + problem.says.matches("? ").count();
        assert!(sentences >= 1, "it does not say what is safe: {}", problem.says);
        assert!(problem.says.ends_with('.') && !problem.says.contains(".."), "{}", problem.says);
        assert!(
            problem.try_this.ends_with('.'),
            "what next? {} {}",
            problem.says,
            problem.try_this
        );
        assert!(!problem.says.contains('_'), "no word of ours: {}", problem.says);
    }
}
