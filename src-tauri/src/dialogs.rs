//! The system's own windows for choosing files. Paths come from here, never from the page alone.

use closeby_desk::problem::Problem;
use serde::Deserialize;
use tauri::{AppHandle, Runtime, State};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

use crate::paper::{self, Saved};

/// What a file dialog is for, in the page's words.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Wanted {
    /// The dialog's title.
    pub title: String,
    /// The name offered for a new file.
    pub file_name: String,
    /// What the kind of file is called.
    pub kind: String,
    /// The endings of that kind, without a dot.
    pub endings: Vec<String>,
}

/// Asks for a file to read; nothing when the person thought better of it.
#[tauri::command]
pub async fn pick_file<R: Runtime>(app: AppHandle<R>, wanted: Wanted) -> Option<String> {
    shown(&app, &wanted, |dialog| dialog.blocking_pick_file()).await
}

/// Asks for a folder; nothing when the person thought better of it.
#[tauri::command]
pub async fn pick_folder<R: Runtime>(app: AppHandle<R>, wanted: Wanted) -> Option<String> {
    shown(&app, &wanted, |dialog| dialog.blocking_pick_folder()).await
}

/// Asks where to put a new file, and remembers the place so that it can be opened from there.
#[tauri::command]
pub async fn save_file<R: Runtime>(
    app: AppHandle<R>,
    saved: State<'_, Saved>,
    wanted: Wanted,
) -> Result<Option<String>, ()> {
    let path = shown(&app, &wanted, |dialog| dialog.blocking_save_file()).await;
    saved.remember(path.as_deref());
    Ok(path)
}

/// Opens a copy saved in this sitting with the system's own viewer, which can print it.
#[tauri::command]
pub async fn open_paper(saved: State<'_, Saved>, path: String) -> Result<(), Problem> {
    paper::open(&saved, &path)
}

type Choice = Option<tauri_plugin_dialog::FilePath>;

/// Shows a dialog on a thread that may wait for it.
async fn shown<R: Runtime>(
    app: &AppHandle<R>,
    wanted: &Wanted,
    show: impl FnOnce(FileDialogBuilder<R>) -> Choice + Send + 'static,
) -> Option<String> {
    let dialog = prepared(app, wanted);
    let choice = tauri::async_runtime::spawn_blocking(move || show(dialog)).await.ok()??;
    Some(choice.into_path().ok()?.to_string_lossy().into_owned())
}

fn prepared<R: Runtime>(app: &AppHandle<R>, wanted: &Wanted) -> FileDialogBuilder<R> {
    let mut dialog = app.dialog().file().set_title(&wanted.title);
    if !wanted.file_name.is_empty() {
        dialog = dialog.set_file_name(&wanted.file_name);
    }
    if !wanted.endings.is_empty() {
        let endings: Vec<&str> = wanted.endings.iter().map(String::as_str).collect();
        dialog = dialog.add_filter(&wanted.kind, &endings);
    }
    dialog
}
