//! Serves the desk and the built page to a browser on this machine, for looking at screens while they are made.
//!
//! It is a tool of the tests and never shipped: whoever can reach it can ask the desk anything.
//! `CLOSEBY_DATA_DIR` names the laptop's folder, the first argument another port than 4780.

mod door;
mod files;

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use closeby_desk::Desk;
use tiny_http::{Request, Server};

/// Where the page's own development server looks for us.
const PORT: u16 = 4780;

fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let port = std::env::args().nth(1).map_or(Ok(PORT), |port| port.parse())?;
    let folder = std::env::var_os("CLOSEBY_DATA_DIR")
        .map_or_else(|| std::env::temp_dir().join("closeby-dev"), PathBuf::from);
    let desk = Arc::new(Desk::at(folder));
    if std::env::args().any(|word| word == "--sample") {
        desk.answer("try_sample", serde_json::json!({}))?;
    }
    let server = Server::http(("127.0.0.1", port))?;
    writeln!(std::io::stderr(), "The desk is at http://127.0.0.1:{port}/ for this machine only.")?;
    for request in server.incoming_requests() {
        let desk = Arc::clone(&desk);
        std::thread::spawn(move || answer(&desk, request));
    }
    Ok(())
}

fn answer(desk: &Desk, mut request: Request) {
    let path = request.url().split('?').next().unwrap_or("/").to_owned();
    let reply = if !door::is_from_this_machine(&request) {
        door::refused()
    } else if let Some(name) = path.strip_prefix("/ask/") {
        door::ask(desk, name, &mut request)
    } else if let Some(tile) = path.strip_prefix("/map/") {
        door::tile(desk, tile)
    } else {
        files::serve(&path)
    };
    // A browser that has gone away needs no answer.
    let _ = request.respond(reply);
}
