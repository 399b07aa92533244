//! Just enough of HTML to read a page that a program wrote: its tags, one after another, and words.

/// A piece of a page.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    /// A tag that opens, with everything it says of itself.
    Open { name: &'a str, says: &'a str },
    /// A tag that closes.
    Close { name: &'a str },
    /// Words between tags, with their entities as they stand.
    Words(&'a str),
}

/// Tags that hold nothing and are never closed.
const ALONE: [&str; 6] = ["br", "meta", "link", "img", "hr", "input"];

impl Piece<'_> {
    /// Tells whether a tag opens something that closes again.
    pub(crate) fn holds(name: &str, says: &str) -> bool {
        !ALONE.contains(&name) && !says.ends_with('/')
    }
}

/// Returns the pieces of a page in their order.
pub(crate) fn pieces(page: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = page;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        if first != '<' {
            let (words, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            rest = after;
            return Some(Piece::Words(words));
        }
        let end = rest.find('>').unwrap_or(rest.len() - 1);
        let (tag, after) = rest.split_at(end + 1);
        rest = after;
        let inside = tag.trim_start_matches('<').trim_end_matches('>').trim();
        let (name, says) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
        Some(match name.strip_prefix('/') {
            Some(name) => Piece::Close { name },
            None => Piece::Open { name: name.trim_end_matches('/'), says },
        })
    })
}

/// Returns what a tag says under a name.
pub(crate) fn said<'a>(says: &'a str, name: &str) -> Option<&'a str> {
    let found = says.match_indices(name).find_map(|(at, _)| {
        let begins = says.get(..at)?.chars().next_back().is_none_or(char::is_whitespace);
        let value = says.get(at + name.len()..)?.trim_start().strip_prefix('=')?.trim_start();
        begins.then_some(value)
    })?;
    let quote = found.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    found.get(1..)?.split(quote).next()
}

/// Returns words with their entities as letters.
pub(crate) fn letters(words: &str) -> String {
    let mut told = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('&') {
        told.push_str(before);
        let entity = after.split_once(';').filter(|(name, _)| name.len() < 10);
        match entity.and_then(|(name, after)| Some((letter(name)?, after))) {
            Some((letter, after)) => {
                told.push(letter);
                rest = after;
            }
            None => {
                told.push('&');
                rest = after;
            }
        }
    }
    told.push_str(rest);
    told
}

fn letter(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']);
        let number = hex.map_or(number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok());
        return char::from_u32(number?);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{A0}',
        "laquo" => '«',
        "raquo" => '»',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_falls_into_tags_and_words() {
        let found: Vec<_> = pieces("<div class=\"a b\">1 &lt; 2<br/></div").collect();
        assert_eq!(
            found,
            [
                Piece::Open { name: "div", says: "class=\"a b\"" },
                Piece::Words("1 &lt; 2"),
                Piece::Open { name: "br", says: "" },
                Piece::Close { name: "div" },
            ]
        );
        assert_eq!(said("data-id=\"7\" id=\"message2\"", "id"), Some("message2"));
        assert_eq!(pieces("<").count(), 1);
    }

    #[test]
    fn entities_are_letters() {
        assert_eq!(
            letters("a &amp; b &#39;c&#x27; &laquo;d&raquo; &unknown; &"),
            "a & b 'c' «d» &unknown; &"
        );
    }
}
