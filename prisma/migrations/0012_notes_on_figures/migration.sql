-- A note on figures (break, caveat, unusable) may be about several areas, several indicators, a whole
-- scheme or everything. Who wrote it and when is kept; it is taken back by a withdrawal, never changed.

ALTER TABLE annotation
  ADD COLUMN of_areas text NOT NULL DEFAULT 'named' CHECK (of_areas IN ('every', 'named')),
  ADD COLUMN of_indicators text NOT NULL DEFAULT 'named' CHECK (of_indicators IN ('every', 'scheme', 'named')),
  ADD COLUMN scheme_id integer REFERENCES scheme,
  ADD COLUMN release_id integer REFERENCES release,
  ADD COLUMN is_shipped boolean NOT NULL DEFAULT false,
  ADD COLUMN added_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN added_by uuid,
  ADD CONSTRAINT annotation_of_a_scheme_names_it CHECK ((of_indicators = 'scheme') = (scheme_id IS NOT NULL));

CREATE TABLE annotation_area (
  annotation_id uuid NOT NULL REFERENCES annotation,
  area_id integer NOT NULL REFERENCES area,
  PRIMARY KEY (annotation_id, area_id)
);
CREATE INDEX annotation_area_area_idx ON annotation_area (area_id);

CREATE TABLE annotation_indicator (
  annotation_id uuid NOT NULL REFERENCES annotation,
  indicator_id integer NOT NULL REFERENCES indicator,
  PRIMARY KEY (annotation_id, indicator_id)
);
CREATE INDEX annotation_indicator_indicator_idx ON annotation_indicator (indicator_id);

INSERT INTO annotation_area SELECT id, area_id FROM annotation WHERE area_id IS NOT NULL;
INSERT INTO annotation_indicator SELECT id, indicator_id FROM annotation WHERE indicator_id IS NOT NULL;
UPDATE annotation SET
  of_areas = CASE WHEN area_id IS NULL THEN 'every' ELSE 'named' END,
  of_indicators = CASE WHEN indicator_id IS NULL THEN 'every' ELSE 'named' END;
-- Whoever writes a note says what it is about: one that names nothing touches nothing.
ALTER TABLE annotation DROP COLUMN area_id, DROP COLUMN indicator_id;

CREATE TABLE annotation_withdrawal (
  annotation_id uuid PRIMARY KEY REFERENCES annotation,
  withdrawn_at timestamptz NOT NULL DEFAULT now(),
  withdrawn_by uuid NOT NULL,
  reason text NOT NULL CHECK (reason ~ '\S')
);

CREATE FUNCTION shipped_annotation_stays() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  IF (SELECT is_shipped FROM annotation WHERE id = NEW.annotation_id) THEN
    RAISE check_violation USING MESSAGE = 'a note that comes with the program is not withdrawn';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER shipped_annotation_stays BEFORE INSERT ON annotation_withdrawal
  FOR EACH ROW EXECUTE FUNCTION shipped_annotation_stays();

-- The notes that stand and touch any of these areas, indicators and months, with those of them that
-- they touch; NULL where a note is about every one. A note on an area is about all that lies in it,
-- not about what it lies in. A note on an indicator is about all below it; one that says figures are
-- unusable is also about the sums that they are part of. A break touches the months that it took.
CREATE FUNCTION annotations_on(areas integer[], indicators integer[], first integer, last integer)
RETURNS TABLE (id uuid, kind text, from_month integer, to_month integer, text text, citation text,
  area_ids integer[], indicator_ids integer[])
LANGUAGE sql STABLE AS $$
  WITH RECURSIVE standing AS MATERIALIZED (
    SELECT a.* FROM annotation a
    WHERE a.from_month <= last
      AND coalesce(a.to_month, CASE a.kind WHEN 'break' THEN a.from_month ELSE last END) >= first
      AND NOT EXISTS (SELECT FROM annotation_withdrawal w WHERE w.annotation_id = a.id)
  ), within (area_id, outer_id) AS (
    SELECT u, u FROM unnest(areas) u
    UNION
    SELECT w.area_id, l.parent_id FROM within w JOIN area_link l ON l.child_id = w.outer_id
  ), below (indicator_id, upper_id) AS (
    SELECT u, u FROM unnest(indicators) u
    UNION
    SELECT b.indicator_id, i.parent_id FROM below b JOIN indicator i ON i.id = b.upper_id
    WHERE i.parent_id IS NOT NULL
  ), above (indicator_id, lower_id) AS (
    SELECT u, u FROM unnest(indicators) u
    UNION
    SELECT b.indicator_id, i.id FROM above b JOIN indicator i ON i.parent_id = b.lower_id
  ), touched AS (
    SELECT s.id, s.kind, s.from_month, s.to_month, s.text, s.citation, s.of_areas, s.of_indicators,
      CASE s.of_areas WHEN 'named' THEN (SELECT array_agg(DISTINCT w.area_id)
        FROM annotation_area n JOIN within w ON w.outer_id = n.area_id WHERE n.annotation_id = s.id)
      END AS area_ids,
      CASE s.of_indicators
        WHEN 'scheme' THEN (SELECT array_agg(i.id) FROM indicator i
          WHERE i.id = ANY (indicators) AND i.scheme_id = s.scheme_id)
        WHEN 'named' THEN (SELECT array_agg(DISTINCT t.indicator_id)
          FROM annotation_indicator n JOIN (
            SELECT b.indicator_id, b.upper_id AS named_id FROM below b
            UNION ALL
            SELECT v.indicator_id, v.lower_id FROM above v WHERE s.kind = 'unusable'
          ) t ON t.named_id = n.indicator_id WHERE n.annotation_id = s.id)
      END AS indicator_ids
    FROM standing s
  )
  SELECT t.id, t.kind, t.from_month, t.to_month, t.text, t.citation, t.area_ids, t.indicator_ids
  FROM touched t
  WHERE (t.of_areas = 'every' OR t.area_ids IS NOT NULL)
    AND (t.of_indicators = 'every' OR t.indicator_ids IS NOT NULL)
  ORDER BY t.from_month, t.id
$$;

-- What is known of recording in England and Wales. Months are year * 12 + (calendar month - 1).
INSERT INTO annotation (id, kind, from_month, to_month, of_areas, of_indicators, is_shipped, text, citation) VALUES
  ('00000000-0000-7000-8000-000000000001', 'break', 24209, 24227, 'named', 'named', true,
   'Inspectors found in June 2017 that Kent Police recorded about 84% of the crimes reported to it, and judged its crime recording inadequate. By the re-inspection of 2018 it recorded 96.6% and was judged outstanding. A rise over these months may show fuller recording rather than more crime.',
   'HMIC, Kent Police: Crime Data Integrity inspection 2017 (15 June 2017); HMICFRS, Kent Police: Crime Data Integrity re-inspection 2018 (15 January 2019)'),
  ('00000000-0000-7000-8000-000000000002', 'break', 24192, NULL, 'every', 'named', true,
   'From 2016 on many police forces recorded road casualties with systems in which the severity follows from the injuries listed, no longer from an officer''s judgement. More casualties then count as serious. Figures by severity from before and after a force changed cannot be compared.',
   'Department for Transport, Guide to severity adjustments for reported road casualties Great Britain'),
  ('00000000-0000-7000-8000-000000000003', 'caveat', 24242, 24258, 'every', 'every', true,
   'Covid-19: from March 2020 to July 2021 national and local restrictions changed where people were and what could be reported. Comparing with these months says little about the longer trend.',
   'The Health Protection (Coronavirus, Restrictions) (England) Regulations 2020 (S.I. 2020/350), their Welsh counterparts (S.I. 2020/353), and the steps that followed until July 2021'),
  ('00000000-0000-7000-8000-000000000004', 'break', 24207, NULL, 'every', 'named', true,
   'From April 2017 burglary is classified as residential, or as business and community (later called non-residential), and no longer as in a dwelling or elsewhere. Sheds and garages of a home became residential. The two parts from before and after cannot be compared; burglary as a whole is less affected.',
   'Home Office Counting Rules for Recorded Crime, Burglary, from April 2017');

INSERT INTO annotation_area
SELECT '00000000-0000-7000-8000-000000000001', id FROM area WHERE code = 'E23000032';
-- Crimes of each scheme, and all below them; anti-social behaviour is no recorded crime.
INSERT INTO annotation_indicator
SELECT '00000000-0000-7000-8000-000000000001'::uuid, id FROM indicator
WHERE slug IN ('all-crime', 'ho-all-crime', 'ons-all-crime')
UNION ALL
SELECT '00000000-0000-7000-8000-000000000004', id FROM indicator
WHERE slug IN ('ho-residential-burglary', 'ho-non-residential-burglary', 'ons-residential-burglary', 'ons-non-residential-burglary');

-- The application writes notes of its own, and cannot pass one off as shipped.
CREATE FUNCTION annotation_is_not_shipped() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'ragstone_app' THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied to ship a note';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER annotation_is_not_shipped BEFORE INSERT ON annotation
  FOR EACH ROW WHEN (NEW.is_shipped) EXECUTE FUNCTION annotation_is_not_shipped();
GRANT SELECT, INSERT ON annotation_area, annotation_indicator, annotation_withdrawal TO ragstone_app;
