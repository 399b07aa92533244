//! Runs one step: a line when it starts, a sign of life while it goes on, a line when it ends.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::say::{self, Fault, span};
use crate::{log, place};

const LOOK: Duration = Duration::from_millis(100);
const SIGN_OF_LIFE: Duration = Duration::from_secs(15);

/// What a step left behind.
pub struct Ended {
    /// Whether it went well.
    pub well: bool,
    /// Everything it said.
    pub said: String,
    /// Where that is kept.
    pub kept: PathBuf,
}

/// Runs a step and returns what it said, whether it went well or not.
pub fn attempt(what: &str, mut command: Command) -> Result<Ended, Fault> {
    say::line(format!("{what} ..."));
    let kept = log_file(what)?;
    let began = Instant::now();
    let status = watch(&mut command, &kept, began).map_err(|fault| {
        format!("{what}: could not start {}: {fault}.", command.get_program().to_string_lossy())
    })?;
    let said = String::from_utf8_lossy(&fs::read(&kept).unwrap_or_default()).into_owned();
    let well = status.success();
    let verdict = if well { "done" } else { "FAILED" };
    say::line(format!("  {verdict} in {}", span(began.elapsed())));
    Ok(Ended { well, said, kept })
}

/// Runs a step that the rest depends on; when it fails, shows the end of what it said.
pub fn step(what: &str, command: Command) -> Result<String, Fault> {
    let ended = attempt(what, command)?;
    if ended.well {
        return Ok(ended.said);
    }
    show_end(&ended);
    Err(format!("{what}: it failed. Everything it said is in {}", ended.kept.display()))
}

/// Shows the last lines of a step that failed.
pub fn show_end(ended: &Ended) {
    let lines: Vec<&str> = ended.said.lines().collect();
    for line in lines.iter().skip(lines.len().saturating_sub(60)) {
        say::line(format!("    {line}"));
    }
}

fn watch(command: &mut Command, kept: &Path, began: Instant) -> std::io::Result<ExitStatus> {
    let out = File::create(kept)?;
    let mut child = command.stdin(Stdio::null()).stdout(out.try_clone()?).stderr(out).spawn()?;
    let mut next = SIGN_OF_LIFE;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        if began.elapsed() >= next {
            next += SIGN_OF_LIFE;
            say::line(format!("  {}: {}", span(began.elapsed()), log::progress(kept)));
        }
        sleep(LOOK);
    }
}

fn log_file(what: &str) -> Result<PathBuf, Fault> {
    let folder = place::cache().join("log");
    fs::create_dir_all(&folder)
        .map_err(|fault| format!("Could not make {}: {fault}", folder.display()))?;
    let name: String = what
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' })
        .collect();
    Ok(folder.join(format!("{}.log", name.trim_matches('-'))))
}

/// Returns what a small command prints, or nothing when it is not there or fails.
pub fn ask(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Returns whether a program can be found.
pub fn is_here(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let file = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&path).any(|folder| folder.join(&file).is_file())
}
