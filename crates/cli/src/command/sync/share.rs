//! Sharing a day in the foreground: what happens is said in one line each, digits are typed in.

use std::io::BufRead;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use closeby_desk::invite_laptop::turn_sync_on;
use closeby_desk::join_team::NewVault;
use closeby_desk::problem::{Answer, Code, Problem};
use closeby_desk::share_day::{
    FilesStanding, News, Share, SharedDay, join_by_wire, share_as_hub, share_day,
};
use closeby_desk::wire_words::wire_words;
use serde::Serialize;

use crate::arguments::{Hub, Reach, SyncFiles, SyncInvite, SyncJoin, SyncServe};
use crate::passphrase;
use crate::session::{Session, existing};
use crate::tell::{Tell, tell};

/// How often it is looked whether there is nothing left to do.
const LOOK: Duration = Duration::from_millis(250);

/// One line.
#[derive(Serialize)]
struct Line {
    says: String,
}

impl Tell for Line {
    fn in_words(&self) -> String {
        self.says.clone()
    }
}

/// An invitation, as it is said before anybody knocks.
#[derive(Serialize)]
struct Ticket {
    ticket: String,
}

impl Tell for Ticket {
    fn in_words(&self) -> String {
        let how = "Hand these letters over in person or by telephone. This laptop waits for the other one to knock.";
        format!("{}\n{how}", self.ticket)
    }
}

/// The same invitation in four words.
#[derive(Serialize)]
struct Words {
    words: String,
    at: Vec<String>,
}

impl Tell for Words {
    fn in_words(&self) -> String {
        let at = self.at.join(", ");
        format!("Or say these four words: {}\nThey are heard at {at}", self.words)
    }
}

/// What is heard while a day is shared.
enum Heard {
    News(News),
    Typed(String),
}

/// When a day that is shared is left alone again.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Until {
    /// When somebody ends it.
    Ended,
    /// When somebody was let in and has everything.
    LetIn,
    /// When this laptop is in and has everything.
    In,
    /// When another laptop is connected and both have everything.
    Same,
}

/// `closeby sync serve`.
pub fn serve(asked: SyncServe, json: bool) -> Answer<()> {
    let (said, heard) = channel();
    let (path, words) = (existing(&asked.day), passphrase::organiser()?);
    let legal = passphrase::legal_if_named();
    let until = if asked.once { Until::Same } else { Until::Ended };
    let shared = share_day(Path::new(&path), words, legal, share(asked), telling(&said))?;
    stay(shared, &said, &heard, until, json)
}

/// `closeby sync files` from laptops that are awake.
pub fn files(asked: &SyncFiles, json: bool) -> Answer<()> {
    let (said, heard) = channel();
    let (path, words) = (existing(&asked.day), passphrase::organiser()?);
    let Reach { listen, relay, lan } = &asked.reach;
    let share = Share {
        listen: listen.clone(),
        dial: asked.dial.clone(),
        relay: relay.clone(),
        lan: *lan,
        ..Share::default()
    };
    let legal = passphrase::legal_if_named();
    let shared = share_day(Path::new(&path), words, legal, share, telling(&said))?;
    // What the records name has to be known before it can be asked for.
    while !shared.is_the_same_everywhere() {
        if let Ok(Heard::News(news)) = heard.recv_timeout(LOOK)
            && let Some(says) = wire_words(&news)
        {
            tell(&Line { says }, json)?;
        }
    }
    let wanted = shared.fetch_files(&asked.files)?;
    let mut standing = shared.files();
    while standing.of < wanted || standing.done + standing.nobody_has < standing.of {
        std::thread::sleep(LOOK);
        let now = shared.files();
        if now.done > standing.done {
            tell(&Line { says: in_parts(now) }, json)?;
        }
        standing = now;
    }
    super::files::told(standing, json)?;
    shared.close()
}

/// `closeby hub`.
pub fn hub(asked: Hub, json: bool) -> Answer<()> {
    const MEBIBYTE: u64 = 1024 * 1024;
    let (said, heard) = channel();
    let Hub { serve: asked, carry_files } = asked;
    let carry_files = carry_files.map(|mebibytes| mebibytes.saturating_mul(MEBIBYTE));
    let (path, words) = (existing(&asked.day), passphrase::organiser()?);
    let until = if asked.once { Until::Same } else { Until::Ended };
    let share = Share { carry_files, ..share(asked) };
    let shared = share_as_hub(Path::new(&path), words, share, telling(&said))?;
    stay(shared, &said, &heard, until, json)
}

/// `closeby sync invite --listen`: stays until the invited laptop was let in.
pub fn invite(asked: SyncInvite, json: bool) -> Answer<()> {
    let session = Session::open(&asked.day)?;
    turn_sync_on(&session.desk, &asked.name)?;
    drop(session);
    let (said, heard) = channel();
    let (path, words) = (existing(&asked.day), passphrase::organiser()?);
    let (legal, relay) = (passphrase::legal_if_named(), asked.reach.relay.clone());
    let reach = reached(asked.reach);
    let shared = share_day(Path::new(&path), words, legal, reach, telling(&said))?;
    let cases = asked.audience.has_cases();
    let ticket = shared.invite(asked.role.into(), cases, asked.hours, relay)?;
    tell(&Ticket { ticket }, json)?;
    if asked.words {
        let (words, at) = shared.speak()?;
        tell(&Words { words, at: at.iter().map(ToString::to_string).collect() }, json)?;
    }
    stay(shared, &said, &heard, Until::LetIn, json)
}

/// `closeby sync join` without a stick: knocks until it is let in and has everything.
pub fn join(new: NewVault<'_>, asked: &SyncJoin, json: bool) -> Answer<()> {
    let (said, heard) = channel();
    let Reach { listen, relay, lan } = &asked.reach;
    let share = Share {
        listen: listen.clone(),
        dial: asked.dial.clone(),
        relay: relay.clone(),
        lan: *lan,
        ..Share::default()
    };
    let shared = join_by_wire(new, share, telling(&said))?;
    stay(shared, &said, &heard, Until::In, json)
}

fn reached(reach: Reach) -> Share {
    let Reach { listen, relay, lan } = reach;
    Share { listen, relay, lan, ..Share::default() }
}

fn share(asked: SyncServe) -> Share {
    let every = Duration::from_secs(60 * asked.mailbox_every);
    let mailbox_every = Some(every).filter(|every| !every.is_zero());
    let all_files = asked.all_files;
    Share { dial: asked.dial, mailbox_every, all_files, ..reached(asked.reach) }
}

fn telling(said: &Sender<Heard>) -> impl Fn(News) + Send + Sync + use<> {
    let said = said.clone();
    move |news| {
        // Nobody listens any more once the sharing is at its end.
        let _ = said.send(Heard::News(news));
    }
}

/// Says what happens until there is nothing left to do, or for ever.
fn stay(
    shared: SharedDay,
    said: &Sender<Heard>,
    heard: &Receiver<Heard>,
    until: Until,
    json: bool,
) -> Answer<()> {
    listen_for_digits(said.clone());
    let (mut in_by_now, mut let_in) = (until == Until::Same, None);
    let mut said_last = String::new();
    loop {
        match heard.recv_timeout(LOOK) {
            Ok(Heard::Typed(words)) => shared.let_in(&words),
            Ok(Heard::News(news)) => {
                // Whoever has everything and is about to end calls nobody again.
                let parting = in_by_now && until == Until::In && matches!(news, News::Gone { .. });
                // Whoever knocks again and again is turned away as often, and told once.
                let turned_away = matches!(news, News::NobodyIsExpected);
                if let Some(says) = wire_words(&news).filter(|_| !parting)
                    && !(turned_away && says == said_last)
                {
                    said_last.clone_from(&says);
                    tell(&Line { says }, json)?;
                }
                match news {
                    News::LetIn { name, .. } if until == Until::LetIn => let_in = Some(name),
                    News::Connected { name } if Some(&name) == let_in.as_ref() => in_by_now = true,
                    News::CaughtUp { .. } if until == Until::In => in_by_now = true,
                    News::ExerciseAndReal | News::WrongDigits { burnt: true } => {
                        shared.close()?;
                        return Err(ended(&news));
                    }
                    _ => {}
                }
            }
            Err(RecvTimeoutError::Timeout) => {
                // Whoever invited may have ended as soon as we had everything.
                let left_alone = until == Until::In && !shared.is_connected();
                if in_by_now && (left_alone || shared.is_the_same_everywhere()) {
                    return shared.close();
                }
            }
            Err(RecvTimeoutError::Disconnected) => return shared.close(),
        }
    }
}

fn in_parts(standing: FilesStanding) -> String {
    format!("{} of {} parts of files came.", standing.done, standing.of)
}

fn ended(news: &News) -> Problem {
    let says = wire_words(news).unwrap_or_default();
    let (says, next) = says.rsplit_once(". ").unwrap_or((&says, ""));
    Problem::new(Code::Refused, format!("{says}."), next)
}

/// Takes every line that is typed for digits; when nobody is there to type, nothing comes of it.
fn listen_for_digits(said: Sender<Heard>) {
    std::thread::spawn(move || {
        for line in std::io::stdin().lock().lines().map_while(Result::ok) {
            if line.chars().any(|letter| letter.is_ascii_digit())
                && said.send(Heard::Typed(line)).is_err()
            {
                return;
            }
        }
    });
}
