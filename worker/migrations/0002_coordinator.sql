-- What the office does with a submission.
ALTER TABLE submissions ADD COLUMN stage TEXT NOT NULL DEFAULT 'opened'; -- opened, tried, contacted, intake or handed
ALTER TABLE submissions ADD COLUMN office_held_at INTEGER;               -- since when the office has it on hold
ALTER TABLE submissions ADD COLUMN erased_at INTEGER;                    -- when the coordinator erased the answers
ALTER TABLE submissions ADD COLUMN version INTEGER NOT NULL DEFAULT 1;   -- counts changes: a page that shows an older one is stale

-- Where it stands, from the columns that say so; the first that holds.
ALTER TABLE submissions ADD COLUMN state TEXT GENERATED ALWAYS AS (
  CASE
    WHEN withdrawn_at IS NOT NULL THEN 'withdrawn'
    WHEN erased_at IS NOT NULL THEN 'erased'
    WHEN purged_at IS NOT NULL THEN 'purged'
    WHEN spam_at IS NOT NULL THEN 'spam'
    WHEN closed_at IS NOT NULL THEN 'closed'
    WHEN held_at IS NOT NULL OR office_held_at IS NOT NULL THEN 'held'
    WHEN opened_at IS NULL THEN 'new'
    ELSE stage
  END
) VIRTUAL;

-- The list and the counts read these and nothing else until they know which rows they show.
CREATE INDEX submissions_for_list ON submissions (state, received_at, kind, locale, suspicion);

-- The trail again, now with who did it, and each event bound to the one before it on the same submission. What is not
-- about one submission (a list that was shown, an export) has no submission_id, and is a chain of its own.
CREATE TABLE trail (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  submission_id TEXT REFERENCES submissions (id),
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  actor TEXT,                        -- which member; null: the person who sent it, or the service itself
  detail TEXT,                       -- codes, times and numbers, never words of anybody
  previous_hash TEXT,                -- empty for the first; null in rows that are older than the chain
  hash TEXT,
  CHECK ((hash IS NULL) = (previous_hash IS NULL))
) STRICT;

INSERT INTO trail (id, submission_id, at, kind, detail) SELECT id, submission_id, at, kind, detail FROM events ORDER BY id;
DROP TABLE events;
ALTER TABLE trail RENAME TO events;

CREATE INDEX events_of_submission ON events (submission_id, id);
-- Of two events that would follow the same one, one comes first and the other has to look again.
CREATE UNIQUE INDEX events_in_one_line ON events (coalesce(submission_id, ''), previous_hash);

CREATE TRIGGER events_never_change BEFORE UPDATE ON events BEGIN SELECT raise(ABORT, 'events only grow'); END;
CREATE TRIGGER events_never_go BEFORE DELETE ON events BEGIN SELECT raise(ABORT, 'events only grow'); END;

-- A day's record of the last hash of every chain that grew since the record before, and of that record's own hash.
CREATE TABLE audit_records (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  last_event INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;

-- What a member noted, sealed as the answers are and erased with them. The event of the note names it.
CREATE TABLE notes (
  id TEXT PRIMARY KEY,
  submission_id TEXT NOT NULL REFERENCES submissions (id),
  key_id TEXT NOT NULL,
  sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX notes_of_submission ON notes (submission_id);
