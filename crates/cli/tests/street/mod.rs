//! A sample day made once, and a copy of it for each test.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use serde_json::Value;

pub const ORGANISER: &str = "linnets nest in the hedge";
pub const LEGAL: &str = "herons stand in the pond";

/// A day of one's own, gone afterwards.
pub struct Street {
    folder: tempfile::TempDir,
    passphrase: String,
    legal: Option<String>,
}

/// What a command came to.
pub struct Told {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Told {
    pub fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("the command line speaks UTF-8");
        Self {
            code: output.status.code().expect("it ended by itself"),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    pub fn json(&self) -> Value {
        assert_eq!(self.code, 0, "{}", self.err);
        serde_json::from_str(&self.out).expect("nothing but JSON on standard output")
    }
}

impl Street {
    /// An empty place with the sample's passphrases in the environment, but no day.
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { folder, passphrase: ORGANISER.to_owned(), legal: None }
    }

    /// A copy of the sample day.
    pub fn sample() -> Self {
        let street = Self::empty();
        copy(master().day(), street.day());
        street
    }

    pub fn with_legal_key(mut self) -> Self {
        self.legal = Some(LEGAL.to_owned());
        self
    }

    pub fn with_passphrase(mut self, passphrase: &str) -> Self {
        self.passphrase = passphrase.to_owned();
        self
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn day(&self) -> PathBuf {
        self.path("sample.closeby")
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_closeby"));
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env_remove("CLOSEBY_LEGAL_PASSPHRASE")
            .env_remove("CLOSEBY_PASSPHRASE")
            .env("CLOSEBY_DATA_DIR", self.path("home"))
            .stdin(Stdio::null());
        if !self.passphrase.is_empty() {
            command.env("CLOSEBY_PASSPHRASE", &self.passphrase);
        }
        if let Some(legal) = &self.legal {
            command.env("CLOSEBY_LEGAL_PASSPHRASE", legal);
        }
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Told {
        Told::of(self.command(arguments).output().unwrap())
    }

    pub fn run_typing(&self, arguments: &[&str], typed: &str) -> Told {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
        Told::of(child.wait_with_output().unwrap())
    }
}

fn master() -> &'static Street {
    static MASTER: OnceLock<Street> = OnceLock::new();
    MASTER.get_or_init(|| {
        let street = Street::empty().with_passphrase("");
        let made = street.run(&["sample", "sample"]);
        assert_eq!(made.code, 0, "{}", made.err);
        assert!(made.out.contains(ORGANISER), "the published passphrase is said: {}", made.out);
        street
    })
}

fn copy(from: PathBuf, to: PathBuf) {
    std::fs::create_dir(&to).unwrap();
    for file in std::fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
}

/// Returns the fields of an object, in no order.
pub fn fields(value: &Value) -> Vec<&str> {
    let mut fields: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    fields.sort_unstable();
    fields
}

pub fn write(path: &Path, bytes: &[u8]) {
    std::fs::write(path, bytes).unwrap();
}
