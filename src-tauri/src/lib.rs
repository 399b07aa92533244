//! Puts the desk in a window.
//!
//! Architecture invariant: no rules and no SQL here; a command is one line; nothing else knows Tauri.
//! What the page can call is `ask` (see the desk's contract) and the dialogs in [`dialogs`];
//! it can listen to `tauri://focus` and `tauri://blur`. There is nothing else.

pub mod ask;
pub mod away;
pub mod dialogs;
mod folder;
mod map_tiles;
mod paper;
mod switches;
mod window;

use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;

use closeby_desk::Desk;
use tauri::{Builder, Manager, RunEvent, Runtime};

/// Opens the window and returns when it has been closed.
pub fn start() -> ExitCode {
    switches::set();
    // After that, since starting anew would undo it.
    closeby_desk::memory::keep_out_of_dumps();
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            // Without a window, the terminal is the only place left to say why there is none.
            let _ = writeln!(std::io::stderr(), "Closeby could not open its window: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    let folder = folder::chosen();
    let builder = configure(Builder::default().plugin(window::only_one(folder.as_deref())));
    let app = builder
        .plugin(tauri_plugin_dialog::init())
        .setup(move |app| {
            let folder = match folder {
                Some(folder) => folder,
                None => app.path().app_local_data_dir()?,
            };
            let desk = Arc::new(Desk::at(&folder));
            desk.let_exchange();
            away::look_after(app.handle(), &desk);
            app.manage(Arc::clone(&desk));
            sample_if_asked(desk);
            window::open(app, &folder)?;
            Ok(())
        })
        .build(tauri::generate_context!())?;
    app.run(|app, event| {
        if let RunEvent::ExitRequested { .. } = event {
            app.state::<Arc<Desk>>().put(None);
        }
    });
    Ok(())
}

/// Lays the sample day out when the command line asks for it, while the window already shows so.
fn sample_if_asked(desk: Arc<Desk>) {
    if !std::env::args().any(|word| word == "--sample") {
        return;
    }
    desk.announce_sample(true);
    std::thread::spawn(move || {
        if let Err(problem) = desk.answer("try_sample", serde_json::json!({})) {
            // The window goes on to its welcome screen, where the sample day can be tried again.
            let _ = writeln!(std::io::stderr(), "The sample day could not be laid out: {problem}");
        }
        desk.announce_sample(false);
    });
}

/// Adds what the real window and the pretend one of the tests have in common.
pub fn configure<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder
        .manage(paper::Saved::default())
        .register_asynchronous_uri_scheme_protocol(map_tiles::SCHEME, map_tiles::answer)
        .invoke_handler(tauri::generate_handler![
            ask::ask,
            dialogs::pick_file,
            dialogs::pick_folder,
            dialogs::save_file,
            dialogs::open_paper,
        ])
}
