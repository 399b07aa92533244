//! How somebody knows, and by which way it came.

use serde::{Deserialize, Serialize};

/// How the source knows what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// Saw or heard it.
    #[default]
    FirstHand,
    /// Was told by somebody.
    Relayed,
    /// Read it online.
    ReadOnline,
    /// Said by an authority for the record.
    OfficialStatement,
    /// Stands in a document.
    Document,
}

/// By which way it reached the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Medium {
    /// Face to face.
    #[default]
    InPerson,
    /// By telephone.
    Phone,
    /// By radio.
    Radio,
    /// In a WhatsApp message.
    Whatsapp,
    /// On social media.
    SocialMedia,
    /// On paper.
    Paper,
    /// In a message of another messenger: Signal, Telegram, a text.
    Message,
}
