-- Nothing about a failed page goes to standard error.
PRAGMA cipher_log_level = NONE;
PRAGMA temp_store = MEMORY;
PRAGMA foreign_keys = ON;
PRAGMA recursive_triggers = ON;
PRAGMA trusted_schema = OFF;
PRAGMA busy_timeout = 3000;
