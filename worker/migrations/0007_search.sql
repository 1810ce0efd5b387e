-- What the desk searches by: keyed hashes of names, numbers and addresses in their normal forms, without what each is. They are
-- made of the sealed answers under the same key, written with them, and go with them.
CREATE TABLE terms (
  hash TEXT NOT NULL,                -- 64 bits of an HMAC in hexadecimal
  submission_id TEXT NOT NULL REFERENCES submissions (id),
  PRIMARY KEY (hash, submission_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX terms_of_submission ON terms (submission_id);

-- Which key of the ring they were made under; null: none yet, so that no search finds the row until `npm run vod -- reseal`.
ALTER TABLE submissions ADD COLUMN terms_key TEXT;
CREATE INDEX submissions_by_terms_key ON submissions (terms_key) WHERE sealed IS NOT NULL;

-- Whatever erases answers erases their terms, in the same transaction.
CREATE TRIGGER terms_go_with_the_answers AFTER UPDATE OF sealed ON submissions WHEN new.sealed IS NULL BEGIN DELETE FROM terms WHERE submission_id = new.id; END;

-- Submissions that a member joined, since one person sent them, have the same value here. It is drawn by chance.
ALTER TABLE submissions ADD COLUMN person TEXT;
CREATE INDEX submissions_by_person ON submissions (person) WHERE person IS NOT NULL;
