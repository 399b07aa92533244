//! An incident at the window by keyboard only: opened in a few presses, prompted for, merged, found again.

use serde_json::json;

use crate::afternoon::open_the_sample_day;
use crate::axe::is_for_everybody;
use crate::window::{Told, Window, visit};

const HAPPENED: &str = "Child lost by the gate ?";
/// Eight seconds at five keys a second.
const MOST_PRESSES: usize = 40;

#[test]
fn incident_in_the_window() {
    visit("incident", async |window| {
        open_the_sample_day(window).await?;
        let mut keyboard = Keyboard { window, presses: 0 };
        keyboard.press("Ctrl+Shift+A").await?;
        window.sees("Open an incident").await?;
        keyboard.types(HAPPENED).await?;
        keyboard.press("Enter").await?;
        opened_with_its_entry(window).await?;
        if keyboard.presses > MOST_PRESSES {
            return Err(format!("it took {} presses", keyboard.presses).into());
        }
        answer_a_prompt(window).await?;
        merge(window).await
    });
}

/// Somebody who types, and whose presses are counted: a chord is all the keys that go down for it.
struct Keyboard<'a> {
    window: &'a Window,
    presses: usize,
}

impl Keyboard<'_> {
    async fn press(&mut self, chord: &str) -> Told<()> {
        self.presses += chord.split('+').count();
        self.window.press(chord).await
    }

    async fn types(&mut self, words: &str) -> Told<()> {
        let capitals = words.chars().filter(|letter| letter.is_uppercase() || *letter == '?');
        self.presses += words.chars().count() + capitals.count();
        self.window.types(words).await
    }
}

async fn opened_with_its_entry(window: &Window) -> Told<()> {
    let both = "const rows = [...document.querySelectorAll('[role=feed] article')];
        const incident = document.querySelector('button.row .title');
        return rows.some((row) => row.innerText.includes(arguments[0]))
          && [...document.querySelectorAll('button.row .title')]
            .some((one) => one.innerText === `${arguments[0]}?`)
          && incident !== null";
    window
        .wait_until("for the incident and its entry", both, vec![json!("Child lost by the gate")])
        .await
}

/// The search leads to the incident by its number; its first question is answered there.
async fn answer_a_prompt(window: &Window) -> Told<()> {
    find(window, "incident 5").await?;
    window.sees("Incident 5: Child lost by the gate?").await?;
    is_for_everybody(window, "incident").await?;
    window.shot("incident").await?;
    focus(window, "dialog li input").await?;
    window.types("two stewards, on foot").await?;
    window.press("Enter").await?;
    window.sees("2 entries about it").await?;
    window.press("Esc").await
}

/// Merged into the first one, its number opens that one.
async fn merge(window: &Window) -> Told<()> {
    let ask = json!({ "number": 5, "into": 1 });
    window.asks("merge_incident", ask).await?;
    find(window, "incident 5").await?;
    window.sees("Incident 5 is part of incident 1 now.").await?;
    window.shot("incident-merged").await?;
    window.press("Esc").await
}

async fn find(window: &Window, words: &str) -> Told<()> {
    window.press("Ctrl+K").await?;
    window.types(words).await?;
    let first = "return document.querySelector('[role=option][aria-selected=true]')?.innerText
        .toLowerCase().includes('incident')";
    window.wait_until("for the incident among the hits", first, vec![]).await?;
    window.press("Enter").await
}

async fn focus(window: &Window, what: &str) -> Told<()> {
    let there = "document.querySelector(arguments[0])?.focus(); return document.activeElement?.matches(arguments[0])";
    window.wait_until("for a field", there, vec![json!(what)]).await
}
