//! Text that an older editor saved in Windows-1252, the letters of Western Europe.
//!
//! Nothing in such bytes says which letters they are. They are read so only where every sign of it
//! fits, and whoever asked is shown some of the words.

/// What the bytes from 0x80 on are; `None` where Windows-1252 has nothing.
const SIGNS: [Option<char>; 32] = [
    Some('€'),
    None,
    Some('‚'),
    Some('ƒ'),
    Some('„'),
    Some('…'),
    Some('†'),
    Some('‡'),
    Some('ˆ'),
    Some('‰'),
    Some('Š'),
    Some('‹'),
    Some('Œ'),
    None,
    Some('Ž'),
    None,
    None,
    Some('‘'),
    Some('’'),
    Some('“'),
    Some('”'),
    Some('•'),
    Some('–'),
    Some('—'),
    Some('˜'),
    Some('™'),
    Some('š'),
    Some('›'),
    Some('œ'),
    None,
    Some('ž'),
    Some('Ÿ'),
];
/// So many different letters with accents in a row stand in no word of Western Europe, and in
/// every second one of Greek, Russian or Hebrew bytes.
const TOO_MANY_IN_A_ROW: usize = 4;
/// One letter that is UTF-8 may be chance among so many that are not.
const SELDOM: usize = 20;
/// Signs that end a word or stand alone, and never stand in the middle of one.
const NEVER_INSIDE: &str = "¿¹³²ªº¡¢£¤¥¦§¨©¬®¯±¶¸¼½¾×÷ˆ˜‰†‡";
/// The most words that are shown.
const MOST_SHOWN: usize = 5;

/// Returns the text; nothing when the bytes are damaged UTF-8, letters of elsewhere, or no text.
pub(crate) fn read(bytes: &[u8]) -> Option<String> {
    if is_damaged_utf8(bytes) {
        return None;
    }
    let text: String = bytes.iter().map(|byte| letter(*byte)).collect::<Option<_>>()?;
    is_plausible(&text).then_some(text)
}

/// Returns some words with letters that another reading of the bytes would show otherwise.
pub(crate) fn telling(text: &str) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    for word in text.split(|letter: char| letter.is_whitespace()) {
        let word = word.trim_matches(|letter: char| letter.is_ascii_punctuation());
        let tells = word.chars().any(|letter| !letter.is_ascii() && letter.is_alphabetic());
        if tells && word.chars().count() < 40 && !told.iter().any(|known| known == word) {
            told.push(word.to_owned());
        }
        if told.len() == MOST_SHOWN {
            break;
        }
    }
    told
}

fn letter(byte: u8) -> Option<char> {
    match byte {
        b'\t' | b'\n' | b'\r' | b' '..=b'~' | 0xA0.. => Some(char::from(byte)),
        0x80..0xA0 => SIGNS.get(usize::from(byte - 0x80)).copied().flatten(),
        _ => None,
    }
}

/// Tells whether most of what is no ASCII is UTF-8 already.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let chunks = || bytes.utf8_chunks();
    let whole: usize = chunks()
        .map(|chunk| chunk.valid().chars().filter(|letter| !letter.is_ascii()).count())
        .sum();
    let lone = chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    whole.saturating_mul(SELDOM) > lone
}

fn is_plausible(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let sign_in_a_word = letters.windows(3).any(|three| {
        matches!(three, [before, sign, after]
            if before.is_alphabetic() && after.is_alphabetic() && NEVER_INSIDE.contains(*sign))
    });
    let accented = |letter: &char| !letter.is_ascii() && letter.is_alphabetic();
    let in_a_row = letters.split(|letter| !accented(letter)).map(different).max();
    !sign_in_a_word && in_a_row.unwrap_or(0) < TOO_MANY_IN_A_ROW
}

/// Counts letters without those that only go on, as in a long "nooo".
fn different(run: &[char]) -> usize {
    run.chunk_by(|one, next| one == next).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn western_words_are_read_and_shown() {
        let bytes = b"Zo\xeb: caf\xe9 \x80 2 \x96 she said \x93no\x94, it\x92s 3 m\xb2\r\n";
        let text = read(bytes).unwrap();
        assert_eq!(text, "Zoë: café € 2 – she said “no”, it’s 3 m²\r\n");
        assert_eq!(telling(&text), ["Zoë", "café"]);
        assert_eq!(read(b"n\xe9\xe9\xe9\xe9\xe9on").as_deref(), Some("néééééon"));
    }

    #[test]
    fn letters_of_elsewhere_are_not_taken_for_western_ones() {
        for bytes in [
            // Russian, Greek and Hebrew words, and Polish ones.
            &b"Ann: \xcf\xf0\xe8\xe2\xe5\xf2 all"[..],
            b"Ann: \xea\xe1\xeb\xe7\xec\xdd\xf1\xe1",
            b"Ann: \xf9\xec\xe5\xed \xee\xe4",
            b"Ann: g\xb3os ma\xb3a \xbf\xf3\xb3w",
            // Japanese has bytes that mean nothing here.
            b"Ann: \x82\xb1\x82\xf1\x81\x41",
            b"Ann: a\x00b\xe9",
            b"Ann: a\x1bb\xe9",
        ] {
            assert_eq!(read(bytes), None, "{bytes:x?}");
        }
    }

    #[test]
    fn damaged_utf8_is_not_read_as_something_else() {
        let mut damaged = "Zoë: café, señor, naïve".as_bytes().to_vec();
        damaged.push(0xFF);
        assert_eq!(read(&damaged), None);
        // “Spaß…” in Windows-1252 happens to hold one letter of UTF-8.
        let chance = [b"caf\xe9 ".repeat(30), b"Spa\xdf\x85".to_vec()].concat();
        assert!(read(&chance).unwrap().ends_with("Spaß…"));
    }
}
