//! An afternoon at the window: the sample day, one entry by keyboard, the printed handover, the lock.

use serde_json::json;

use crate::window::{Told, Window, visit};

const ENTRY: &str = "Two more neighbours with water at the corner";

#[test]
fn afternoon_in_the_window() {
    visit("afternoon", async |window| {
        open_the_sample_day(window).await?;
        log_one_entry(window).await?;
        window.shot("board").await?;
        jump_to_an_entry(window).await?;
        print_the_handover(window).await?;
        lock(window).await
    });
}

/// From the welcome screen to the board, by the key its door shows.
pub async fn open_the_sample_day(window: &Window) -> Told<()> {
    window.sees("Keep people safe.").await?;
    window.shot("welcome").await?;
    window.press("Ctrl+T").await?;
    window.sees("Needs somebody").await?;
    window.sees("Timeline").await
}

async fn log_one_entry(window: &Window) -> Told<()> {
    window.press("Ctrl+Shift+N").await?;
    window.types(ENTRY).await?;
    window.press("Enter").await?;
    let in_the_log =
        "return [...document.querySelectorAll('[role=article], article, li, [role=row]')]
        .some((row) => row.innerText.includes(arguments[0]))";
    window.wait_until("for the entry in the timeline", in_the_log, vec![json!(ENTRY)]).await
}

/// A number and Enter lead to that line, far down and not drawn yet: it is in sight and has the focus.
async fn jump_to_an_entry(window: &Window) -> Told<()> {
    window.press("Ctrl+K").await?;
    window.types("13").await?;
    window.sees("#13").await?;
    window.press("Enter").await?;
    let in_sight = "const row = document.activeElement;
        if (!row?.dataset.place || !row.innerText.includes('#13')) return false;
        const [line, list] = [row, row.closest('.scroll')].map((one) => one.getBoundingClientRect());
        return line.top >= list.top - 1 && line.bottom <= list.bottom + 1";
    window.wait_until("for line 13 in sight", in_sight, vec![]).await
}

/// The dialog that asks where to is the system's own; the desk is asked in its place.
async fn print_the_handover(window: &Window) -> Told<()> {
    let path = window.keep("handover.pdf")?;
    let preview = window.asks("preview_handover", json!({ "level": "organiser" })).await?;
    let ask = json!({ "copy": preview.get("copy"), "path": path.to_string_lossy() });
    window.asks("save_handover", ask).await?;
    let bytes = std::fs::read(&path)?;
    if bytes.starts_with(b"%PDF-") { Ok(()) } else { Err("what was saved is not a PDF".into()) }
}

async fn lock(window: &Window) -> Told<()> {
    // The page begins anew with the lock, and the answer to the key may get lost with the old one.
    let _ = window.press("Ctrl+Shift+L").await;
    window.sees("Keep people safe.").await?;
    window.no_longer_sees(ENTRY).await
}
