-- An agency that supports an action or reports on it is of the action's own partnership, as the one
-- that leads it is by its foreign key. These tables have no partnership of their own to refer by.
CREATE FUNCTION agency_is_of_the_actions_partnership() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.agency_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM action a JOIN agency g ON g.partnership_id = a.partnership_id
    WHERE a.id = NEW.action_id AND g.id = NEW.agency_id
  ) THEN
    RAISE foreign_key_violation USING MESSAGE = 'the agency is not of the partnership of the action';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agency_of_partnership BEFORE INSERT OR UPDATE OF action_id, agency_id ON action_support
  FOR EACH ROW EXECUTE FUNCTION agency_is_of_the_actions_partnership();
CREATE TRIGGER agency_of_partnership BEFORE INSERT OR UPDATE OF action_id, agency_id ON progress_report
  FOR EACH ROW EXECUTE FUNCTION agency_is_of_the_actions_partnership();

-- A plan is built from an earlier one of the same partnership, and nothing continues itself.
ALTER TABLE plan ADD CONSTRAINT plan_built_from_its_partnerships
  FOREIGN KEY (partnership_id, built_from_id) REFERENCES plan (partnership_id, id);
ALTER TABLE plan ADD CONSTRAINT plan_not_built_from_itself CHECK (built_from_id <> id);
ALTER TABLE priority ADD CONSTRAINT priority_does_not_continue_itself CHECK (continues_id <> id);
ALTER TABLE action ADD CONSTRAINT action_does_not_continue_itself CHECK (continues_id <> id);

-- A report that was sent says how the action stands.
ALTER TABLE progress_report ADD CONSTRAINT report_sent_says_its_status CHECK (
  state = 'draft' OR part = 'support' OR lifecycle IS NOT NULL);

-- A date that never comes, and a number that is none, are what nobody can have meant.
ALTER TABLE action ADD CONSTRAINT action_dates_are_dates CHECK (isfinite(start_on) AND isfinite(due_on));
ALTER TABLE success_measure ADD CONSTRAINT measure_values_are_numbers CHECK (
  baseline NOT IN ('NaN', 'Infinity', '-Infinity') AND target NOT IN ('NaN', 'Infinity', '-Infinity'));
