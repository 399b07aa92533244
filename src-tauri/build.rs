//! Names the window's commands, so that nothing else can be called, and makes a fresh clone compile.

use std::path::Path;

/// What the page may call. Anything not listed here and in `capabilities/main.json` is refused.
const COMMANDS: &[&str] = &["ask", "pick_file", "pick_folder", "save_file", "open_paper"];

/// Stands in until `cargo xtask run` or `npm run build` has drawn the real page.
const STAND_IN: &str = "<!doctype html><html lang=\"en-GB\"><meta charset=\"utf-8\"><title>Closeby</title>\
<p>The page has not been built yet. Run <code>cargo xtask run</code>.</p></html>";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let page = Path::new("../ui/dist/index.html");
    if !page.exists() {
        std::fs::create_dir_all("../ui/dist")?;
        std::fs::write(page, STAND_IN)?;
    }
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}
