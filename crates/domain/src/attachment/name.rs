//! The name of a file, made safe: no folders, nothing hidden, nothing that turns letters round.

use crate::quick::clean;

/// The most letters that a name keeps.
pub const LONGEST_NAME: usize = 120;

/// How many letters of an ending are kept when a name is too long.
const LONGEST_ENDING: usize = 12;

/// What stands in for a name of which nothing is left.
const NAMELESS: &str = "file";

/// Returns the last part of a name as it may be shown and as a file may be called on any system.
pub fn plain_name(name: &str) -> String {
    let name = clean(name);
    let last = name.rsplit(['/', '\\']).find(|part| !part.trim().is_empty()).unwrap_or_default();
    let kept: String = last
        .chars()
        .filter(|letter| !is_invisible(*letter))
        .map(|letter| match letter {
            '<' | '>' | ':' | '"' | '|' | '?' | '*' => '_',
            '\n' => ' ',
            _ => letter,
        })
        .collect();
    let kept = kept.trim().trim_start_matches('.').trim_end_matches(['.', ' ']).trim();
    match kept {
        "" => NAMELESS.to_owned(),
        kept if is_a_device(kept) => format!("_{}", shorten(kept)),
        kept => shorten(kept),
    }
}

/// Marks of direction and letters without width: two names that look the same must be the same.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{061c}' | '\u{00ad}')
}

/// Names that one system gives to its devices, whatever the ending.
fn is_a_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim().to_ascii_uppercase();
    let numbered = |kind: &str| {
        stem.strip_prefix(kind)
            .is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL") || numbered("COM") || numbered("LPT")
}

/// Cuts the middle out of a long name, so that its ending stays.
fn shorten(name: &str) -> String {
    let letters = name.chars().count();
    if letters <= LONGEST_NAME {
        return name.to_owned();
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default();
    let ending = match ending.chars().count() {
        1..=LONGEST_ENDING => format!(".{ending}"),
        _ => String::new(),
    };
    let room = LONGEST_NAME - 1 - ending.chars().count();
    let begin: String = name.chars().take(room).collect();
    format!("{}…{ending}", begin.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_last_part_of_a_path_is_kept() {
        assert_eq!(plain_name("../../etc/passwd"), "passwd");
        assert_eq!(plain_name("C:\\Users\\me\\van.jpg"), "van.jpg");
        assert_eq!(plain_name("/photos/"), "photos");
        assert_eq!(plain_name(".."), "file");
        assert_eq!(plain_name(".bashrc"), "bashrc");
    }

    #[test]
    fn a_name_cannot_read_as_another() {
        assert_eq!(plain_name("gp\u{202e}gpj.exe"), "gpgpj.exe");
        assert_eq!(plain_name("a\u{200f}b\u{feff}.png\u{7}\n"), "ab.png");
        assert_eq!(plain_name("what?.jpg"), "what_.jpg");
        assert_eq!(plain_name("\u{202e}\u{200b}"), "file");
        assert_eq!(plain_name("nul.txt"), "_nul.txt");
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let name = plain_name(&format!("{}.jpeg", "ä".repeat(4000)));
        assert_eq!(name.chars().count(), LONGEST_NAME);
        assert!(name.ends_with("….jpeg"), "{name}");
        assert_eq!(plain_name("Foto von Zoë – שלום.jpg"), "Foto von Zoë – שלום.jpg");
    }
}
