-- Whoever watches an indicator in an area is told when a release changes what is found of it.
CREATE TABLE watch (
  id uuid PRIMARY KEY,
  partnership_id uuid NOT NULL REFERENCES partnership,
  person_id uuid NOT NULL REFERENCES person,
  indicator_id integer NOT NULL REFERENCES indicator,
  -- Without one it is the partnership's own area, all its districts together.
  area_id integer REFERENCES area,
  created_at timestamptz NOT NULL,
  stopped_at timestamptz,
  -- The verdict and the signals that its owner knows of: what is found now is held against them.
  told jsonb NOT NULL
);
CREATE UNIQUE INDEX watch_key ON watch (partnership_id, person_id, indicator_id, area_id)
  NULLS NOT DISTINCT WHERE stopped_at IS NULL;
CREATE INDEX watch_indicator_idx ON watch (indicator_id) WHERE stopped_at IS NULL;

-- What was said to an owner, and what became of the mail. One for each release that was accepted, and
-- one more where it was withdrawn, so that nothing is mailed twice.
CREATE TABLE watch_notice (
  id uuid PRIMARY KEY,
  watch_id uuid NOT NULL REFERENCES watch,
  release_id integer NOT NULL REFERENCES release,
  event text NOT NULL CHECK (event IN ('accepted', 'withdrawn')),
  heading text NOT NULL,
  paragraphs jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  -- Begun is said before the mail is sent. Where it stays so, nobody knows whether the mail arrived.
  mail text NOT NULL CHECK (mail IN ('none', 'waiting', 'begun', 'mailed', 'failed')),
  tries integer NOT NULL DEFAULT 0,
  mailed_at timestamptz CHECK ((mailed_at IS NOT NULL) = (mail = 'mailed')),
  UNIQUE (watch_id, release_id, event)
);
CREATE INDEX watch_notice_waiting_idx ON watch_notice (release_id) WHERE mail = 'waiting';

GRANT SELECT, INSERT ON watch, watch_notice TO ragstone_app;
GRANT UPDATE (stopped_at, told) ON watch TO ragstone_app;
GRANT UPDATE (mail, tries, mailed_at) ON watch_notice TO ragstone_app;

-- A mail server that is away may be so for an hour: 1, 2, 4 ... 32 minutes lie between the tries.
INSERT INTO pgboss.queue (name, policy, retry_limit, retry_delay, retry_backoff, partition_name)
VALUES ('release-watch', 'standard', 6, 60, true, 'job_release_watch');

CREATE TABLE pgboss.job_release_watch PARTITION OF pgboss.job FOR VALUES IN ('release-watch');
ALTER TABLE pgboss.job_release_watch
  ADD FOREIGN KEY (name) REFERENCES pgboss.queue ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX job_release_watch_fetch ON pgboss.job_release_watch (name, start_after)
  INCLUDE (priority, created_on, id) WHERE state < 'active';
