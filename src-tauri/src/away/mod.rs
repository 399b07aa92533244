//! Notices that whoever sat at the desk has gone, and locks: in the core first, then on the page.

#[cfg(target_os = "linux")]
pub mod bus;
mod page;
mod sleep;

use std::sync::Arc;

use closeby_desk::Desk;
use tauri::{AppHandle, Runtime};

/// Looks after the desk for as long as the window stands.
///
/// None of it needs the page: one that hangs, or has been taken over, cannot keep a key open.
pub fn look_after<R: Runtime>(app: &AppHandle<R>, desk: &Arc<Desk>) {
    let page = app.clone();
    desk.when_closed(move || page::clear(&page));
    sleep::look_after(Arc::clone(desk));
    #[cfg(target_os = "linux")]
    bus::look_after(desk);
}
