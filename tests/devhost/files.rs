//! The files of the built page.

use std::path::{Component, Path, PathBuf};

use tiny_http::Response;

use crate::door::{Reply, with_kind};

/// Serves a file of the built page, and nothing beside it.
pub fn serve(path: &str) -> Reply {
    let wanted = path.trim_start_matches('/');
    let wanted = Path::new(if wanted.is_empty() { "index.html" } else { wanted });
    let inside = wanted.components().all(|part| matches!(part, Component::Normal(_)));
    match std::fs::read(page().join(wanted)) {
        Ok(bytes) if inside => with_kind(Response::from_data(bytes), kind(wanted)),
        _ => Response::from_data("There is no such file; is the page built?").with_status_code(404),
    }
}

fn page() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/dist")
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json") => "application/json",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}
