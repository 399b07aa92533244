//! A visit to every screen: a picture of each, and whether everybody can use it.

use serde_json::Value;

use crate::afternoon::open_the_sample_day;
use crate::axe::is_for_everybody;
use crate::window::{Told, Window, visit};

/// A screen: its name, the key that goes there, and words that show it has come.
const SCREENS: &[(&str, &str, &str)] = &[
    ("board", "Ctrl+1", "Needs somebody"),
    ("roles", "Ctrl+2", "Free"),
    ("roster", "Ctrl+3", "Phone"),
    ("handover", "Ctrl+5", "Sign"),
    ("map", "Ctrl+6", "Import"),
    ("settings", "Ctrl+,", "Keyboard"),
];

#[test]
fn a_tour_of_every_screen() {
    visit("tour", async |window| {
        open_the_sample_day(window).await?;
        every_screen(window, "light").await?;
        look_back(window).await?;
        with_the_legal_key(window).await
    });
}

async fn every_screen(window: &Window, mood: &str) -> Told<()> {
    for (name, key, words) in SCREENS {
        window.press(key).await?;
        window.sees(words).await?;
        look_at(window, &format!("{name}-{mood}")).await?;
    }
    Ok(())
}

async fn look_at(window: &Window, name: &str) -> Told<()> {
    window.settles().await?;
    window.shot(name).await?;
    is_for_everybody(window, name).await
}

async fn look_back(window: &Window) -> Told<()> {
    window.press("Ctrl+1").await?;
    window.press("Shift+PageUp").await?;
    window.sees("Known at").await?;
    look_at(window, "board-lookback").await?;
    window.press("Esc").await?;
    window.no_longer_sees("Known at").await
}

async fn with_the_legal_key(window: &Window) -> Told<()> {
    let welcome = window.asks("welcome", Value::Object(Default::default())).await?;
    let passphrase = welcome
        .pointer("/sample/legal")
        .and_then(Value::as_str)
        .ok_or("no legal passphrase is shown")?
        .to_owned();
    window.press("Ctrl+L").await?;
    window.finds("input[type=password]").await?.click().await?;
    window.types(&passphrase).await?;
    window.press("Enter").await?;
    window.press("Ctrl+4").await?;
    window.sees("Attendance").await?;
    look_at(window, "cases-light").await
}
