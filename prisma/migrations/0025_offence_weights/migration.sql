-- What one offence of each code weighs, so that crime can be weighted by how severe it is. Weights are
-- published like figures: what came stays, and the newest release that is not withdrawn holds whole.
INSERT INTO source (id, scheme_id, slug, name, publisher, licence, attribution, caveat, months) VALUES
  (7, NULL, 'ons-offence-weights', 'ONS offence weights', 'Office for National Statistics', 'Open Government Licence v3.0',
   'Source: Office for National Statistics licensed under the Open Government Licence v3.0.',
   'Weights of the Crime Severity Score, made from the sentences that courts passed; new ones change the scores of every earlier year.', NULL);

CREATE TABLE offence_weight (
  release_id integer NOT NULL REFERENCES release,
  -- As the Home Office's open data has it, which is text: 4.10 is not 4.1.
  code text NOT NULL CHECK (code ~ '^[0-9]+([.][0-9]+)?[A-Z]?$'),
  description text NOT NULL,
  weight double precision NOT NULL CHECK (weight >= 0 AND weight < 'Infinity'),
  PRIMARY KEY (release_id, code)
);

-- The weights that counted when only publications up to a day are known: those of one release alone.
CREATE FUNCTION offence_weights_published_by(day date) RETURNS TABLE (code text, description text,
  weight double precision, release_id integer, published_on date)
LANGUAGE sql STABLE AS $$
  SELECT w.code, w.description, w.weight, w.release_id, newest.published_on
  FROM (SELECT r.id, r.published_on FROM release r
    WHERE r.published_on <= day
      AND EXISTS (SELECT FROM offence_weight o WHERE o.release_id = r.id)
      AND NOT EXISTS (SELECT FROM release_withdrawal d WHERE d.release_id = r.id)
    ORDER BY r.published_on DESC, r.id DESC LIMIT 1) newest
  JOIN offence_weight w ON w.release_id = newest.id
$$;

GRANT SELECT, INSERT ON offence_weight TO ragstone_app;
