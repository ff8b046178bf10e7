-- A link of an LSOA to its district is dated by the months in which files show it. A file of older
-- or newer months makes that span longer. Links are append-only for the application, so it asks
-- this function, which runs as the owner and can do nothing but make a span longer.
CREATE FUNCTION show_area_links(children integer[], parents integer[], firsts integer[], lasts integer[])
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO area_link AS l (child_id, parent_id, valid_from, valid_to)
  SELECT * FROM unnest(children, parents, firsts, lasts)
  ON CONFLICT (child_id, parent_id) DO UPDATE SET
    valid_from = least(l.valid_from, excluded.valid_from),
    valid_to = greatest(l.valid_to, excluded.valid_to)
  WHERE l.valid_from > excluded.valid_from OR l.valid_to < excluded.valid_to
$$;

REVOKE EXECUTE ON FUNCTION show_area_links FROM PUBLIC;
GRANT EXECUTE ON FUNCTION show_area_links TO ragstone_app;
