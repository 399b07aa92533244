//! What people, places and roles may be called.

use crate::problem::{Answer, Code, Problem};
use crate::words::say;

/// The longest name of anybody or anything, in letters: it stands in one row of a screen.
pub const LONGEST_NAME: usize = 120;
/// So many digits in a row are a badge or a telephone, and no part of what a role is called.
const SOMEBODYS_NUMBER: usize = 3;

/// Returns a name as it is kept.
pub fn name(typed: &str) -> Answer<String> {
    let name = closeby_domain::quick::clean(typed).trim().to_owned();
    if name.is_empty() {
        return Err(Problem::new(Code::BadInput, say!("name-needed"), say!("name-needed-try")));
    }
    if name.chars().count() > LONGEST_NAME {
        let says = say!("name-long", most = LONGEST_NAME);
        return Err(Problem::new(Code::BadInput, says, say!("name-long-try")));
    }
    Ok(name)
}

/// Refuses a role of an authority that names one of its people: officials are counted by agency and
/// never told apart.
pub fn only_a_role(typed: &str) -> Answer<()> {
    let digits = typed.split(|letter: char| !letter.is_ascii_digit());
    if digits.map(str::len).any(|digits| digits >= SOMEBODYS_NUMBER) {
        return Err(Problem::new(Code::BadInput, say!("role-number"), say!("role-number-try")));
    }
    Ok(())
}
