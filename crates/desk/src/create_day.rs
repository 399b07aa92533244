//! New days: a vault of one's own, or a throw-away sample day.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use closeby_domain::day::Day;
use closeby_domain::id::DayId;
use closeby_domain::{Author, Operation};
use closeby_seal::Passphrase;
use closeby_vault::Vault;
use uuid::Uuid;

use crate::clock::Clock;
use crate::desk::{Desk, OpenDesk};
use crate::names;
use crate::problem::{Answer, Code, Problem};
use crate::sample;
use crate::unlock::session_view;
use crate::view::Nothing;
use crate::view::welcome::{CreateAsk, SessionView};
use crate::words::say;

/// The sample day's organiser passphrase. It is shown on screen and protects nothing.
pub const SAMPLE_ORGANISER: &str = "linnets nest in the hedge";
/// The sample day's legal passphrase. It is shown on screen and protects nothing.
pub const SAMPLE_LEGAL: &str = "herons stand in the pond";
/// The zone of a new day.
const ZONE: &str = "Europe/London";

/// Makes a vault for a new day and opens it.
pub fn create_day(desk: &Desk, mut ask: CreateAsk) -> Answer<SessionView> {
    let passphrase = Passphrase::typed(std::mem::take(&mut ask.passphrase));
    let legal =
        ask.legal_passphrase.take().map(Passphrase::typed).filter(|words| !words.is_empty());
    let name = names::name(&ask.name)?;
    if passphrase.is_empty() {
        return Err(Problem::new(
            Code::BadInput,
            say!("passphrase-needed"),
            say!("passphrase-needed-try"),
        ));
    }
    let path = match ask.path.trim() {
        "" => free_path(&desk.home.vaults(), &name),
        given => PathBuf::from(given),
    };
    let author = Author {
        person: None,
        name: ask.author.trim().to_owned(),
        role: if ask.role.trim().is_empty() {
            say!("usual-role")
        } else {
            ask.role.trim().to_owned()
        },
    };
    let new = New { name, exercise: ask.exercise, author, clock: Clock::Laptop };
    desk.put(None);
    let open = make(&path, new, &passphrase, legal.as_ref())?;
    desk.home.remember(&path, Clock::Laptop.now().unix_ms());
    desk.put(Some(open));
    session_view(desk)
}

/// What a new day needs besides its keys.
pub struct New {
    /// What people call it.
    pub name: String,
    /// Whether it is an exercise.
    pub exercise: bool,
    /// Who is at the desk.
    pub author: Author,
    /// Its clock.
    pub clock: Clock,
}

/// Makes a vault for a new day, without putting it on the desk.
pub fn make(
    path: &Path,
    new: New,
    passphrase: &Passphrase,
    legal: Option<&Passphrase>,
) -> Answer<OpenDesk> {
    let day = Day {
        id: DayId(Uuid::now_v7()),
        name: new.name,
        zone: ZONE.to_owned(),
        exercise: new.exercise,
    };
    folder_for(path)?;
    let vault = Vault::create(path, passphrase, legal)?;
    let mut open =
        OpenDesk::new(Arc::new(vault), path.to_owned(), day.clone(), new.clock, new.author)?;
    open.record(Operation::OpenDay(day))?;
    open.remember_author()?;
    Ok(open)
}

/// Opens a throw-away sample day.
pub fn try_sample(desk: &Desk, _: Nothing) -> Answer<SessionView> {
    desk.put(None);
    let folder = tempfile::Builder::new()
        .prefix("closeby-sample-")
        .tempdir()
        .map_err(|_| Problem::new(Code::CannotWrite, say!("no-folder"), say!("no-folder-try")))?;
    let path = folder.path().join("sample.closeby");
    let (organiser, legal) = sample_keys();
    let mut open = sample::make(&path, &organiser, legal)?;
    open.sample = Some(folder);
    desk.put(Some(open));
    session_view(desk)
}

/// Makes a sample day in a folder where it stays, and opens it. Its name and people are its own;
/// without a passphrase it gets the published one.
pub fn keep_sample(desk: &Desk, mut ask: CreateAsk) -> Answer<SessionView> {
    let (published, published_legal) = sample_keys();
    let given = Passphrase::typed(std::mem::take(&mut ask.passphrase));
    let legal = Passphrase::typed(ask.legal_passphrase.take().unwrap_or_default());
    let organiser = if given.is_empty() { published } else { given };
    let legal = if legal.is_empty() { published_legal } else { legal };
    let path = PathBuf::from(ask.path.trim());
    desk.put(None);
    let open = sample::make(&path, &organiser, legal)?;
    desk.home.remember(&path, Clock::Laptop.now().unix_ms());
    desk.put(Some(open));
    session_view(desk)
}

fn sample_keys() -> (Passphrase, Passphrase) {
    let typed = |words: &str| Passphrase::typed(words.to_owned());
    (typed(SAMPLE_ORGANISER), typed(SAMPLE_LEGAL))
}

/// Makes the folder in which a vault is going to lie.
pub(crate) fn folder_for(path: &Path) -> Answer<()> {
    let Some(parent) = path.parent() else { return Ok(()) };
    std::fs::create_dir_all(parent)
        .map_err(|_| Problem::new(Code::CannotWrite, say!("no-folder"), say!("no-folder-try")))
}

/// Returns a folder name for a day that nobody uses yet.
pub(crate) fn free_path(folder: &Path, name: &str) -> PathBuf {
    let stem: String = name
        .chars()
        .map(|letter| if letter.is_alphanumeric() { letter.to_ascii_lowercase() } else { '-' })
        .collect();
    let stem = stem.trim_matches('-').to_owned();
    let stem = if stem.is_empty() { "day".to_owned() } else { stem };
    let named = |n: u32| match n {
        1 => folder.join(format!("{stem}.closeby")),
        _ => folder.join(format!("{stem}-{n}.closeby")),
    };
    (1..1000).map(named).find(|path| !path.exists()).unwrap_or_else(|| named(1000))
}
