//! One window with a laptop folder of its own, and what somebody at it can do and see.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::time::{sleep, timeout};

use crate::display::Display;
use crate::driver::Driver;
use crate::keys;

/// What a step returns; when it goes wrong, a sentence about it.
pub type Told<T> = Result<T, Box<dyn std::error::Error>>;

/// Longer than anything takes, even on a busy machine; a step that needs it has gone wrong.
const PATIENCE: Duration = Duration::from_secs(30);
static TURN: Mutex<()> = Mutex::new(());
/// A refusal that comes sooner is a driver that is not there yet.
const AT_ONCE: Duration = Duration::from_secs(5);
/// How often one looks again while waiting.
const LOOK: Duration = Duration::from_millis(40);

/// A window somebody sits at.
pub struct Window {
    client: Client,
    /// The program it is.
    pub program: String,
}

/// Where cargo xtask put things; nothing when it did not start us.
pub struct Place {
    /// The window's program.
    pub window: String,
    driver: String,
    shots: PathBuf,
}

/// Returns where cargo xtask put things, when it did.
pub fn place() -> Option<Place> {
    let set = |name: &str| std::env::var(name).ok();
    Some(Place {
        window: set("CLOSEBY_BIN")?,
        driver: set("CLOSEBY_DRIVER")?,
        shots: PathBuf::from(set("CLOSEBY_SHOTS")?),
    })
}

/// Why most of these tests are skipped when they are.
pub const NOBODY_SAID: &str = "nobody said where the window is (cargo xtask test does)";

/// Says by name that a test was not made, for cargo xtask to count.
#[expect(clippy::print_stdout, reason = "the test harness keeps it with the test's other words")]
pub fn skipped(name: &str, why: &str) {
    println!("skipped: {name}, {why}");
}

/// Opens a window, does what is told in it, and keeps a picture and the page when it goes wrong.
pub fn visit(name: &str, journey: impl AsyncFnOnce(&Window) -> Told<()>) {
    visit_with(name, |_| Ok(()), journey);
}

/// The same on a laptop whose folder was got ready.
pub fn visit_with(
    name: &str,
    get_ready: impl Fn(&Path) -> Told<()>,
    journey: impl AsyncFnOnce(&Window) -> Told<()>,
) {
    let Some(place) = place() else {
        return skipped(name, NOBODY_SAID);
    };
    // One window at a time: two would only wait for each other, and for the same graphics.
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime starts");
    let outcome = runtime.block_on(async {
        let display = Display::open("1440x900")?;
        let (window, _seat) = sit_down(&place, &display, &get_ready).await?;
        let outcome = journey(&window).await;
        if outcome.is_err() {
            window.keep_evidence(name).await;
        }
        // A window that has already gone is closed.
        let _ = window.client.close().await;
        outcome
    });
    if let Err(fault) = outcome {
        panic!("{name}: {fault} (a picture and the page are in {})", place.shots.display());
    }
}

/// Starts a driver with a folder of its own and opens the window in it.
///
/// A window that did not come up is not asked twice: its first start may still be under way,
/// and there is only one window for each folder. The next try has everything new.
async fn sit_down(
    place: &Place,
    display: &Display,
    get_ready: &impl Fn(&Path) -> Told<()>,
) -> Told<(Window, (Driver, TempDir))> {
    let mut tries = 0;
    loop {
        let folder = tempfile::tempdir()?;
        get_ready(&folder.path().join("laptop"))?;
        let driver = Driver::start(&place.driver, display, folder.path())?;
        match timeout(PATIENCE, connect(&driver.address, &place.window)).await {
            Ok(Ok(client)) => {
                let window = Window { client, program: place.window.clone() };
                return Ok((window, (driver, folder)));
            }
            Ok(Err(fault)) if tries == 2 => return Err(fault),
            Err(_) if tries == 2 => return Err("the window did not come up".into()),
            _ => tries += 1,
        }
    }
}

/// Asks until the driver is there to be asked; that takes it a moment.
async fn connect(address: &str, window: &str) -> Told<Client> {
    let capabilities = json!({ "tauri:options": { "application": window, "args": [] } });
    let capabilities = capabilities.as_object().cloned().unwrap_or_default();
    let began = Instant::now();
    loop {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        match builder.capabilities(capabilities.clone()).connect(address).await {
            Ok(client) => return answers(client).await,
            Err(fault) if began.elapsed() > AT_ONCE => return Err(fault.into()),
            Err(_) => sleep(LOOK).await,
        }
    }
}

/// Waits until our page has come. A command that falls between two pages is never answered.
async fn answers(client: Client) -> Told<Client> {
    let came = "return location.protocol === 'tauri:' && document.readyState === 'complete'";
    loop {
        let said = timeout(AT_ONCE, client.execute(came, Vec::new())).await;
        if said.map_err(|_| "the window came up, but its page does not answer")?? == true {
            return Ok(client);
        }
        sleep(LOOK).await;
    }
}

impl Window {
    /// Presses a chord: "Ctrl+K".
    pub async fn press(&self, chord: &str) -> Told<()> {
        Ok(self.client.perform_actions(keys::chord(chord)?).await?)
    }

    /// Types words where the focus is, as a keyboard would.
    pub async fn types(&self, words: &str) -> Told<()> {
        Ok(self.client.active_element().await?.send_keys(words).await?)
    }

    /// Waits until these words can be read on the page.
    pub async fn sees(&self, words: &str) -> Told<()> {
        let read =
            "return document.body.innerText.toLowerCase().includes(arguments[0].toLowerCase())";
        self.wait_until(&format!("to read \u{201c}{words}\u{201d}"), read, vec![json!(words)]).await
    }

    /// Waits until these words can no longer be read on the page.
    pub async fn no_longer_sees(&self, words: &str) -> Told<()> {
        let gone =
            "return !document.body.innerText.toLowerCase().includes(arguments[0].toLowerCase())";
        self.wait_until(&format!("not to read \u{201c}{words}\u{201d}"), gone, vec![json!(words)])
            .await
    }

    /// Waits until something is there, by its CSS selector.
    pub async fn finds(&self, selector: &str) -> Told<Element> {
        let found = self
            .client
            .wait()
            .at_most(PATIENCE)
            .every(LOOK)
            .for_element(Locator::Css(selector))
            .await;
        found.map_err(|fault| format!("waited for {selector}: {fault}").into())
    }

    /// Waits until a script says true.
    pub async fn wait_until(&self, what: &str, script: &str, arguments: Vec<Value>) -> Told<()> {
        let began = Instant::now();
        let mut fault = String::new();
        while began.elapsed() < PATIENCE {
            // An answer that was lost, or that ended with its page, is asked for again.
            match timeout(AT_ONCE, self.client.execute(script, arguments.clone())).await {
                Ok(Ok(Value::Bool(true))) => return Ok(()),
                Ok(Err(said)) => fault = format!(" ({said})"),
                _ => {}
            }
            sleep(LOOK).await;
        }
        Err(format!("waited in vain {what}{fault}").into())
    }

    /// Runs a script that answers later, as its last argument is called.
    pub async fn later(&self, script: &str, arguments: Vec<Value>) -> Told<Value> {
        let answer = timeout(PATIENCE, self.client.execute_async(script, arguments)).await;
        Ok(answer.map_err(|_| "the page did not answer")??)
    }

    /// Runs a script and returns its answer.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Told<Value> {
        let answer = timeout(PATIENCE, self.client.execute(script, arguments)).await;
        Ok(answer.map_err(|_| "the page did not answer")??)
    }

    /// Asks the desk through the page's own door. For what only a system dialog could do.
    pub async fn asks(&self, name: &str, ask: Value) -> Told<Value> {
        let script = "const [name, ask, done] = arguments;
            window.__TAURI_INTERNALS__.invoke('ask', { name, ask }).then(
              (answer) => done({ answer }), (problem) => done({ problem }))";
        let said = self.later(script, vec![json!(name), ask]).await?;
        match said.get("problem") {
            Some(problem) => Err(format!("the desk did not answer {name}: {problem}").into()),
            None => Ok(said.get("answer").cloned().unwrap_or_default()),
        }
    }

    /// Waits until letters are drawn in their own typeface, the map is drawn where there is one, and
    /// two pictures in a row have been painted.
    pub async fn settles(&self) -> Told<()> {
        let drawn = "return ![...document.querySelectorAll('.map div.ground')]
            .some((ground) => !('drawn' in ground.dataset))";
        self.wait_until("for the map to be drawn", drawn, Vec::new()).await?;
        let script = "const done = arguments[0];
            document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";
        self.later(script, Vec::new()).await.map(drop)
    }

    /// Saves a picture of the window.
    ///
    /// The driver takes it when the page next paints; a page at rest would keep it waiting for ever.
    pub async fn shot(&self, name: &str) -> Told<()> {
        let stir = "let turn = 0;
            const root = document.documentElement.style;
            window.stirring = setInterval(() => {
              root.opacity = (turn += 1) % 2 ? '0.9999' : '';
            }, 50)";
        self.script(stir, Vec::new()).await?;
        let settled = self.settles().await;
        let picture = match settled {
            Ok(()) => Ok(timeout(PATIENCE, self.client.screenshot()).await),
            Err(fault) => Err(fault),
        };
        let still = "clearInterval(window.stirring); document.documentElement.style.opacity = ''";
        self.script(still, Vec::new()).await?;
        let picture = picture?;
        let picture = picture.map_err(|_| format!("no picture of {name} was taken"))??;
        Ok(std::fs::write(self.keep(&format!("{name}.png"))?, picture)?)
    }

    /// Returns the place of a file to keep after the test.
    pub fn keep(&self, name: &str) -> Told<PathBuf> {
        let shots = place().ok_or("there is no folder for pictures")?.shots;
        std::fs::create_dir_all(&shots)?;
        Ok(shots.join(name))
    }

    async fn keep_evidence(&self, name: &str) {
        // Best effort: the failure itself is what gets reported.
        let _ = self.shot(&format!("failed-{name}")).await;
        let page = timeout(AT_ONCE, self.client.source()).await;
        if let (Ok(Ok(page)), Ok(file)) = (page, self.keep(&format!("failed-{name}.html"))) {
            let _ = std::fs::write(file, page);
        }
    }
}
