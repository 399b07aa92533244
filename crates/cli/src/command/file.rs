//! `closeby attach` and `closeby attachment`: files kept with entries and cases, and copies of them.

use closeby_desk::problem::Answer;
use closeby_desk::view::cases::CasesView;
use closeby_desk::view::entry::{EntryView, NumberAsk};
use closeby_desk::view::file::{
    AttachAsk, AttachedView, FileAsk, FileView, KeepWith, MetadataView, SaveFileAsk, SavedFileView,
};
use closeby_desk::view::{Done, Nothing};
use serde::Serialize;

use crate::arguments::{Attach, Attachment, For, Readers, Save};
use crate::command::cases::no_case;
use crate::session::Session;
use crate::tell::{Tell, tell};

#[derive(Serialize)]
#[serde(transparent)]
struct Kept(AttachedView);

#[derive(Serialize)]
#[serde(transparent)]
struct Files(Vec<FileView>);

#[derive(Serialize)]
#[serde(transparent)]
struct Told(MetadataView);

#[derive(Serialize)]
#[serde(transparent)]
struct Saved(SavedFileView);

/// Keeps a file.
pub fn attach(asked: Attach, json: bool) -> Answer<()> {
    let legal = asked.case.is_some() || asked.audience == Some(Readers::Legal);
    let session = open(&asked.day, legal)?;
    let case = asked.case.map(|name| case_id(&session, &name)).transpose()?;
    let with = KeepWith { number: asked.entry, case, note: None, for_legal: legal };
    let ask = AttachAsk { path: asked.file, with };
    let kept: Done<AttachedView> = session.awake(|| session.ask("attach", ask))?;
    tell(&Kept(kept.value), json)
}

/// Lists kept files, tells of a picture, or saves a copy.
pub fn attachment(asked: Attachment, json: bool) -> Answer<()> {
    match asked {
        Attachment::List { day, entry, case, legal } => {
            let session = open(&day, legal || case.is_some())?;
            let files = match (entry, case) {
                (_, Some(name)) => of_case(&session, &name)?,
                (number, None) => of_entry(&session, number.unwrap_or_default())?,
            };
            tell(&Files(files), json)
        }
        Attachment::Metadata { day, id } => {
            let session = open(&day, true)?;
            tell(&Told(session.ask("picture_metadata", FileAsk { id })?), json)
        }
        Attachment::Save(save) => saved(save, json),
    }
}

fn saved(asked: Save, json: bool) -> Answer<()> {
    let session = open(&asked.day, matches!(asked.level, For::Legal))?;
    let ask = SaveFileAsk {
        id: asked.id,
        level: asked.level.into(),
        path: asked.out,
        replace: false,
        covers: asked.cover,
        nobody_shown: asked.nobody_shown,
        as_it_is: asked.as_it_is,
    };
    tell(&Saved(session.awake(|| session.ask("save_file", ask))?), json)
}

fn open(day: &str, legal: bool) -> Answer<Session> {
    if legal { Session::open_with_legal_key(day) } else { Session::open(day) }
}

fn of_entry(session: &Session, number: u32) -> Answer<Vec<FileView>> {
    Ok(session.ask::<EntryView>("entry", NumberAsk { number })?.files)
}

fn of_case(session: &Session, name: &str) -> Answer<Vec<FileView>> {
    let id = case_id(session, name)?;
    let cases: CasesView = session.ask("cases", Nothing {})?;
    let found = cases.cases.into_iter().find(|case| case.id == id);
    Ok(found.map(|case| case.files).unwrap_or_default())
}

fn case_id(session: &Session, name: &str) -> Answer<String> {
    let cases: CasesView = session.ask("cases", Nothing {})?;
    let wanted = name.trim().to_lowercase();
    let found = cases.cases.into_iter().find(|case| case.pseudonym.to_lowercase() == wanted);
    Ok(found.ok_or_else(no_case)?.id)
}

impl Tell for Kept {
    fn in_words(&self) -> String {
        let AttachedView { file, number, says } = &self.0;
        let place = number.map(|number| format!(" with #{number}")).unwrap_or_default();
        let kept = format!("{}{place} kept: {}", file.name, one(file));
        says.iter().fold(kept, |kept, says| format!("{kept}\n{says}"))
    }
}

impl Tell for Files {
    fn in_words(&self) -> String {
        let files: Vec<String> =
            self.0.iter().map(|file| format!("{}: {}", file.name, one(file))).collect();
        if files.is_empty() { "No file is kept with it.".to_owned() } else { files.join("\n") }
    }
}

fn one(file: &FileView) -> String {
    let sealed = if file.sealed { ", for the legal team only" } else { "" };
    format!("{}{sealed}, id {}, SHA-256 {}", file.size, file.id, file.sha256)
}

impl Tell for Told {
    fn in_words(&self) -> String {
        let lines = self.0.lines.iter().map(|(name, value)| format!("{name}: {value}"));
        lines.chain(self.0.says.clone()).collect::<Vec<_>>().join("\n")
    }
}

impl Tell for Saved {
    fn in_words(&self) -> String {
        let SavedFileView { path, sha256, whole } = &self.0;
        let how = if *whole { "byte for byte" } else { "drawn anew, without metadata" };
        format!("{path}: {how}, SHA-256 {sha256}")
    }
}
