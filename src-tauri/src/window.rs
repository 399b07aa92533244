//! The one window: its size, what it may open, and that there is only one of it.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::sync::Arc;

use closeby_desk::Desk;
use tauri::plugin::TauriPlugin;
use tauri::webview::{NewWindowResponse, PermissionResponse};
use tauri::{App, AppHandle, Manager, Runtime, WebviewUrl, WebviewWindowBuilder, WindowEvent};

/// The window's name in `capabilities/main.json`.
pub const MAIN: &str = "main";

/// Turns off what a browser would do with our keys and the right mouse button.
const NOT_A_BROWSER: &str = include_str!("not_a_browser.js");

/// Opens the window onto a laptop's folder.
pub fn open<R: Runtime>(app: &App<R>, folder: &Path) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::default())
        .title("Closeby")
        .inner_size(1440.0, 900.0)
        .min_inner_size(1024.0, 700.0)
        .center()
        .prevent_overflow()
        // The page keeps nothing on disk: no cache, no storage. A test driver needs a kept profile.
        .incognito(!driven_by_a_test())
        .data_directory(folder.join("webview"))
        .devtools(cfg!(debug_assertions))
        .zoom_hotkeys_enabled(true)
        .initialization_script(NOT_A_BROWSER)
        .on_navigation(|url| is_our_page(url.scheme(), url.host_str()))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny)
        .build()?;
    let handle = app.handle().clone();
    window.on_window_event(move |event| {
        if let WindowEvent::CloseRequested { .. } = event {
            handle.state::<Arc<Desk>>().put(None);
        }
    });
    Ok(())
}

/// Brings the first window forward when Closeby is started again on the same folder.
///
/// Two windows on one vault would be the worst case; two folders are two laptops in one.
pub fn only_one<R: Runtime>(folder: Option<&Path>) -> TauriPlugin<R> {
    let plugin =
        tauri_plugin_single_instance::Builder::new().callback(|app, _, _| bring_forward(app));
    match folder {
        None => plugin.build(),
        Some(folder) => plugin.dbus_id(bus_name(folder)).build(),
    }
}

fn bus_name(folder: &Path) -> String {
    let mut hasher = DefaultHasher::new();
    folder.hash(&mut hasher);
    format!("org.closeby.desktop.f{:016x}", hasher.finish())
}

fn bring_forward<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // A window that cannot be raised is still there; there is nothing better to do.
        let _ = window.unminimize().and_then(|()| window.set_focus());
    }
}

/// Tells our own page from any other address. Nothing else is ever shown.
fn is_our_page(scheme: &str, host: Option<&str>) -> bool {
    match scheme {
        "tauri" => host == Some("localhost"),
        // Windows writes the same address this way.
        "http" | "https" => host == Some("tauri.localhost"),
        "about" => true,
        _ => false,
    }
}

/// Whether tauri-driver started us; Tauri itself listens to the same variable.
pub fn driven_by_a_test() -> bool {
    std::env::var("TAURI_WEBVIEW_AUTOMATION").is_ok_and(|on| on == "true")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_other_page_can_be_shown() {
        assert!(is_our_page("tauri", Some("localhost")));
        assert!(is_our_page("http", Some("tauri.localhost")));
        for (scheme, host) in [
            ("https", Some("example.org")),
            ("file", None),
            ("http", Some("127.0.0.1")),
            ("data", None),
        ] {
            assert!(!is_our_page(scheme, host), "{scheme}");
        }
    }

    #[test]
    fn each_folder_has_its_own_name_on_the_bus() {
        assert_eq!(bus_name(Path::new("/a")), bus_name(Path::new("/a")));
        assert_ne!(bus_name(Path::new("/a")), bus_name(Path::new("/b")));
    }
}
