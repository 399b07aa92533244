//! Reads the line from left to right; what nobody understands is text.

use super::name::{self, Known};
use super::parsed::{Chip, Parsed, Says, Span};
use super::phrase;
use super::scene::Scene;
use super::token::{Token, tokens};
use crate::entry::{EntryKind, Person, PlaceMention, SourceKind};

/// More of the line than this is never looked at for one name.
pub(super) const LONGEST_NAME: usize = 256;

/// Nobody reads more chips than this under one line; what follows them is text.
const MOST_CHIPS: usize = 200;

/// A stretch of the line and how it reads in the text.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) span: Span,
    pub(super) shown: Shown,
}

/// How a stretch reads in the text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// As typed.
    Typed,
    /// In other words.
    Instead(String),
    /// As a word among words, and not at all after the last one.
    Tag(String),
    /// Not at all.
    Hidden,
}

/// Where the reading of a line has got to.
pub(super) struct Reader<'a> {
    pub(super) line: &'a str,
    pub(super) scene: &'a Scene<'a>,
    pub(super) parsed: Parsed,
    pub(super) pieces: Vec<Piece>,
    /// Whether nothing but marks has been read so far.
    pub(super) at_head: bool,
    /// Whether the line says somewhere that it is only a claim.
    pub(super) claimed: bool,
    /// How somebody other than the author's own eyes knows it.
    pub(super) source: Option<SourceKind>,
    kind_given: bool,
    tokens: Vec<Token<'a>>,
    at: usize,
}

impl<'a> Reader<'a> {
    /// Returns a reader at the beginning of the line.
    pub(super) fn new(line: &'a str, scene: &'a Scene<'a>) -> Self {
        let tokens = tokens(line);
        let claimed = tokens.iter().any(Token::is_claim_mark);
        Self {
            line,
            scene,
            parsed: Parsed::blank(),
            pieces: Vec::with_capacity(tokens.len()),
            at_head: true,
            claimed,
            source: None,
            kind_given: false,
            tokens,
            at: 0,
        }
    }

    /// Returns what the line says.
    pub(super) fn read(mut self) -> Parsed {
        while self.at < self.tokens.len() {
            let full = self.parsed.chips.len() >= MOST_CHIPS;
            if !full && (self.mark() || self.time()) {
                continue;
            }
            if full || !self.understand() {
                self.word();
            }
            self.at_head = false;
        }
        self.finish()
    }

    fn understand(&mut self) -> bool {
        self.speech()
            || self.at_sign()
            || self.hash()
            || self.count()
            || self.way()
            || self.on_behalf()
            || self.incident()
    }

    /// Understands a mark that stands alone.
    fn mark(&mut self) -> bool {
        let Some(token) = self.peek(0).copied() else { return false };
        let says = match token.all {
            _ if token.is_claim_mark() => Says::Unverified,
            "!" | "!!" => Says::KeyEvent,
            _ => match self.kind(&token) {
                Some(kind) => Says::Kind(kind),
                None => return false,
            },
        };
        match &says {
            Says::KeyEvent => self.parsed.key = true,
            Says::Kind(kind) => {
                self.parsed.kind = *kind;
                self.kind_given = true;
            }
            _ => {}
        }
        let told = says == Says::Unverified;
        self.chip(token.span(), says);
        self.hide(token.span());
        self.skip(1);
        if told {
            self.told_by();
        }
        true
    }

    fn kind(&self, token: &Token<'_>) -> Option<EntryKind> {
        token.core.strip_prefix('/').filter(|_| !self.kind_given).and_then(phrase::kind)
    }

    /// After the mark of a claim the name of somebody known is who it comes from.
    fn told_by(&mut self) {
        if let Some((person, span)) = self.named_person() {
            self.take_person(person, span);
            self.at_head = false;
        }
    }

    /// Understands `for` and somebody known, first or last in the line.
    fn on_behalf(&mut self) -> bool {
        let Some(word) =
            self.peek(0).copied().filter(|token| token.all.eq_ignore_ascii_case("for"))
        else {
            return false;
        };
        let here = self.at;
        self.at += 1;
        let named = self.named_person();
        self.at = here;
        let Some((person, span)) = named else { return false };
        let after = self.tokens.iter().skip(here).find(|token| token.from >= span.to);
        if !self.at_head && after.is_some_and(|token| !token.is_mark()) {
            return false;
        }
        self.take_person(person, Span { from: word.from, to: span.to });
        true
    }

    /// Returns somebody known whose name stands here, with or without `@`, and where.
    pub(super) fn named_person(&self) -> Option<(Person, Span)> {
        let token = self.peek(0)?;
        let bare = token.all.strip_prefix('@');
        let from = token.to() - bare.unwrap_or(token.all).len();
        let typed = self.window(from);
        let (person, to) = match bare {
            Some(_) => match name::find(typed, self.scene)? {
                (Known::Person(person), to) => (person, to),
                (Known::Place(_), _) => return None,
            },
            None if !is_capital(typed) => return None,
            None => name::find_person(typed, self.scene)?,
        };
        Some((person, Span { from: token.from, to: from + to }))
    }

    fn take_person(&mut self, person: Person, span: Span) {
        self.parsed.person.get_or_insert_with(|| person.clone());
        self.chip(span, Says::OnBehalfOf(person));
        let words = self.slice(span).replace('@', "");
        self.instead(span, words);
        self.go_to(span.to);
    }

    /// Understands a place or a person after `@`.
    fn at_sign(&mut self) -> bool {
        let Some(token) = self.peek(0).copied() else { return false };
        let from = token.from + 1;
        let typed = match token.core.strip_prefix('@') {
            Some(rest) if rest.starts_with(char::is_alphanumeric) => self.window(from),
            _ => return false,
        };
        let (known, to) = match name::find(typed, self.scene) {
            Some((known, to)) => (known, from + to),
            None => self.unknown_place(&token),
        };
        let span = Span { from: token.from, to };
        match known {
            Known::Place(place) => {
                self.instead(span, place.name.clone());
                self.parsed.place.get_or_insert_with(|| place.clone());
                self.chip(span, Says::Place(place));
            }
            Known::Person(person) => {
                self.instead(span, person.name.clone());
                if let Some(id) = person.id.filter(|id| !self.parsed.mentions.contains(id)) {
                    self.parsed.mentions.push(id);
                }
                self.chip(span, Says::Person(person));
            }
        }
        self.go_to(to);
        true
    }

    /// A place nobody has marked keeps the name it was given: one word, or "no 22".
    fn unknown_place(&self, token: &Token<'_>) -> (Known, usize) {
        let numbered = self
            .peek(1)
            .filter(|next| next.core.starts_with(|digit: char| digit.is_ascii_digit()))
            .filter(|_| ["@no", "@no.", "@nr"].iter().any(|no| token.all.eq_ignore_ascii_case(no)));
        let to = numbered.map_or(token.core_to(), Token::core_to);
        let name = super::clean(self.slice(Span { from: token.from + 1, to }));
        (Known::Place(PlaceMention { id: None, name }), to)
    }

    /// Keeps one token as text.
    fn word(&mut self) {
        let Some(token) = self.peek(0).copied() else { return };
        self.show(Span { from: token.from, to: token.core_to() });
        self.skip(1);
        self.show_end_of(&token);
    }

    /// Returns the token so many after this one.
    pub(super) fn peek(&self, ahead: usize) -> Option<&Token<'a>> {
        self.tokens.get(self.at + ahead)
    }

    /// Returns the token before this one.
    pub(super) fn before(&self) -> Option<&Token<'a>> {
        self.at.checked_sub(1).and_then(|at| self.tokens.get(at))
    }

    /// Returns the tokens from so many after this one to the end.
    pub(super) fn rest(&self, ahead: usize) -> &[Token<'a>] {
        self.tokens.get(self.at + ahead..).unwrap_or_default()
    }

    /// Goes on so many tokens.
    pub(super) fn skip(&mut self, tokens: usize) {
        self.at += tokens;
    }

    /// Goes on to this byte and keeps what is left of the token it lies in.
    pub(super) fn go_to(&mut self, to: usize) {
        while let Some(token) = self.peek(0).copied() {
            if token.from >= to {
                return;
            }
            self.skip(1);
            if token.to() > to {
                self.show_end(to, token.to());
            }
        }
    }

    /// Keeps the punctuation at the end of a token, which is already skipped.
    pub(super) fn show_end_of(&mut self, token: &Token<'_>) {
        if token.is_closed() {
            self.show_end(token.core_to(), token.to());
        }
    }

    /// A question mark at the very end makes a claim of the line; a request may just ask.
    fn show_end(&mut self, from: usize, to: usize) {
        let span = Span { from, to };
        let asks = self.at == self.tokens.len() && self.slice(span).ends_with('?');
        if asks && self.parsed.kind != EntryKind::Request {
            self.claimed = true;
            self.chip(Span { from: to - 1, to }, Says::Unverified);
        }
        self.show(span);
    }

    /// Returns the words of a stretch.
    pub(super) fn slice(&self, span: Span) -> &'a str {
        self.line.get(span.from..span.to).unwrap_or_default()
    }

    /// Returns as much of the line from here on as one name can take.
    fn window(&self, from: usize) -> &'a str {
        let to = self.line.floor_char_boundary(from.saturating_add(LONGEST_NAME));
        self.slice(Span { from, to })
    }

    pub(super) fn chip(&mut self, span: Span, says: Says) {
        self.parsed.chips.push(Chip { span, says });
    }

    pub(super) fn show(&mut self, span: Span) {
        self.pieces.push(Piece { span, shown: Shown::Typed });
    }

    pub(super) fn hide(&mut self, span: Span) {
        self.pieces.push(Piece { span, shown: Shown::Hidden });
    }

    pub(super) fn instead(&mut self, span: Span, words: String) {
        self.pieces.push(Piece { span, shown: Shown::Instead(words) });
    }
}

/// A bare word can be a name only when it begins as names do; scripts without capitals may.
fn is_capital(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_alphabetic() && !letter.is_lowercase())
}
