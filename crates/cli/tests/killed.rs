//! A run of lines killed in the middle loses none that was acknowledged.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "what helps a test may fail as a test does"
)]

mod street;

use std::io::Read;
use std::process::Stdio;
use std::time::Duration;

use street::Street;

/// How many lines are logged; each third is killed at some moment of its life.
const LINES: usize = 24;

#[test]
fn no_acknowledged_line_is_lost() {
    let street = Street::sample();
    let calm = std::time::Instant::now();
    assert_eq!(street.run(&["log", "sample", "a line to learn how long one takes"]).code, 0);
    let usual = calm.elapsed();

    let mut acknowledged = Vec::new();
    for turn in 0..LINES {
        let words = format!("marker{turn:03} said at the corner");
        let mut command = street.command(&["log", "sample", &words]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        if turn % 3 == 2 {
            // From half of the usual time to a bit more than all of it.
            let share = u32::try_from(50 + turn * 3).unwrap();
            std::thread::sleep(usual * share / 100 + Duration::from_millis(1));
            child.kill().unwrap();
        }
        let mut out = String::new();
        child.stdout.take().unwrap().read_to_string(&mut out).unwrap();
        child.wait().unwrap();
        if out.contains(" stored ") {
            acknowledged.push(words);
        }
    }
    assert!(acknowledged.len() >= LINES / 3 * 2, "only {} were stored", acknowledged.len());
    let lines = street.run(&["timeline", "sample", "--json"]).out;
    for words in &acknowledged {
        assert!(lines.contains(words.as_str()), "{words} was acknowledged and is gone");
    }
    assert_eq!(street.run(&["verify", "sample"]).code, 0);
}
