//! The one door between the page and the desk.

use std::sync::Arc;

use closeby_desk::Desk;
use closeby_desk::problem::{Code, Problem};
use serde_json::Value;
use tauri::State;

/// Hands a question to the desk, away from the thread that draws.
#[tauri::command]
pub async fn ask(desk: State<'_, Arc<Desk>>, name: String, ask: Value) -> Result<Value, Problem> {
    let desk = Arc::clone(&desk);
    tauri::async_runtime::spawn_blocking(move || desk.answer(&name, ask))
        .await
        .unwrap_or_else(|_| Err(fell_over()))
}

/// Says that an answer was lost to a mistake of ours. What was stored before it is still there.
fn fell_over() -> Problem {
    Problem::new(
        Code::Refused,
        "Closeby made a mistake and could not answer. Everything stored so far is safe.",
        "Try again. If it happens again, lock and open the day again.",
    )
}
