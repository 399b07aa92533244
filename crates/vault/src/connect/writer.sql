-- Durable when COMMIT returns: one fsync of the write-ahead log for each transaction.
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA secure_delete = ON;
PRAGMA cache_size = -8192;
