//! The board at any moment, from the read tables.

use closeby_domain::Moment;
use closeby_domain::board::{Board, Mode};
use closeby_domain::entry::EntryLine;
use rusqlite::Connection;

use crate::error::Kept;
use crate::table::fact::{self, Wanted};
use crate::table::line;
use crate::table::tally;
use crate::{Filter, Vault, VaultError};

/// How many lines of the log a board carries. The tally counts all of them.
pub const BOARD_LINES: usize = 100;

impl Vault {
    /// Returns the board at a moment, with the newest [`BOARD_LINES`] lines of the log.
    ///
    /// The board now is the board at this moment: there is one way to it, and it looks at what
    /// held then and not at what came before or after.
    pub fn board(&self, at: Moment, mode: Mode) -> Result<Board, VaultError> {
        match self.read(|connection| board_at(connection, at, mode)) {
            Err(VaultError::Damaged { .. }) => self.board_line_by_line(at, mode),
            whole => whole,
        }
    }

    /// Returns the board without the lines that cannot be read.
    fn board_line_by_line(&self, at: Moment, mode: Mode) -> Kept<Board> {
        let mut board = self.read(|connection| board_without_lines(connection, at, mode))?;
        let ask = Filter::default().ask(None, BOARD_LINES);
        board.lines = self.lines_at(at, mode, &ask)?.into_iter().map(|(line, _)| line).collect();
        board.settle();
        Ok(board)
    }
}

pub(crate) fn board_at(connection: &Connection, at: Moment, mode: Mode) -> Kept<Board> {
    let mut board = board_without_lines(connection, at, mode)?;
    board.lines = newest_lines(connection, at, mode)?;
    board.settle();
    Ok(board)
}

fn newest_lines(connection: &Connection, at: Moment, mode: Mode) -> Kept<Vec<EntryLine>> {
    let lines = line::after(connection, at, mode, &Filter::default().ask(None, BOARD_LINES))?;
    Ok(lines.into_iter().map(|(line, _)| line).collect())
}

fn board_without_lines(connection: &Connection, at: Moment, mode: Mode) -> Kept<Board> {
    let mut board = Board::default();
    fact::at(connection, at, mode, Wanted::ALL, |fact| board.place(fact))?;
    board.tally = tally::sum_at(connection, at, mode)?.tally();
    Ok(board)
}

#[cfg(test)]
pub(crate) mod tests;
