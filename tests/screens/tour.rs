//! A visit to every screen: a picture of each, and whether everybody can use it.

use serde_json::{Value, json};

use crate::afternoon::open_the_sample_day;
use crate::axe::is_for_everybody;
use crate::window::{Told, Window, visit};

/// A screen and the key that goes there.
const SCREENS: &[(&str, &str)] = &[
    ("board", "Ctrl+1"),
    ("roles", "Ctrl+2"),
    ("roster", "Ctrl+3"),
    ("handover", "Ctrl+5"),
    ("map", "Ctrl+6"),
    ("sync", "Ctrl+7"),
    ("settings", "Ctrl+,"),
];

/// The themes, as the page calls them.
const MOODS: [&str; 3] = ["light", "night", "contrast"];

#[test]
fn tour_in_the_window() {
    visit("tour", async |window| {
        open_the_sample_day(window).await?;
        for mood in MOODS {
            wear(window, mood).await?;
            every_screen(window, mood).await?;
        }
        wear(window, "light").await?;
        look_back(window).await?;
        with_the_legal_key(window).await
    });
}

async fn every_screen(window: &Window, mood: &str) -> Told<()> {
    for (name, key) in SCREENS {
        go(window, key, name).await?;
        if *name == "handover" {
            let page = "return document.querySelector('main figure img')?.clientHeight > 300";
            window.wait_until("for a whole page to be drawn", page, vec![]).await?;
        }
        look_at(window, &format!("{name}-{mood}")).await?;
    }
    Ok(())
}

/// Goes to a screen and waits until the rail says so and nothing says it is being fetched or drawn.
pub async fn go(window: &Window, key: &str, name: &str) -> Told<()> {
    window.press(key).await?;
    let here = "const door = document.querySelector('nav [aria-current=page]');
        return door?.innerText.trim().toLowerCase() === arguments[0]
          && !/Reading the record|Drawing the pages/.test(document.querySelector('main').innerText)";
    window.wait_until(&format!("for the screen {name}"), here, vec![json!(name)]).await
}

/// Changes the theme by its key until this one is worn.
async fn wear(window: &Window, theme: &str) -> Told<()> {
    for _ in MOODS {
        if window.script("return document.documentElement.dataset.theme", vec![]).await? == theme {
            return Ok(());
        }
        window.press("Ctrl+Shift+D").await?;
    }
    let worn = "return document.documentElement.dataset.theme === arguments[0]";
    window.wait_until(&format!("for the theme {theme}"), worn, vec![json!(theme)]).await
}

async fn look_at(window: &Window, name: &str) -> Told<()> {
    window.shot(name).await?;
    is_for_everybody(window, name).await
}

async fn look_back(window: &Window) -> Told<()> {
    go(window, "Ctrl+1", "board").await?;
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
    window.no_longer_sees(&passphrase).await?;
    go(window, "Ctrl+4", "cases").await?;
    look_at(window, "cases-light").await
}
