/** A mark of all releases of a source that count, where any of them may be what is current. */
export const releasesBasisQuery = (sourceSlug: string): string => `
  SELECT md5(coalesce(string_agg(r.id::text, ',' ORDER BY r.id), '')) AS basis
  FROM release r JOIN source s ON s.id = r.source_id AND s.slug = '${sourceSlug}'
  WHERE NOT EXISTS (SELECT FROM release_withdrawal w WHERE w.release_id = r.id)`;
