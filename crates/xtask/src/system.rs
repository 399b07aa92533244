//! What the system itself has to provide, installed when that is allowed and named exactly when not.

use std::process::Command;

use crate::say::{self, Fault};
use crate::tool;

/// Needed to build and open the window.
const TO_RUN: &[&str] = &[
    "build-essential",
    "file",
    "libayatana-appindicator3-dev",
    "librsvg2-dev",
    "libssl-dev",
    "libwebkit2gtk-4.1-dev",
    "libxdo-dev",
    "pkg-config",
];

/// Needed besides to drive the window where nobody sees it, and to look at paper.
const TO_TEST: &[&str] = &[
    "at-spi2-core",
    "dbus",
    "dbus-x11",
    "fonts-dejavu-core",
    "fonts-noto-core",
    "libgl1-mesa-dri",
    "poppler-utils",
    "procps",
    "qpdf",
    "strace",
    "webkit2gtk-driver",
    "xauth",
    "xvfb",
];

/// Sees to what the window needs.
pub fn ready_to_run() -> Result<(), Fault> {
    ready(TO_RUN)
}

/// Sees to what the tests need.
pub fn ready_to_test() -> Result<(), Fault> {
    let all: Vec<&str> = TO_RUN.iter().chain(TO_TEST).copied().collect();
    ready(&all)
}

fn ready(packages: &[&str]) -> Result<(), Fault> {
    match std::env::consts::OS {
        "linux" if tool::is_here("dpkg-query") && tool::is_here("apt-get") => debian(packages),
        "linux" => {
            let webkit = tool::ask("pkg-config", &["--exists", "webkit2gtk-4.1"]).is_some();
            other_linux(webkit, packages)
        }
        "macos" => macos(tool::ask("xcode-select", &["-p"]).is_some()),
        "windows" => {
            windows(tool::ask("reg", &["query", WEBVIEW]).is_some(), tool::is_here("perl"))
        }
        other => Err(format!("Closeby has not been built on {other} yet.")),
    }
}

fn debian(packages: &[&str]) -> Result<(), Fault> {
    let missing: Vec<&str> =
        packages.iter().copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        say::line("System packages: all there");
        return Ok(());
    }
    let Some(prefix) = rights() else {
        return Err(for_an_administrator(&missing));
    };
    tool::step("Reading the list of system packages", apt(prefix, &["update"]))?;
    let what = format!(
        "Installing {} system packages ({} ...)",
        missing.len(),
        missing.first().unwrap_or(&"")
    );
    let mut install = vec!["install", "-y", "--no-install-recommends"];
    install.extend(&missing);
    tool::step(&what, apt(prefix, &install)).map(drop)
}

fn for_an_administrator(missing: &[&str]) -> Fault {
    format!(
        "{} system packages are missing and only an administrator may install them. Run this line, then try again:\n  sudo apt-get install -y --no-install-recommends {}",
        missing.len(),
        missing.join(" ")
    )
}

fn is_installed(package: &str) -> bool {
    tool::ask("dpkg-query", &["-W", "-f=${db:Status-Status}", package])
        .is_some_and(|status| status == "installed")
}

/// Returns the words to put before an administrator's command, or nothing when we may not.
fn rights() -> Option<&'static [&'static str]> {
    if tool::ask("id", &["-u"]).is_some_and(|id| id == "0") {
        return Some(&[]);
    }
    tool::ask("sudo", &["-n", "true"]).map(|_| -> &'static [&'static str] { &["sudo", "-n", "-E"] })
}

fn apt(prefix: &[&str], arguments: &[&str]) -> Command {
    let words: Vec<&str> =
        prefix.iter().copied().chain(["apt-get"]).chain(arguments.iter().copied()).collect();
    let (program, rest) =
        words.split_first().map_or(("apt-get", arguments), |(program, rest)| (*program, rest));
    let mut command = Command::new(program);
    command.args(rest).env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn other_linux(has_webkit: bool, packages: &[&str]) -> Result<(), Fault> {
    if has_webkit {
        return Ok(());
    }
    Err(format!(
        "The development files of WebKitGTK 4.1 are missing. On Debian and Ubuntu the packages are: {}. Install their like with your system's package tool, then try again.",
        packages.join(" ")
    ))
}

fn macos(has_tools: bool) -> Result<(), Fault> {
    if has_tools {
        return Ok(());
    }
    Err("Apple's command line tools are missing. Run: xcode-select --install".to_owned())
}

/// Where Windows says that its own web view is installed.
const WEBVIEW: &str = r"HKLM\SOFTWARE\WOW6432Node\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";

fn windows(has_webview: bool, has_perl: bool) -> Result<(), Fault> {
    if !has_webview {
        return Err("Microsoft's WebView2 runtime is missing. Install \"Evergreen Bootstrapper\" from Microsoft's WebView2 page.".to_owned());
    }
    if !has_perl {
        return Err(
            "Perl is missing; the encryption library is built with it. Install Strawberry Perl."
                .to_owned(),
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_system_is_told_exactly_what_is_missing() {
        assert!(macos(true).is_ok());
        assert!(macos(false).is_err_and(|says| says.ends_with("xcode-select --install")));
        assert!(windows(true, true).is_ok());
        assert!(
            windows(false, true).is_err_and(|says| says.contains("WebView2 runtime is missing"))
        );
        assert!(windows(true, false).is_err_and(|says| says.contains("Perl is missing")));
        assert!(other_linux(true, TO_RUN).is_ok());
        let told = other_linux(false, TO_RUN).expect_err("it is missing");
        assert!(TO_RUN.iter().all(|package| told.contains(package)));
    }

    #[test]
    fn an_administrator_gets_a_line_to_run() {
        let told = for_an_administrator(&["xvfb", "qpdf"]);
        assert!(told.starts_with("2 system packages are missing"));
        assert!(told.ends_with("\n  sudo apt-get install -y --no-install-recommends xvfb qpdf"));
    }
}
