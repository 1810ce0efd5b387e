-- How many submissions there are of each sort, so that the desk says how many without reading them. Kept by triggers: a row that
-- comes is counted, and one that changes its sort is counted there.
CREATE TABLE tallies (
  set_apart INTEGER NOT NULL,
  state TEXT NOT NULL,
  is_check INTEGER NOT NULL,         -- whether it is a check of the service and not of a person
  kind TEXT NOT NULL,
  locale TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (set_apart, state, is_check, kind, locale)
) STRICT, WITHOUT ROWID;

INSERT INTO tallies (set_apart, state, is_check, kind, locale, count)
  SELECT set_apart, state, coalesce(suspicion = 'check', 0), kind, locale, count(*) FROM submissions GROUP BY 1, 2, 3, 4, 5;

CREATE TRIGGER tallies_take_what_comes AFTER INSERT ON submissions BEGIN INSERT INTO tallies (set_apart, state, is_check, kind, locale, count) VALUES (new.set_apart, new.state, coalesce(new.suspicion = 'check', 0), new.kind, new.locale, 1) ON CONFLICT DO UPDATE SET count = count + 1; END;

CREATE TRIGGER tallies_follow_what_changes AFTER UPDATE ON submissions WHEN (new.set_apart, new.state, new.suspicion, new.kind, new.locale) IS NOT (old.set_apart, old.state, old.suspicion, old.kind, old.locale) BEGIN UPDATE tallies SET count = count - 1 WHERE set_apart = old.set_apart AND state = old.state AND is_check = coalesce(old.suspicion = 'check', 0) AND kind = old.kind AND locale = old.locale; INSERT INTO tallies (set_apart, state, is_check, kind, locale, count) VALUES (new.set_apart, new.state, coalesce(new.suspicion = 'check', 0), new.kind, new.locale, 1) ON CONFLICT DO UPDATE SET count = count + 1; END;
