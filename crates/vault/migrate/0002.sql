-- Somebody's details can be removed on purpose: the sealed text of a record goes, and nothing else
-- of it. What was signed stays, so that the chain can still be walked.
DROP TRIGGER record_is_never_altered;

CREATE TRIGGER record_is_never_altered BEFORE UPDATE ON record
WHEN (NEW.id, NEW.chain, NEW.seq, NEW.header, NEW.signature, NEW.body)
  IS NOT (OLD.id, OLD.chain, OLD.seq, OLD.header, OLD.signature, x'')
BEGIN SELECT RAISE(ABORT, 'a record is never altered'); END;
