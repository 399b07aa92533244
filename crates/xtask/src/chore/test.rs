//! Every check and test there is, and one closing line.

use std::fs;
use std::process::Command;
use std::time::Instant;

use crate::chore::{check, screens};
use crate::count::{self, Count};
use crate::say::{self, Fault, span};
use crate::{command, page, place, system, tool};

/// Runs everything. A part that cannot run has failed.
pub fn everything() -> Result<(), Fault> {
    let began = Instant::now();
    let mut count = Count::default();
    for part in [set_up, quick_checks, page_tests, rust_tests] {
        count += part().unwrap_or_else(|fault| {
            say::line(format!("  {fault}"));
            Count::ONE_FAILED
        });
    }
    say::line(format!("All parts took {}.", span(began.elapsed())));
    say::line(count);
    if count.failed == 0 { Ok(()) } else { std::process::exit(1) }
}

fn set_up() -> Result<Count, Fault> {
    system::ready_to_test()?;
    screens::driver()?;
    page::build()?;
    Ok(Count::default())
}

fn quick_checks() -> Result<Count, Fault> {
    let mut count = Count::default();
    for (what, command) in check::checks() {
        count += check::one(what, command)?;
    }
    Ok(count)
}

fn page_tests() -> Result<Count, Fault> {
    let report = place::cache().join("log").join("vitest.json");
    // Yesterday's report must not be taken for today's.
    let _ = fs::remove_file(&report);
    let file = format!("--outputFile={}", report.display());
    let ended = tool::attempt(
        "Testing the page",
        command::npm(&["test", "--", "--reporter=default", "--reporter=json", &file]),
    )?;
    let count = fs::read_to_string(&report).ok().and_then(|report| count::of_vitest(&report));
    settled("the page's tests", ended, count)
}

fn rust_tests() -> Result<Count, Fault> {
    let build = command::cargo(&["test", "--workspace", "--no-run"]);
    tool::step("Building every crate and its tests", build)?;
    let all =
        ["test", "--workspace", "--no-fail-fast", "--", "--show-output", "--skip", screens::TESTS];
    let mut count = counted("Telling the stories", command::cargo(&all), "the stories")?;
    let turns =
        ["test", "--workspace", "--test", "screens", "--", "--show-output", "--test-threads=1"];
    let mut window = command::cargo(&turns);
    screens::prepare(&mut window, "debug")?;
    count +=
        counted("Driving the real window where nobody sees it", window, "the tests of the window")?;
    Ok(count)
}

fn counted(what: &str, tests: Command, whose: &str) -> Result<Count, Fault> {
    let ended = tool::attempt(what, tests)?;
    say_which_failed(&ended.said);
    let count = count::of_cargo(&ended.said);
    settled(whose, ended, Some(count))
}

/// Takes a count, unless the program fell over without one.
fn settled(whose: &str, ended: tool::Ended, count: Option<Count>) -> Result<Count, Fault> {
    let count = count.unwrap_or_default();
    say::line(format!("  {count}"));
    if !ended.well {
        tool::show_end(&ended);
    }
    match (ended.well, count) {
        (true, Count { passed: 0, failed: 0, skipped: 0 }) => {
            Err(format!("{whose} counted nothing at all"))
        }
        (false, Count { failed: 0, .. }) => {
            Err(format!("{whose} stopped before the end; see {}", ended.kept.display()))
        }
        _ => Ok(count),
    }
}

fn say_which_failed(said: &str) {
    for line in said.lines().filter(|line| line.starts_with("test ") && line.ends_with("FAILED")) {
        say::line(format!("  {line}"));
    }
}
