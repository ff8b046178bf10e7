-- An officer may report for any agency, and every reader is told. Roles change, so the fact is kept
-- with the report and not told from the author's role of today.
ALTER TABLE progress_report ADD COLUMN written_by_officer boolean NOT NULL DEFAULT false;
