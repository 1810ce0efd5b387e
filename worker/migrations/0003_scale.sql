-- What the desk asks for on each visit costs the same whether a hundred submissions are there or a hundred thousand.

-- Set apart, as the list takes it: what was found to be spam is looked for by its state.
ALTER TABLE submissions ADD COLUMN set_apart INTEGER GENERATED ALWAYS AS (suspicion IS NOT NULL AND state <> 'spam') VIRTUAL;

-- Its place in the list: what nobody opened, the longest waiting first; what is worked on, what is on hold, and what is
-- over, the latest first. A hundred million million is more milliseconds than any time has.
ALTER TABLE submissions ADD COLUMN list_place INTEGER GENERATED ALWAYS AS (
  CASE
    WHEN state = 'new' THEN received_at
    WHEN state = 'held' THEN 300000000000000 - received_at
    WHEN state IN ('closed', 'withdrawn', 'spam', 'erased', 'purged') THEN 400000000000000 - received_at
    ELSE 200000000000000 - received_at
  END
) VIRTUAL;

-- The list in its order. With a state in the selection, submissions_for_list has it in order as well.
CREATE INDEX submissions_in_order ON submissions (set_apart, list_place, kind, locale, state);

-- Which keys are in use, on the page of the service's health.
CREATE INDEX submissions_by_key ON submissions (key_id);
CREATE INDEX notes_by_key ON notes (key_id);
