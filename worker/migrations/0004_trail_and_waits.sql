-- Two events that say the same in the same millisecond are told apart by this, which is in their hashes. Older rows have none.
ALTER TABLE events ADD COLUMN nonce TEXT;

-- Whether an event was written is looked up by its hash: one row, however long its chain.
CREATE UNIQUE INDEX events_by_hash ON events (hash);

-- The last event of each chain and how many there are: whoever takes the newest events away leaves this behind. The desk's own
-- chain is that of ''.
CREATE TABLE chain_ends (
  chain TEXT PRIMARY KEY,
  hash TEXT NOT NULL,
  events INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO chain_ends (chain, hash, events)
  SELECT chain, (SELECT hash FROM events WHERE id = last), events FROM (
    SELECT coalesce(submission_id, '') AS chain, max(id) AS last, count(*) AS events FROM events WHERE hash IS NOT NULL GROUP BY 1);

CREATE TRIGGER events_end_their_chain AFTER INSERT ON events WHEN new.hash IS NOT NULL BEGIN INSERT INTO chain_ends (chain, hash, events) VALUES (coalesce(new.submission_id, ''), new.hash, 1) ON CONFLICT (chain) DO UPDATE SET hash = excluded.hash, events = events + 1; END;

-- Time on hold is no time in which nobody opened it: the clock begins when the person takes it off hold.
ALTER TABLE submissions ADD COLUMN resumed_at INTEGER;
ALTER TABLE submissions ADD COLUMN unread_since INTEGER GENERATED ALWAYS AS (
  max(received_at, coalesce(changed_at, 0), coalesce(resumed_at, 0))
) VIRTUAL;
DROP INDEX submissions_unread;
CREATE INDEX submissions_unread ON submissions (unread_since)
  WHERE opened_at IS NULL AND suspicion IS NULL AND (reminded_at IS NULL OR escalated_at IS NULL);

-- What the coordinator is owed besides, while the second person is to be told first.
ALTER TABLE submissions ADD COLUMN notice_then TEXT;
