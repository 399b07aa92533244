//! What a program keeps of its work, in lines that begin as a chat's do.

use super::message::Message;

/// How much something matters, as programs say where a chat names the sender.
const LEVELS: [&str; 14] = [
    "trace",
    "debug",
    "info",
    "information",
    "notice",
    "warn",
    "warning",
    "error",
    "err",
    "critical",
    "crit",
    "fatal",
    "alert",
    "emerg",
];

/// Tells whether a program wrote these: whoever is named is a level or a part of a program, all
/// through. A chat has people in it; somebody who is called "Info" beside others stays one of them.
pub(crate) fn wrote(messages: &[Message]) -> bool {
    let mut senders = messages.iter().filter_map(|message| message.sender.as_deref()).peekable();
    senders.peek().is_some() && senders.all(is_a_part)
}

fn is_a_part(sender: &str) -> bool {
    is_level(sender) || is_process(sender) || is_path(sender)
}

/// "INFO", "warn", "[ERROR]", "WARN nginx"; never "Info", which may be somebody.
fn is_level(sender: &str) -> bool {
    let first = sender.split_whitespace().next().unwrap_or_default();
    let word = first.trim_matches(['[', ']', '<', '>', '(', ')']);
    let one_case = word.chars().all(char::is_uppercase) || word.chars().all(char::is_lowercase);
    one_case && LEVELS.contains(&word.to_lowercase().as_str())
}

/// "sshd[1021]".
fn is_process(sender: &str) -> bool {
    let number = sender.strip_suffix(']').and_then(|sender| sender.rsplit_once('['));
    number.is_some_and(|(name, number)| {
        !name.is_empty()
            && !name.contains(' ')
            && !number.is_empty()
            && number.bytes().all(|digit| digit.is_ascii_digit())
    })
}

/// "closeby::vault", "org.example.Main", "/usr/bin/true".
fn is_path(sender: &str) -> bool {
    let plain = sender.bytes().all(|letter| letter.is_ascii_graphic());
    plain
        && (sender.contains("::")
            || sender.starts_with('/')
            || sender.split('.').filter(|part| !part.is_empty()).count() > 2)
}

#[cfg(test)]
mod tests {
    use super::is_a_part;

    #[test]
    fn levels_processes_and_paths_are_no_people() {
        for part in [
            "INFO",
            "warn",
            "[ERROR]",
            "DEBUG main",
            "sshd[1021]",
            "a::b",
            "org.example.Main",
            "/bin/sh",
        ] {
            assert!(is_a_part(part), "{part}");
        }
        for person in [
            "Info",
            "Ann",
            "Me",
            "+44 7700 900123",
            "Dr. M. Lee",
            "J.P.",
            "Ann [two]",
            "Alert Ann",
            "Al",
        ] {
            assert!(!is_a_part(person), "{person}");
        }
    }
}
