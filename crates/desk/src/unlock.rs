//! The door: open, sign in, lock.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use closeby_domain::board::Mode;
use closeby_domain::{Author, Moment};
use closeby_seal::{Passphrase, Role, Strength};
use closeby_vault::Vault;

use crate::clock::Clock;
use crate::create_day::{SAMPLE_LEGAL, SAMPLE_ORGANISER};
use crate::desk::{Desk, OpenDesk, folder_name};
use crate::go_on_alone::ask_first;
use crate::joiner::Joiner;
use crate::names;
use crate::problem::{Answer, Code, Problem};
use crate::view::settings::ChangePassphraseAsk;
use crate::view::welcome::{
    DayView, Grade, OpenAsk, RecentView, SampleView, SessionView, SignInAsk, StrengthAsk,
    StrengthView, WelcomeView,
};
use crate::view::{At, Nothing};
use crate::words::say;

/// The setting that holds who sat at the desk last.
const AUTHOR: &str = "author";

/// Returns what stands on the welcome screen.
pub fn welcome(desk: &Desk, _: Nothing) -> Answer<WelcomeView> {
    let recent = desk.home.recent().into_iter().map(|vault| RecentView {
        name: folder_name(&vault.path),
        path: vault.path.to_string_lossy().into_owned(),
        opened: Some(At(vault.opened)),
    });
    Ok(WelcomeView {
        recent: recent.collect(),
        folder: desk.home.vaults().to_string_lossy().into_owned(),
        sample: SampleView {
            organiser: SAMPLE_ORGANISER.to_owned(),
            legal: SAMPLE_LEGAL.to_owned(),
        },
    })
}

/// Returns what is open, and who is at the desk.
pub fn session(desk: &Desk, _: Nothing) -> Answer<SessionView> {
    session_view(desk)
}

/// Returns what is open, and who is at the desk.
pub fn session_view(desk: &Desk) -> Answer<SessionView> {
    let joining = desk.look_at_joining()?;
    let day = desk.peek(|open| open.map(OpenDesk::day_view).transpose())?;
    Ok(SessionView {
        day,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        laying_sample: desk.is_laying_sample(),
        joining,
    })
}

/// Returns how strong a passphrase is. It is not kept.
pub fn strength(_: &Desk, mut ask: StrengthAsk) -> Answer<StrengthView> {
    let passphrase = Passphrase::typed(std::mem::take(&mut ask.passphrase));
    let weighed = passphrase.appraise(&[]);
    let grade = match weighed.strength {
        Strength::Weak => Grade::Weak,
        Strength::Fair => Grade::Fair,
        Strength::Strong => Grade::Strong,
    };
    Ok(StrengthView { grade, says: guessing(weighed.time_to_guess()) })
}

/// Says how long guessing takes, in words.
fn guessing(time: Duration) -> String {
    const HOUR: u64 = 3600;
    const DAY: u64 = 24 * HOUR;
    const YEAR: u64 = 365 * DAY;
    match time.as_secs() {
        0..60 => say!("guess-at-once"),
        60..HOUR => say!("guess-minutes"),
        HOUR..DAY => say!("guess-hours"),
        DAY..YEAR => say!("guess-days", days = time.as_secs() / DAY),
        secs if secs < 1000 * YEAR => say!("guess-years", years = secs / YEAR),
        _ => say!("guess-never"),
    }
}

/// Opens a vault.
pub fn open_day(desk: &Desk, mut ask: OpenAsk) -> Answer<SessionView> {
    let passphrase = Passphrase::typed(std::mem::take(&mut ask.passphrase));
    // The vault that is open holds its own lock: it is closed first, so that it can be opened again.
    desk.put(None);
    desk.wait_for_endings();
    let path = PathBuf::from(ask.path.trim());
    let vault = Vault::open(&path, &passphrase)?;
    match Joiner::take_up(vault, &path, desk.exchanges())? {
        Ok(joiner) => {
            desk.home.remember(&path, Clock::Laptop.now().unix_ms());
            desk.wait_with(joiner);
        }
        Err(vault) => desk.put(Some(laid_out(desk, Arc::new(vault), path)?)),
    }
    session_view(desk)
}

/// Gives a name to whoever is at the desk of a day that was joined and where nobody signed in yet:
/// no entry is by nobody.
pub fn call_nobody(desk: &Desk, name: &str) -> Answer<()> {
    desk.with_open(|open| {
        if open.author.name.is_empty() {
            name.clone_into(&mut open.author.name);
        }
        Ok(())
    })
}

/// Says why nothing is stored on a laptop that was taken off its team.
fn taken_off(vault: &Vault) -> Option<String> {
    let own = vault.standing(vault.device())?;
    own.removed.is_some().then(|| say!("read-only-taken-off"))
}

/// Says why there is nothing to lay out.
fn without_a_day(vault: &Vault) -> Problem {
    match vault.standing(vault.device()) {
        Some(own) if own.member.role == Role::Relay => {
            Problem::new(Code::Refused, say!("carries-only"), say!("carries-only-try"))
        }
        _ => Problem::new(Code::Damaged, say!("no-day"), say!("no-day-try")),
    }
}

/// Lays a day out that was opened, without putting it on the desk.
pub(crate) fn laid_out(desk: &Desk, vault: Arc<Vault>, path: PathBuf) -> Answer<OpenDesk> {
    let board = vault.board(Moment::NEVER, Mode::Known)?;
    let day = board.day.ok_or_else(|| without_a_day(&vault))?;
    let last = match vault.roll() {
        // Records about the team are written at the laptop's own time, exercise or not.
        Some(_) if day.exercise => vault.last_said()?,
        _ => vault.latest(),
    };
    let clock = match last {
        Some(last) if day.exercise => Clock::exercise(last.plus_ms(1)),
        _ => Clock::Laptop,
    };
    let author = remembered_author(&vault)?;
    desk.home.remember(&path, Clock::Laptop.now().unix_ms());
    OpenDesk::new(vault, path, day, clock, author)
}

/// Somebody sits down at the desk.
pub fn sign_in(desk: &Desk, ask: SignInAsk) -> Answer<SessionView> {
    desk.with_open(|open| {
        let name = names::name(&ask.name)?;
        let role = ask.role.trim();
        let role = if role.is_empty() { say!("usual-role") } else { role.to_owned() };
        let look = open.look_now()?;
        let person =
            look.board.people.iter().find(|person| person.name == name).map(|person| person.id);
        open.author = Author { person, name, role };
        open.remember_author()?;
        Ok(())
    })?;
    session_view(desk)
}

/// Somebody is still here: puts the lock off.
pub fn touch(desk: &Desk, _: Nothing) -> Answer<SessionView> {
    desk.with_open(|open| {
        open.touch();
        Ok(())
    })?;
    session_view(desk)
}

/// Closes every key and the vault.
pub fn lock(desk: &Desk, _: Nothing) -> Answer<SessionView> {
    desk.lock();
    session_view(desk)
}

/// Changes the organiser passphrase.
pub fn change_passphrase(desk: &Desk, mut ask: ChangePassphraseAsk) -> Answer<SessionView> {
    let old = Passphrase::typed(std::mem::take(&mut ask.old));
    let new = Passphrase::typed(std::mem::take(&mut ask.new));
    if new.is_empty() {
        return Err(Problem::new(
            Code::BadInput,
            say!("passphrase-needed"),
            say!("passphrase-needed-try"),
        ));
    }
    desk.with_open(|open| {
        open.vault.change_passphrase(&old, &new)?;
        Ok(())
    })?;
    session_view(desk)
}

/// Who sat at the desk last.
fn remembered_author(vault: &Vault) -> Answer<Author> {
    let words = vault.setting(AUTHOR)?.unwrap_or_default();
    let nobody = Author { person: None, name: String::new(), role: say!("usual-role") };
    Ok(serde_json::from_str(&words).unwrap_or(nobody))
}

impl OpenDesk {
    /// Keeps who sits at the desk for the next time it is opened.
    pub fn remember_author(&mut self) -> Answer<()> {
        let words = serde_json::to_string(&self.author).unwrap_or_default();
        Ok(self.vault.set_setting(AUTHOR, &words)?)
    }

    /// Returns when the first entry happened.
    pub fn first_entry(&mut self) -> Answer<Option<Moment>> {
        let strip = self.vault.strip(Moment::NEVER, Mode::Known)?;
        Ok(strip.minutes.first().map(|minute| minute.begins))
    }

    fn day_view(&mut self) -> Answer<DayView> {
        let now = self.clock.now();
        let legal_open = self.vault.legal_is_open();
        let ahead = |left: std::time::Duration| {
            now.plus_ms(i64::try_from(left.as_millis()).unwrap_or(i64::MAX)).into()
        };
        let (locks_in, legal_closes_in) = (self.locks_in(), self.legal_closes_in());
        Ok(DayView {
            name: self.day.name.clone(),
            zone: self.day.zone.clone(),
            exercise: self.day.exercise,
            sample: self.sample.is_some(),
            file: folder_name(&self.path),
            now: now.into(),
            author: self.author.name.clone(),
            role: self.author.role.clone(),
            legal_open,
            legal_by: self.legal_by.clone().filter(|_| legal_open),
            locks_at: ahead(locks_in),
            legal_closes_at: legal_open.then(|| ahead(legal_closes_in)),
            read_only: self.read_only.clone().or_else(|| taken_off(&self.vault)),
            ask_first: ask_first(&self.vault),
            first_entry: self.first_entry()?.map(Into::into),
            sync: self.sync_mark()?,
        })
    }
}
