-- The notes that stand and touch any of these areas, indicators and months, with those of them that
-- they touch; NULL where a note is about every one. A note on an area is about all that lies in it,
-- not about what it lies in. A note on an indicator is about all below it. One that says figures are
-- unusable, and a break, are also about the sums that they are part of: months that a part counts in
-- two ways are no sum. Only where a break names all parts of a sum, and not the sum, it tells how they
-- are shared out anew, as burglary was in April 2017, and the sum is what it was. A break touches the
-- months that it took.
CREATE OR REPLACE FUNCTION annotations_on(areas integer[], indicators integer[], first integer, last integer)
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
  ), above (annotation_id, kind, indicator_id) AS (
    SELECT s.id, s.kind, n.indicator_id
    FROM standing s JOIN annotation_indicator n ON n.annotation_id = s.id
    WHERE s.kind IN ('break', 'unusable') AND s.of_indicators = 'named'
    UNION
    SELECT a.annotation_id, a.kind, i.parent_id
    FROM above a JOIN indicator i ON i.id = a.indicator_id
    WHERE i.parent_id IS NOT NULL AND (a.kind = 'unusable'
      OR (SELECT count(*) FROM indicator part WHERE part.parent_id = i.parent_id) = 1
      OR EXISTS (SELECT FROM indicator part WHERE part.parent_id = i.parent_id
        AND NOT EXISTS (SELECT FROM annotation_indicator n
          WHERE n.annotation_id = a.annotation_id AND n.indicator_id = part.id)))
  ), touched AS (
    SELECT s.id, s.kind, s.from_month, s.to_month, s.text, s.citation, s.of_areas, s.of_indicators,
      CASE s.of_areas WHEN 'named' THEN (SELECT array_agg(DISTINCT w.area_id)
        FROM annotation_area n JOIN within w ON w.outer_id = n.area_id WHERE n.annotation_id = s.id)
      END AS area_ids,
      CASE s.of_indicators
        WHEN 'scheme' THEN (SELECT array_agg(i.id) FROM indicator i
          WHERE i.id = ANY (indicators) AND i.scheme_id = s.scheme_id)
        WHEN 'named' THEN (SELECT array_agg(DISTINCT t.indicator_id)
          FROM (
            SELECT b.indicator_id FROM annotation_indicator n JOIN below b ON b.upper_id = n.indicator_id
            WHERE n.annotation_id = s.id
            UNION ALL
            SELECT a.indicator_id FROM above a
            WHERE a.annotation_id = s.id AND a.indicator_id = ANY (indicators)
          ) t)
      END AS indicator_ids
    FROM standing s
  )
  SELECT t.id, t.kind, t.from_month, t.to_month, t.text, t.citation, t.area_ids, t.indicator_ids
  FROM touched t
  WHERE (t.of_areas = 'every' OR t.area_ids IS NOT NULL)
    AND (t.of_indicators = 'every' OR t.indicator_ids IS NOT NULL)
  ORDER BY t.from_month, t.id
$$;
