//! Joining in the window, beside another laptop: four words, six digits, and the screens of sync.

use std::path::Path;
use std::time::Duration;

use closeby_desk::Desk;
use serde_json::{Value, json};

use crate::axe::is_for_everybody;
use crate::tour::go;
use crate::window::{Told, Window, visit};

const KITCHEN: &str = "linnets count the lanterns";
const OFFICE: &str = "otters count the lanterns";

#[test]
fn joining_in_the_window() {
    visit("joining", async |window| {
        let folder = tempfile::tempdir()?;
        let kitchen = kitchen_table(folder.path())?;
        window.sees("Keep people safe.").await?;
        look_at(window, "welcome").await?;
        a_new_day_is_looked_at(window).await?;
        four_words_are_typed(window, &invited(&kitchen)?).await?;
        waits_until_let_in(window, &kitchen).await?;
        shares_the_day(window, &kitchen, folder.path()).await
    });
}

async fn look_at(window: &Window, name: &str) -> Told<()> {
    for mood in ["night", "light"] {
        // No key changes it before a day is open.
        let wear = "document.documentElement.dataset.theme = arguments[0]";
        window.script(wear, vec![json!(mood)]).await?;
        window.shot(&format!("{name}-{mood}")).await?;
        is_for_everybody(window, &format!("{name}-{mood}")).await?;
    }
    Ok(())
}

/// The other laptop, which has a day and listens on this machine only.
fn kitchen_table(folder: &Path) -> Told<Desk> {
    let kitchen = Desk::at(folder.join("kitchen"));
    kitchen.let_exchange();
    let day = json!({ "name": "Linnet Close", "passphrase": KITCHEN, "author": "Tom" });
    kitchen.answer("create_day", day)?;
    kitchen.answer("log_entry", json!({ "line": "van by no. 20" }))?;
    Ok(kitchen)
}

fn invited(kitchen: &Desk) -> Told<Value> {
    let invite =
        json!({ "this": "Kitchen table", "may": "write", "withCases": false, "hours": 24 });
    kitchen.answer("invite_laptop", invite.clone())?;
    kitchen.answer("set_wire", json!({ "on": true, "lan": false, "at": "127.0.0.1:0" }))?;
    let invited = kitchen.answer("invite_laptop", invite)?;
    Ok(invited.pointer("/value/spoken").cloned().ok_or("no words were made")?)
}

async fn a_new_day_is_looked_at(window: &Window) -> Told<()> {
    window.press("Ctrl+N").await?;
    window.finds("form[aria-label] input").await?;
    look_at(window, "new-day").await?;
    let back = "[...document.querySelectorAll('button')]
        .find((one) => one.innerText.trim() === 'Back')?.click()";
    window.script(back, Vec::new()).await?;
    window.finds("h1").await.map(drop)
}

async fn four_words_are_typed(window: &Window, spoken: &Value) -> Told<()> {
    let said = |name: &str| spoken.pointer(name).and_then(Value::as_str).unwrap_or_default();
    window.press("Ctrl+J").await?;
    window.sees("As four words").await?;
    let ready = "return document.activeElement.tagName === 'TEXTAREA'";
    window.wait_until("for the letters to be typed at once", ready, Vec::new()).await?;
    look_at(window, "join").await?;
    window.finds("input[value=words]").await?;
    window.script("document.querySelector('input[value=words]').click()", Vec::new()).await?;
    type_into(window, "The four words", said("/words")).await?;
    type_into(window, "Where they are heard", said("/at/0")).await?;
    look_at(window, "join-words").await?;
    window.press("Enter").await?;
    window.sees("This is a real day.").await?;
    look_at(window, "ask-to-join").await?;
    type_into(window, "What the others call this laptop", "Back office").await?;
    type_into(window, "own vault", OFFICE).await?;
    type_into(window, "Passphrase again", OFFICE).await?;
    window.press("Enter").await
}

/// Puts the focus into the field of this label, and types.
async fn type_into(window: &Window, label: &str, words: &str) -> Told<()> {
    let focus = "const label = [...document.querySelectorAll('label')]
          .find((one) => one.innerText.includes(arguments[0]));
        document.getElementById(label?.htmlFor)?.focus();
        return document.activeElement === document.getElementById(label?.htmlFor)";
    window.wait_until(&format!("for the field {label}"), focus, vec![json!(label)]).await?;
    window.types(words).await
}

/// Both screens have the same six digits, and each names the other laptop.
async fn waits_until_let_in(window: &Window, kitchen: &Desk) -> Told<()> {
    window.sees("whoever sits at Kitchen table").await?;
    look_at(window, "joining").await?;
    window.finds(".digits b").await?;
    let read = "return document.querySelector('.digits b').innerText";
    let digits = window.script(read, Vec::new()).await?;
    let digits = digits.as_str().unwrap_or_default().replace(' ', "");
    let knocked = |sync: &Value| sync.pointer("/wire/knocked") == Some(&json!("Back office"));
    until(kitchen, knocked).await?;
    kitchen.answer("let_in", json!({ "digits": digits }))?;
    let both = json!({ "name": "Back office", "digits": digits });
    until(kitchen, |sync| sync.pointer("/wire/letIn") == Some(&both)).await?;
    window.sees("Who is at the desk?").await?;
    look_at(window, "sign-in").await?;
    window.types("Mags Okafor").await?;
    window.press("Enter").await?;
    window.sees("van by no. 20").await
}

async fn until(desk: &Desk, is_it: impl Fn(&Value) -> bool) -> Told<()> {
    for _ in 0..600 {
        if is_it(&desk.answer("sync", json!({}))?) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Err("the other laptop never came to it".into())
}

/// Sync with two laptops, a file that is not here yet, and its fetching by one key.
async fn shares_the_day(window: &Window, kitchen: &Desk, folder: &Path) -> Told<()> {
    let leaflet = folder.join("leaflet.txt");
    std::fs::write(&leaflet, vec![b'l'; 1_200_000])?;
    kitchen.answer("attach", json!({ "path": leaflet, "with": { "number": 1 } }))?;
    go(window, "Ctrl+7", "sync").await?;
    window.sees("Kept files that are not here").await?;
    look_at(window, "sync-on").await?;
    a_file_that_is_not_here(window).await?;
    go(window, "Ctrl+7", "sync").await?;
    let fetch = "const fetch = [...document.querySelectorAll('button')]
          .find((one) => one.innerText.startsWith('Fetch all'));
        fetch?.focus();
        return document.activeElement === fetch";
    window.wait_until("for the button", fetch, Vec::new()).await?;
    window.press("Enter").await?;
    window.no_longer_sees("Kept files that are not here").await?;
    window.press("Ctrl+Shift+L").await.or(Ok::<(), String>(()))?;
    window.sees("Keep people safe.").await?;
    look_at(window, "unlock").await
}

/// Its entry says so, and one key would fetch it.
async fn a_file_that_is_not_here(window: &Window) -> Told<()> {
    go(window, "Ctrl+1", "board").await?;
    // The lines come a moment after their screen.
    let first = "const row = document.querySelector('[role=feed] article');
        row?.focus();
        return row !== null && document.activeElement === row";
    window.wait_until("for the first line", first, Vec::new()).await?;
    window.press("O").await?;
    window.sees("Not here yet").await?;
    look_at(window, "entry-lacking").await?;
    let open = "[...document.querySelectorAll('dialog button')]
        .find((one) => one.innerText.includes('leaflet'))?.click()";
    window.script(open, Vec::new()).await?;
    let ready = "return document.activeElement.innerText.startsWith('Fetch it, 1.2 MB')";
    window.wait_until("for Enter to fetch it", ready, Vec::new()).await?;
    look_at(window, "file-lacking").await?;
    window.press("Esc").await?;
    window.press("Esc").await
}
