//! Text that knows what kind of thing it is, so that no copy can show it by accident.

use std::fmt;
use std::marker::PhantomData;

use closeby_domain::redaction::RedactionLevel;

use crate::withheld::Reason;

/// A text together with its kind. There is no kindless text in a snapshot.
///
/// The kind is part of the type: a field added to the snapshot must name one, or it cannot be
/// read onto a sheet and the crate does not compile.
#[derive(Clone, PartialEq, Eq)]
pub struct Field<K> {
    text: String,
    kind: PhantomData<K>,
}

/// What a kind of text is and on which copies it stands.
pub trait Kind {
    /// Why it is kept off a copy.
    const REASON: Reason;
    /// Returns whether it may stand on a copy of this level.
    fn stands_on(level: RedactionLevel) -> bool;
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident: $reason:ident on $($level:ident)|+;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name {}
        impl Kind for $name {
            const REASON: Reason = Reason::$reason;
            fn stands_on(level: RedactionLevel) -> bool {
                matches!(level, $(RedactionLevel::$level)|+)
            }
        }
    )+};
}

kinds! {
    /// Words anybody wrote. Stand on every copy, after names and numbers inside them are barred.
    Words: Word on Legal | Organiser | External | Public;
    /// A person's or organisation's name, or initials.
    Name: Name on Legal | Organiser;
    /// The telephone number of somebody in a role, printed because the next shift must ring it.
    DutyPhone: Phone on Legal | Organiser;
    /// Any other telephone number.
    Phone: Phone on Legal;
    /// Something about somebody's health.
    Health: Health on Legal;
    /// What only the legal team may read.
    Privileged: Privileged on Legal;
}

impl<K> Field<K> {
    /// Keeps the text under this kind.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), kind: PhantomData }
    }

    /// Returns whether there is anything to print.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }
}

impl<K> Default for Field<K> {
    fn default() -> Self {
        Self::new("")
    }
}

impl<K> From<&str> for Field<K> {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl<K> From<String> for Field<K> {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl<K> fmt::Debug for Field<K> {
    /// Never the words: a snapshot may end up in a log line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Field({} characters)", self.text.chars().count())
    }
}
