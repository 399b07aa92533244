//! Two things looked up side by side, on two connections and two cores.

use std::sync::MutexGuard;
use std::thread;

use rusqlite::Connection;

use crate::error::Kept;
use crate::pen::Pen;
use crate::vault::open_and_free;
use crate::{Vault, VaultError, connect};

impl Vault {
    /// Looks two things up at once, both as they are at one moment.
    ///
    /// Returns `None` when not both connections are free or one could not read: then whoever asks
    /// looks one thing up after the other, which also knows what to do about damage.
    pub(crate) fn side_by_side<A: Send, B>(
        &self,
        there: impl FnOnce(&Connection) -> Kept<A> + Send,
        here: impl FnOnce(&Connection) -> Kept<B>,
    ) -> Option<(A, B)> {
        let mut seat = self.readers.iter().find_map(open_and_free)?;
        // Nobody writes while the pen is held, so both see the same.
        let pen = self.pen.try_lock().ok()?;
        let reader = seat.take()?;
        let (back, found) = thread::scope(|scope| {
            let other = scope.spawn(move || {
                let found = there(&reader);
                (reader, found)
            });
            let here = here(&pen.connection);
            other.join().map_or((None, None), |(reader, there)| {
                // After a page that could not be read nothing more is sure on that connection.
                let back = there.is_ok().then_some(reader);
                (back, Some((there, here)))
            })
        });
        *seat = back;
        let (there, here) = found?;
        if matches!(here, Err(VaultError::Damaged { .. })) {
            self.open_again(pen);
        }
        Some((there.ok()?, here.ok()?))
    }

    fn open_again(&self, mut pen: MutexGuard<'_, Pen>) {
        if let Ok(open) = connect::open(&self.folder.database(), &self.keys.database) {
            pen.connection = open;
        }
    }
}

#[cfg(test)]
mod tests {
    use closeby_domain::Moment;
    use closeby_domain::board::Mode;
    use closeby_seal::Passphrase;

    use super::*;
    use crate::board::board_at;
    use crate::verify::tests::an_afternoon;

    fn open_twice(folder: &std::path::Path) -> Vault {
        let passphrase = Passphrase::typed("lantern otter gravel".to_owned());
        let vault = Vault::create(&folder.join("day"), &passphrase, None).unwrap();
        vault.record(&an_afternoon()).unwrap();
        vault.close().unwrap();
        Vault::open(&folder.join("day"), &passphrase).unwrap()
    }

    #[test]
    fn a_board_read_on_two_connections_is_the_board() {
        let folder = tempfile::tempdir().unwrap();
        let vault = open_twice(folder.path());
        let both = vault.side_by_side(|_| Ok(1), |_| Ok(2));
        assert_eq!(both, Some((1, 2)), "an opened vault has two connections");
        for mode in [Mode::Known, Mode::Happened] {
            let one_by_one = vault.read(|connection| board_at(connection, Moment::NEVER, mode));
            assert_eq!(vault.board(Moment::NEVER, mode).unwrap(), one_by_one.unwrap());
        }
    }

    #[test]
    fn whoever_cannot_read_leaves_the_other_at_work() {
        let folder = tempfile::tempdir().unwrap();
        let vault = open_twice(folder.path());
        let hurt = || VaultError::damaged("a page");
        assert_eq!(vault.side_by_side(|_| Err::<(), _>(hurt()), |_| Ok(())), None);
        assert_eq!(vault.side_by_side(|_| Ok(()), |_| Ok(())), None, "its connection was given up");
        assert!(!vault.board(Moment::NEVER, Mode::Known).unwrap().lines.is_empty());
        vault.record(&an_afternoon()[..1]).unwrap();
    }
}
