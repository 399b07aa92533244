//! Makes typed text safe to set: no control characters, no hidden direction changes, no glyphs
//! the fonts lack, no run of letters longer than a line.

use crate::fonts;

/// Letters without a break after which a line may break anyway.
const LONGEST_RUN: usize = 28;

/// What stands for a character no font here can show.
const UNKNOWN: char = '\u{FFFD}';

/// Returns the text as it may be searched and printed.
///
/// Direction overrides go because they can make "no vans" read as something else on paper;
/// invisible characters go because a name must not hide behind one.
pub(crate) fn clean(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut last = ' ';
    for found in text.chars() {
        let next = match found {
            '\n' | '\r' | '\t' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
            _ if is_hidden(found) => continue,
            _ if fonts::can_show(found) => found,
            _ => UNKNOWN,
        };
        if !(next == last && matches!(next, ' ' | UNKNOWN)) {
            kept.push(next);
        }
        last = next;
    }
    kept.truncate(kept.trim_end().len());
    kept
}

fn is_hidden(found: char) -> bool {
    found.is_control()
        || matches!(found,
            '\u{AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}')
}

/// Returns the text with a place to break inside runs that no line could hold.
pub(crate) fn breakable(text: &str) -> String {
    let mut run = 0;
    let mut kept = String::with_capacity(text.len());
    for found in text.chars() {
        run = if found.is_whitespace() { 0 } else { run + 1 };
        if run > LONGEST_RUN {
            kept.push('\u{200B}');
            run = 1;
        }
        kept.push(found);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn direction_overrides_and_controls_go() {
        assert_eq!(clean("Tom\u{202E}yrellE\u{202C} \u{7}said\n\nno\u{0}"), "TomyrellE said no");
    }

    #[test]
    fn a_name_cannot_hide_behind_an_invisible_letter() {
        assert_eq!(clean("To\u{200B}m\u{AD} E\u{2060}l\u{E0041}lery"), "Tom Ellery");
    }

    #[test]
    fn letters_no_font_has_are_one_visible_mark() {
        assert_eq!(clean("fine 🙂🙂🙂 day"), "fine \u{FFFD} day");
    }

    #[test]
    fn other_scripts_stay() {
        for kept in ["Дарья", "مرحبا", "ሰላም", "שלום", "Dafydd ŵ"] {
            assert_eq!(clean(kept), kept);
        }
    }

    #[test]
    fn a_run_without_spaces_can_break() {
        let long = breakable(&"x".repeat(100_000));
        assert!(long.split('\u{200B}').all(|part| part.chars().count() <= LONGEST_RUN));
        assert_eq!(long.replace('\u{200B}', "").len(), 100_000);
    }
}
