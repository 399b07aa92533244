//! Clears the page after the lock, so that nothing it showed stays in its memory.

use tauri::{AppHandle, Manager, Runtime, WebviewWindow};

use crate::window::MAIN;

/// Ends the page with all that it holds, and shows a fresh one: the door.
pub fn clear<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // A window that is just closing needs no page any more.
        let _ = begin_afresh(&window);
    }
}

/// The page lives in a process of its own. Ending that gives back every byte of its memory, and
/// works on a page that hangs.
#[cfg(target_os = "linux")]
fn begin_afresh<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    use webkit2gtk::WebViewExt;

    // A test's driver is lost together with the page's process.
    if crate::window::driven_by_a_test() {
        return window.reload();
    }
    window.with_webview(|view| {
        let view = view.inner();
        view.terminate_web_process();
        view.reload();
    })
}

#[cfg(not(target_os = "linux"))]
fn begin_afresh<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    window.reload()
}
