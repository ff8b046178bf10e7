-- Partners' counts are no indicators of a scheme. A note that comes with the program may be about those of
-- a ready list, wherever a partnership took them into use.

CREATE TABLE annotation_ready (
  annotation_id uuid NOT NULL REFERENCES annotation,
  -- The key of the ready list's line, as in return_indicator.ready.
  ready text NOT NULL CHECK (ready ~ '\S'),
  PRIMARY KEY (annotation_id, ready)
);
INSERT INTO annotation_ready
VALUES ('00000000-0000-7000-8000-000000000002', 'killed-or-seriously-injured');

GRANT SELECT ON annotation_ready TO ragstone_app;
