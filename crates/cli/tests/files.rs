//! Files kept and saved again from the command line, and everything that is refused on the way.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "what helps a test may fail as a test does"
)]

mod street;

use std::fs::File;
use std::path::Path;
use std::time::Duration;

use serde_json::Value;
use street::{Street, write};

/// Bytes that no compression makes shorter.
fn noise(len: usize) -> Vec<u8> {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state as u8
    };
    (0..len).map(|_| next()).collect()
}

fn kept(street: &Street, arguments: &[&str]) -> Value {
    street.run(&[&["attach", "sample"], arguments, &["--json"]].concat()).json()
}

/// Returns how many bytes the folder of the day has.
fn size(folder: &Path) -> u64 {
    let files = std::fs::read_dir(folder).unwrap();
    files.map(|file| file.unwrap().metadata().unwrap().len()).sum()
}

#[test]
fn a_file_comes_back_byte_for_byte_for_the_legal_team() {
    let street = Street::sample().with_legal_key();
    let content = noise(2_500_000);
    write(&street.path("recording.bin"), &content);
    let told = kept(&street, &["recording.bin", "--entry", "12"]);
    assert_eq!((&told["number"], &told["file"]["size"]), (&12.into(), &"2.4 MB".into()));
    let list = street.run(&["attachment", "list", "sample", "--entry", "12", "--json"]).json();
    assert_eq!(list[0]["id"], told["file"]["id"]);
    let id = told["file"]["id"].as_str().unwrap();
    let save = ["attachment", "save", "sample", id, "--for", "legal", "--out"];
    let saved = street.run(&[&save[..], &["copy.bin", "--json"]].concat()).json();
    assert_eq!((&saved["whole"], &saved["sha256"]), (&true.into(), &told["file"]["sha256"]));
    assert!(std::fs::read(street.path("copy.bin")).unwrap() == content);
    assert_eq!(street.run(&[&save[..], &["copy.bin"]].concat()).code, 3, "nothing is overwritten");
    assert_eq!(street.run(&["verify", "sample"]).code, 0);
    assert_eq!(street.run(&["rebuild", "sample"]).code, 0);
    let shown = street.run(&["entry", "show", "sample", "12"]).out;
    assert!(shown.contains("File kept: recording.bin (2.4 MB), SHA-256"), "{shown}");
}

#[test]
fn a_file_without_an_entry_gets_a_line_of_its_own() {
    let street = Street::sample();
    write(&street.path("leaflet.txt"), b"Know your rights");
    let told = kept(&street, &["leaflet.txt"]);
    let lines = street.run(&["timeline", "sample", "--json"]).json();
    let line = lines.as_array().unwrap().iter().find(|line| line["number"] == told["number"]);
    assert_eq!(line.unwrap()["text"], "File kept: leaflet.txt");
}

#[test]
fn a_file_for_the_legal_team_is_not_there_without_its_key() {
    let street = Street::sample().with_legal_key();
    write(&street.path("statement.txt"), b"what the client signed");
    let with = ["statement.txt", "--entry", "12", "--audience", "legal"];
    let sealed = kept(&street, &with)["file"]["id"].as_str().unwrap().to_owned();
    let case = kept(&street, &["statement.txt", "--case", "Heron"]);
    assert_eq!((&case["number"], &case["file"]["sealed"]), (&Value::Null, &true.into()));
    let list = |street: &Street, more: &[&str]| {
        let list = ["attachment", "list", "sample", "--json"];
        street.run(&[&list[..], more].concat()).json().as_array().unwrap().len()
    };
    assert_eq!(list(&street, &["--entry", "12", "--legal"]), 1);
    assert_eq!(list(&street, &["--case", "heron"]), 1);
    assert_eq!(list(&street, &["--entry", "12"]), 0, "the key was not asked for");
    let save = ["attachment", "save", "sample", &sealed, "--for", "organiser", "--out", "copy.txt"];
    assert_eq!(street.run(&save).code, 4, "no such file without the key");
    assert!(!street.path("copy.txt").exists());
}

#[test]
fn what_cannot_be_kept_is_refused_and_leaves_nothing() {
    let street = Street::sample();
    write(&street.path("empty.jpg"), b"");
    File::create(street.path("huge.mp4")).unwrap().set_len(4 << 30).unwrap();
    File::create(street.path("longer.mp4")).unwrap().set_len((512 << 20) + 1).unwrap();
    std::fs::create_dir(street.path("folder")).unwrap();
    let before = (size(&street.day()), street.run(&["verify", "sample", "--json"]).json());
    for (file, why) in [
        ("empty.jpg", "This file is empty."),
        ("huge.mp4", "This file has 4096 MB; at most 512 MB are kept."),
        ("longer.mp4", "at most 512 MB are kept."),
        ("folder", "This is not a file."),
        ("nowhere.jpg", "The file could not be read."),
    ] {
        let told = street.run(&["attach", "sample", file, "--entry", "12"]);
        assert_eq!(told.code, 4, "{file}: {}", told.err);
        assert!(told.err.contains(why), "{file}: {}", told.err);
        assert_eq!(told.err.lines().count(), 3, "{file}: {}", told.err);
    }
    assert_eq!(street.run(&["attach", "sample", "empty.jpg", "--entry", "9999"]).code, 4);
    assert_eq!(street.run(&["verify", "sample", "--json"]).json(), before.1);
    assert_eq!(size(&street.day()), before.0);
}

#[cfg(unix)]
#[test]
fn a_pipe_or_a_device_is_never_opened() {
    let street = Street::sample();
    let made = std::process::Command::new("mkfifo").arg(street.path("pipe")).status().unwrap();
    assert!(made.success());
    for file in ["pipe", "/dev/zero"] {
        let told = street.run(&["attach", "sample", file]);
        assert_eq!(told.code, 4, "{file}: {}", told.err);
    }
}

#[test]
fn a_file_that_grows_while_it_is_read_is_not_kept() {
    let street = Street::sample();
    let path = street.path("growing.mp4");
    write(&path, &noise(40 << 20));
    let before = street.run(&["verify", "sample", "--json"]).json();
    let (done, going) = std::sync::mpsc::channel::<()>();
    let told = std::thread::scope(|scope| {
        scope.spawn(|| {
            use std::io::Write;
            let going = going;
            let mut file = File::options().append(true).open(&path).unwrap();
            // Until the command has ended, whenever it comes to read.
            while going.try_recv() == Err(std::sync::mpsc::TryRecvError::Empty) {
                file.write_all(b"more").unwrap();
                std::thread::sleep(Duration::from_millis(1));
            }
        });
        let told = street.run(&["attach", "sample", "growing.mp4"]);
        drop(done);
        told
    });
    assert_eq!(told.code, 4, "{}", told.err);
    assert!(told.err.contains("changed while it was read"), "{}", told.err);
    assert_eq!(street.run(&["verify", "sample", "--json"]).json(), before);
}

#[cfg(unix)]
#[test]
fn a_name_keeps_no_folder_and_nothing_that_turns_letters() {
    let street = Street::sample();
    let odd = "gp\u{202e}gpj\u{7}.exe";
    write(&street.path(odd), b"MZ");
    assert_eq!(kept(&street, &[odd])["file"]["name"], "gpgpj.exe");
    std::fs::create_dir(street.path("a")).unwrap();
    write(&street.path("b.txt"), b"Know your rights");
    assert_eq!(kept(&street, &["a/../b.txt"])["file"]["name"], "b.txt");
}

/// Keeps a film, and kills it once so much of it is in the database; returns whether it was kept.
fn killed_after(street: &Street, bytes: u64) -> bool {
    let mut child = street.command(&["attach", "sample", "film.mp4"]);
    child.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
    let mut child = child.spawn().unwrap();
    let grown = size(&street.day()) + bytes;
    while size(&street.day()) < grown && child.try_wait().unwrap().is_none() {
        std::thread::sleep(Duration::from_millis(2));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let lines = street.run(&["timeline", "sample", "--json"]).json();
    let named = |line: &&Value| line["text"] == "File kept: film.mp4";
    lines.as_array().unwrap().iter().any(|line| named(&line))
}

#[test]
fn keeping_that_is_killed_leaves_nothing_half_kept() {
    let mut cut_off = 0;
    for megabytes in [2, 14, 27] {
        let street = Street::sample();
        write(&street.path("film.mp4"), &noise(30 << 20));
        // What is not cut off in time is kept whole.
        cut_off += u32::from(!killed_after(&street, megabytes << 20));
        let checked = street.run(&["verify", "sample"]);
        assert_eq!(checked.code, 0, "{}{}", checked.out, checked.err);
        assert!(kept(&street, &["film.mp4"])["number"].is_u64());
        assert_eq!(street.run(&["verify", "sample"]).code, 0);
    }
    assert!(cut_off > 0, "nothing was cut off");
}

/// A command that may hold so many kilobytes of its own in memory, and no more.
#[cfg(target_os = "linux")]
fn with_memory(street: &Street, kilobytes: u32, arguments: &[&str]) -> street::Told {
    let usual = street.command(arguments);
    let limit = format!("ulimit -d {kilobytes}; exec \"$0\" \"$@\"");
    let mut limited = std::process::Command::new("sh");
    limited.args(["-c", &limit]).arg(usual.get_program()).args(usual.get_args());
    limited.current_dir(street.path("")).stdin(std::process::Stdio::null());
    for (name, value) in usual.get_envs() {
        match value {
            Some(value) => limited.env(name, value),
            None => limited.env_remove(name),
        };
    }
    street::Told::of(limited.output().unwrap())
}

#[cfg(target_os = "linux")]
#[test]
fn a_long_film_is_kept_and_saved_in_little_memory() {
    // Long in a build that is made for debugging; `CLOSEBY_LONG_FILM=1` runs it.
    if std::env::var_os("CLOSEBY_LONG_FILM").is_none() {
        println!("skipped: a long film is kept and saved in little memory");
        return;
    }
    let street = Street::sample().with_legal_key();
    File::create(street.path("film.mp4")).unwrap().set_len(200 << 20).unwrap();
    // The passphrase alone takes 64 MiB of it.
    let told = with_memory(&street, 200_000, &["attach", "sample", "film.mp4", "--json"]);
    let id = told.json()["file"]["id"].as_str().unwrap().to_owned();
    let save = ["attachment", "save", "sample", &id, "--for", "legal", "--out", "copy.mp4"];
    let saved = with_memory(&street, 200_000, &save);
    assert_eq!(saved.code, 0, "{}", saved.err);
    assert_eq!(std::fs::metadata(street.path("copy.mp4")).unwrap().len(), 200 << 20);
}
