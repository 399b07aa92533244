-- What is kept for good. Everything else in the vault can be made again from it.

-- One device's records for one audience. Which audience an alias stands for, only the keys tell.
CREATE TABLE chain (
  id INTEGER PRIMARY KEY,        -- 1 is this laptop's own chain for the team
  author BLOB NOT NULL,          -- the device's public key, 32 bytes
  audience BLOB NOT NULL,        -- the audience's alias, 16 random bytes
  UNIQUE (author, audience),
  CHECK (length(author) = 32 AND length(audience) = 16)
) STRICT;

-- The signed, sealed records: the truth. Only ever added to.
CREATE TABLE record (
  id INTEGER PRIMARY KEY,        -- the order in which they were taken in here
  chain INTEGER NOT NULL REFERENCES chain (id),
  seq INTEGER NOT NULL,          -- the number in its chain, from 1
  header BLOB NOT NULL,          -- as it was signed
  signature BLOB NOT NULL,       -- 64 bytes, over the header
  body BLOB NOT NULL             -- sealed to the audience
) STRICT;

-- Finds the records of the other chains. The first chain is nearly all there is and needs none,
-- so that storing a line of the log does not touch one page more.
CREATE UNIQUE INDEX record_of_other_chain ON record (chain, seq) WHERE chain <> 1;

CREATE TRIGGER record_is_never_altered BEFORE UPDATE ON record
BEGIN SELECT RAISE(ABORT, 'a record is never altered'); END;

CREATE TRIGGER record_is_never_removed BEFORE DELETE ON record
BEGIN SELECT RAISE(ABORT, 'a record is never removed'); END;

-- Small things that belong to this laptop and to no record: panel widths, the theme.
CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What somebody was still typing. Never a record, never lost.
CREATE TABLE draft (
  key TEXT NOT NULL PRIMARY KEY, -- which line or form
  text TEXT NOT NULL,
  at INTEGER NOT NULL            -- milliseconds since 1970
) STRICT, WITHOUT ROWID;

-- Whole files kept inside: the map, attachments.
CREATE TABLE blob (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL UNIQUE,     -- what it is, for example "map"
  bytes INTEGER NOT NULL
) STRICT;

-- Their content, 256 KiB a piece.
CREATE TABLE blob_piece (
  blob INTEGER NOT NULL REFERENCES blob (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,        -- 0, 1, 2 …
  content BLOB NOT NULL,
  UNIQUE (blob, place)
) STRICT;
