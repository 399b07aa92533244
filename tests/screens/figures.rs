//! What a person waits for in the window, measured on a long day. `cargo xtask bench` runs it.

use std::path::Path;

use serde_json::{Value, json};

use crate::window::{Told, Window, visit_with};

/// How many entries are written, and how many minutes are gone through.
const TURNS: usize = 40;
/// Nothing but a made-up day is ever kept under it; `closeby bench day` makes it.
const PASSPHRASE: &str = "lantern otter gravel piano";

#[test]
#[ignore = "it measures; cargo xtask bench runs it on the release build"]
fn figures_of_the_window() {
    let day =
        std::env::var("CLOSEBY_FIGURES_DAY").expect("cargo xtask bench says where the day is");
    let known = |laptop: &Path| {
        std::fs::create_dir_all(laptop)?;
        let recent = json!([{ "path": day, "opened": 0 }]);
        Ok(std::fs::write(laptop.join("recent.json"), recent.to_string())?)
    };
    visit_with("figures", known, async |window| {
        tell("start to the welcome screen", &[start(window).await?], Some(1_500.0));
        tell("passphrase to the first rows", &[open(window).await?], None);
        tell("Enter to stored and shown", &write(window).await?, Some(100.0));
        let [empty, rows] = scroll(window).await?;
        tell("a frame of an empty page", &empty, None);
        tell("a frame of the timeline", &rows, Some(1.5 * at(&empty, 95)));
        tell("a step of the day strip to its rows", &look_back(window).await?, Some(50.0));
        Ok(())
    });
}

/// From the start of the process to the first picture of the page.
async fn start(window: &Window) -> Told<f64> {
    window.finds("input[type=password]").await?;
    let painted = "return performance.timeOrigin
        + performance.getEntriesByName('first-contentful-paint')[0].startTime";
    let painted = window.script(painted, vec![]).await?.as_f64().ok_or("nothing was painted")?;
    Ok(painted - began(&window.program)?)
}

/// Returns when the window's process began, in milliseconds since 1970, to a hundredth of a second.
fn began(program: &str) -> Told<f64> {
    const TICK_MS: f64 = 10.0;
    let program = std::fs::canonicalize(program)?;
    let is_it =
        |process: &Path| std::fs::read_link(process.join("exe")).is_ok_and(|it| it == program);
    let process = std::fs::read_dir("/proc")?
        .flatten()
        .map(|entry| entry.path())
        .find(|process| is_it(process))
        .ok_or("the window is not running")?;
    let stat = std::fs::read_to_string(process.join("stat"))?;
    // The name in brackets may hold anything; after it, the start is the twentieth word.
    let ticks: f64 = stat
        .rsplit(')')
        .next()
        .and_then(|after| after.split_whitespace().nth(19))
        .ok_or("its start cannot be read")?
        .parse()?;
    let up: f64 = std::fs::read_to_string("/proc/uptime")?
        .split_whitespace()
        .next()
        .ok_or("how long this machine is up cannot be read")?
        .parse()?;
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?;
    Ok((now.as_secs_f64() - up) * 1e3 + ticks * TICK_MS)
}

async fn open(window: &Window) -> Told<f64> {
    window.finds("input[type=password]").await?.click().await?;
    window.types(PASSPHRASE).await?;
    let script = "const done = arguments[0];
        const began = performance.now();
        const look = () => {
          const rows = document.querySelectorAll('[role=feed] [aria-posinset]').length;
          if (rows > 3) done(performance.now() - began);
          else requestAnimationFrame(look);
        };
        document.activeElement.form.requestSubmit();
        look()";
    window.later(script, vec![]).await?.as_f64().ok_or_else(|| "the day did not open".into())
}

/// Enter, until the entry stands in the timeline: by then it is on the disk.
async fn write(window: &Window) -> Told<Vec<f64>> {
    window.press("Ctrl+Shift+N").await?;
    let listen = "addEventListener('keydown', (event) => {
        if (event.key === 'Enter') window.pressed = performance.now();
      }, { capture: true });
      window.taken = [];
      new MutationObserver(() => {
        const top = document.querySelector('[role=feed]')?.innerText ?? '';
        if (window.awaited && top.includes(window.awaited)) {
          window.taken.push(performance.now() - window.pressed);
          window.awaited = null;
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true });";
    window.script(listen, vec![]).await?;
    for turn in 0..TURNS {
        let words = format!("Water carried to the corner, round {turn} of many");
        window.script("window.awaited = arguments[0]", vec![json!(words)]).await?;
        window.types(&words).await?;
        window.press("Enter").await?;
        window.wait_until("for the entry", "return window.awaited === null", vec![]).await?;
    }
    numbers(&window.script("return window.taken", vec![]).await?)
}

/// How long each frame takes while the timeline scrolls, beside a page of the same size and height
/// with nothing on it.
async fn scroll(window: &Window) -> Told<[Vec<f64>; 2]> {
    let script = "const [turns, done] = arguments;
        const feed = document.querySelector('[role=feed]').parentElement;
        const empty = document.createElement('div');
        const { left, top, width, height } = feed.getBoundingClientRect();
        empty.style.cssText = `position: fixed; overflow: auto; background: white; z-index: 9;
          left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px`;
        empty.innerHTML = `<div style='height: ${feed.scrollHeight}px'></div>`;
        const frame = () => new Promise((next) => requestAnimationFrame(next));
        const through = async (page) => {
          const taken = [];
          for (let turn = 0, before = await frame(); turn < turns; turn++) {
            page.scrollBy(0, 240);
            const now = await frame();
            taken.push(now - before);
            before = now;
          }
          return taken;
        };
        (async () => {
          document.body.append(empty);
          const nothing = await through(empty);
          empty.remove();
          const rows = await through(feed);
          feed.scrollTo(0, 0);
          done([nothing, rows]);
        })()";
    let taken = window.later(script, vec![json!(TURNS * 5)]).await?;
    let frames = |place: usize| numbers(taken.get(place).ok_or("nothing was measured")?);
    Ok([frames(0)?, frames(1)?])
}

/// Each minute of a busy hour, as it happened, until the timeline shows that minute's rows.
async fn look_back(window: &Window) -> Told<Vec<f64>> {
    window.press("Shift+Home").await?;
    window.sees("Known at").await?;
    window.press("Ctrl+T").await?;
    window.sees("Timeline, happened by").await?;
    let script = "const [turns, done] = arguments;
        const slider = document.querySelector('[role=slider]');
        const press = (key) => slider.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        const rows = () => document.querySelector('[role=feed]')?.innerText;
        const frame = () => new Promise((next) => requestAnimationFrame(next));
        const after = async (key) => {
          const before = rows();
          const began = performance.now();
          press(key);
          while (rows() === before && performance.now() - began < 5000) await frame();
          return performance.now() - began;
        };
        (async () => {
          slider.focus();
          await after('Home');
          for (let turn = 0; turn < 12; turn++) await after('PageUp');
          const taken = [];
          for (let turn = 0; turn < turns; turn++) taken.push(await after('ArrowRight'));
          done(taken);
        })()";
    numbers(&window.later(script, vec![json!(TURNS)]).await?)
}

fn numbers(told: &Value) -> Told<Vec<f64>> {
    let all = told.as_array().ok_or("nothing was measured")?;
    Ok(all.iter().filter_map(Value::as_f64).collect())
}

/// Returns what so many in a hundred of these stay below.
fn at(taken: &[f64], share: usize) -> f64 {
    let mut sorted = taken.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = sorted.len().saturating_sub(1) * share / 100;
    sorted.get(place).copied().unwrap_or(f64::NAN)
}

/// Says how long something took, and whether that is within its limit.
#[expect(clippy::print_stdout, reason = "cargo xtask bench shows it")]
fn tell(what: &str, taken: &[f64], limit: Option<f64>) {
    let (middle, slow) = (at(taken, 50), at(taken, 95));
    let many = match taken.len() {
        1 => format!("{slow:.0} ms"),
        times => format!("p50 {middle:.0} ms, p95 {slow:.0} ms ({times} times)"),
    };
    let limit = limit.map_or(String::new(), |limit| {
        format!(", limit {limit:.0} ms, {}", if slow <= limit { "PASS" } else { "FAIL" })
    });
    println!("figure: {what}: {many}{limit}");
}
