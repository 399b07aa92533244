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
