//! Four words that can be said over the telephone: whoever says them gets the invitation they stand for.
//!
//! They are the password of a SPAKE2 handshake and nothing else: nothing is derived from them that
//! anybody could look up or try at home, so each try has to be made at the laptop that invites.

pub(crate) mod kept;
pub(crate) mod said;

use closeby_seal::{AuthorKey, Handshake, NoRandomness, Parties, SecretBytes, Side};
use iroh::{EndpointId, SecretKey};
use zeroize::Zeroizing;

use crate::TicketError;

/// 2,048 words of four to eight letters. No two begin with the same four letters, and none turns
/// into another by one letter. Three in five are from the English list of the crate `bip39` (CC0);
/// the others are our own. Words of violence and of the record itself were left out.
const WORDS: &str = include_str!("spoken/words.txt");
const HOW_MANY: usize = 2048;
const FOUR: usize = 4;

/// Four words out of 2,048: 44 bits.
pub struct Spoken([u16; FOUR]);

impl std::fmt::Debug for Spoken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Spoken(***)")
    }
}

/// Why words bring no invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SpokenError {
    /// More words, or fewer.
    #[error("These are not four words. Nobody was asked and nothing was changed")]
    NotFour,
    /// One of them is none of ours.
    #[error(
        "Word {place} is none that Closeby uses.{} Nobody was asked and nothing was changed",
        instead(.nearest)
    )]
    NotOurs {
        /// Which of the four.
        place: usize,
        /// The word that it is most like.
        nearest: Option<&'static str>,
    },
    /// Nobody answered.
    #[error("No laptop that invites by words answers there. Nothing was changed")]
    NobodyThere,
    /// Whoever answered has nothing to give for words.
    #[error(
        "The laptop there has no invitation open by words: it has ended, was used, or wrong words used it up. Nothing was changed"
    )]
    NoneOpen,
    /// Whoever answered has other words, or somebody stands in between.
    #[error(
        "These are not the four words of the laptop that answered, or somebody stands in between. Nothing was handed over"
    )]
    NotTheWords,
    /// What the words stand for cannot be used.
    #[error(transparent)]
    Ticket(#[from] TicketError),
    /// The system gave no socket.
    #[error("This laptop cannot use its network. Nothing was changed")]
    NoSocket,
    /// The system gave no random bytes.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

fn instead(nearest: &Option<&'static str>) -> String {
    nearest.map(|word| format!(" Was it “{word}”?")).unwrap_or_default()
}

impl Spoken {
    /// Takes four words by chance.
    pub fn random() -> Result<Self, NoRandomness> {
        let bytes = SecretBytes::<{ 2 * FOUR }>::random()?;
        let mut words = [0; FOUR];
        for (word, two) in words.iter_mut().zip(bytes.expose().as_chunks().0) {
            // 2,048 divides 65,536, so that no word comes more often than another.
            *word = u16::from_be_bytes(*two) % HOW_MANY as u16;
        }
        Ok(Self(words))
    }

    /// Reads what somebody typed. Capitals, dashes, commas and line ends make no difference.
    pub fn read(typed: &str) -> Result<Self, SpokenError> {
        let typed: Zeroizing<String> = Zeroizing::new(typed.to_lowercase());
        let typed = typed.split(|letter: char| !letter.is_alphabetic());
        let typed: Vec<&str> = typed.filter(|word| !word.is_empty()).collect();
        let typed: [&str; FOUR] = typed.try_into().map_err(|_| SpokenError::NotFour)?;
        let mut words = [0; FOUR];
        for ((word, typed), place) in words.iter_mut().zip(typed).zip(1..) {
            let found = WORDS.split_whitespace().position(|known| known == typed);
            let found = found.and_then(|at| u16::try_from(at).ok());
            let wrong = || SpokenError::NotOurs { place, nearest: nearest(typed) };
            *word = found.ok_or_else(wrong)?;
        }
        Ok(Self(words))
    }

    /// Shows them, with a space between. Secret until they are used.
    pub fn expose_words(&self) -> Zeroizing<String> {
        let word = |at: &u16| WORDS.split_whitespace().nth(usize::from(*at)).unwrap_or_default();
        Zeroizing::new(self.0.iter().map(word).collect::<Vec<_>>().join(" "))
    }

    /// Begins the handshake of one try. It is bound to the key that the joiner's line was opened
    /// with, so that nobody can pass it on between two lines.
    pub(crate) fn handshake(
        &self,
        side: Side,
        joiner: AuthorKey,
    ) -> Result<Handshake, NoRandomness> {
        let inviter = AuthorKey::from_bytes(*meeting_key().as_bytes());
        let parties = Parties { inviter, joiner: *joiner.as_bytes() };
        let words = self.expose_words();
        Ok(Handshake::begin(side, parties, words.as_bytes(), &SecretBytes::random()?))
    }
}

/// The secret of the place where words are said. Everybody knows it: whoever has only four words
/// cannot know whose key to call. It proves nothing, and nothing rests on it; the words prove it all.
pub(crate) fn meeting_secret() -> SecretKey {
    SecretKey::from_bytes(&blake3::derive_key("closeby/meeting-place/1", b""))
}

/// The key that is called where words are said.
pub(crate) fn meeting_key() -> EndpointId {
    meeting_secret().public()
}

/// Returns the word that somebody most likely meant; nothing when none is much like it.
fn nearest(typed: &str) -> Option<&'static str> {
    /// More letters than this are another word.
    const MOST_WRONG: usize = 2;
    let first = |word: &str| word.chars().take(FOUR).collect::<String>();
    let begins = WORDS.split_whitespace().find(|word| first(word) == first(typed));
    let closest = || {
        let wrong = WORDS.split_whitespace().map(|word| (wrong_letters(word, typed), word));
        wrong.min().filter(|(wrong, _)| *wrong <= MOST_WRONG).map(|(_, word)| word)
    };
    begins.or_else(closest)
}

/// Returns how many letters have to be put in, left out or changed.
fn wrong_letters(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut beside = at + 1;
        let mut next = vec![beside];
        for (pair, theirs) in row.windows(2).zip(other.chars()) {
            let &[over, above] = pair else { continue };
            beside = (over + usize::from(letter != theirs)).min(above + 1).min(beside + 1);
            next.push(beside);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests;
