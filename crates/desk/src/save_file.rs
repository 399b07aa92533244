//! A copy of a kept file that leaves the vault: whole for the legal team, drawn anew for others.

use std::path::Path;

use closeby_domain::Audience;
use closeby_domain::attachment::FileKind;
use closeby_import::picture::{self, Cover};
use closeby_seal::FileHash;
use closeby_vault::FiledFile;
use sha2::{Digest as _, Sha256};

use crate::bundle::frame::hex;
use crate::desk::Desk;
use crate::problem::{Answer, Code, Problem};
use crate::save_copy;
use crate::see_files::{content, not_drawn};
use crate::view::file::{CoverAsk, SaveFileAsk, SavedFileView};
use crate::view::handover::Level;
use crate::words::say;

/// The most parts of one picture that can be covered.
const MOST_COVERS: usize = 500;

/// How a copy is made.
enum Way {
    /// Byte for byte.
    Whole,
    /// Drawn anew, without metadata and with what was covered gone.
    Drawn,
}

/// Saves a copy of a file for somebody.
pub fn save_file(desk: &Desk, ask: SaveFileAsk) -> Answer<SavedFileView> {
    let filed = desk.with_open(|open| {
        if ask.level == Level::Legal {
            open.with_legal_key()?;
        }
        open.filed(&ask.id)
    })?;
    let path = Path::new(ask.path.trim());
    let (sha256, whole) = match way(&filed, &ask)? {
        Way::Whole => (save_whole(desk, &filed, path, ask.replace)?, true),
        Way::Drawn => (save_drawn(desk, &filed, path, &ask)?, false),
    };
    Ok(SavedFileView { path: ask.path, sha256, whole })
}

/// Decides how a copy is made, or says why there is none.
fn way(filed: &FiledFile, ask: &SaveFileAsk) -> Answer<Way> {
    let outside = matches!(ask.level, Level::External | Level::Public);
    let refused = |says: String, next: String| Err(Problem::new(Code::Refused, says, next));
    if ask.level == Level::Legal {
        return Ok(Way::Whole);
    }
    if filed.audience == Audience::Legal {
        return refused(say!("file-sealed"), say!("file-sealed-try"));
    }
    match filed.attachment.file.kind {
        kind if kind.can_be_drawn() => {
            if outside && ask.covers.is_empty() && !ask.nobody_shown {
                return refused(say!("file-cover-first"), say!("file-cover-first-try"));
            }
            Ok(Way::Drawn)
        }
        FileKind::OtherPicture => {
            refused(say!("file-picture-as-it-is"), say!("file-as-it-is-no-try"))
        }
        _ if outside => refused(say!("file-as-it-is-no"), say!("file-as-it-is-no-try")),
        _ if ask.as_it_is => Ok(Way::Whole),
        _ => refused(say!("file-as-it-is"), say!("file-as-it-is-try")),
    }
}

/// Writes the file as it was kept, piece by piece; the desk is asked once for each.
fn save_whole(desk: &Desk, filed: &FiledFile, path: &Path, replace: bool) -> Answer<String> {
    save_copy::save_with(path, replace, |out| {
        let mut whole = FileHash::default();
        for number in filed.parts() {
            let part = desk.with_open(|open| Ok(open.vault.file_part(filed, number)?))?;
            whole.take(&part);
            out.write_all(&part).map_err(|_| save_copy::not_saved())?;
        }
        filed.holds(&whole)?;
        Ok(filed.attachment.file.sha256.to_string())
    })
}

fn save_drawn(desk: &Desk, filed: &FiledFile, path: &Path, ask: &SaveFileAsk) -> Answer<String> {
    if ask.covers.len() > MOST_COVERS {
        let most = MOST_COVERS as u64;
        return Err(Problem::new(
            Code::BadInput,
            say!("file-too-many-covers", most = most),
            say!("file-too-many-covers-try"),
        ));
    }
    let covers: Vec<Cover> = ask.covers.iter().map(cover).collect();
    let drawn = picture::redrawn(&content(desk, filed)?, &covers).map_err(not_drawn)?;
    save_copy::save(path, &drawn.bytes, ask.replace)?;
    Ok(hex(&Sha256::digest(&drawn.bytes)))
}

fn cover(ask: &CoverAsk) -> Cover {
    let CoverAsk { left, top, width, height } = *ask;
    Cover { left, top, width, height }
}
