-- Views of figures that a person keeps under a name. The address is held without its partnership:
-- page and search are all that tells one view from another, and nothing foreign can be in them.
CREATE TABLE saved_view (
  id uuid PRIMARY KEY,
  partnership_id uuid NOT NULL REFERENCES partnership,
  person_id uuid NOT NULL REFERENCES person,
  name text NOT NULL CHECK (name ~ '\S'),
  -- Which pages can be saved is for the application to say: they become more.
  page text NOT NULL CHECK (page ~ '^[a-z][a-z-]*$'),
  search text NOT NULL CHECK (length(search) <= 1000),
  pinned_at timestamptz,
  withdrawn_at timestamptz,
  version integer NOT NULL DEFAULT 1 CHECK (version >= 1)
);
CREATE UNIQUE INDEX saved_view_name_key ON saved_view (partnership_id, person_id, lower(name))
  WHERE withdrawn_at IS NULL;

GRANT SELECT, INSERT, UPDATE ON saved_view TO ragstone_app;
