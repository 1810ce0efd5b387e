-- When the office wants to be in touch next, so that nobody is forgotten. The day and the time are the office's own, as they were
-- chosen; why is a code. Erased with the answers.
ALTER TABLE submissions ADD COLUMN next_on TEXT;  -- 2026-11-30; null: no next step
ALTER TABLE submissions ADD COLUMN next_at TEXT;  -- any, morning, afternoon, evening, or 09:30
ALTER TABLE submissions ADD COLUMN next_why TEXT;

-- What is due today, what has no next step, and what has one later.
CREATE INDEX submissions_by_next ON submissions (state, next_on, received_at);
