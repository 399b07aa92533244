//! Random afternoons, each told by its seed: laptops that write apart, hear of each other late,
//! twice, out of order or in part, with clocks that differ and a stick that is pulled out. In the
//! end all of them show the same.
//!
//! `CLOSEBY_SCHEDULES` asks for more of them than the usual few, from `CLOSEBY_FIRST` on,
//! `CLOSEBY_SEED` for one alone.
#![allow(
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "what helps a test may fail as a test does"
)]

mod room;

use closeby_domain::Moment;
use closeby_seal::{Envelope, Role};
use closeby_sync::exchange;
use closeby_vault::Vault;
use room::{Pocket, Room, assert_same, at, corrects, lacking, passphrase, sees, strikes};

/// How many afternoons a plain test run plays.
const USUAL: u64 = 24;
/// How many of them one room of laptops sees before it is cleared.
const IN_ONE_ROOM: u64 = 12;
const STEPS: usize = 40;

struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % sides as u64) as usize
    }
}

struct Laptop {
    name: String,
    vault: Option<Vault>,
    /// How far its clock is off, in minutes.
    skew: i64,
}

impl Laptop {
    fn vault(&self) -> &Vault {
        self.vault.as_ref().unwrap()
    }
}

struct Afternoon {
    room: Room,
    laptops: Vec<Laptop>,
    stick: Pocket,
    dice: Dice,
    minute: i64,
    numbers: u32,
}

impl Afternoon {
    /// Between three and six laptops; the last but one manages too.
    fn begin(seed: u64) -> Self {
        let mut dice = Dice(seed);
        let room = Room::new();
        let founder = room.founder();
        let many = 2 + dice.below(4);
        let mut laptops = Vec::new();
        for number in 0..many {
            let name = format!("laptop-{number}");
            let role = if number == 0 { Role::Manage } else { Role::Write };
            let vault = Some(room.member(&founder, &name, role));
            laptops.push(Laptop { name, vault, skew: 0 });
        }
        laptops.push(Laptop { name: "kitchen".to_owned(), vault: Some(founder), skew: 0 });
        Self { room, laptops, stick: Pocket::default(), dice, minute: 2, numbers: 0 }
    }

    fn now(&self, laptop: usize) -> Moment {
        at(self.minute + self.laptops[laptop].skew)
    }

    fn writes(&mut self, who: usize) {
        let now = self.now(who);
        let older = self.dice.below(self.numbers.max(1) as usize) as u32 + 1;
        let said = match self.dice.below(4) {
            0 => corrects(older, now, "a white van"),
            1 => strikes(older, now),
            _ => {
                self.numbers += 1;
                sees(self.numbers, now, "somebody came by")
            }
        };
        self.laptops[who].vault().record(&[said]).unwrap();
    }

    /// Some of what one has comes to another: late, twice, out of order, in part.
    fn hears(&mut self, who: usize) {
        let from = self.dice.below(self.laptops.len());
        if from == who {
            return;
        }
        let mut batch = lacking(self.laptops[from].vault(), self.laptops[who].vault());
        self.spoil(&mut batch);
        let (vault, now) = (self.laptops[who].vault(), self.now(who));
        match self.dice.below(4) {
            0 => drop(vault.receive(&batch, now).unwrap()),
            // As a few new lines on the wire: they last before they are even checked.
            3 => {
                for few in batch.chunks(3) {
                    if vault.keep_at_once(few, now).unwrap().is_none() {
                        vault.receive(few, now).unwrap();
                    }
                }
            }
            // As on the wire: kept at once, and looked at later, piece by piece, or after a crash.
            looked_at => {
                vault.keep_arrived(&[vault.check(batch)], now).unwrap();
                vault.tell_arrived(now, (looked_at - 1) * 3).unwrap();
            }
        }
    }

    fn spoil(&mut self, batch: &mut Vec<Envelope>) {
        for at in (1..batch.len()).rev() {
            batch.swap(at, self.dice.below(at + 1));
        }
        let kept = self.dice.below(batch.len() + 1);
        match self.dice.below(3) {
            0 => batch.truncate(kept),
            1 => batch.extend(batch.clone()),
            _ => {}
        }
    }

    /// Visits the stick, which is pulled out now and then.
    fn visits(&mut self, who: usize) {
        let pulled = self.dice.below(3) == 0;
        let calls = u32::try_from(self.dice.below(6)).unwrap();
        self.stick.calls_left.set(pulled.then_some(calls));
        let visited = exchange(self.laptops[who].vault(), &self.stick, self.now(who));
        assert!(visited.is_ok() || pulled);
        self.stick.calls_left.set(None);
    }

    /// Is closed without a word and opened again.
    fn crashes(&mut self, who: usize) {
        self.laptops[who].vault = None;
        let path = self.room.path(&self.laptops[who].name);
        self.laptops[who].vault = Some(Vault::open(&path, &passphrase()).unwrap());
    }

    fn plays(&mut self, seed: u64) {
        self.dice = Dice(seed ^ 0x5ca1_ab1e);
        for laptop in &mut self.laptops {
            // Most clocks are nearly right, some run far ahead or behind.
            laptop.skew = [0, 0, 1, -1, 4, -180][self.dice.below(6)];
        }
        for step in 0..STEPS {
            let who = self.dice.below(self.laptops.len());
            self.minute += i64::from(step % 3 == 0);
            match self.dice.below(20) {
                0..=8 => self.writes(who),
                9..=14 => self.hears(who),
                15..=18 => self.visits(who),
                _ if seed.is_multiple_of(5) => self.crashes(who),
                _ => self.visits(who),
            }
        }
    }

    /// Everybody hears everything; twice, because keys may have to be handed on.
    fn settles(&mut self) {
        self.minute += 10;
        for _ in 0..2 {
            for laptop in &self.laptops {
                exchange(laptop.vault(), &self.stick, at(self.minute)).unwrap();
            }
        }
        for laptop in &self.laptops {
            laptop.vault().look_again(at(self.minute)).unwrap();
        }
    }

    fn is_the_same_everywhere(&self, rebuild: bool) {
        let first = self.laptops[0].vault();
        assert!(first.waits().unwrap().held.is_empty(), "{:?}", first.waits());
        for laptop in &self.laptops {
            assert_same(first, laptop.vault());
            assert!(laptop.vault().waits().unwrap().missing_of.is_empty());
            assert!(laptop.vault().forks().unwrap().is_empty());
            if rebuild {
                assert_eq!(laptop.vault().compare_rebuilt().unwrap(), Vec::<&str>::new());
                assert!(laptop.vault().verify().unwrap().is_sound());
            }
        }
    }
}

fn asked(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|many| many.parse().ok())
}

/// Plays the afternoons of one room; the seed of the room is that of its first.
fn play(seeds: std::ops::Range<u64>) {
    let mut day = Afternoon::begin(seeds.start);
    let last = seeds.end - 1;
    for seed in seeds {
        println!("seed {seed}");
        day.plays(seed);
        day.settles();
        day.is_the_same_everywhere(seed == last);
    }
}

#[test]
fn after_any_afternoon_all_laptops_show_the_same() {
    if let Some(seed) = asked("CLOSEBY_SEED") {
        let first = seed - seed % IN_ONE_ROOM;
        return play(first..seed + 1);
    }
    let many = asked("CLOSEBY_SCHEDULES").unwrap_or(USUAL);
    let begin = asked("CLOSEBY_FIRST").unwrap_or(0);
    for first in (begin..begin + many).step_by(usize::try_from(IN_ONE_ROOM).unwrap()) {
        play(first..(first + IN_ONE_ROOM).min(begin + many));
    }
}
