import type pg from 'pg';

/** Areas like the own one in other forces, to be compared with by this group. */
export const groupOfForces = '00000000-0000-7000-8000-000000000001';

const plan = '00000000-0000-7000-8000-000000000002';
const priority = (number: number | string) =>
  `('00000000-0000-7000-8000-00000000001' || ${number})::uuid`;

// The other districts of its county are the neighbours: twelve areas with the own one. What the group has
// of figures outside Kent, it has only where those are held.
const statements = [
  `INSERT INTO partnership_area (partnership_id, area_id, part)
   SELECT p.id, a.id, 'neighbour' FROM partnership p CROSS JOIN area a WHERE a.kind = 'district'
     AND a.code BETWEEN 'E07000105' AND 'E07000116' AND a.code <> 'E07000111'`,
  `INSERT INTO comparison_group (id, partnership_id, name) SELECT '${groupOfForces}', id, 'Most similar' FROM partnership`,
  `INSERT INTO comparison_group_area (group_id, area_id)
   SELECT '${groupOfForces}', id FROM (SELECT DISTINCT ON (f.id) a.id, f.code FROM area a
     JOIN area_link l ON l.child_id = a.id AND l.valid_to IS NULL JOIN area f ON f.id = l.parent_id AND f.kind = 'force'
     WHERE a.kind = 'district' AND a.code LIKE 'E07%' AND a.valid_to IS NULL AND f.code <> 'E23000032'
     ORDER BY f.id, a.code) each ORDER BY code LIMIT 11`,
  `INSERT INTO plan (id, partnership_id, financial_year, state, adopted_on, adopted_by)
   SELECT '${plan}', id, 2026, 'adopted', date '2026-04-01', 'Bench' FROM partnership`,
  `INSERT INTO priority (id, plan_id, number, title, headline_indicator_id)
   SELECT ${priority('n')}, '${plan}', n, 'Priority ' || n, i.id
   FROM unnest(ARRAY['burglary', 'violence', 'vehicle-crime', 'shoplifting']) WITH ORDINALITY s (slug, n)
   JOIN indicator i ON i.slug LIKE s.slug || '%' AND i.scheme_id = 1`,
  `INSERT INTO action (id, partnership_id, plan_id, priority_id, number, title, start_on)
   SELECT gen_random_uuid(), p.partnership_id, p.id, r.id, n, 'Action ' || n, date '2025-05-01'
   FROM plan p JOIN priority r ON r.plan_id = p.id CROSS JOIN generate_series(1, 5) n`,
  `INSERT INTO saved_view (id, partnership_id, person_id, name, page, search, pinned_at)
   SELECT gen_random_uuid(), m.partnership_id, m.person_id, 'View ' || n, 'trends', 'indicator=burglary',
     CASE WHEN n <= 4 THEN now() END FROM membership m CROSS JOIN generate_series(1, 12) n`,
  `INSERT INTO watch (id, partnership_id, person_id, indicator_id, created_at, told)
   SELECT gen_random_uuid(), m.partnership_id, m.person_id, i.id, now(), '{"verdict": "no-clear-change", "signals": []}'
   FROM membership m CROSS JOIN indicator i WHERE i.scheme_id = 1`,
];

/** What a partnership at work has: neighbours, a group, an adopted plan, saved views and watches. */
export async function addPartnershipAtWork(client: pg.Client): Promise<void> {
  for (const statement of statements) await client.query(statement);
}
