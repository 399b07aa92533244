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
