-- Partners' returns: what agencies count themselves and hand to their partnership. They belong to the
-- partnership, and stand apart from what official sources publish: no figure here has a release, and
-- none there can be filled in by an agency.

CREATE TABLE return_indicator (
  id uuid PRIMARY KEY,
  partnership_id uuid NOT NULL REFERENCES partnership,
  agency_id uuid NOT NULL,
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  label text NOT NULL CHECK (label ~ '\S'),
  unit text NOT NULL CHECK (unit ~ '\S'),
  counts text NOT NULL CHECK (counts ~ '\S'),
  polarity text NOT NULL CHECK (polarity IN ('lower', 'higher', 'neutral')),
  denominator text NOT NULL CHECK (denominator IN ('population', 'households', 'none')),
  months integer NOT NULL CHECK (months IN (1, 3)),
  decimals integer NOT NULL CHECK (decimals BETWEEN 0 AND 3),
  from_month integer NOT NULL CHECK (from_month BETWEEN 20000 AND 30000),
  -- The last month that is asked for; none while the indicator is active.
  to_month integer,
  due_days integer NOT NULL CHECK (due_days BETWEEN 1 AND 366),
  -- Its figures are given in confidence unless the agency says otherwise.
  is_exempt boolean NOT NULL,
  -- Which of the ready lists it was taken from.
  ready text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (partnership_id, slug),
  UNIQUE (id, months),
  FOREIGN KEY (partnership_id, agency_id) REFERENCES agency (partnership_id, id),
  CONSTRAINT return_indicator_ends_after_it_begins CHECK (to_month >= from_month),
  -- Quarters begin in January, April, July and October: months of which the number divides by three.
  CONSTRAINT return_indicator_whole_quarters
    CHECK (months = 1 OR (from_month % 3 = 0 AND coalesce(to_month, 2) % 3 = 2))
);
CREATE INDEX return_indicator_agency_idx ON return_indicator (agency_id);
CREATE TRIGGER keep_version AFTER INSERT OR UPDATE OR DELETE ON return_indicator
  FOR EACH ROW EXECUTE FUNCTION keep_row_version();

-- Each save of a figure adds a row, numbered from 1 for its indicator and period; the highest is the
-- current one. A figure without a value was taken back. The reference to the indicator's months holds
-- the length of a period to its frequency, and the frequency to the figures.
CREATE TABLE return_figure (
  indicator_id uuid NOT NULL,
  from_month integer NOT NULL CHECK (from_month BETWEEN 20000 AND 30000),
  number integer NOT NULL CHECK (number >= 1),
  months integer NOT NULL,
  value numeric(14, 3) CHECK (value >= 0),
  status text NOT NULL CHECK (status IN ('provisional', 'final')),
  is_exempt boolean NOT NULL,
  note text NOT NULL DEFAULT '',
  saved_at timestamptz NOT NULL,
  saved_by uuid NOT NULL REFERENCES person,
  -- An officer filled it in for the agency.
  by_officer boolean NOT NULL,
  -- The name of the file that it came in; '' where it was typed.
  file_name text NOT NULL DEFAULT '',
  PRIMARY KEY (indicator_id, from_month, number),
  FOREIGN KEY (indicator_id, months) REFERENCES return_indicator (id, months),
  CONSTRAINT return_figure_whole_quarters CHECK (months = 1 OR from_month % 3 = 0)
);

CREATE VIEW current_return_figure AS
SELECT DISTINCT ON (indicator_id, from_month) *
FROM return_figure
ORDER BY indicator_id, from_month, number DESC;

-- What a person has typed into an agency's return and not sent yet.
CREATE TABLE return_draft (
  person_id uuid NOT NULL REFERENCES person,
  partnership_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  cells jsonb NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, agency_id),
  FOREIGN KEY (partnership_id, agency_id) REFERENCES agency (partnership_id, id)
);

GRANT SELECT ON return_indicator, return_figure, current_return_figure, return_draft TO ragstone_app;
GRANT INSERT ON return_indicator, return_figure TO ragstone_app;
-- Partnership, address and beginning of an indicator's life stay as they were.
GRANT UPDATE (agency_id, label, unit, counts, polarity, denominator, months, decimals, from_month, to_month,
  due_days, is_exempt, version) ON return_indicator TO ragstone_app;
GRANT INSERT, UPDATE, DELETE ON return_draft TO ragstone_app;
