-- Checks of imports wait in a queue of pg-boss, which would make its tables itself but for the
-- application's role, which may not. These are those it uses here: no archive, because a job is
-- deleted when it is done, and no schedule, because none is asked for. A test holds them against
-- what pg-boss makes; another version of it says at the start that its tables are not these.

CREATE SCHEMA pgboss;

CREATE TYPE pgboss.job_state AS ENUM ('created', 'retry', 'active', 'completed', 'cancelled', 'failed');

CREATE TABLE pgboss.version (
  version integer PRIMARY KEY,
  maintained_on timestamptz,
  cron_on timestamptz,
  monitored_on timestamptz
);

CREATE TABLE pgboss.queue (
  name text PRIMARY KEY,
  policy text,
  retry_limit integer,
  retry_delay integer,
  retry_backoff boolean,
  expire_seconds integer,
  retention_minutes integer,
  dead_letter text REFERENCES pgboss.queue,
  partition_name text,
  created_on timestamptz NOT NULL DEFAULT now(),
  updated_on timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE pgboss.job (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  priority integer NOT NULL DEFAULT 0,
  data jsonb,
  state pgboss.job_state NOT NULL DEFAULT 'created',
  retry_limit integer NOT NULL DEFAULT 2,
  retry_count integer NOT NULL DEFAULT 0,
  retry_delay integer NOT NULL DEFAULT 0,
  retry_backoff boolean NOT NULL DEFAULT false,
  start_after timestamptz NOT NULL DEFAULT now(),
  started_on timestamptz,
  singleton_key text,
  singleton_on timestamp,
  expire_in interval NOT NULL DEFAULT interval '15 minutes',
  created_on timestamptz NOT NULL DEFAULT now(),
  completed_on timestamptz,
  keep_until timestamptz NOT NULL DEFAULT now() + interval '14 days',
  output jsonb,
  dead_letter text,
  policy text,
  PRIMARY KEY (name, id)
) PARTITION BY LIST (name);

INSERT INTO pgboss.version (version) VALUES (24);

-- Three tries: a check that ends its process each time must not be begun for ever.
INSERT INTO pgboss.queue (name, policy, retry_limit, retry_delay, partition_name)
VALUES ('import-check', 'standard', 2, 5, 'job_import_check');

CREATE TABLE pgboss.job_import_check PARTITION OF pgboss.job FOR VALUES IN ('import-check');
ALTER TABLE pgboss.job_import_check
  ADD FOREIGN KEY (name) REFERENCES pgboss.queue ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX job_import_check_fetch ON pgboss.job_import_check (name, start_after)
  INCLUDE (priority, created_on, id) WHERE state < 'active';

GRANT USAGE ON SCHEMA pgboss TO ragstone_app;
GRANT SELECT ON pgboss.version, pgboss.queue TO ragstone_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON pgboss.job TO ragstone_app;

ALTER TABLE import
  ADD COLUMN rows_done bigint NOT NULL DEFAULT 0,
  -- How often the check was begun. More than once: a process was stopped in its middle, or it failed.
  ADD COLUMN tries integer NOT NULL DEFAULT 0,
  DROP CONSTRAINT import_state_check,
  -- Failed: begun as often as it may be, and never came to its end.
  ADD CONSTRAINT import_state_check CHECK
    (state IN ('uploading', 'checking', 'checked', 'refused', 'failed', 'accepted', 'cancelled'));
