//! What a window asks of its desk, in the words of a test.
#![allow(dead_code, reason = "each test asks for something else")]

use std::time::{Duration, Instant};

use closeby_desk::Desk;
use serde_json::{Value, json};

/// Nothing here depends on how long it takes; whoever waits longer has been forgotten.
const AT_MOST: Duration = Duration::from_secs(120);

pub fn ask(desk: &Desk, name: &str, ask: Value) -> Value {
    desk.answer(name, ask).unwrap_or_else(|problem| panic!("{name}: {problem}"))
}

pub fn log(desk: &Desk, line: &str) {
    ask(desk, "log_entry", json!({ "line": line }));
}

/// Returns the words of every line, sorted.
pub fn timeline(desk: &Desk) -> Vec<String> {
    let page = ask(desk, "timeline", json!({}));
    let lines = page["lines"].as_array().unwrap().iter();
    let mut said: Vec<String> =
        lines.map(|line| line["text"].as_str().unwrap().to_owned()).collect();
    said.sort();
    said
}

/// Asks again and again, as a window does, until an answer is what is waited for.
pub fn until(desk: &Desk, name: &str, is_it: impl Fn(&Value) -> bool) -> Value {
    let began = Instant::now();
    loop {
        let answer = ask(desk, name, json!({}));
        if is_it(&answer) {
            return answer;
        }
        assert!(began.elapsed() < AT_MOST, "{name} never came to it: {answer:#}");
        std::thread::sleep(Duration::from_millis(50));
    }
}
