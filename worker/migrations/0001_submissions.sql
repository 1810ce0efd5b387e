-- What someone sent. Everything they wrote is in `sealed`; the columns in clear are what lists, notices and retention need.
CREATE TABLE submissions (
  id TEXT PRIMARY KEY,               -- the UUID that the form page was handed out with: sending twice is one row
  reference TEXT NOT NULL UNIQUE,    -- what they may read out on the telephone
  kind TEXT NOT NULL,                -- which form
  locale TEXT NOT NULL,              -- the language of the page they wrote on
  received_at INTEGER NOT NULL,      -- times are milliseconds since 1970 (UTC)
  key_id TEXT,                       -- which key of the ring opens `sealed`; null with it once erased
  sealed BLOB,
  answers_hash BLOB,                 -- a keyed hash of the answers, by which repeats are seen without opening any
  code_hash BLOB NOT NULL,           -- a keyed hash of the receipt code, which itself is kept nowhere
  suspicion TEXT,                    -- why it is set apart: decoy, pace or repeat; null when it is not
  opened_at INTEGER,                 -- when a coordinator first opened it as it stands; null again once the person changes it
  changed_at INTEGER,                -- when the person last changed how to reach them
  held_at INTEGER,                   -- since when the person has it on hold; null when they do not
  withdrawn_at INTEGER,              -- when the person withdrew it, which erased the answers
  closed_at INTEGER,                 -- when the office was done with it
  spam_at INTEGER,                   -- when the coordinator found that no person wrote it
  retained_at INTEGER,               -- since when it must be kept, whatever the retention period says
  purged_at INTEGER,                 -- when the retention period ended, which erased the answers
  reminded_at INTEGER,               -- when the coordinator was reminded that nobody had opened it
  escalated_at INTEGER,              -- when the second person was told so
  notice TEXT NOT NULL DEFAULT 'new',-- what the coordinator is to be told
  notice_owed_at INTEGER NOT NULL,   -- since when
  notified_at INTEGER,               -- null: the notice is still owed, the row is its own outbox
  notice_due_at INTEGER NOT NULL,    -- the next try, or the end of the lease of the one under way
  notice_attempts INTEGER NOT NULL DEFAULT 0,
  notice_error TEXT,                 -- the code of the last failure, never a message
  CHECK ((key_id IS NULL) = (sealed IS NULL)),
  CHECK (withdrawn_at IS NULL OR sealed IS NULL),
  CHECK (sealed IS NOT NULL OR answers_hash IS NULL)
) STRICT;

CREATE INDEX submissions_by_time ON submissions (received_at, suspicion);
CREATE INDEX submissions_by_answers ON submissions (answers_hash, received_at);
CREATE INDEX submissions_owed_notices ON submissions (notice_due_at)
  WHERE notified_at IS NULL AND (suspicion IS NULL OR notice <> 'new');
CREATE INDEX submissions_owed_digest ON submissions (received_at)
  WHERE notified_at IS NULL AND suspicion IS NOT NULL AND notice = 'new';
CREATE INDEX submissions_unread ON submissions (coalesce(changed_at, received_at))
  WHERE opened_at IS NULL AND escalated_at IS NULL AND suspicion IS NULL;
CREATE INDEX submissions_closed ON submissions (closed_at) WHERE closed_at IS NOT NULL AND sealed IS NOT NULL;
CREATE INDEX submissions_spam ON submissions (spam_at) WHERE spam_at IS NOT NULL AND sealed IS NOT NULL;

-- The trail of a submission: it only grows.
CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  submission_id TEXT NOT NULL REFERENCES submissions (id),
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  detail TEXT                        -- a code or a number from configuration, never words of anybody
) STRICT;

CREATE INDEX events_of_submission ON events (submission_id, id);

-- Wrong receipt codes, by the reference they were tried on, whether or not anybody has it.
CREATE TABLE code_tries (
  reference TEXT PRIMARY KEY,
  tries INTEGER NOT NULL,
  last_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX code_tries_by_age ON code_tries (last_at);

-- When each scheduled run last came to its end.
CREATE TABLE heartbeats (
  name TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What is wrong and goes on until somebody mends it, by name, with the platform's code for it.
CREATE TABLE faults (
  name TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
