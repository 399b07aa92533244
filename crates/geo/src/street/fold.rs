//! Names as fingers type them: no capitals, no accents, no apostrophes.

/// Folds a name for comparing: lower case, Latin accents off, apostrophes dropped, other marks
/// as single spaces.
pub(crate) fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase) {
        match plain(c) {
            Some(letters) => folded.push_str(letters),
            None if c.is_alphanumeric() => folded.push(c),
            None if matches!(c, '\'' | '’' | '‘' | '`' | '\u{300}'..='\u{36f}') => {}
            None => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
        }
    }
    folded.trim().to_owned()
}

fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'č' | 'ĉ' | 'ċ' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' | 'ģ' | 'ĝ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => "i",
        'ķ' => "k",
        'ł' | 'ļ' | 'ľ' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => "o",
        'ř' | 'ŕ' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ß' => "ss",
        'ť' | 'ţ' | 'ț' => "t",
        'þ' => "th",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ž' | 'ż' => "z",
        'æ' => "ae",
        'œ' => "oe",
        _ => return None,
    })
}

/// How well a folded name answers a folded query; higher is better, `None` is no match.
pub(crate) fn match_rank(name: &str, query: &str) -> Option<u8> {
    if query.is_empty() {
        return None;
    }
    if name == query {
        return Some(3);
    }
    if name.starts_with(query) {
        return Some(2);
    }
    // Every word asked for must begin a word of the name, in any order.
    let all = query.split(' ').all(|ask| name.split(' ').any(|word| word.starts_with(ask)));
    all.then_some(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fold_as_they_are_typed() {
        assert_eq!(fold("Took’s  Court"), "tooks court");
        assert_eq!(fold("Straße des 17. Juni"), "strasse des 17 juni");
        assert_eq!(fold("Calle São-José"), "calle sao jose");
    }

    #[test]
    fn better_matches_rank_higher() {
        let rank = |query| match_rank("charterhouse mews", query);
        assert_eq!(rank("charterhouse mews"), Some(3));
        assert_eq!(rank("charter"), Some(2));
        assert_eq!(rank("mews char"), Some(1));
        assert_eq!(rank("house"), None);
        assert_eq!(rank(""), None);
    }
}
