//! What can be typed to keep files, and to get copies of them.

use clap::{Args, Subcommand, ValueEnum};
use closeby_desk::view::file::CoverAsk;

use super::For;

/// A file to keep.
#[derive(Debug, Args)]
pub struct Attach {
    /// The folder of the day
    pub day: String,
    /// The file: a picture, a document, a recording, anything
    pub file: String,
    /// The number of the entry that it belongs to; a line of its own is logged without it
    #[arg(long, value_name = "N", conflicts_with = "case")]
    pub entry: Option<u32>,
    /// The name of the case that it belongs to; needs the legal passphrase
    #[arg(long, value_name = "C")]
    pub case: Option<String>,
    /// Who may read it; legal needs the legal passphrase
    #[arg(long, value_name = "A")]
    pub audience: Option<Readers>,
}

/// Who may read a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Readers {
    /// Everybody at the desk
    Team,
    /// Whoever has the legal key
    Legal,
}

/// What can be done with files that were kept.
#[derive(Debug, Subcommand)]
pub enum Attachment {
    /// The files of an entry or a case, with the id that `save` takes
    List {
        /// The folder of the day
        day: String,
        /// The number of the entry
        #[arg(long, value_name = "N", conflicts_with = "case", required_unless_present = "case")]
        entry: Option<u32>,
        /// The name of the case; needs the legal passphrase
        #[arg(long, value_name = "C")]
        case: Option<String>,
        /// Also those that only the legal key opens; needs the legal passphrase
        #[arg(long)]
        legal: bool,
    },
    /// What a picture says of itself: camera, time, place; needs the legal passphrase
    Metadata {
        /// The folder of the day
        day: String,
        /// The file's id
        id: String,
    },
    /// Save a copy: byte for byte for legal, a picture drawn anew without metadata for others
    Save(Save),
}

/// A copy to save.
#[derive(Debug, Args)]
pub struct Save {
    /// The folder of the day
    pub day: String,
    /// The file's id
    pub id: String,
    /// For whom; legal needs the legal passphrase
    #[arg(long = "for", value_name = "LEVEL")]
    pub level: For,
    /// The file to write; nothing may be there yet
    #[arg(long, value_name = "FILE")]
    pub out: String,
    /// A part to cover, in hundredths of width and height: LEFT,TOP,WIDTH,HEIGHT
    #[arg(long, value_name = "BOX", value_parser = cover)]
    pub cover: Vec<CoverAsk>,
    /// Nobody can be recognised in it, so nothing needs covering
    #[arg(long)]
    pub nobody_shown: bool,
    /// It is no picture and may go with all that is hidden in it
    #[arg(long)]
    pub as_it_is: bool,
}

fn cover(words: &str) -> Result<CoverAsk, String> {
    let parts: Result<Vec<f64>, _> = words.split(',').map(|part| part.trim().parse()).collect();
    let Some(&[left, top, width, height]) = parts.as_deref().ok() else {
        return Err("four numbers with commas between: 10,20,15,30".to_owned());
    };
    let all = [left, top, width, height];
    if !all.iter().all(|part| (0.0..=100.0).contains(part)) {
        return Err("hundredths of the picture, from 0 to 100".to_owned());
    }
    let [left, top, width, height] = all.map(|part| part / 100.0);
    Ok(CoverAsk { left, top, width, height })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cover_is_four_hundredths() {
        let read = cover("10, 20,50,100").unwrap();
        assert_eq!((read.left, read.top, read.width, read.height), (0.1, 0.2, 0.5, 1.0));
        for words in ["", "1,2,3", "1,2,3,4,5", "1,2,3,x", "1,2,3,101", "-1,2,3,4", "1,2,3,NaN"] {
            assert!(cover(words).is_err(), "{words}");
        }
    }
}
