//! Passphrases: from the environment or a prompt, never from arguments.

use std::io::IsTerminal;

use closeby_desk::problem::{Answer, Code, Problem};
use zeroize::Zeroizing;

/// Where scripts put the organiser passphrase.
const ORGANISER: &str = "CLOSEBY_PASSPHRASE";
/// Where scripts put the legal passphrase.
const LEGAL: &str = "CLOSEBY_LEGAL_PASSPHRASE";
/// Where scripts put the name and the secret of a mailbox.
const MAILBOX_NAME: &str = "CLOSEBY_MAILBOX_NAME";
const MAILBOX_SECRET: &str = "CLOSEBY_MAILBOX_SECRET";

/// Returns the passphrase that opens the day.
pub fn organiser() -> Answer<String> {
    from_environment(ORGANISER).map_or_else(|| prompt("Passphrase: ", ORGANISER), Ok)
}

/// Returns the passphrase that opens the legal key.
pub fn legal() -> Answer<String> {
    from_environment(LEGAL).map_or_else(|| prompt("Legal passphrase: ", LEGAL), Ok)
}

/// Returns the passphrase that opens the legal key, where the environment names one.
pub fn legal_if_named() -> Option<String> {
    from_environment(LEGAL)
}

/// Returns the name and the secret of a mailbox.
pub fn of_a_mailbox() -> Answer<(String, String)> {
    let ask = |question, variable| {
        from_environment(variable).map_or_else(|| prompt(question, variable), Ok)
    };
    Ok((ask("Name at the mailbox: ", MAILBOX_NAME)?, ask("Its secret: ", MAILBOX_SECRET)?))
}

/// Returns the passphrases of a new day: the organiser's, and the legal team's when there is one.
pub fn new_ones() -> Answer<(String, Option<String>)> {
    let legal = from_environment(LEGAL);
    if let Some(organiser) = from_environment(ORGANISER) {
        return Ok((organiser, legal));
    }
    let organiser = twice("New passphrase: ", ORGANISER)?;
    let legal = match legal {
        Some(legal) => legal,
        None => twice("New legal passphrase, empty for none: ", LEGAL)?,
    };
    Ok((organiser, Some(legal).filter(|words| !words.is_empty())))
}

/// Returns the passphrases that a sample day should have, where the environment names them.
pub fn of_a_sample() -> (String, Option<String>) {
    (from_environment(ORGANISER).unwrap_or_default(), from_environment(LEGAL))
}

/// Returns whether scripts named the organiser passphrase.
pub fn is_named() -> bool {
    from_environment(ORGANISER).is_some()
}

fn from_environment(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|words| !words.is_empty())
}

fn twice(question: &str, variable: &str) -> Answer<String> {
    let first = prompt(question, variable)?;
    if first.is_empty() {
        return Ok(first);
    }
    let second = Zeroizing::new(prompt("Once more: ", variable)?);
    if *second != first {
        return Err(Problem::new(
            Code::BadInput,
            "The two passphrases differ. Nothing was made.",
            "Type the same passphrase twice.",
        ));
    }
    Ok(first)
}

fn prompt(question: &str, variable: &str) -> Answer<String> {
    let nobody = || {
        Problem::new(
            Code::BadAsk,
            "A passphrase or secret is needed and nobody is there to type it. Nothing was changed.",
            format!("Run it in a terminal, or set {variable}."),
        )
    };
    if !std::io::stderr().is_terminal() {
        return Err(nobody());
    }
    rpassword::prompt_password(question).map_err(|_| nobody())
}
