//! Tickets: what an inviter hands over on paper, on a screen or by telephone, outside any carrier.

use closeby_domain::Moment;
use closeby_seal::{AudienceAlias, AuthorKey, NoRandomness, Role, SecretBytes, SpaceId};
use closeby_vault::TeamNames;
use zeroize::Zeroizing;

pub use routes::Routes;

mod routes;

/// The letters and digits of a ticket: none that is easily taken for another.
const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
const PREFIX: &str = "closeby1";
const FORMAT: u8 = 1;
/// The same, followed by ways to reach whoever invites.
const WITH_ROUTES: u8 = 2;
const SECRET: usize = 16;
const LEN: usize = 2 + 3 * 16 + 32 + SECRET + 8;
const CHECK: usize = 4;

const CASES: u8 = 0b100;
const EXERCISE: u8 = 0b1000;

/// An invitation. Whoever has it can knock; the six digits decide who is let in.
pub struct Ticket {
    /// The day and its audiences.
    pub names: TeamNames,
    /// The laptop that invites.
    pub inviter: AuthorKey,
    /// What the invited laptop may do.
    pub role: Role,
    /// Whether it is to read the cases.
    pub with_cases: bool,
    /// Whether the day is an exercise.
    pub exercise: bool,
    /// When it ends.
    pub until: Moment,
    /// How to reach whoever invites, when there is more than a stick.
    pub routes: Routes,
    secret: SecretBytes<SECRET>,
}

impl std::fmt::Debug for Ticket {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Ticket(***)")
    }
}

/// Why words are no ticket, or none that can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TicketError {
    /// Letters are missing or wrong.
    #[error("This is not a whole invitation. Nothing was changed")]
    Cut,
    /// A later Closeby made it.
    #[error("This invitation needs a newer Closeby. Nothing was changed")]
    TooNew,
    /// Its time is over.
    #[error("This invitation has ended. Nothing was changed")]
    Ended,
}

impl Ticket {
    /// Makes an invitation with a fresh secret.
    pub fn create(
        names: TeamNames,
        inviter: AuthorKey,
        role: Role,
        (with_cases, exercise): (bool, bool),
        until: Moment,
    ) -> Result<Self, NoRandomness> {
        let secret = SecretBytes::random()?;
        let routes = Routes::default();
        Ok(Self { names, inviter, role, with_cases, exercise, until, routes, secret })
    }

    /// Writes down how to reach whoever invites; it makes the ticket longer.
    pub fn with_routes(self, routes: Routes) -> Self {
        Self { routes, ..self }
    }

    /// Writes it down. Secret until it is used.
    pub fn to_words(&self) -> Zeroizing<String> {
        let flags = self.role as u8
            | if self.with_cases { CASES } else { 0 }
            | if self.exercise { EXERCISE } else { 0 };
        let mut bytes = Zeroizing::new(Vec::with_capacity(LEN + CHECK));
        let format = if self.routes == Routes::default() { FORMAT } else { WITH_ROUTES };
        bytes.extend_from_slice(&[format, flags]);
        bytes.extend_from_slice(self.names.space.as_bytes());
        bytes.extend_from_slice(self.names.team.as_bytes());
        bytes.extend_from_slice(self.names.legal.as_bytes());
        bytes.extend_from_slice(self.inviter.as_bytes());
        bytes.extend_from_slice(self.secret.expose());
        bytes.extend_from_slice(&self.until.unix_ms().to_be_bytes());
        self.routes.write(&mut bytes);
        let check = check(&bytes);
        bytes.extend_from_slice(&check);
        Zeroizing::new(format!("{PREFIX}{}", *letters(&bytes)))
    }

    /// Reads it. Spaces, dashes, line ends and capitals make no difference.
    pub fn from_words(words: &str) -> Result<Self, TicketError> {
        let words: Zeroizing<String> = Zeroizing::new(
            (words.chars().filter(|letter| letter.is_ascii_alphanumeric()))
                .map(|letter| letter.to_ascii_lowercase())
                .collect(),
        );
        let letters = words.strip_prefix(PREFIX).ok_or(TicketError::Cut)?;
        let bytes = bytes(letters).ok_or(TicketError::Cut)?;
        let (rest, found) = bytes.split_last_chunk::<CHECK>().ok_or(TicketError::Cut)?;
        if check(rest) != *found {
            return Err(TicketError::Cut);
        }
        match rest.first() {
            Some(&(FORMAT | WITH_ROUTES)) => {
                Self::read(rest.get(1..).unwrap_or_default()).ok_or(TicketError::Cut)
            }
            Some(format) if *format > WITH_ROUTES => Err(TicketError::TooNew),
            _ => Err(TicketError::Cut),
        }
    }

    fn read(rest: &[u8]) -> Option<Self> {
        let ([flags], rest) = rest.split_first_chunk()?;
        let (space, rest) = rest.split_first_chunk()?;
        let (team, rest) = rest.split_first_chunk()?;
        let (legal, rest) = rest.split_first_chunk()?;
        let (inviter, rest) = rest.split_first_chunk()?;
        let (secret, rest) = rest.split_first_chunk::<SECRET>()?;
        let (until, rest) = rest.split_first_chunk()?;
        let until = i64::from_be_bytes(*until);
        let roles = [Role::Relay, Role::Read, Role::Write, Role::Manage];
        Some(Self {
            names: TeamNames {
                space: SpaceId::from_bytes(*space),
                team: AudienceAlias::from_bytes(*team),
                legal: AudienceAlias::from_bytes(*legal),
            },
            inviter: AuthorKey::from_bytes(*inviter),
            role: *roles.get(usize::from(flags & 0b11))?,
            with_cases: flags & CASES != 0,
            exercise: flags & EXERCISE != 0,
            until: Moment::from_unix_ms(until),
            routes: Routes::read(rest)?,
            secret: SecretBytes::from_slice(secret)?,
        })
    }

    /// Refuses a ticket whose time is over.
    pub fn still_good(&self, now: Moment) -> Result<(), TicketError> {
        if now < self.until { Ok(()) } else { Err(TicketError::Ended) }
    }

    /// Shows the secret that both sides of the handshake have.
    pub(crate) fn expose_secret(&self) -> &[u8; SECRET] {
        self.secret.expose()
    }

    /// Returns the key under which cards and answers lie on the carrier.
    pub(crate) fn key(&self) -> SecretBytes<32> {
        SecretBytes::derive("closeby/ticket-key/1", self.secret.expose())
    }

    /// Returns where on a carrier this invitation is answered. It tells nothing about the secret.
    pub(crate) fn folder(&self) -> String {
        let id = SecretBytes::derive("closeby/ticket-id/1", self.secret.expose());
        let id: String = id.expose().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        format!("{}/join/{id}", self.names.space)
    }
}

fn check(bytes: &[u8]) -> [u8; CHECK] {
    let [a, b, c, d, ..] = *blake3::hash(bytes).as_bytes();
    [a, b, c, d]
}

/// Writes bytes as letters, five bits each.
fn letters(bytes: &[u8]) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::with_capacity(bytes.len() * 8 / 5 + 1));
    let (mut held, mut bits) = (0u32, 0);
    let mut push = |five: u32| {
        let letter = LETTERS.get((five & 31) as usize).copied().unwrap_or(b'a');
        out.push(char::from(letter));
    };
    for byte in bytes {
        held = (held << 8 | u32::from(*byte)) & 0xfff;
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            push(held >> bits);
        }
    }
    if bits > 0 {
        push(held << (5 - bits));
    }
    out
}

fn bytes(letters: &str) -> Option<Zeroizing<Vec<u8>>> {
    let mut out = Zeroizing::new(Vec::with_capacity(letters.len() * 5 / 8));
    let (mut held, mut bits) = (0u32, 0);
    for letter in letters.bytes() {
        let five = LETTERS.iter().position(|known| *known == letter)?;
        held = (held << 5 | u32::try_from(five).ok()?) & 0xfff;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            out.push(u8::try_from(held >> bits & 0xff).ok()?);
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ticket() -> Ticket {
        let names = TeamNames {
            space: SpaceId::from_bytes([1; 16]),
            team: AudienceAlias::from_bytes([2; 16]),
            legal: AudienceAlias::from_bytes([3; 16]),
        };
        let inviter = AuthorKey::from_bytes([4; 32]);
        let until = Moment::from_unix_ms(1_773_464_400_000);
        Ticket::create(names, inviter, Role::Write, (true, false), until).unwrap()
    }

    #[test]
    fn a_ticket_of_a_newer_closeby_says_so_and_one_of_none_is_cut() {
        for (format, why) in [(WITH_ROUTES + 1, TicketError::TooNew), (0, TicketError::Cut)] {
            let words = ticket().to_words();
            let mut bytes = bytes(words.strip_prefix(PREFIX).unwrap()).unwrap();
            bytes[0] = format;
            let end = bytes.len() - CHECK;
            let check = check(&bytes[..end]);
            bytes[end..].copy_from_slice(&check);
            let read = Ticket::from_words(&format!("{PREFIX}{}", *letters(&bytes)));
            assert_eq!(read.err(), Some(why));
        }
    }

    #[test]
    fn a_ticket_comes_back_however_it_is_copied() {
        let ticket = ticket();
        let words = ticket.to_words();
        assert!((160..=260).contains(&words.len()), "{}", words.len());
        let broken: Vec<String> = words
            .as_bytes()
            .chunks(5)
            .map(|part| String::from_utf8(part.to_vec()).unwrap().to_uppercase())
            .collect();
        let again = Ticket::from_words(&broken.join("- \n")).unwrap();
        assert_eq!((again.names, again.inviter), (ticket.names, ticket.inviter));
        assert_eq!((again.role, again.with_cases, again.exercise), (Role::Write, true, false));
        assert_eq!(again.expose_secret(), ticket.expose_secret());
        assert_eq!(again.folder(), ticket.folder());
    }

    #[test]
    fn a_ticket_says_how_to_reach_whoever_invites() {
        let routes = Routes {
            addresses: vec![
                "192.0.2.7:4433".parse().unwrap(),
                "[2001:db8::7]:4433".parse().unwrap(),
            ],
            relay: Some("https://relay.example".to_owned()),
            mailbox: Some("s3+https://s3.example/street".to_owned()),
        };
        let again = Ticket::from_words(&ticket().with_routes(routes.clone()).to_words()).unwrap();
        assert_eq!(again.routes, routes);
        assert_eq!(Ticket::from_words(&ticket().to_words()).unwrap().routes, Routes::default());
    }

    #[test]
    fn a_ticket_ends() {
        let ticket = ticket();
        assert_eq!(ticket.still_good(ticket.until.plus_ms(-1)), Ok(()));
        assert_eq!(ticket.still_good(ticket.until), Err(TicketError::Ended));
    }

    #[test]
    fn its_debug_form_tells_nothing() {
        assert_eq!(format!("{:?}", ticket()), "Ticket(***)");
    }

    proptest! {
        #[test]
        fn a_cut_or_misread_ticket_is_refused(at: prop::sample::Index, letter in 0usize..32) {
            let words = ticket().to_words();
            let at = PREFIX.len() + at.index(words.len() - PREFIX.len());
            prop_assert_eq!(Ticket::from_words(&words[..at]).err(), Some(TicketError::Cut));
            let mut other = words.as_bytes().to_vec();
            other[at] = LETTERS[letter];
            let other = String::from_utf8(other).unwrap();
            // The last letter carries bits that mean nothing.
            if other != *words && at + 1 < words.len() {
                prop_assert_eq!(Ticket::from_words(&other).err(), Some(TicketError::Cut));
            }
        }

        #[test]
        fn any_words_are_no_ticket(words in ".{0,300}") {
            prop_assert!(Ticket::from_words(&words).is_err());
        }
    }
}
