-- A table that no reader knows is mapped by an officer: which column holds what. Its figures are a source
-- and a scheme of their own, so that they never mix with others. A mapping is not changed: a better one
-- gets another name.
CREATE SEQUENCE mapped_source_seq AS integer START 1000;
ALTER TABLE scheme ALTER COLUMN id SET DEFAULT nextval('mapped_source_seq');
ALTER TABLE source ALTER COLUMN id SET DEFAULT nextval('mapped_source_seq');

CREATE TABLE mapping (
  id uuid PRIMARY KEY,
  source_id integer NOT NULL UNIQUE REFERENCES source,
  partnership_id uuid NOT NULL REFERENCES partnership,
  made_by uuid NOT NULL REFERENCES person,
  made_at timestamptz NOT NULL,
  area_kind text NOT NULL CHECK (area_kind IN ('csp', 'district', 'ward', 'force')),
  columns jsonb NOT NULL,
  indicator_label text,
  unit text NOT NULL CHECK (unit ~ '\S'),
  polarity text NOT NULL CHECK (polarity IN ('lower', 'higher', 'neutral')),
  adds_up boolean NOT NULL,
  CONSTRAINT mapping_names_its_indicators CHECK ((columns ? 'indicator') <> (indicator_label IS NOT NULL))
);
ALTER TABLE import ADD COLUMN mapping_id uuid REFERENCES mapping;

GRANT SELECT, INSERT ON mapping TO ragstone_app;
GRANT INSERT ON scheme, source TO ragstone_app;
GRANT USAGE ON SEQUENCE mapped_source_seq TO ragstone_app;
