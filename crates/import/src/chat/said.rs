//! What stands after the stamp: who says it, and what kind of message it is.

use super::letters::{OWN_WORDS, bare, is_mark};
use super::message::Kind;
use super::phrases;

/// The longest name of a sender, in letters.
const LONGEST_NAME: usize = 120;
const QUOTES: [char; 7] = ['"', '“', '”', '„', '«', '»', '\u{201F}'];

/// A message without its stamp.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub sender: Option<String>,
    pub text: String,
    pub kind: Kind,
    pub attachments: Vec<String>,
    pub edited: bool,
}

/// Reads what stands after a stamp. `marked` tells that the messenger marked the line itself.
pub(crate) fn read(rest: &str, marked: bool) -> Said {
    let rest = rest.trim_end_matches(['\r', '\n']);
    let Some((sender, text)) = sender(rest) else {
        let text = tidy(rest);
        return Said { sender: None, text, kind: Kind::Notice, attachments: vec![], edited: false };
    };
    let own_words = text.starts_with(OWN_WORDS);
    let left_out = marked && says_only(text);
    let text = text.trim_start_matches(is_mark);
    let edited = phrases::is_edited(text);
    let attachments: Vec<String> = text.lines().filter_map(attached).map(str::to_owned).collect();
    let kind = match kind(text, own_words, left_out) {
        Kind::LeftOut if !attachments.is_empty() => Kind::Said,
        Kind::Notice if !attachments.is_empty() => Kind::Said,
        kind => kind,
    };
    Said { sender: Some(sender.to_owned()), text: tidy(text), kind, attachments, edited }
}

/// Returns the sender and what comes after; `None` for a notice.
pub(crate) fn sender(rest: &str) -> Option<(&str, &str)> {
    let line = rest.lines().next().unwrap_or_default();
    let (name, after) = line.match_indices(':').find_map(|(at, _)| {
        let after = line.get(at + 1..)?;
        let ends = after.is_empty() || after.starts_with(' ') || after.starts_with(is_mark);
        ends.then(|| (line.get(..at), at + 1))
    })?;
    let name = bare(name?);
    let name = name.strip_prefix('~').map_or(name, bare);
    let open_quote = name.chars().filter(|letter| QUOTES.contains(letter)).count() % 2 == 1;
    if name.is_empty() || open_quote || name.chars().count() > LONGEST_NAME {
        return None;
    }
    let text = rest.get(after..)?;
    Some((name, text.strip_prefix(' ').unwrap_or(text)))
}

/// Tells whether nothing but the messenger's own words stand in one line: what comes before them is
/// at most a file's name. What somebody wrote beside a picture is theirs, and so is a poll.
fn says_only(text: &str) -> bool {
    let before = text.split_once(OWN_WORDS).map(|(before, _)| bare(before));
    let named = |before: &str| before.is_empty() || before.ends_with('•') || is_file(before);
    before.is_some_and(named) && !bare(text).contains('\n')
}

fn kind(text: &str, own_words: bool, left_out: bool) -> Kind {
    let words = bare(text).trim_end_matches(['.', '。', '।']);
    if phrases::is_deleted(words) {
        return Kind::Deleted;
    }
    if phrases::is_notice(words) {
        return Kind::Notice;
    }
    let place = words.contains("https://") || words.contains("http://");
    if left_out && !place || phrases::is_left_out(words) {
        return Kind::LeftOut;
    }
    if own_words && !place && !words.contains('\n') {
        return Kind::Notice;
    }
    Kind::Said
}

/// Returns the name of a file that a line says was sent with the message.
fn attached(line: &str) -> Option<&str> {
    let line = bare(line);
    let inside = line.strip_suffix('>').and_then(|line| line.rsplit_once('<'));
    if let Some((_, inside)) = inside {
        let (word, name) = inside.split_once(": ")?;
        return (word.chars().count() < 40).then(|| bare(name)).filter(|name| is_file(name));
    }
    let (name, words) = line.strip_suffix(')')?.rsplit_once(" (")?;
    let name = bare(name);
    let known = phrases::is_attached(words) || phrases::is_whatsapp_file(name);
    (known && is_file(name)).then_some(name)
}

/// Tells whether a name could be a file's: an ending of a few letters, and no folder.
fn is_file(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(before, ending)| (before.is_empty(), ending));
    ending.is_some_and(|(hidden, ending)| {
        !hidden && (1..=8).contains(&ending.len()) && ending.chars().all(char::is_alphanumeric)
    }) && !name.contains(['/', '\\', '\0', '\n'])
}

/// Line ends become one kind; nothing else changes.
fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind_of(rest: &str) -> (Option<String>, Kind, String) {
        let said = read(rest, false);
        (said.sender, said.kind, said.text)
    }

    #[test]
    fn a_sender_ends_with_a_colon_and_a_space() {
        let (who, kind, text) = kind_of("Ann: note: bring water\r\nand cups\r\n");
        assert_eq!((who.as_deref(), kind), (Some("Ann"), Kind::Said));
        assert_eq!(text, "note: bring water\nand cups");
        assert_eq!(kind_of("~\u{202F}Ann B: hi").0.as_deref(), Some("Ann B"));
        assert_eq!(
            kind_of("\u{202A}+44 20 7946 0018\u{202C}: hi").0.as_deref(),
            Some("+44 20 7946 0018")
        );
        assert_eq!(kind_of("Ann:").0.as_deref(), Some("Ann"));
    }

    #[test]
    fn notices_have_no_sender() {
        for rest in [
            "You were added",
            "Ann:.",
            "Ann created group \"Close: all\"",
            "You changed the subject from \"A\" to \"B: C\"",
        ] {
            assert_eq!(kind_of(rest), (None, Kind::Notice, rest.to_owned()));
        }
        assert_eq!(kind_of("Ann \"Nan\" Doe: hi").0.as_deref(), Some("Ann \"Nan\" Doe"));
    }

    #[test]
    fn marks_of_the_messenger_are_understood() {
        assert_eq!(kind_of("Ann: This message was deleted").1, Kind::Deleted);
        assert_eq!(kind_of("Ann: \u{200E}Tuto zprávu jste smazal/a.").1, Kind::Deleted);
        assert_eq!(kind_of("Ann: <Media omitted>").1, Kind::LeftOut);
        assert_eq!(kind_of("Ann: \u{200E}Location: https://maps.google.com/?q=1,2").1, Kind::Said);
        assert_eq!(kind_of("Ann: \u{200E}Your security code with Ben changed.").1, Kind::Notice);
        assert_eq!(read("Ann: \u{200E}något utelämnat", true).kind, Kind::LeftOut);
        assert!(read("Ann: hi \u{200E}<This message was edited>", false).edited);
    }

    #[test]
    fn what_somebody_wrote_beside_the_marks_is_theirs() {
        let kind = |rest| read(rest, true).kind;
        let poll = "Ann: \u{200E}POLL:\nWho comes?\n\u{200E}OPTION: me (3 votes)";
        assert_eq!(kind(poll), Kind::Said);
        assert_eq!(kind("Ann: see this van \u{200E}image omitted"), Kind::Said);
        assert_eq!(kind("Ann: Plan.pdf • \u{200E}2 pages \u{200E}document omitted"), Kind::LeftOut);
        assert_eq!(
            kind("Close: \u{200E}Messages and calls are end-to-end encrypted. Only people"),
            Kind::Notice
        );
        assert_eq!(kind("Ann: Waiting for this message. This may take a while."), Kind::Notice);
    }

    #[test]
    fn files_are_named() {
        let named = |rest| read(rest, true).attachments;
        assert_eq!(
            named("Ann: \u{200E}<attached: 00000001-PHOTO-2022-12-31.jpg>"),
            ["00000001-PHOTO-2022-12-31.jpg"]
        );
        assert_eq!(
            named("Ann: Plan.pdf • \u{200E}2 pages \u{200E}<Anhang: 0002-Plan.pdf>"),
            ["0002-Plan.pdf"]
        );
        assert_eq!(
            named("Ann: \u{200E}IMG-20220327-WA0001.jpg (tiedosto lisätty)\nlook"),
            ["IMG-20220327-WA0001.jpg"]
        );
        assert_eq!(named("Ann: Alex.vcf (file attached)"), ["Alex.vcf"]);
        assert!(named("Ann: see <note: ../../etc/passwd.txt>").is_empty());
        assert!(named("Ann: they left (by 14.56)").is_empty());
    }
}
