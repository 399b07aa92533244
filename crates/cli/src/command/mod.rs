//! One file for each thing that can be typed.

mod ask;
mod board;
mod cases;
mod claims;
mod copy;
mod crowd;
mod decision;
mod entry;
mod export;
mod file;
mod handover;
mod import;
mod incident;
mod log;
mod map;
mod new_day;
mod people;
mod rebuild;
mod request;
mod roles;
mod search;
mod sync;
mod timeline;
mod verify;

use closeby_desk::problem::Answer;

use crate::arguments::{Arguments, Case, Command, Import, Map};

/// Does what was asked.
pub fn run(asked: Arguments) -> Answer<()> {
    let json = asked.json;
    match asked.command {
        Command::New(new) => new_day::new(&new, json),
        Command::Sample { day } => new_day::sample(&day, json),
        Command::Log(line) => log::log(line, json),
        Command::Entry(act) => entry::entry(act, json),
        Command::Request(act) => request::request(act, json),
        Command::Crowd(act) => crowd::crowd(act, json),
        Command::Incident(act) => incident::incident(act, json),
        Command::Attach(file) => file::attach(file, json),
        Command::Attachment(asked) => file::attachment(asked, json),
        Command::Claims(when) => claims::claims(&when, json),
        Command::Decision(act) => decision::decision(act, json),
        Command::Import(Import::Chat(chat)) => import::chat(&chat, json),
        Command::Board(when) => board::board(&when, json),
        Command::Timeline(when) => timeline::timeline(&when, json),
        Command::Search { day, query } => search::search(&day, query, json),
        Command::People { day } => people::people(&day, json),
        Command::Roles { day } => roles::roles(&day, json),
        Command::Cases { day } => cases::cases(&day, json),
        Command::Case(Case::New { day, pseudonym }) => cases::new(&day, &pseudonym, json),
        Command::Case(Case::Note { day, pseudonym, .. }) => cases::note(&day, &pseudonym, json),
        Command::Map(Map::Import { day, file }) => map::import(&day, &file, json),
        Command::Map(Map::Closes { day }) => map::closes(&day, json),
        Command::Map(Map::Mark { day, street }) => map::mark(&day, street, json),
        Command::Handover(handover) => handover::handover(&handover, json),
        Command::Copy(wanted) => copy::copy(wanted, json),
        Command::Ask(asked) => ask::ask(asked, json),
        Command::Export(export) => export::export(export, json),
        Command::Verify { day } => verify::verify(&day, json),
        Command::Rebuild { day } => rebuild::rebuild(&day, json),
        Command::Sync(asked) => sync::sync(asked, json),
        Command::Hub(serve) => sync::share::hub(serve, json),
        Command::Bench(bench) => crate::bench::bench(&bench, json),
    }
}
