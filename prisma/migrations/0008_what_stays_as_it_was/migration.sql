-- What readers were told stays as it was, whatever the application should ask for: a reference is
-- never given to something else, a plan goes forward only, and what is closed is changed no more.

CREATE FUNCTION reference_stays() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  RAISE check_violation USING MESSAGE = format('the reference of a row of %s does not change', TG_TABLE_NAME);
END $$;
CREATE TRIGGER reference_stays BEFORE UPDATE ON priority FOR EACH ROW
  WHEN (OLD.number <> NEW.number OR OLD.plan_id <> NEW.plan_id) EXECUTE FUNCTION reference_stays();
CREATE TRIGGER reference_stays BEFORE UPDATE ON action FOR EACH ROW
  WHEN (OLD.number <> NEW.number OR OLD.plan_id <> NEW.plan_id) EXECUTE FUNCTION reference_stays();

CREATE FUNCTION plan_goes_forward() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  RAISE check_violation USING MESSAGE = format('a plan that is %s does not become %s', OLD.state, NEW.state);
END $$;
CREATE TRIGGER plan_goes_forward BEFORE UPDATE OF state ON plan FOR EACH ROW
  WHEN (OLD.state = 'closed' AND NEW.state <> 'closed' OR OLD.state = 'adopted' AND NEW.state = 'draft')
  EXECUTE FUNCTION plan_goes_forward();

CREATE FUNCTION closed_plan_stays() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM plan p WHERE p.id = OLD.plan_id AND p.state = 'closed') THEN
    RAISE check_violation USING MESSAGE = 'the plan is closed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER closed_plan_stays BEFORE UPDATE ON priority FOR EACH ROW EXECUTE FUNCTION closed_plan_stays();
CREATE TRIGGER closed_plan_stays BEFORE UPDATE ON action FOR EACH ROW EXECUTE FUNCTION closed_plan_stays();

CREATE FUNCTION closed_round_stays() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM round r WHERE r.id = OLD.round_id AND r.closed_at IS NOT NULL) THEN
    RAISE check_violation USING MESSAGE = 'the round is closed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER closed_round_stays BEFORE UPDATE ON progress_report
  FOR EACH ROW EXECUTE FUNCTION closed_round_stays();
