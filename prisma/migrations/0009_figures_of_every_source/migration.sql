-- Figures that are not of one month: the Home Office's quarters and ONS's years, of areas that files
-- name themselves. They are held as published; nothing here is added up or shared out.

-- Population, lookups and boundaries come in releases too, and belong to no scheme of indicators.
ALTER TABLE source ALTER COLUMN scheme_id DROP NOT NULL;
ALTER TABLE source ADD COLUMN months integer CHECK (months IN (1, 3, 12));
UPDATE source SET months = 1;
ALTER TABLE source ADD CONSTRAINT source_with_a_scheme_has_periods CHECK ((scheme_id IS NULL) = (months IS NULL));

INSERT INTO scheme (id, slug, name) VALUES
  (2, 'home-office', 'Home Office offence groups'),
  (3, 'ons-recorded-crime', 'ONS headline offences');

INSERT INTO source (id, scheme_id, slug, name, publisher, licence, attribution, caveat, months) VALUES
  (2, 2, 'home-office-csp', 'Home Office open data by Community Safety Partnership', 'Home Office', 'Open Government Licence v3.0',
   'Contains public sector information licensed under the Open Government Licence v3.0.',
   'Police recorded crime is official but not accredited official statistics. Each publication restates earlier quarters. Some forces leave offences unassigned to any partnership.', 3),
  (3, 3, 'ons-csp', 'ONS recorded crime by Community Safety Partnership', 'Office for National Statistics', 'Open Government Licence v3.0',
   'Source: Office for National Statistics licensed under the Open Government Licence v3.0.',
   'Police recorded crime is official but not accredited official statistics. Each figure is of twelve months.', 12),
  (4, NULL, 'ons-population', 'ONS mid-year population estimates', 'Office for National Statistics', 'Open Government Licence v3.0',
   'Source: Office for National Statistics licensed under the Open Government Licence v3.0.',
   'Estimates of the people who usually live in an area on 30 June; earlier years are revised after each census.', NULL),
  (5, NULL, 'ons-lookups', 'ONS lookups between areas', 'Office for National Statistics', 'Open Government Licence v3.0',
   'Source: Office for National Statistics licensed under the Open Government Licence v3.0.',
   'Small areas are given to the larger one that holds most of their people: a best fit, not an exact one.', NULL),
  (6, NULL, 'ons-boundaries', 'ONS boundaries of areas', 'Office for National Statistics', 'Open Government Licence v3.0',
   'Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right.',
   'Boundaries are simplified.', NULL);

-- Of the Home Office's files the offence codes hold the figures, and come with the files; groups and
-- subgroups are their sums. ONS publishes each figure itself: none is the sum of others here.
INSERT INTO indicator (id, scheme_id, slug, label, source_label, unit, counts, parent_id, is_total, polarity, position) VALUES
  (200, 2, 'ho-all-crime', 'All crime (excluding fraud)', 'total', 'offences', 'Offences recorded by the police, without fraud, which is recorded nationally', NULL, true, 'lower', 0),
  (201, 2, 'ho-violence', 'Violence against the person', 'violence', 'offences', 'Offences of this group, by the date on which they were recorded', 200, true, 'lower', 1),
  (202, 2, 'ho-homicide', 'Homicide', 'violence/homicide', 'offences', 'Offences of this subgroup, by the date on which they were recorded', 201, true, 'lower', 2),
  (203, 2, 'ho-violence-with-injury', 'Violence with injury', 'violence/violence-with-injury', 'offences', 'Offences of this subgroup, by the date on which they were recorded', 201, true, 'lower', 3),
  (204, 2, 'ho-violence-without-injury', 'Violence without injury', 'violence/violence-without-injury', 'offences', 'Offences of this subgroup, by the date on which they were recorded', 201, true, 'lower', 4),
  (205, 2, 'ho-stalking-and-harassment', 'Stalking and harassment', 'violence/stalking-and-harassment', 'offences', 'Offences of this subgroup, by the date on which they were recorded', 201, true, 'lower', 5),
  (206, 2, 'ho-driving-death-or-serious-injury', 'Death or serious injury - unlawful driving', 'violence/driving-death-or-serious-injury', 'offences', 'Offences of this subgroup, by the date on which they were recorded', 201, true, 'lower', 6),
  (207, 2, 'ho-sexual-offences', 'Sexual offences', 'sexual-offences', 'offences', 'Offences of this group, by the date on which they were recorded', 200, true, 'lower', 7),
  (208, 2, 'ho-rape', 'Rape', 'sexual-offences/rape', 'offences', 'Offences of this subgroup, by the date on which they were recorded', 207, true, 'lower', 8),
  (209, 2, 'ho-other-sexual-offences', 'Other sexual offences', 'sexual-offences/other-sexual-offences', 'offences', 'Offences of this subgroup, by the date on which they were recorded', 207, true, 'lower', 9),
  (210, 2, 'ho-robbery', 'Robbery', 'robbery', 'offences', 'Offences of this group, by the date on which they were recorded', 200, true, 'lower', 10),
  (211, 2, 'ho-robbery-of-business-property', 'Robbery of business property', 'robbery/robbery-of-business-property', 'offences', 'Offences of this subgroup, by the date on which they were recorded', 210, true, 'lower', 11),
  (212, 2, 'ho-robbery-of-personal-property', 'Robbery of personal property', 'robbery/robbery-of-personal-property', 'offences', 'Offences of this subgroup, by the date on which they were recorded', 210, true, 'lower', 12),
  (213, 2, 'ho-theft', 'Theft offences', 'theft', 'offences', 'Offences of this group, by the date on which they were recorded', 200, true, 'lower', 13),
  (214, 2, 'ho-burglary', 'Burglary', 'theft/burglary', 'offences', 'Residential and non-residential burglary together', 213, true, 'lower', 14),
  (215, 2, 'ho-residential-burglary', 'Residential burglary', 'theft/residential-burglary', 'offences', 'Offences of this subgroup, by the date on which they were recorded', 214, true, 'lower', 15),
  (216, 2, 'ho-non-residential-burglary', 'Non-residential burglary', 'theft/non-residential-burglary', 'offences', 'Offences of this subgroup, by the date on which they were recorded', 214, true, 'lower', 16),
  (217, 2, 'ho-vehicle-offences', 'Vehicle offences', 'theft/vehicle-offences', 'offences', 'Offences of this subgroup, by the date on which they were recorded', 213, true, 'lower', 17),
  (218, 2, 'ho-theft-from-the-person', 'Theft from the person', 'theft/theft-from-the-person', 'offences', 'Offences of this subgroup, by the date on which they were recorded', 213, true, 'lower', 18),
  (219, 2, 'ho-bicycle-theft', 'Bicycle theft', 'theft/bicycle-theft', 'offences', 'Offences of this subgroup, by the date on which they were recorded', 213, true, 'lower', 19),
  (220, 2, 'ho-shoplifting', 'Shoplifting', 'theft/shoplifting', 'offences', 'Offences of this subgroup, by the date on which they were recorded', 213, true, 'lower', 20),
  (221, 2, 'ho-other-theft', 'Other theft offences', 'theft/other-theft', 'offences', 'Offences of this subgroup, by the date on which they were recorded', 213, true, 'lower', 21),
  (222, 2, 'ho-criminal-damage-and-arson', 'Criminal damage and arson', 'criminal-damage-and-arson', 'offences', 'Offences of this group, by the date on which they were recorded', 200, true, 'lower', 22),
  (223, 2, 'ho-criminal-damage', 'Criminal damage', 'criminal-damage-and-arson/criminal-damage', 'offences', 'Offences of this subgroup, by the date on which they were recorded', 222, true, 'lower', 23),
  (224, 2, 'ho-arson', 'Arson', 'criminal-damage-and-arson/arson', 'offences', 'Offences of this subgroup, by the date on which they were recorded', 222, true, 'lower', 24),
  (225, 2, 'ho-drug-offences', 'Drug offences', 'drug-offences', 'offences', 'Offences of this group, by the date on which they were recorded', 200, true, 'neutral', 25),
  (226, 2, 'ho-drug-trafficking', 'Trafficking of drugs', 'drug-offences/drug-trafficking', 'offences', 'Offences of this subgroup, by the date on which they were recorded', 225, true, 'neutral', 26),
  (227, 2, 'ho-drug-possession', 'Possession of drugs', 'drug-offences/drug-possession', 'offences', 'Offences of this subgroup, by the date on which they were recorded', 225, true, 'neutral', 27),
  (228, 2, 'ho-possession-of-weapons', 'Possession of weapons offences', 'possession-of-weapons', 'offences', 'Offences of this group, by the date on which they were recorded', 200, true, 'neutral', 28),
  (229, 2, 'ho-weapons', 'Possession of weapons offences (subgroup)', 'possession-of-weapons/weapons', 'offences', 'Offences of this subgroup, by the date on which they were recorded', 228, true, 'neutral', 29),
  (230, 2, 'ho-public-order-offences', 'Public order offences', 'public-order-offences', 'offences', 'Offences of this group, by the date on which they were recorded', 200, true, 'lower', 30),
  (231, 2, 'ho-public-order', 'Public order offences (subgroup)', 'public-order-offences/public-order', 'offences', 'Offences of this subgroup, by the date on which they were recorded', 230, true, 'lower', 31),
  (232, 2, 'ho-miscellaneous-crimes', 'Miscellaneous crimes against society', 'miscellaneous-crimes', 'offences', 'Offences of this group, by the date on which they were recorded', 200, true, 'lower', 32),
  (233, 2, 'ho-miscellaneous', 'Miscellaneous crimes against society (subgroup)', 'miscellaneous-crimes/miscellaneous', 'offences', 'Offences of this subgroup, by the date on which they were recorded', 232, true, 'lower', 33);
INSERT INTO indicator (id, scheme_id, slug, label, source_label, unit, counts, parent_id, is_total, polarity, position) VALUES
  (300, 3, 'ons-all-crime', 'All crime (excluding fraud)', 'total-excluding-fraud', 'offences', 'Offences recorded by the police in twelve months, as published', NULL, false, 'lower', 0),
  (301, 3, 'ons-violence', 'Violence against the person', 'violence', 'offences', 'Offences recorded by the police in twelve months, as published', 300, false, 'lower', 1),
  (302, 3, 'ons-homicide', 'Homicide', 'homicide', 'offences', 'Offences recorded by the police in twelve months, as published', 301, false, 'lower', 2),
  (303, 3, 'ons-driving-death-or-serious-injury', 'Death or serious injury caused by illegal driving', 'driving-death-or-serious-injury', 'offences', 'Offences recorded by the police in twelve months, as published', 301, false, 'lower', 3),
  (304, 3, 'ons-violence-with-injury', 'Violence with injury', 'violence-with-injury', 'offences', 'Offences recorded by the police in twelve months, as published', 301, false, 'lower', 4),
  (305, 3, 'ons-violence-without-injury', 'Violence without injury', 'violence-without-injury', 'offences', 'Offences recorded by the police in twelve months, as published', 301, false, 'lower', 5),
  (306, 3, 'ons-stalking-and-harassment', 'Stalking and harassment', 'stalking-and-harassment', 'offences', 'Offences recorded by the police in twelve months, as published', 301, false, 'lower', 6),
  (307, 3, 'ons-sexual-offences', 'Sexual offences', 'sexual-offences', 'offences', 'Offences recorded by the police in twelve months, as published', 300, false, 'lower', 7),
  (308, 3, 'ons-robbery', 'Robbery', 'robbery', 'offences', 'Offences recorded by the police in twelve months, as published', 300, false, 'lower', 8),
  (309, 3, 'ons-theft', 'Theft offences', 'theft', 'offences', 'Offences recorded by the police in twelve months, as published', 300, false, 'lower', 9),
  (310, 3, 'ons-burglary', 'Burglary', 'burglary', 'offences', 'Offences recorded by the police in twelve months, as published', 309, false, 'lower', 10),
  (311, 3, 'ons-residential-burglary', 'Residential burglary', 'residential-burglary', 'offences', 'Offences recorded by the police in twelve months, as published', 310, false, 'lower', 11),
  (312, 3, 'ons-non-residential-burglary', 'Non-residential burglary', 'non-residential-burglary', 'offences', 'Offences recorded by the police in twelve months, as published', 310, false, 'lower', 12),
  (313, 3, 'ons-vehicle-offences', 'Vehicle offences', 'vehicle-offences', 'offences', 'Offences recorded by the police in twelve months, as published', 309, false, 'lower', 13),
  (314, 3, 'ons-theft-from-the-person', 'Theft from the person', 'theft-from-the-person', 'offences', 'Offences recorded by the police in twelve months, as published', 309, false, 'lower', 14),
  (315, 3, 'ons-bicycle-theft', 'Bicycle theft', 'bicycle-theft', 'offences', 'Offences recorded by the police in twelve months, as published', 309, false, 'lower', 15),
  (316, 3, 'ons-shoplifting', 'Shoplifting', 'shoplifting', 'offences', 'Offences recorded by the police in twelve months, as published', 309, false, 'lower', 16),
  (317, 3, 'ons-other-theft', 'All other theft offences', 'other-theft', 'offences', 'Offences recorded by the police in twelve months, as published', 309, false, 'lower', 17),
  (318, 3, 'ons-criminal-damage-and-arson', 'Criminal damage and arson', 'criminal-damage-and-arson', 'offences', 'Offences recorded by the police in twelve months, as published', 300, false, 'lower', 18),
  (319, 3, 'ons-drug-offences', 'Drug offences', 'drug-offences', 'offences', 'Offences recorded by the police in twelve months, as published', 300, false, 'neutral', 19),
  (320, 3, 'ons-possession-of-weapons', 'Possession of weapons offences', 'possession-of-weapons', 'offences', 'Offences recorded by the police in twelve months, as published', 300, false, 'neutral', 20),
  (321, 3, 'ons-public-order-offences', 'Public order offences', 'public-order-offences', 'offences', 'Offences recorded by the police in twelve months, as published', 300, false, 'lower', 21),
  (322, 3, 'ons-miscellaneous-crimes', 'Miscellaneous crimes against society', 'miscellaneous-crimes', 'offences', 'Offences recorded by the police in twelve months, as published', 300, false, 'lower', 22);
ALTER TABLE indicator ALTER COLUMN id RESTART WITH 1000;

-- That figures of an area and period arrived in a release. It tells missing (no row) from none
-- recorded. A period is `months` long and begins with `from_month`.
CREATE TABLE area_coverage (
  release_id integer NOT NULL REFERENCES release,
  area_id integer NOT NULL REFERENCES area,
  from_month integer NOT NULL CHECK (from_month BETWEEN 20000 AND 30000),
  months integer NOT NULL CHECK (months IN (1, 3, 12)),
  rows integer NOT NULL CHECK (rows >= 0),
  PRIMARY KEY (release_id, area_id, from_month, months)
);
CREATE INDEX area_coverage_area_idx ON area_coverage (area_id, from_month);

CREATE TABLE period_figure (
  area_id integer NOT NULL,
  indicator_id integer NOT NULL,
  from_month integer NOT NULL,
  months integer NOT NULL,
  release_id integer NOT NULL,
  value double precision CHECK (value > '-Infinity' AND value < 'Infinity'),
  status text NOT NULL DEFAULT 'observed'
    CHECK (status IN ('observed', 'not-supplied', 'suppressed', 'not-applicable', 'partial', 'unusable')),
  mark text NOT NULL DEFAULT '',
  PRIMARY KEY (area_id, indicator_id, from_month, months, release_id),
  CONSTRAINT period_figure_value_when_observed CHECK ((status = 'observed') <= (value IS NOT NULL))
);

-- A rate that the publisher worked out, on a denominator of its own. Ours are never stored.
CREATE TABLE published_rate (
  area_id integer NOT NULL,
  indicator_id integer NOT NULL,
  from_month integer NOT NULL,
  months integer NOT NULL,
  release_id integer NOT NULL,
  rate double precision CHECK (rate > '-Infinity' AND rate < 'Infinity'),
  status text NOT NULL DEFAULT 'observed'
    CHECK (status IN ('observed', 'not-supplied', 'suppressed', 'not-applicable', 'partial', 'unusable')),
  mark text NOT NULL DEFAULT '',
  PRIMARY KEY (area_id, indicator_id, from_month, months, release_id),
  CONSTRAINT published_rate_when_observed CHECK ((status = 'observed') <= (rate IS NOT NULL))
);

-- As with observations: checked once a statement. A figure is of its release's own scheme, so that
-- figures of two sources can never come together.
CREATE FUNCTION period_figure_references_exist() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT release_id, area_id, from_month, months FROM arrived) a
    WHERE NOT EXISTS (SELECT FROM area_coverage c WHERE c.release_id = a.release_id
      AND c.area_id = a.area_id AND c.from_month = a.from_month AND c.months = a.months)
  ) THEN
    RAISE foreign_key_violation USING MESSAGE = 'a figure is of an area and period that its release does not cover';
  END IF;
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT release_id, indicator_id FROM arrived) a
    WHERE NOT EXISTS (SELECT FROM release r JOIN source s ON s.id = r.source_id
      JOIN indicator i ON i.scheme_id = s.scheme_id
      WHERE r.id = a.release_id AND i.id = a.indicator_id AND NOT i.is_total)
  ) THEN
    RAISE foreign_key_violation USING MESSAGE = 'a figure is of an indicator that its source does not count, or of a total';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER period_figure_references AFTER INSERT ON period_figure
  REFERENCING NEW TABLE AS arrived FOR EACH STATEMENT EXECUTE FUNCTION period_figure_references_exist();
CREATE TRIGGER published_rate_references AFTER INSERT ON published_rate
  REFERENCING NEW TABLE AS arrived FOR EACH STATEMENT EXECUTE FUNCTION period_figure_references_exist();

-- What was current when only publications up to a day are counted: for each source, area and period
-- the newest release that covers it and is not withdrawn. It holds whole.
CREATE FUNCTION area_coverage_published_by(day date) RETURNS TABLE (source_id integer, area_id integer,
  from_month integer, months integer, release_id integer, rows integer, published_on date)
LANGUAGE sql STABLE AS $$
  SELECT DISTINCT ON (r.source_id, c.area_id, c.from_month, c.months)
    r.source_id, c.area_id, c.from_month, c.months, c.release_id, c.rows, r.published_on
  FROM area_coverage c
  JOIN release r ON r.id = c.release_id
  WHERE r.published_on <= day
    AND NOT EXISTS (SELECT FROM release_withdrawal w WHERE w.release_id = c.release_id)
  ORDER BY r.source_id, c.area_id, c.from_month, c.months, r.published_on DESC, c.release_id DESC
$$;
CREATE VIEW current_area_coverage AS SELECT * FROM area_coverage_published_by('infinity');

CREATE FUNCTION coverage_published_by(day date) RETURNS TABLE (source_id integer, force_id integer,
  month integer, release_id integer, rows integer, unlocated integer, outside integer, published_on date)
LANGUAGE sql STABLE AS $$
  SELECT DISTINCT ON (r.source_id, c.force_id, c.month)
    r.source_id, c.force_id, c.month, c.release_id, c.rows, c.unlocated, c.outside, r.published_on
  FROM coverage c
  JOIN release r ON r.id = c.release_id
  WHERE r.published_on <= day
    AND NOT EXISTS (SELECT FROM release_withdrawal w WHERE w.release_id = c.release_id)
  ORDER BY r.source_id, c.force_id, c.month, r.published_on DESC, c.release_id DESC
$$;

GRANT SELECT ON area_coverage, period_figure, published_rate, current_area_coverage TO ragstone_app;
GRANT INSERT ON area_coverage, period_figure, published_rate, indicator TO ragstone_app;
