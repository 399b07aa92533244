//! A real street: a vault of one's own, a map file of London, the close by its name, five lines, the pages.

use std::path::PathBuf;

use serde_json::json;

use crate::window::{Told, Window, visit};

const PASSPHRASE: &str = "lantern otter gravel piano seven moss";
const CLOSE: &str = "Charterhouse Mews";
const LINES: [&str; 5] = [
    "Van stands across the mouth of the mews",
    "about 12 people at their doors",
    "6 police officers at the corner",
    "? more are on their way, somebody read online",
    "Water asked for on behalf of the man in the van",
];

/// Returns the map file, when somebody put it beside the house.
fn map_file() -> Option<PathBuf> {
    let file =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data/osm/london-holborn-2020.osm.pbf");
    std::fs::canonicalize(file).ok()
}

#[test]
fn a_real_street_in_the_window() {
    let Some(map) = map_file() else { return skipped() };
    visit("a-real-street", async |window| {
        a_new_vault(window).await?;
        // The dialog that asks for the file is the system's own.
        window.asks("import_map", json!({ "path": map })).await?;
        mark_the_close(window).await?;
        write_five_lines(window).await?;
        print(window).await
    });
}

#[expect(clippy::print_stdout, reason = "the test harness keeps it with the test's other words")]
fn skipped() {
    println!("skipped: a_real_street_in_the_window, there is no map of Holborn beside the house");
}

async fn a_new_vault(window: &Window) -> Told<()> {
    window.sees("Keep people safe.").await?;
    window.press("Ctrl+N").await?;
    window.sees("What people call the day").await?;
    window.types(CLOSE).await?;
    for _ in 0..2 {
        // Past the eye that shows what is typed, where there is one.
        let mut field = false;
        while !field {
            window.press("Tab").await?;
            let in_a_field = "return document.activeElement.type === 'password'";
            field = window.script(in_a_field, Vec::new()).await? == true;
        }
        window.types(PASSPHRASE).await?;
    }
    for _ in 0..4 {
        window.press("Tab").await?;
    }
    window.types("Mara Quill").await?;
    window.press("Enter").await?;
    window.sees("Nothing written yet").await
}

async fn mark_the_close(window: &Window) -> Told<()> {
    window.press("Ctrl+6").await?;
    window.sees("Name of the street").await?;
    let in_the_field = "return document.activeElement instanceof HTMLInputElement";
    window.wait_until("for the focus in the name of the street", in_the_field, Vec::new()).await?;
    window.types("charterhouse m").await?;
    window.sees(CLOSE).await?;
    window.press("Enter").await?;
    window.sees("Another close").await?;
    window.shot("holborn-map").await
}

async fn write_five_lines(window: &Window) -> Told<()> {
    window.press("Ctrl+1").await?;
    window.press("Ctrl+Shift+N").await?;
    for (stored, line) in LINES.iter().enumerate() {
        window.types(line).await?;
        window.press("Enter").await?;
        window.sees(&format!("#{} stored", stored + 1)).await?;
    }
    window.shot("holborn-board").await
}

async fn print(window: &Window) -> Told<()> {
    let path = window.keep("holborn-handover.pdf")?;
    let preview = window.asks("preview_handover", json!({ "level": "organiser" })).await?;
    let ask = json!({ "copy": preview.get("copy"), "path": path.to_string_lossy() });
    window.asks("save_handover", ask).await?;
    window.press("Ctrl+H").await?;
    window.sees("Handover 1").await?;
    window.shot("holborn-handover").await?;
    let bytes = std::fs::read(&path)?;
    if bytes.starts_with(b"%PDF-") { Ok(()) } else { Err("what was saved is not a PDF".into()) }
}
