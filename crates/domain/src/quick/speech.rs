//! Direct speech, who said it, and by which way it came.

use super::parsed::{Says, Span};
use super::phrase;
use super::reader::Reader;
use super::token::Token;

impl Reader<'_> {
    /// Understands direct speech. While it is not closed, it goes on to the end of the line.
    pub(super) fn speech(&mut self) -> bool {
        let Some(token) = self.peek(0).copied() else { return false };
        let Some(open) = token.all.chars().next().filter(|open| matches!(open, '"' | '“' | '„'))
        else {
            return false;
        };
        let inside = token.from + open.len_utf8();
        let rest = self.line.get(inside..).unwrap_or_default();
        let close = rest.char_indices().find(|(_, letter)| closes(open, *letter));
        let (words, to) = match close {
            Some((at, letter)) => (rest.get(..at), inside + at + letter.len_utf8()),
            None => (Some(rest), self.line.trim_end().len()),
        };
        if words.is_none_or(|words| words.trim().is_empty()) {
            return false;
        }
        let span = Span { from: token.from, to };
        self.parsed.direct_speech = true;
        self.chip(span, Says::DirectSpeech);
        self.show(span);
        self.go_to(to);
        self.said_by();
        true
    }

    /// After the speech, a known name and a way, with nothing behind them, are whose words
    /// they are. They are not repeated in the text.
    fn said_by(&mut self) {
        let Some((person, mut span)) = self.named_person() else { return };
        let after = self.rest(0).iter().position(|token| token.from >= span.to);
        let named = after.unwrap_or(self.rest(0).len());
        let way = phrase::way(self.rest(named));
        let taken = named + way.map_or(0, |way| way.taken);
        let Some(name) = self.peek(named - 1).filter(|name| name.core_to() == span.to) else {
            return;
        };
        let apart = way.is_some() && name.is_closed();
        if apart || !self.ends_plainly(taken) || !self.rest(taken).iter().all(Token::is_small_mark)
        {
            return;
        }
        span.to = name.to();
        self.parsed.person.get_or_insert_with(|| person.clone());
        self.chip(span, Says::OnBehalfOf(person));
        self.hide(span);
        self.skip(named);
        if let Some(way) = way {
            let span = self.span_of(way.taken);
            self.take_way(way, span);
            self.hide(span);
            self.skip(way.taken);
        }
    }

    /// Returns whether nothing but a full stop closes so many tokens.
    fn ends_plainly(&self, tokens: usize) -> bool {
        let last = tokens.checked_sub(1).and_then(|at| self.peek(at));
        let closing = last.and_then(|last| last.all.strip_prefix(last.core));
        closing.is_some_and(|closing| closing.is_empty() || closing == ".")
    }

    /// Understands by which way it came, where the words can mean nothing else.
    pub(super) fn way(&mut self) -> bool {
        let Some(way) = phrase::way(self.rest(0)) else { return false };
        if !way.plain && !self.stands_apart(way.taken) {
            return false;
        }
        let Some(last) = self.peek(way.taken - 1).copied() else { return false };
        let span = Span { to: last.core_to(), ..self.span_of(way.taken) };
        self.take_way(way, span);
        self.show(span);
        self.skip(way.taken);
        self.show_end_of(&last);
        true
    }

    fn stands_apart(&self, taken: usize) -> bool {
        let closed = self.peek(taken - 1).is_some_and(Token::is_closed);
        let ends = closed || self.peek(taken).is_none_or(Token::is_mark);
        let begins = self.at_head || self.before().is_some_and(|token| token.is_closed());
        ends && (begins || self.claimed || self.parsed.direct_speech)
    }

    fn take_way(&mut self, way: phrase::Way, span: Span) {
        if self.source.is_none() {
            self.source = Some(way.source);
            self.parsed.medium = way.medium;
        }
        self.chip(span, Says::Medium(way.medium));
    }

    fn span_of(&self, tokens: usize) -> Span {
        let from = self.peek(0).map_or(0, |token| token.from);
        let to = tokens.checked_sub(1).and_then(|last| self.peek(last)).map_or(from, Token::to);
        Span { from, to }
    }
}

fn closes(open: char, letter: char) -> bool {
    match open {
        '„' => matches!(letter, '“' | '”'),
        '“' => letter == '”',
        _ => letter == '"',
    }
}
