//! Whether everybody can use a screen: axe-core, run inside the real window.

use std::path::Path;

use serde_json::{Value, json};

use crate::window::{Told, Window};

/// Fails when axe finds something serious on what is shown now, and says what and where.
pub async fn is_for_everybody(window: &Window, screen: &str) -> Told<()> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    let axe =
        std::fs::read_to_string(&file).map_err(|fault| format!("{}: {fault}", file.display()))?;
    window.script(&format!("if (!window.axe) {{ {axe} }}"), Vec::new()).await?;
    let run = "const done = arguments[0];
        axe.run(document, { resultTypes: ['violations'] }).then(
          (found) => done(found.violations.map((one) => ({
            id: one.id, impact: one.impact, help: one.help, where: one.nodes.map((node) => node.html.slice(0, 160)) }))),
          (fault) => done(String(fault)))";
    let found = window.later(run, vec![]).await?;
    let violations = found.as_array().ok_or_else(|| format!("axe did not run: {found}"))?;
    let serious: Vec<&Value> = violations.iter().filter(|one| is_serious(one)).collect();
    if serious.is_empty() {
        return Ok(());
    }
    let report = serde_json::to_string_pretty(&json!(serious))?;
    std::fs::write(window.keep(&format!("axe-{screen}.json"))?, &report)?;
    Err(format!("{screen} is not for everybody: {report}").into())
}

fn is_serious(violation: &Value) -> bool {
    // Two places of one name cannot be told apart by whoever hears them.
    let twice = violation.get("id").and_then(Value::as_str) == Some("landmark-unique");
    let impact = violation.get("impact").and_then(Value::as_str);
    twice || matches!(impact, Some("serious" | "critical"))
}
