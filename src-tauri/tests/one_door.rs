//! The page's one door, opened by a pretend window: what the page can call, and what it cannot.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::sync::Arc;

use closeby_desk::Desk;
use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{
    INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context, noop_assets,
};
use tauri::webview::InvokeRequest;
use tauri::{App, WebviewWindow, WebviewWindowBuilder};

/// A page at a desk with nothing open, in a folder of its own.
struct Page {
    // Both must live as long as the page does.
    _app: App<MockRuntime>,
    _folder: tempfile::TempDir,
    webview: WebviewWindow<MockRuntime>,
}

impl Page {
    fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let builder =
            closeby_desktop::configure(mock_builder()).manage(Arc::new(Desk::at(folder.path())));
        let app = builder.build(mock_context(noop_assets())).unwrap();
        let webview = WebviewWindowBuilder::new(&app, "main", Default::default()).build().unwrap();
        Self { _app: app, _folder: folder, webview }
    }

    fn invokes(&self, command: &str, body: Value) -> Result<Value, Value> {
        let request = InvokeRequest {
            cmd: command.to_owned(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: "tauri://localhost".parse().unwrap(),
            body: InvokeBody::Json(body),
            headers: Default::default(),
            invoke_key: INVOKE_KEY.to_owned(),
        };
        get_ipc_response(&self.webview, request).map(|body| body.deserialize().unwrap())
    }
}

#[test]
fn a_question_reaches_the_desk_and_its_answer_the_page() {
    let answer = Page::open()
        .invokes("ask", json!({ "name": "strength", "ask": { "passphrase": "abc" } }))
        .unwrap();
    assert!(answer.get("grade").is_some(), "{answer}");
}

#[test]
fn a_refusal_comes_with_a_code_and_words() {
    let problem = Page::open().invokes("ask", json!({ "name": "board", "ask": {} })).unwrap_err();
    assert_eq!(problem["code"], "locked");
    assert!(!problem["says"].as_str().unwrap().is_empty());
    assert!(!problem["tryThis"].as_str().unwrap().is_empty());
}

#[test]
fn there_is_no_other_door() {
    let page = Page::open();
    assert!(page.invokes("ask", json!({ "name": "no such question", "ask": {} })).is_err());
    assert!(page.invokes("read_file", json!({ "path": "/etc/passwd" })).is_err());
    assert!(page.invokes("open_paper", json!({ "path": "/etc/passwd" })).is_err());
}

#[test]
fn what_the_window_may_call_is_what_it_offers() {
    let capability: Value =
        serde_json::from_str(include_str!("../capabilities/main.json")).unwrap();
    let granted: Vec<&str> =
        capability["permissions"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let ours: Vec<&str> = granted.iter().copied().filter(|one| one.starts_with("allow-")).collect();
    assert_eq!(
        ours,
        [
            "allow-ask",
            "allow-pick-file",
            "allow-pick-folder",
            "allow-save-file",
            "allow-open-paper"
        ]
    );
    assert!(
        granted
            .iter()
            .all(|one| !one.contains("fs:") && !one.contains("shell:") && !one.contains("dialog:"))
    );
}

#[test]
fn the_page_may_load_nothing_from_outside() {
    let config: Value = serde_json::from_str(include_str!("../tauri.conf.json")).unwrap();
    let policy = config["app"]["security"]["csp"].as_object().unwrap();
    assert_eq!(policy["default-src"], "'none'");
    for (directive, sources) in policy {
        for source in sources.as_str().unwrap().split(' ') {
            let own = [
                "'none'",
                "'self'",
                "data:",
                "blob:",
                "ipc:",
                "closeby-map:",
                "http://ipc.localhost",
                "http://closeby-map.localhost",
            ];
            assert!(own.contains(&source), "{directive} allows {source}");
        }
    }
    assert!(config["build"].get("devUrl").is_none(), "a page from a server would be shown");
}
