-- What a covered area and period without a figure means. The Home Office leaves cells without an
-- offence out, so none was recorded; ONS has a cell for each, so what is not there was not published.
ALTER TABLE source ADD COLUMN empty_is_none boolean NOT NULL DEFAULT true;
UPDATE source SET empty_is_none = false WHERE slug = 'ons-csp';

-- Areas that a partnership compares itself with, by a name of its own, such as its most similar group.
CREATE TABLE comparison_group (
  id uuid PRIMARY KEY,
  partnership_id uuid NOT NULL REFERENCES partnership,
  name text NOT NULL CHECK (name ~ '\S'),
  withdrawn_at timestamptz,
  version integer NOT NULL DEFAULT 1 CHECK (version >= 1)
);
CREATE UNIQUE INDEX comparison_group_name_key ON comparison_group (partnership_id, lower(name))
  WHERE withdrawn_at IS NULL;

CREATE TABLE comparison_group_area (
  group_id uuid NOT NULL REFERENCES comparison_group,
  area_id integer NOT NULL REFERENCES area,
  PRIMARY KEY (group_id, area_id)
);

GRANT SELECT, INSERT, UPDATE ON comparison_group TO ragstone_app;
GRANT SELECT, INSERT, DELETE ON comparison_group_area TO ragstone_app;
