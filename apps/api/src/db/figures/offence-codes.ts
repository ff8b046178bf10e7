/**
 * A table of the indicators that are one offence each, with the code that weights are published by: of
 * the Home Office's figures, whose labels in files are made of group, subgroup and code.
 */
export const offenceCodes = `
  SELECT i.id, i.label, split_part(i.source_label, '/', 3) AS code
  FROM indicator i JOIN scheme s ON s.id = i.scheme_id AND s.slug = 'home-office'
  WHERE NOT i.is_total AND split_part(i.source_label, '/', 3) <> ''`;
