//! A printed handover of five hundred entries beside a bare Typst table of the same rows.

use closeby_desk::Desk;
use closeby_desk::bench::{Workload, bare_table, forget_prints};
use closeby_desk::create_day;
use closeby_desk::problem::{Answer, Code, Problem};
use closeby_desk::view::Done;
use closeby_desk::view::handover::{PreviewAsk, PreviewView};
use closeby_desk::view::line::{LogAsk, Stored};
use closeby_desk::view::welcome::CreateAsk;

use super::Room;
use super::bar::{Bar, PAIRS, take_turns, timed};
use crate::session::Session;

const ENTRIES: usize = 500;

/// Both sides print for the first time on every turn: nothing of an earlier page is kept.
pub fn bar(room: &Room) -> Answer<Bar> {
    let rows = Workload::of(ENTRIES).rows(ENTRIES);
    let session = day_of(room, &rows)?;
    let pages = print(&session)?.pages;
    let bare_pages = bare_table(&rows).map_err(|error| unprinted(&error))?.0;
    let pairs = take_turns(
        PAIRS,
        |_| {
            forget_prints();
            timed(|| print(&session))
        },
        |_| {
            forget_prints();
            timed(|| bare_table(&rows).map_err(|error| unprinted(&error)))
        },
    )?;
    let note = Some(format!("{ENTRIES} entries on {pages} pages, bare on {bare_pages}"));
    Ok(Bar { note, ..Bar::new("handover", 1.5, pairs) })
}

/// A day whose log has these words.
fn day_of(room: &Room, rows: &[[String; 4]]) -> Answer<Session> {
    let folder = room.folder("handover")?;
    let desk = Desk::at(folder.join("home"));
    let ask = CreateAsk {
        name: "Bench".to_owned(),
        path: folder.join("bench.closeby").to_string_lossy().into_owned(),
        passphrase: "lantern otter gravel piano".to_owned(),
        exercise: true,
        author: "vol-00".to_owned(),
        ..CreateAsk::default()
    };
    let opened = create_day::create_day(&desk, ask)?;
    let session = Session::of(desk, opened)?;
    for [_, _, words, _] in rows {
        let ask = LogAsk { line: words.clone(), ..LogAsk::default() };
        session.ask::<Done<Stored>>("log_entry", ask)?;
    }
    Ok(session)
}

fn print(session: &Session) -> Answer<PreviewView> {
    session.ask("preview_handover", PreviewAsk::default())
}

fn unprinted(error: &impl std::fmt::Display) -> Problem {
    Problem::new(Code::NoPage, error.to_string(), "Nothing was measured.")
}
