//! How a command ends: its exit code, and its failure in words.

use std::io::Write;
use std::process::ExitCode;

use closeby_desk::problem::{Code, Problem};
use serde_json::json;

/// Tells a failure on standard error and returns the code to end with.
pub fn report(problem: &Problem, as_json: bool) -> ExitCode {
    let words = if as_json { in_json(problem) } else { in_three_parts(problem) };
    // There is nobody left to tell when standard error is closed.
    let _ = writeln!(std::io::stderr().lock(), "{words}");
    ExitCode::from(exit_code(problem.code))
}

/// Returns the number a script branches on.
fn exit_code(code: Code) -> u8 {
    match code {
        Code::BadAsk => 2,
        Code::BadInput | Code::BadMap | Code::CannotRead | Code::NotFound => 4,
        Code::Damaged => 5,
        Code::Refused
        | Code::LateReasonNeeded
        | Code::Locked
        | Code::LegalKeyClosed
        | Code::WrongPassphrase
        | Code::OpenElsewhere
        | Code::TooNew
        | Code::DiskFull
        | Code::CannotWrite
        | Code::Exists
        | Code::Cancelled
        | Code::NoPage
        | Code::LookingBack => 3,
    }
}

fn in_json(problem: &Problem) -> String {
    let Problem { code, says, .. } = problem;
    json!({ "code": code, "says": says, "try_this": try_this(problem) }).to_string()
}

/// What to do next. A window has buttons for a late reason; here it is an argument.
fn try_this(problem: &Problem) -> &str {
    match problem.code {
        Code::LateReasonNeeded => "Say why with --late-reason: \"hands full\" is enough.",
        _ => &problem.try_this,
    }
}

/// What happened, what is safe, what to do next: each on its own line.
fn in_three_parts(problem: &Problem) -> String {
    let says = problem.says.as_str();
    let (happened, safe) = says.split_once(". ").unwrap_or((says, "Nothing was changed."));
    let next = try_this(problem).replace(" Nothing was changed.", "");
    format!("{}.\n{safe}\n{next}", happened.trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The desk's own list of codes stands in the screens' contract.
    #[test]
    fn every_code_and_its_number_stand_in_the_documentation() {
        let contract = include_str!("../../../ui/src/api/contract.ts");
        let page = include_str!("../../../docs/command-line.md");
        let (_, codes) = contract.split_once("export type Code = ").unwrap();
        let (codes, _) = codes.split_once(';').unwrap();
        let codes: Vec<&str> = codes.split('|').map(|code| code.trim().trim_matches('"')).collect();
        assert!(codes.len() >= 19, "{codes:?}");
        for name in codes {
            let code: Code = serde_json::from_value(json!(name)).unwrap();
            let row = format!("| `{name}` | {} |", exit_code(code));
            assert!(page.contains(&row), "docs/command-line.md lacks {row}");
        }
    }

    fn lines(says: &str, next: &str) -> Vec<String> {
        let problem = Problem::new(Code::Refused, says, next);
        in_three_parts(&problem).lines().map(str::to_owned).collect()
    }

    #[test]
    fn a_failure_has_three_parts() {
        let told = lines("A file is there already. It was not touched.", "Choose another name.");
        assert_eq!(
            told,
            ["A file is there already.", "It was not touched.", "Choose another name."]
        );
    }

    #[test]
    fn what_is_safe_is_said_once() {
        let told =
            lines("That passphrase does not open this vault.", "Again. Nothing was changed.");
        assert_eq!(
            told,
            ["That passphrase does not open this vault.", "Nothing was changed.", "Again."]
        );
    }
}
