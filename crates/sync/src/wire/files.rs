//! Pieces of kept files over the wire: asked for by name on a stream of their own, so that no line
//! of the log ever waits behind a picture.

use closeby_domain::attachment::Digest;
use closeby_seal::AuthorKey;
use iroh::endpoint::{Connection, RecvStream, SendStream};

use super::News;
use super::answer::{ENOUGH, carries};
use super::frame::{Cut, Frame, LONGEST, MOST_NAMES, SHORT, hear, say};
use super::room::Room;

/// How many pieces somebody is asked for at a time.
const AT_ONCE: usize = 16;
/// Lines of the log go first.
const AFTER_THE_LOG: i32 = -1;
/// How long until somebody is asked once more for what they did not have.
const ASK_AGAIN: std::time::Duration = std::time::Duration::from_secs(30);

/// A line on which files are asked for and answered.
#[derive(Clone, Copy)]
pub(super) struct Files<'a> {
    pub(super) room: &'a Room,
    pub(super) connection: &'a Connection,
    pub(super) device: AuthorKey,
    pub(super) name: &'a str,
}

type Streams = (SendStream, RecvStream);

impl Files<'_> {
    /// Answers whatever they ask for, until the line is gone.
    pub(super) async fn answer(self) {
        while let Ok((mut out, mut back)) = self.connection.accept_bi().await {
            // A stream that is closed already takes nothing more either.
            let _ = out.set_priority(AFTER_THE_LOG);
            if self.serve(&mut out, &mut back).await.is_none() {
                return self.cut_off();
            }
        }
    }

    /// Answers on one stream until it ends; `None` when they say what nobody says.
    async fn serve(self, out: &mut SendStream, back: &mut RecvStream) -> Option<()> {
        loop {
            let said = match hear(back, SHORT).await {
                Ok(Frame::Want(names)) => self.hand_out(out, names).await,
                Ok(Frame::Which { after }) => self.tell_which(out, after).await,
                Ok(_) | Err(Cut::Nonsense) => return None,
                Err(Cut::Gone) => return Some(()),
            };
            if said.is_none() {
                return Some(());
            }
        }
    }

    async fn hand_out(self, out: &mut SendStream, names: Vec<Digest>) -> Option<()> {
        for name in names {
            let piece = self.room.try_vault(move |vault| vault.sealed_piece(&name)).await?;
            let answer = piece.map_or(Frame::NotHere(name), Frame::Piece);
            say(out, &answer).await.ok()?;
        }
        Some(())
    }

    /// Tells whoever only carries which pieces are here; nobody else is told.
    async fn tell_which(self, out: &mut SendStream, after: u64) -> Option<()> {
        let after = usize::try_from(after).ok()?;
        let names = match carries(self.room, self.device).await? {
            true => self.room.try_vault(move |vault| vault.kept_pieces(after, MOST_NAMES)).await?,
            false => Vec::new(),
        };
        say(out, &Frame::Names(names)).await.ok().map(|_| ())
    }

    /// Fetches what is wanted here, whenever it is.
    pub(super) async fn fetch(self) {
        let mut wishes = self.room.wishes();
        loop {
            wishes.mark_unchanged();
            if self.fetch_all().await == Some(Cut::Nonsense) {
                return self.cut_off();
            }
            tokio::select! {
                changed = wishes.changed() => if changed.is_err() { return },
                () = tokio::time::sleep(ASK_AGAIN) => self.room.wants().forget(self.device),
            }
        }
    }

    /// Asks until they have nothing more of what is wanted.
    async fn fetch_all(self) -> Option<Cut> {
        let mut streams: Option<Streams> = None;
        loop {
            let names = self.room.wants().claim(self.device, AT_ONCE);
            if names.is_empty() {
                return None;
            }
            let open = match streams.take() {
                Some(open) => open,
                None => match self.connection.open_bi().await {
                    Ok(open) => open,
                    Err(_) => return Some(Cut::Gone),
                },
            };
            match self.ask(open, names).await {
                Ok(open) => streams = Some(open),
                Err(cut) => return Some(cut),
            }
        }
    }

    /// Asks for some pieces and takes in what comes.
    async fn ask(self, (mut out, mut back): Streams, names: Vec<Digest>) -> Result<Streams, Cut> {
        say(&mut out, &Frame::Want(names.clone())).await?;
        for name in names {
            match hear(&mut back, LONGEST).await? {
                Frame::Piece(bytes) => self.take(name, bytes).await?,
                Frame::NotHere(missing) if missing == name => {
                    self.room.wants().is_not_at(self.device, name);
                    self.room.tell_files();
                }
                _ => return Err(Cut::Nonsense),
            }
        }
        Ok((out, back))
    }

    async fn take(self, name: Digest, bytes: Vec<u8>) -> Result<(), Cut> {
        if !self.room.has_room_for(bytes.len()).await.ok_or(Cut::Gone)? {
            self.room.wants().is_not_at(self.device, name);
            return Ok(());
        }
        let taken = self.room.try_vault(move |vault| vault.take_piece(&name, &bytes)).await;
        if !taken.ok_or(Cut::Gone)? {
            self.room.tell(News::WrongPiece { name: self.name.to_owned() });
            return Err(Cut::Nonsense);
        }
        self.room.wants().came(&name);
        self.room.tell_files();
        Ok(())
    }

    pub(super) fn cut_off(self) {
        self.connection.close(ENOUGH.into(), b"");
        self.room.tell(News::CutOff { name: self.name.to_owned() });
    }
}
