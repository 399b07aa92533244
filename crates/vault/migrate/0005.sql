-- A record can come from another laptop without its text, and the text later from a third. An empty
-- text may be filled: header and signature stay, and the header has the hash of the text.
DROP TRIGGER record_is_never_altered;

CREATE TRIGGER record_is_never_altered BEFORE UPDATE ON record
WHEN (NEW.id, NEW.chain, NEW.seq, NEW.header, NEW.signature)
    IS NOT (OLD.id, OLD.chain, OLD.seq, OLD.header, OLD.signature)
  OR (NEW.body IS NOT x'' AND OLD.body IS NOT x'')
BEGIN SELECT RAISE(ABORT, 'a record is never altered'); END;
