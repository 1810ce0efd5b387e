-- How a submission ended, and who looks after it.
ALTER TABLE submissions ADD COLUMN outcome TEXT;     -- a code of the program's own list; null until it is closed, and where none was chosen
ALTER TABLE submissions ADD COLUMN assigned_to TEXT; -- the mail address of a member; null: nobody

-- What the last action of a member changed, as JSON, so that they can take it back: codes, times and numbers. Null once the person
-- has seen what it says.
ALTER TABLE submissions ADD COLUMN undo TEXT;

-- When it ended for the first time: closed by the office, withdrawn by the person, or erased without having been closed.
ALTER TABLE submissions ADD COLUMN ended_at INTEGER GENERATED ALWAYS AS (
  nullif(min(coalesce(closed_at, 9000000000000000), coalesce(withdrawn_at, 9000000000000000), coalesce(erased_at, 9000000000000000)), 9000000000000000)
) VIRTUAL;

-- The list and the day of one member, the list of an outcome, and what ended in a quarter. Most rows are in none of them.
CREATE INDEX submissions_of_member ON submissions (assigned_to, set_apart, list_place, kind, locale, state, outcome)
  WHERE assigned_to IS NOT NULL;
CREATE INDEX submissions_of_member_by_next ON submissions (assigned_to, state, next_on, received_at) WHERE assigned_to IS NOT NULL;
CREATE INDEX submissions_by_outcome ON submissions (outcome, set_apart, list_place, kind, locale, state) WHERE outcome IS NOT NULL;
CREATE INDEX submissions_by_end ON submissions (ended_at, received_at, kind) WHERE ended_at IS NOT NULL;
