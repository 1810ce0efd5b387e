-- What comes by telephone or on paper is entered at the desk, and is marked so.
ALTER TABLE submissions ADD COLUMN arrived_by TEXT NOT NULL DEFAULT 'site'; -- site, telephone or paper

-- What the person last did with it, where they told the office by telephone: changed, held, resumed or withdrawn, and when.
-- Null where they did it themselves, with their receipt code.
ALTER TABLE submissions ADD COLUMN told_change TEXT;
ALTER TABLE submissions ADD COLUMN told_at INTEGER;
