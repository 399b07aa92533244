//! The log as evidence at the window: accounts side by side, who told whom, a corrected line, a
//! decision, a search, what is unverified, and the words that others have to read before they leave.

use serde_json::json;

use crate::afternoon::open_the_sample_day;
use crate::axe::is_for_everybody;
use crate::window::{Told, Window, visit};

/// The claim that came by radio and was confirmed later.
const CLAIM: u32 = 13;

#[test]
fn evidence_in_the_window() {
    visit("evidence", async |window| {
        open_the_sample_day(window).await?;
        accounts_that_differ(window).await?;
        a_corrected_line(window).await?;
        a_decision(window).await?;
        what_a_search_finds(window).await?;
        what_is_unverified(window).await?;
        people_in_the_road(window).await
    });
}

/// Three abreast in the timeline: witness, authority, the desk's own note.
async fn accounts_that_differ(window: &Window) -> Told<()> {
    let number = 68;
    write(window, "he was pushed, said Bea ?", number).await?;
    let links = json!([
        { "who": "Bea", "source": "relayed", "way": "phone", "time": "" },
        { "who": "her neighbour at 7", "source": "first_hand", "way": "in_person", "time": "" },
    ]);
    window.asks("tell_chain", json!({ "number": number, "links": links })).await?;
    let at = window.asks("entry", json!({ "number": number })).await?;
    let at = at.pointer("/line/at").cloned();
    let dispute = json!({
        "title": "Whether he was pushed",
        "witness": { "who": "The neighbour at 7", "at": at, "words": "They pushed him against the gate." },
        "authority": { "who": "The officer in charge", "at": at, "words": "He stepped back by himself." },
        "editorsNote": "No film is known of. Two more people stood near; asked for."
    });
    window.asks("set_side_by_side", json!({ "number": number, "dispute": dispute })).await?;
    open(window, number).await?;
    window.sees("Whether he was pushed").await?;
    look_at(window, "accounts").await?;
    window.press("Esc").await
}

async fn a_corrected_line(window: &Window) -> Told<()> {
    let correction = json!({
        "number": CLAIM, "text": "Second van at the shops, said on the radio.", "time": null,
        "reason": "Misheard: at the shops, not at the stops."
    });
    window.asks("correct", correction).await?;
    open(window, CLAIM).await?;
    window.sees("Misheard").await?;
    look_at(window, "thread").await?;
    window.press("Esc").await
}

async fn a_decision(window: &Window) -> Told<()> {
    let number = 69;
    write(window, "1628 /decision The footpath stays open for prams", number).await?;
    let decision = json!({
        "number": number, "what": "The footpath stays open for prams", "why": "Two families have to get home before dark.",
        "rejected": "Closing it with stewards: nobody could get out in a hurry.",
        "risks": "People come in behind. A steward stands there.", "by": "", "prompts": [],
        "time": "", "reason": ""
    });
    window.asks("decide", decision).await?;
    open(window, number).await?;
    window.sees("Two families have to get home").await?;
    look_at(window, "decision").await?;
    window.press("Esc").await
}

async fn what_a_search_finds(window: &Window) -> Told<()> {
    window.press("Ctrl+K").await?;
    window.types("van is:confirmed").await?;
    let marked = "return document.querySelectorAll('[role=option] mark').length > 0";
    window.wait_until("for marked hits", marked, vec![]).await?;
    look_at(window, "search").await?;
    window.press("Esc").await
}

async fn what_is_unverified(window: &Window) -> Told<()> {
    window.asks("claims", json!({})).await?;
    window.press("Ctrl+5").await?;
    window.settles().await?;
    look_at(window, "handover").await?;
    window.press("Ctrl+1").await?;
    window.settles().await
}

async fn people_in_the_road(window: &Window) -> Told<()> {
    window.press("Ctrl+Shift+E").await?;
    window.sees("People in the road").await?;
    look_at(window, "people").await?;
    window.press("Esc").await
}

/// Writes a line and waits until it stands in the timeline.
async fn write(window: &Window, line: &str, number: u32) -> Told<()> {
    let nothing_asks = "return !document.querySelector('dialog[open]')";
    window.wait_until("for the dialog to go", nothing_asks, vec![]).await?;
    window.settles().await?;
    window.press("Ctrl+Shift+N").await?;
    let writing = "return document.activeElement?.tagName === 'TEXTAREA'";
    window.wait_until("for the line to write in", writing, vec![]).await?;
    window.types(line).await?;
    window.press("Enter").await?;
    window.sees(&format!("#{number} stored")).await
}

/// Jumps to an entry as somebody does who knows its number, and opens it.
async fn open(window: &Window, number: u32) -> Told<()> {
    window.press("Ctrl+K").await?;
    window.types(&format!("#{number}")).await?;
    let first = "return document.querySelector('[role=option][aria-selected=true]')?.innerText
        .includes(arguments[0])";
    window.wait_until("for the entry", first, vec![json!(format!("#{number}"))]).await?;
    window.press("Enter").await?;
    let there =
        "return document.activeElement?.getAttribute('aria-label')?.startsWith(arguments[0])";
    window.wait_until("for its line", there, vec![json!(format!("Entry {number},"))]).await?;
    window.press("o").await?;
    window.sees(&format!("Entry #{number}")).await?;
    window.settles().await
}

async fn look_at(window: &Window, name: &str) -> Told<()> {
    window.shot(&format!("evidence-{name}")).await?;
    is_for_everybody(window, &format!("evidence-{name}")).await
}
