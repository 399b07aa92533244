//! Chats of other messengers, known by their content, so that a refusal can name them.

/// How much of a text is looked at, in bytes.
const GLANCE: usize = 4096;

/// What sigtop writes beside its usual text: the short one does not say where a message ends.
const SIGTOP: &str = "Signal (the short text or JSON of Signal's tool sigtop)";

/// Names and the words that stand together near the beginning of what they export.
const KNOWN: [(&str, &[&str]); 13] = [
    ("Facebook Messenger or Instagram", &["\"sender_name\"", "\"timestamp_ms\""]),
    ("Facebook Messenger or Instagram", &["\"senderName\"", "\"threadName\""]),
    ("Discord", &["\"guild\"", "\"channel\""]),
    ("Discord", &["Guild: ", "Channel: "]),
    ("Matrix", &["\"m.room.", "\"sender\""]),
    ("Slack", &["\"type\"", "\"user\"", "\"ts\""]),
    ("Signal by signal-cli", &["\"envelope\"", "\"timestamp\""]),
    (SIGTOP, &["\"conversationId\"", "\"sent_at\""]),
    ("text messages of a phone", &["<smses"]),
    ("LINE", &["[LINE]"]),
    ("KakaoTalk", &["카카오톡"]),
    ("KakaoTalk", &["KakaoTalk Chats"]),
    ("Zoom", &[" From ", " to Everyone"]),
];

/// Returns which other messenger a text is of, when that can be seen.
pub(crate) fn name_of(text: &str) -> Option<&'static str> {
    let mut end = text.len().min(GLANCE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let start = text.get(..end)?;
    if start.lines().find(|line| !line.trim().is_empty()).is_some_and(is_short) {
        return Some(SIGTOP);
    }
    let known = KNOWN.iter().find(|(_, words)| words.iter().all(|word| start.contains(word)));
    known.map(|(name, _)| *name)
}

/// Tells whether a line is "2026-03-14 09:05 Ann Reed: two vans".
fn is_short(line: &str) -> bool {
    let (Some(time), Some(rest)) = (line.get(..16), line.get(16..)) else { return false };
    let is_time = jiff::civil::DateTime::strptime("%Y-%m-%d %H:%M", time).is_ok();
    is_time && rest.starts_with(' ') && rest.contains(": ") && !rest.starts_with(" -")
}
