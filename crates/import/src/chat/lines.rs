//! Lines of a text, each with its place.

/// One line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Line<'a> {
    /// Where it begins.
    pub start: usize,
    /// Its words, without its end.
    pub words: &'a str,
}

/// Returns every line. They end with CR, LF or both, in any mixture.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut next = 0;
    std::iter::from_fn(move || {
        let rest = text.get(next..).filter(|rest| !rest.is_empty())?;
        let start = next;
        let end = rest.find(['\r', '\n']).unwrap_or(rest.len());
        let (words, tail) = rest.split_at(end);
        let width = if tail.starts_with("\r\n") { 2 } else { tail.len().min(1) };
        next = start + end + width;
        Some(Line { start, words })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_end_ends_a_line() {
        let found: Vec<_> = lines("a\r\nb\n\rc\rd").map(|line| (line.start, line.words)).collect();
        assert_eq!(found, [(0, "a"), (3, "b"), (5, ""), (6, "c"), (8, "d")]);
        assert_eq!(lines("").count(), 0);
    }
}
