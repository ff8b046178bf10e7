-- What a spreadsheet signs in with: it reads the figures of one partnership as its owner may, and
-- nothing else. Like a session's token it is held as its hash alone. Rows stay, so that it can be said
-- when a key was last used after it has ended.
CREATE TABLE figures_key (
  id uuid PRIMARY KEY,
  partnership_id uuid NOT NULL REFERENCES partnership,
  person_id uuid NOT NULL REFERENCES person,
  name text NOT NULL CHECK (name ~ '\S'),
  token_hash text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  -- To the day, as that is all that its owner needs and spares a write on every request.
  last_used_on date,
  ended_at timestamptz,
  CHECK (expires_at > created_at AND expires_at <= created_at + interval '366 days')
);
CREATE INDEX figures_key_person_idx ON figures_key (person_id, partnership_id);

GRANT SELECT, INSERT ON figures_key TO ragstone_app;
GRANT UPDATE (last_used_on, ended_at) ON figures_key TO ragstone_app;
