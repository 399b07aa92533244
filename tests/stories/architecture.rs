//! The arrows of the house: who may know whom. The README draws them; this keeps them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Which of our own crates each crate may use. Arrows go down only.
const ARROWS: &[(&str, &[&str])] = &[
    ("closeby-domain", &[]),
    ("closeby-seal", &[]),
    ("closeby-geo", &["closeby-domain"]),
    ("closeby-import", &["closeby-domain"]),
    ("closeby-vault", &["closeby-domain", "closeby-seal"]),
    ("closeby-sync", &["closeby-domain", "closeby-seal", "closeby-vault"]),
    ("closeby-paper", &["closeby-domain", "closeby-geo"]),
    (
        "closeby-desk",
        &[
            "closeby-domain",
            "closeby-geo",
            "closeby-import",
            "closeby-paper",
            "closeby-seal",
            "closeby-sync",
            "closeby-vault",
        ],
    ),
    ("closeby-cli", &["closeby-desk"]),
    ("closeby-desktop", &["closeby-desk"]),
    ("closeby-tests", &["closeby-desk"]),
    ("xtask", &[]),
];

/// Crates from outside that only one room may open, and why.
const ONE_ROOM_ONLY: &[(&str, &str, &str)] = &[
    ("rusqlite", "closeby-vault", "only the vault knows SQL"),
    ("tauri", "closeby-desktop", "only the window knows Tauri"),
    ("typst", "closeby-paper", "only paper lays out pages"),
    ("osmpbf", "closeby-geo", "only geo reads map files"),
    ("argon2", "closeby-seal", "only seal stretches passphrases"),
    ("hpke", "closeby-seal", "only seal wraps keys"),
    ("spake2", "closeby-seal", "only seal agrees on keys"),
    ("iroh", "closeby-sync", "only sync opens a socket, and only when asked"),
    ("object_store", "closeby-sync", "only sync visits a mailbox"),
    ("clap", "closeby-cli", "only the command line parses arguments"),
];

/// All that the domain may use: it is told things and never asks.
const DOMAIN_USES: &[&str] = &["jiff", "serde", "uuid"];

/// Crates that would let a room reach outside, whatever it is called there.
const REACHES_OUT: &[&str] =
    &["hyper", "reqwest", "tokio", "tiny_http", "ureq", "async-std", "mio", "curl"];

type House = BTreeMap<String, BTreeSet<String>>;

fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().expect("the tests live one floor below the top").to_path_buf()
}

/// Reads what each of our crates uses when it is shipped; what its own tests use does not count.
fn house() -> House {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--format-version", "1", "--offline"])
        .current_dir(root())
        .output()
        .expect("cargo can be started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo writes JSON");
    let packages = metadata.get("packages").and_then(Value::as_array).expect("there are packages");
    packages.iter().map(|package| (words(package, "name"), uses(package))).collect()
}

fn uses(package: &Value) -> BTreeSet<String> {
    let all = package.get("dependencies").and_then(Value::as_array).into_iter().flatten();
    all.filter(|one| one.get("kind").is_none_or(Value::is_null))
        .map(|one| words(one, "name"))
        .collect()
}

fn words(value: &Value, field: &str) -> String {
    value.get(field).and_then(Value::as_str).unwrap_or_default().to_owned()
}

#[test]
fn every_room_is_on_the_plan() {
    let planned: BTreeSet<&str> = ARROWS.iter().map(|(name, _)| *name).collect();
    let built = house();
    let built: BTreeSet<&str> = built.keys().map(String::as_str).collect();
    assert_eq!(
        built, planned,
        "a crate was added or removed: change the plan in README.md and here"
    );
}

#[test]
fn arrows_go_down_only() {
    let house = house();
    for (name, allowed) in ARROWS {
        let ours = house[*name].iter().filter(|used| house.contains_key(*used));
        for used in ours {
            assert!(allowed.contains(&used.as_str()), "{name} must not know {used}");
        }
    }
}

#[test]
fn some_things_are_known_in_one_room_only() {
    for (used, room, why) in ONE_ROOM_ONLY {
        for (name, uses) in house() {
            let knows = uses.iter().any(|one| one == used || one.starts_with(&format!("{used}-")));
            assert!(!knows || name == *room, "{name} uses {used}, but {why}");
        }
    }
}

#[test]
fn the_domain_asks_nobody() {
    let house = house();
    let surplus: Vec<&String> = house["closeby-domain"]
        .iter()
        .filter(|used| !DOMAIN_USES.contains(&used.as_str()))
        .collect();
    assert!(surplus.is_empty(), "the domain would no longer be pure with {surplus:?}");
    let rules = std::fs::read_to_string(root().join("crates/domain/clippy.toml"))
        .expect("the domain has its own bans");
    for clock in ["std::time::SystemTime::now", "jiff::Timestamp::now", "std::fs::read"] {
        assert!(rules.contains(clock), "{clock} is no longer banned in the domain");
    }
}

#[test]
fn no_room_but_sync_and_the_window_reaches_out() {
    for (name, uses) in house() {
        if ["closeby-sync", "closeby-desktop", "closeby-tests"].contains(&name.as_str()) {
            continue;
        }
        for used in uses {
            assert!(!REACHES_OUT.contains(&used.as_str()), "{name} uses {used}");
        }
    }
}

#[test]
fn every_room_says_what_it_is_for() {
    let manifest =
        std::fs::read_to_string(root().join("Cargo.toml")).expect("the workspace has a manifest");
    let rooms = manifest.lines().skip_while(|line| !line.starts_with("members")).skip(1);
    for room in rooms.take_while(|line| !line.starts_with(']')) {
        let sentence = room.split_once("# ").map_or("", |(_, sentence)| sentence);
        assert!(sentence.ends_with('.'), "no sentence beside {room}");
    }
}

#[test]
fn every_file_opens_with_its_job() {
    for file in rust_files(&root()) {
        let text = std::fs::read_to_string(&file).expect("a source file can be read");
        assert!(text.starts_with("//! "), "{} does not say what it is for", file.display());
    }
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir()
            && !["target", "node_modules", ".git", ".cache", "gen"].contains(&name.as_str())
        {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files
}
