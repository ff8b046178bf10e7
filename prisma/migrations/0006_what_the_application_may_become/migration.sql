-- Since Postgres 16 an account that may create roles, but is not a superuser, is given a role it made
-- to administer, not to become: its application's connections were refused.
DO $$
BEGIN
  IF current_setting('server_version_num')::integer >= 160000 THEN
    IF NOT pg_has_role(current_user, 'ragstone_app', 'SET') THEN
      EXECUTE format('GRANT ragstone_app TO %I', current_user);
    END IF;
  END IF;
END $$;

-- Whoever may call a trigger's function may hang it on a table of their own. With a temporary table
-- named `plan` the application could have written history that never was.
REVOKE EXECUTE ON FUNCTION keep_row_version() FROM PUBLIC;
