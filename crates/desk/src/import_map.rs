//! The import of a map file: streamed, with progress, stopped on request, kept in the vault.

use std::fs::File;
use std::io::BufReader;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use closeby_geo::{Atlas, Counts, MapError, Town};

use crate::desk::{Desk, OpenDesk, done};
use crate::problem::{Answer, Code, Problem};
use crate::see_map::{MAP_BLOB, MAP_SUMMARY, MAP_VERSION};
use crate::view::map::{ImportMapAsk, ImportProgress, ImportedView};
use crate::view::{Done, Nothing, View};
use crate::words::say;

/// The import that is under way. Watched and stopped without waiting for the desk.
#[derive(Debug, Default)]
pub struct Import {
    running: AtomicBool,
    stop: AtomicBool,
    read: AtomicU64,
    of: AtomicU64,
}

impl Import {
    fn begin(&self) -> Answer<()> {
        if self.running.swap(true, Ordering::AcqRel) {
            return Err(Problem::new(Code::Refused, say!("import-runs"), say!("import-runs-try")));
        }
        self.stop.store(false, Ordering::Release);
        self.read.store(0, Ordering::Release);
        Ok(())
    }

    fn progress(&self) -> ImportProgress {
        let of = self.of.load(Ordering::Acquire).max(1);
        let read = self.read.load(Ordering::Acquire);
        if !self.running.load(Ordering::Acquire) {
            return ImportProgress { share: None, says: say!("import-idle") };
        }
        #[allow(clippy::cast_precision_loss, reason = "a share of a bar")]
        let share = (read as f64 / of as f64).min(1.0);
        ImportProgress { share: Some(share), says: say!("import-reading") }
    }
}

/// Imports a map file and keeps it in the vault. The map before is replaced only at the end.
pub fn import_map(desk: &Desk, ask: ImportMapAsk) -> Answer<Done<ImportedView>> {
    desk.with_open(|_| Ok(()))?;
    desk.import.begin()?;
    let read = read_file(desk, Path::new(ask.path.trim()));
    let kept = read.and_then(|(town, counts)| desk.with_open(|open| open.keep_map(town, counts)));
    desk.import.running.store(false, Ordering::Release);
    kept
}

/// Returns how far the import is.
pub fn import_progress(desk: &Desk, _: Nothing) -> Answer<ImportProgress> {
    Ok(desk.import.progress())
}

/// Stops the import. The map before stays.
pub fn cancel_import(desk: &Desk, _: Nothing) -> Answer<ImportProgress> {
    desk.import.stop.store(true, Ordering::Release);
    Ok(desk.import.progress())
}

/// Reads a map file while the desk stays free for everything else.
fn read_file(desk: &Desk, path: &Path) -> Answer<(Town, Counts)> {
    let unreadable =
        |_| Problem::new(Code::CannotRead, say!("file-unreadable"), say!("file-unreadable-try"));
    let file = File::open(path).map_err(unreadable)?;
    let size = file.metadata().map_err(unreadable)?.len();
    let import = &desk.import;
    import.of.store(size, Ordering::Release);
    let read = closeby_geo::import(BufReader::new(file), size, |progress| {
        import.read.store(progress.bytes, Ordering::Release);
        match import.stop.load(Ordering::Acquire) {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        }
    });
    read.map(|map| (map.town, map.counts)).map_err(|error| refused(&error))
}

fn refused(error: &MapError) -> Problem {
    let code = if matches!(error, MapError::Cancelled) { Code::Cancelled } else { Code::BadMap };
    Problem::new(code, error.to_string(), say!("map-refused-try"))
}

impl OpenDesk {
    /// Keeps a town in the vault and shows it from now on.
    pub fn keep_map(&mut self, town: Town, counts: Counts) -> Answer<Done<ImportedView>> {
        self.vault.keep_blob(MAP_BLOB, &mut town.to_bytes().as_slice())?;
        self.vault.set_setting(MAP_VERSION, &self.fresh().to_string())?;
        let found = imported(&town, &counts);
        let summary = say!(
            "map-summary",
            streets = found.street_names,
            buildings = found.buildings,
            closes = found.closes
        );
        self.vault.set_setting(MAP_SUMMARY, &summary)?;
        self.atlas = Some(Arc::new(Atlas::of(town)));
        Ok(done(found, &[View::Map, View::Board, View::Handover]))
    }
}

fn imported(town: &Town, counts: &Counts) -> ImportedView {
    let short = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
    ImportedView {
        nodes: short(counts.nodes),
        ways: short(counts.ways),
        relations: short(counts.relations),
        roads: short(counts.highways),
        street_names: short(counts.street_names),
        paths: short(counts.paths),
        buildings: short(counts.buildings),
        addresses: short(counts.addresses),
        dangling: short(counts.dangling),
        closes: u32::try_from(closeby_geo::closes(town).len()).unwrap_or(u32::MAX),
    }
}
