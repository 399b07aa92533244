-- The vault's database, as SQLCipher keeps it: format 6, read tables of shape 11.
--
-- The first part is kept for good: `crates/vault/migrate/`. The second part, the read tables, is
-- made from the records by `crates/vault/src/table/*.sql` and can be thrown away at any time.
-- A test compares this file with a real vault, so it is never out of date.

-- ---------------------------------------------------------------------------------------------
-- Kept for good
-- ---------------------------------------------------------------------------------------------

-- One device's records for one audience. Which audience an alias stands for, only the keys tell.
CREATE TABLE chain (
  id INTEGER PRIMARY KEY,        -- 1 is this laptop's own chain for the team
  author BLOB NOT NULL,          -- the device's public key, 32 bytes
  audience BLOB NOT NULL,        -- the audience's alias, 16 random bytes
  UNIQUE (author, audience),
  CHECK (length(author) = 32 AND length(audience) = 16)
) STRICT;

-- The signed, sealed records: the truth. Only ever added to; only a body may go, when somebody's
-- details are removed on purpose.
CREATE TABLE record (
  id INTEGER PRIMARY KEY,        -- the order in which they were taken in here
  chain INTEGER NOT NULL REFERENCES chain (id),
  seq INTEGER NOT NULL,          -- the number in its chain, from 1
  header BLOB NOT NULL,          -- as it was signed
  signature BLOB NOT NULL,       -- 64 bytes, over the header
  body BLOB NOT NULL             -- sealed to the audience
) STRICT;

-- While sync was never turned on, an index `record_of_other_chain` finds the records of all chains
-- but the first: that is nearly all there is and needs none, so that storing a line of the log does
-- not touch one page more. With a team, `record_in_chain` takes its place.

CREATE TRIGGER record_is_never_altered BEFORE UPDATE ON record
WHEN (NEW.id, NEW.chain, NEW.seq, NEW.header, NEW.signature)
    IS NOT (OLD.id, OLD.chain, OLD.seq, OLD.header, OLD.signature)
  OR (NEW.body IS NOT x'' AND OLD.body IS NOT x'')
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

-- Whole files kept inside: the map.
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

-- Records that are kept and carried on and do not count, at least not yet.
CREATE TABLE held (
  record INTEGER PRIMARY KEY REFERENCES record (id),
  why INTEGER NOT NULL             -- see crates/vault/src/table/held.rs
) STRICT;

-- What came in from another laptop and was not even checked: it lasts here as it travelled, so that
-- whoever sent it need not wait. Nothing reads it but whoever looks at it next.
CREATE TABLE arrival (
  id INTEGER PRIMARY KEY,          -- the order in which they came
  at INTEGER NOT NULL,             -- when, milliseconds since 1970
  envelope BLOB NOT NULL           -- a whole record
) STRICT;

-- ---------------------------------------------------------------------------------------------
-- For several laptops: made when sync is turned on
-- ---------------------------------------------------------------------------------------------

-- Finds records by number, to send them. It costs every line one page more.
CREATE UNIQUE INDEX record_in_chain ON record (chain, seq);

-- Keys of the team and of its control records that came after the passphrase was set. Those of
-- the legal team never stand here: they are wrapped, and stay behind its own passphrase.
CREATE TABLE epoch_key (
  epoch BLOB NOT NULL PRIMARY KEY, -- the key's name, 16 bytes
  audience BLOB NOT NULL,
  key BLOB NOT NULL                -- 32 bytes
) STRICT, WITHOUT ROWID;

-- The second of two records that one device wrote under one number: proof against it.
CREATE TABLE fork (
  id BLOB NOT NULL PRIMARY KEY,    -- the record's own id, 32 bytes
  chain INTEGER NOT NULL REFERENCES chain (id),
  seq INTEGER NOT NULL,
  envelope BLOB NOT NULL           -- as it travelled
) STRICT, WITHOUT ROWID;

-- Records that others mention and that are not here: a gap that is seen.
CREATE TABLE glimpse (
  author BLOB NOT NULL,            -- the first 8 bytes of the device's key
  seq INTEGER NOT NULL,
  id BLOB NOT NULL,                -- the first 8 bytes of the record's id
  PRIMARY KEY (author, seq, id)
) STRICT, WITHOUT ROWID;

-- How far a carrier had each chain when it was last seen, so that one that goes back is noticed.
CREATE TABLE carried (
  carrier TEXT NOT NULL,
  chain INTEGER NOT NULL REFERENCES chain (id),
  seq INTEGER NOT NULL,
  PRIMARY KEY (carrier, chain)
) STRICT, WITHOUT ROWID;

-- The last exchanges, and when each device was last heard of.
CREATE TABLE exchange (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,             -- milliseconds since 1970
  carrier TEXT NOT NULL,
  sent INTEGER NOT NULL,           -- records
  received INTEGER NOT NULL
) STRICT;

CREATE TABLE heard (
  chain INTEGER PRIMARY KEY REFERENCES chain (id),
  at INTEGER NOT NULL              -- when a record of it last came in, milliseconds since 1970
) STRICT;

-- ---------------------------------------------------------------------------------------------
-- Read tables
-- ---------------------------------------------------------------------------------------------

-- Which records tell about which thing. Never lists a record of another audience than the team.
CREATE TABLE story (
  subject BLOB NOT NULL,         -- the kind of thing and its id
  record INTEGER NOT NULL REFERENCES record (id),
  root INTEGER NOT NULL,         -- for a log line: its first row in `line`; 0 for other things
  PRIMARY KEY (subject, record)
) STRICT, WITHOUT ROWID;

-- Everything but log lines, as it stood from one moment up to another, on either clock.
CREATE TABLE fact (
  id INTEGER PRIMARY KEY,
  subject BLOB NOT NULL,
  mode INTEGER NOT NULL,         -- 0 known, 1 happened
  kind INTEGER NOT NULL,         -- which kind of thing
  number INTEGER NOT NULL,       -- the number people say; 0 where there is none
  valid_from INTEGER NOT NULL,   -- the first moment, in milliseconds since 1970
  valid_to INTEGER NOT NULL,     -- the first moment after; the largest number while it holds
  body BLOB NOT NULL             -- the fact itself
) STRICT;

CREATE INDEX fact_of_subject ON fact (subject, mode, valid_from);
-- What holds at last, which is asked when a day is opened; whole, so that no other page is read.
CREATE INDEX fact_open ON fact (mode, kind, id, body) WHERE valid_to = 9223372036854775807;
CREATE INDEX fact_by_number ON fact (kind, number);

-- Finds what held at a moment without looking at what came before or after.
-- Seconds since 2020, rounded outwards; `what` is mode * 32 + kind.
CREATE VIRTUAL TABLE fact_time USING rtree_i32 (id, from_s, to_s, what_low, what_high);

-- Every version of every log line, by when it came to be known.
CREATE TABLE line (
  key INTEGER PRIMARY KEY,       -- known_from << 20, and a count within the millisecond
  root INTEGER NOT NULL,         -- the key of the entry's first version
  prior INTEGER NOT NULL,        -- the key of the version before; 0 for the first
  latest INTEGER NOT NULL,       -- in a first version: the key of the newest; 0 in others
  body BLOB NOT NULL,            -- the line itself; near the front, where it is quickest to reach
  entry BLOB NOT NULL,           -- the entry's id
  number INTEGER NOT NULL,       -- as people say it: #58
  known_from INTEGER NOT NULL,   -- milliseconds since 1970
  known_to INTEGER NOT NULL,     -- the largest number while it is the newest version
  occurred INTEGER NOT NULL,     -- when it happened, as this version has it
  recorded INTEGER NOT NULL,     -- when the entry was first written
  standing INTEGER NOT NULL,     -- where the claim stands, 0 to 6
  struck INTEGER NOT NULL,       -- 1 when a line is drawn through it
  keyed INTEGER NOT NULL,        -- 1 for a key event
  asked INTEGER NOT NULL,        -- 1 when somebody was asked to check it
  late INTEGER NOT NULL,         -- 1 when written more than ten minutes after
  source INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  incidents BLOB NOT NULL        -- the ids of its incidents, one after the other
) STRICT;

-- The timeline, newest first; wide enough to judge a row without reading the line.
CREATE INDEX line_by_time ON line (
  occurred, number, entry, root, known_from, known_to, recorded,
  standing, struck, keyed, late, source, kind, incidents
);
CREATE INDEX line_by_number ON line (number) WHERE prior = 0;
CREATE INDEX line_late ON line (occurred, recorded, known_to) WHERE late = 1;
CREATE INDEX line_unverified ON line (asked, occurred, number, known_from, known_to)
  WHERE standing = 0 AND struck = 0;

-- How far ahead of its writing a line was ever said to happen: bounds the search at a moment.
-- And up to which line the words are gathered for searching: later ones are few, and read.
CREATE TABLE reach (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  ahead_ms INTEGER NOT NULL,
  gathered INTEGER NOT NULL      -- the key of a first version
) STRICT;
INSERT INTO reach (one, ahead_ms, gathered) VALUES (1, 0, 0);

-- How many lines of each kind came, or went again, by the minute they happened and the minute
-- that became known. Sums over a few thousand cells give every count at every moment.
-- A cell after all others counts everything, for the board as it stands at last.
-- Each number holds three counts of 21 bits, the first in the lowest.
CREATE TABLE tally (
  known INTEGER NOT NULL,        -- minutes since 1970; what comes in last lies on the last page
  happened INTEGER NOT NULL,
  marks INTEGER NOT NULL,        -- struck, key, unverified
  early INTEGER NOT NULL,        -- corroborated, confirmed, disputed
  late INTEGER NOT NULL,         -- unverifiable, refuted, superseded
  PRIMARY KEY (known, happened)
) STRICT, WITHOUT ROWID;

-- The words of the log as they stand now, up to `reach.gathered`. The rowid is the `root` of the line.
-- Nothing sealed to the legal team ever comes here.
CREATE VIRTUAL TABLE entry_text USING fts5 (
  words, tags, place, people,
  content = '', contentless_delete = 1, prefix = '4',
  tokenize = 'unicode61 remove_diacritics 2'
);

-- Files kept with lines of the log, and the record that tells of each. None of another audience.
CREATE TABLE attached (
  file BLOB NOT NULL PRIMARY KEY, -- its id, 16 bytes
  record INTEGER NOT NULL REFERENCES record (id)
) STRICT, WITHOUT ROWID;
