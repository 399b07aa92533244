//! Node builds the page; it is not needed once Closeby is built.

use std::process::Command;

use crate::say::Fault;
use crate::tool;

/// The oldest Node that builds the page.
const OLDEST: (u32, u32) = (20, 19);

/// Sees to it that Node is there and new enough.
pub fn ready() -> Result<(), Fault> {
    if is_new_enough() {
        return Ok(());
    }
    if let Some(offered) = offered_by_apt().filter(|version| *version >= OLDEST) {
        let mut install = Command::new("apt-get");
        install.args(["install", "-y", "--no-install-recommends", "nodejs", "npm"]);
        tool::step(&format!("Installing Node {}.{}", offered.0, offered.1), install)?;
    }
    if is_new_enough() {
        return Ok(());
    }
    let (major, minor) = OLDEST;
    let found = tool::ask("node", &["--version"])
        .map_or("none was found".to_owned(), |version| format!("this is {version}"));
    Err(format!(
        "The page is built with Node {major}.{minor} or newer, with npm; {found}. Install it from https://nodejs.org or your system's packages, then try again."
    ))
}

fn is_new_enough() -> bool {
    let npm = if cfg!(windows) {
        tool::ask("npm.cmd", &["--version"])
    } else {
        tool::ask("npm", &["--version"])
    };
    let node = tool::ask("node", &["--version"]).and_then(|version| version_of(&version));
    npm.is_some() && node.is_some_and(|version| version >= OLDEST)
}

/// Returns the version apt would install, when we are allowed to install it.
fn offered_by_apt() -> Option<(u32, u32)> {
    let root = tool::ask("id", &["-u"])? == "0";
    let policy = tool::ask("apt-cache", &["policy", "nodejs"])?;
    let candidate = policy.lines().find_map(|line| line.trim().strip_prefix("Candidate: "))?;
    root.then(|| version_of(candidate)).flatten()
}

/// Reads "v20.20.2" or "20.19.2+dfsg-1" as 20.19 or newer would be read.
fn version_of(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.trim_start_matches('v').split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_as_node_and_debian_write_them() {
        assert_eq!(version_of("v20.20.2"), Some((20, 20)));
        assert_eq!(version_of("20.19.2+dfsg-1"), Some((20, 19)));
        assert_eq!(version_of("(none)"), None);
        assert!((18, 20) < OLDEST);
    }
}
