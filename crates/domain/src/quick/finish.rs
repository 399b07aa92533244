//! Puts the readable text together and settles how far the line can be believed.

use super::clean::clean;
use super::parsed::{Parsed, Span};
use super::reader::{Piece, Reader, Shown};
use crate::claim::Verification;
use crate::crowd::Method;
use crate::entry::{EntryKind, SourceKind};

impl Reader<'_> {
    /// Returns what the line says, once all of it has been read.
    pub(super) fn finish(mut self) -> Parsed {
        self.parsed.text = self.text();
        let told = self.claimed || self.parsed.kind == EntryKind::Report;
        let source =
            self.source.unwrap_or(if told { SourceKind::Relayed } else { SourceKind::FirstHand });
        self.parsed.source = source;
        self.parsed.verification = match source {
            SourceKind::FirstHand | SourceKind::OfficialStatement => Verification::Confirmed,
            _ => Verification::Unverified,
        };
        if let Some((_, method)) = &mut self.parsed.crowd
            && source != SourceKind::FirstHand
        {
            *method = Method::Hearsay;
        }
        self.parsed
    }

    fn text(&self) -> String {
        let last_word = self
            .pieces
            .iter()
            .rposition(|piece| matches!(piece.shown, Shown::Typed | Shown::Instead(_)));
        let mut text = String::with_capacity(self.line.len());
        let mut end = None;
        for (at, piece) in self.pieces.iter().enumerate() {
            let after_last = last_word.is_some_and(|last| at > last);
            if let Some(words) = self.words_of(piece, after_last) {
                if let Some(end) = end {
                    text.push_str(gap(self.slice(Span { from: end, to: piece.span.from })));
                }
                text.push_str(words);
                end = Some(piece.span.to);
            }
        }
        clean(&text)
    }

    fn words_of<'p>(&'p self, piece: &'p Piece, after_last: bool) -> Option<&'p str> {
        match &piece.shown {
            Shown::Typed => Some(self.slice(piece.span)),
            Shown::Instead(words) => Some(words),
            Shown::Tag(word) => (!after_last).then_some(word),
            Shown::Hidden => None,
        }
    }
}

/// Returns what separates two stretches of text: what lay between them, made plain.
fn gap(between: &str) -> &'static str {
    if between.contains('\n') {
        "\n"
    } else if between.contains(char::is_whitespace) {
        " "
    } else {
        ""
    }
}
