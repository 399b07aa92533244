//! Adds up what every part of the tests counted.

use std::fmt;
use std::ops::AddAssign;

use serde_json::Value;

/// How many checks passed, failed and were skipped.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Checks that passed.
    pub passed: u64,
    /// Checks that failed.
    pub failed: u64,
    /// Checks that said they could not be made here.
    pub skipped: u64,
}

impl Count {
    /// One check that passed.
    pub const ONE_PASSED: Self = Self { passed: 1, failed: 0, skipped: 0 };
    /// One check that failed.
    pub const ONE_FAILED: Self = Self { passed: 0, failed: 1, skipped: 0 };
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Count {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(out, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

/// Adds up every "test result:" line that cargo printed.
///
/// A test that finds its input absent prints a line beginning with "skipped"; it is not called passed.
pub fn of_cargo(said: &str) -> Count {
    let mut count = Count::default();
    for line in said.lines() {
        if let Some(result) = line.trim_start().strip_prefix("test result: ") {
            count += Count {
                passed: before(result, " passed"),
                failed: before(result, " failed"),
                skipped: before(result, " ignored"),
            };
        }
    }
    let skipped = said.lines().filter(|line| line.starts_with("skipped: ")).count() as u64;
    count.passed = count.passed.saturating_sub(skipped);
    count.skipped += skipped;
    count
}

/// Returns the number that stands before a word: 12 in "ok. 12 passed; 0 failed".
fn before(text: &str, word: &str) -> u64 {
    let number = text.split(word).next().and_then(|start| start.rsplit([' ', ';']).next());
    number.and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

/// Reads the report vitest writes; nothing when there is none.
pub fn of_vitest(report: &str) -> Option<Count> {
    let report: Value = serde_json::from_str(report).ok()?;
    let number = |name: &str| report.get(name).and_then(Value::as_u64);
    let tests = Count {
        passed: number("numPassedTests")?,
        failed: number("numFailedTests")?,
        skipped: number("numPendingTests").unwrap_or(0) + number("numTodoTests").unwrap_or(0),
    };
    let broken = number("numFailedTestSuites").unwrap_or(0);
    // A file that does not even load has no failed test in it, and must not look like success.
    Some(if tests.failed == 0 && broken > 0 { Count { failed: broken, ..tests } } else { tests })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_s_results_are_added_up() {
        let said = "running 3 tests\n\
            test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s\n\
            test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured\n";
        assert_eq!(of_cargo(said), Count { passed: 15, failed: 2, skipped: 1 });
    }

    #[test]
    fn a_skipped_test_is_not_called_passed() {
        let said = "skipped: holborn, its map is not here\ntest result: ok. 2 passed; 0 failed; 0 ignored;\n";
        let late = "test result: ok. 2 passed; 0 failed; 0 ignored;\nskipped: holborn, its map is not here\n";
        assert_eq!(of_cargo(late), Count { passed: 1, failed: 0, skipped: 1 });
        assert_eq!(of_cargo(said), of_cargo(late));
    }

    #[test]
    fn a_page_test_that_does_not_load_is_a_failure() {
        let report = r#"{"numPassedTests":4,"numFailedTests":0,"numPendingTests":1,"numFailedTestSuites":1}"#;
        assert_eq!(of_vitest(report), Some(Count { passed: 4, failed: 1, skipped: 1 }));
        assert_eq!(of_vitest("<html>"), None);
    }

    #[test]
    fn the_last_line_reads_as_ci_expects() {
        assert_eq!(Count { passed: 9, failed: 0, skipped: 0 }.to_string(), "9 passed, 0 failed");
        assert_eq!(
            Count { passed: 9, failed: 1, skipped: 2 }.to_string(),
            "9 passed, 1 failed, 2 skipped"
        );
    }
}
