//! People as paper needs them: to name, to sign, and to find inside other people's words.

use super::{Field, Name, Phone, Privileged, Words};

/// Somebody by name, and by role for the copies that name nobody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Who {
    /// "Tom Ellery".
    pub name: Field<Name>,
    /// "loggist".
    pub role: Field<Words>,
}

/// Somebody whose name or number might stand in somebody's words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// Their name as the roster has it.
    pub name: Field<Name>,
    /// Their numbers.
    pub phones: Vec<Field<Phone>>,
    /// Whether it is an organisation: then only the whole name is looked for.
    pub organisation: bool,
}

/// The signature of the one who hands over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signed {
    /// The name typed to sign.
    pub name: Field<Name>,
    /// When.
    pub at: Field<Words>,
    /// This laptop's key, two groups of four hexadecimal digits.
    pub key: String,
}

/// The acknowledgement of the one who takes over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Acknowledged {
    /// Who read it.
    pub by: Field<Name>,
    /// When.
    pub at: Field<Words>,
}

/// What the legal team adds to its own copy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LegalPart {
    /// The cases, by pseudonym.
    pub cases: Vec<LegalCase>,
    /// Files that are kept with the log and with cases. Listed; no picture is ever printed.
    pub files: Vec<LegalFile>,
}

/// One kept file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LegalFile {
    /// What it is kept with: "#12", or a case.
    pub kept_with: Field<Privileged>,
    /// Its name and size.
    pub name: Field<Privileged>,
    /// Its SHA-256.
    pub sha256: Field<Privileged>,
}

/// One case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LegalCase {
    /// The name used instead of the name.
    pub pseudonym: Field<Privileged>,
    /// A few words about it.
    pub summary: Field<Privileged>,
    /// Its notes, oldest first.
    pub notes: Vec<LegalNote>,
}

/// One privileged note.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LegalNote {
    /// When.
    pub at: Field<Privileged>,
    /// By whom.
    pub by: Field<Privileged>,
    /// The note.
    pub words: Field<Privileged>,
}
