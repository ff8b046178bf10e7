-- Lookups, boundaries and households come in releases, like figures: what was published stays, and the
-- newest of what is not withdrawn counts.

ALTER TABLE area DROP CONSTRAINT area_kind_check;
ALTER TABLE area ADD CONSTRAINT area_kind_check
  CHECK (kind IN ('lsoa', 'msoa', 'ward', 'district', 'csp', 'county', 'force', 'unlocated', 'unassigned'));

-- That one area lies in another, or became it, as a lookup says. `vintage`: the year of the second
-- one's codes; NULL in lists of all codes that there ever were.
CREATE TABLE lookup_link (
  release_id integer NOT NULL REFERENCES release,
  child_id integer NOT NULL REFERENCES area,
  parent_id integer NOT NULL REFERENCES area,
  relation text NOT NULL CHECK (relation IN ('part-of', 'became')),
  vintage integer CHECK (vintage BETWEEN 2000 AND 2200),
  PRIMARY KEY (release_id, child_id, parent_id),
  CHECK (child_id <> parent_id)
);
CREATE INDEX lookup_link_parent_idx ON lookup_link (parent_id);
CREATE INDEX lookup_link_child_idx ON lookup_link (child_id);

-- An outline in degrees, as polygons of rings of positions; the year of its codes.
CREATE TABLE boundary (
  release_id integer NOT NULL REFERENCES release,
  area_id integer NOT NULL REFERENCES area,
  vintage integer NOT NULL CHECK (vintage BETWEEN 2000 AND 2200),
  outline jsonb NOT NULL,
  PRIMARY KEY (release_id, area_id)
);
CREATE INDEX boundary_area_idx ON boundary (area_id);

CREATE TABLE household_estimate (
  area_id integer NOT NULL REFERENCES area,
  mid_year integer NOT NULL CHECK (mid_year BETWEEN 1980 AND 2200),
  release_id integer NOT NULL REFERENCES release,
  households integer NOT NULL CHECK (households >= 0),
  PRIMARY KEY (area_id, mid_year, release_id)
);

-- An area that first came with its code alone goes by its name as soon as a file says it.
CREATE FUNCTION code_gives_way_to_name() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE area a SET name = n.name
  FROM (SELECT DISTINCT ON (area_id) area_id, name FROM arrived ORDER BY area_id, name) n
  WHERE a.id = n.area_id AND a.name = a.code AND n.name <> a.code;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION code_gives_way_to_name FROM PUBLIC;
CREATE TRIGGER code_gives_way_to_name AFTER INSERT ON area_alias
  REFERENCING NEW TABLE AS arrived FOR EACH STATEMENT EXECUTE FUNCTION code_gives_way_to_name();

GRANT SELECT, INSERT ON lookup_link, boundary, household_estimate TO ragstone_app;
