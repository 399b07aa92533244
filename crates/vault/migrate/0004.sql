-- Sealed pieces of the files kept with entries and cases. Whose they are only the records tell.
CREATE TABLE piece (
  id INTEGER PRIMARY KEY,
  name BLOB NOT NULL UNIQUE,     -- BLAKE3 of the sealed bytes, 32 bytes
  waiting INTEGER NOT NULL,      -- 1 until a record names it; what waits when a vault is opened goes
  sealed BLOB NOT NULL           -- nonce, padded text, tag: see docs/format.md
) STRICT;

CREATE INDEX piece_that_waits ON piece (id) WHERE waiting = 1;

CREATE TRIGGER piece_is_never_altered BEFORE UPDATE OF name, sealed ON piece
BEGIN SELECT RAISE(ABORT, 'a piece is never altered'); END;
