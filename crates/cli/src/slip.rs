//! A command that makes no sense, told as every other failure is.

use clap::Error;
use clap::error::ErrorKind;
use closeby_desk::problem::{Code, Problem};

/// Tells whether help was asked for, or nothing at all.
pub fn is_help(slip: &Error) -> bool {
    use ErrorKind::{DisplayHelp, DisplayHelpOnMissingArgumentOrSubcommand, DisplayVersion};
    matches!(slip.kind(), DisplayHelp | DisplayVersion | DisplayHelpOnMissingArgumentOrSubcommand)
}

/// Tells whether the answer is read by a program.
pub fn wants_json() -> bool {
    std::env::args_os().any(|argument| argument == "--json")
}

/// Says what is wrong with the command, and how it is written.
pub fn told(slip: &Error) -> Problem {
    let rendered = slip.render().to_string();
    let mut parts = rendered.split("\n\n").map(in_one_line);
    let says = parts.next().unwrap_or_default();
    let says = capital(says.strip_prefix("error: ").unwrap_or(&says));
    // As a number is read by the language this is written in.
    let says = says.replace("invalid digit found in string", "it is no number");
    // What follows is a tip, how the command is written, and where to read more.
    let next: Vec<String> = parts.map(|part| capital(&part)).collect();
    let says = format!("{}. Nothing was changed.", says.replace(". ", ": ").trim_end_matches('.'));
    Problem::new(Code::BadAsk, says, next.join(" "))
}

fn in_one_line(part: &str) -> String {
    let words = part.split_whitespace().collect::<Vec<_>>().join(" ");
    words.strip_prefix("tip: ").map_or(words.clone(), str::to_owned)
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
