//! Chats of other messengers, known by their content, so that a refusal can name them.

/// How much of a text is looked at, in bytes.
const GLANCE: usize = 4096;

/// Names and the words that stand together near the beginning of what they export.
const KNOWN: [(&str, &[&str]); 12] = [
    ("Facebook Messenger or Instagram", &["\"sender_name\"", "\"timestamp_ms\""]),
    ("Facebook Messenger or Instagram", &["\"senderName\"", "\"threadName\""]),
    ("Discord", &["\"guild\"", "\"channel\""]),
    ("Discord", &["Guild: ", "Channel: "]),
    ("Matrix", &["\"m.room.", "\"sender\""]),
    ("Slack", &["\"type\"", "\"user\"", "\"ts\""]),
    ("Signal by signal-cli", &["\"envelope\"", "\"timestamp\""]),
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
    let known = KNOWN.iter().find(|(_, words)| words.iter().all(|word| start.contains(word)));
    known.map(|(name, _)| *name)
}
