-- Notes on what the partners of one partnership count. Unlike notes on published figures they belong to that
-- partnership: the keys below let no note name an indicator of another, and only it ever reads them.

ALTER TABLE annotation
  ADD COLUMN partnership_id uuid REFERENCES partnership,
  DROP CONSTRAINT annotation_of_indicators_check,
  ADD CONSTRAINT annotation_of_indicators_check CHECK (of_indicators IN ('every', 'scheme', 'named', 'returns')),
  ADD CONSTRAINT annotation_of_returns_is_of_a_partnership
    CHECK ((of_indicators = 'returns') = (partnership_id IS NOT NULL)),
  -- A return is about the whole of its partnership's area.
  ADD CONSTRAINT annotation_of_returns_names_no_area CHECK (of_indicators <> 'returns' OR of_areas = 'every'),
  ADD UNIQUE (partnership_id, id);
CREATE INDEX annotation_partnership_idx ON annotation (partnership_id) WHERE partnership_id IS NOT NULL;

ALTER TABLE return_indicator ADD UNIQUE (partnership_id, id);

CREATE TABLE annotation_return (
  annotation_id uuid NOT NULL,
  partnership_id uuid NOT NULL,
  indicator_id uuid NOT NULL,
  PRIMARY KEY (annotation_id, indicator_id),
  FOREIGN KEY (partnership_id, annotation_id) REFERENCES annotation (partnership_id, id),
  FOREIGN KEY (partnership_id, indicator_id) REFERENCES return_indicator (partnership_id, id)
);
CREATE INDEX annotation_return_indicator_idx ON annotation_return (indicator_id);

GRANT SELECT, INSERT ON annotation_return TO ragstone_app;
