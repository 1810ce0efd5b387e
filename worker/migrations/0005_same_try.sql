-- A keyed hash of the code that was tried last, so that the same one sent again is not counted as another try.
ALTER TABLE code_tries ADD COLUMN last_hash BLOB;
