import type { Action } from '@ragstone/contract/actions';
import type { AgencyName } from '@ragstone/contract/plan-fields';
import { parseReference } from '@ragstone/domain/plan/reference';
import { namesOf } from '../../db/agency-names.ts';
import { present, type Read } from '../../db/read.ts';

type Columns = Omit<
  Action,
  'leadAgency' | 'supportingAgencies' | 'recurrence' | 'successMeasures' | 'milestones' | 'priority'
> & {
  priority_number: number;
  priority_title: string;
  lead_agency_id: string | null;
  supporting: string[];
  recurrence: NonNullable<Action['recurrence']> | '';
  measures: object[];
  milestones: object[];
};

/** Everything about one action in one statement; what is empty is left out by `json_strip_nulls`. */
const sql = `
  SELECT a.id, p.number || '.' || a.number AS reference, p.number AS priority_number,
    p.title AS priority_title, a.title, a.how, a.lead_agency_id, a.named_officer AS "namedOfficer",
    a.start_on::text AS "startOn", a.due_on::text AS "dueOn", a.recurrence, a.funding,
    a.from_assessment AS "fromAssessment", a.restricted_text AS "restrictedText", a.lifecycle, a.rag, a.version,
    (SELECT coalesce(json_agg(s.agency_id), '[]') FROM action_support s WHERE s.action_id = a.id) AS supporting,
    (SELECT coalesce(json_strip_nulls(json_agg(json_build_object(
        'kind', m.kind, 'text', m.text, 'baseline', m.baseline, 'target', m.target,
        'direction', m.direction, 'unit', m.unit, 'frequency', m.frequency, 'source', m.source,
        'indicator', i.slug, 'area', e.code) ORDER BY m.position)), '[]')
      FROM success_measure m LEFT JOIN indicator i ON i.id = m.indicator_id LEFT JOIN area e ON e.id = m.area_id
      WHERE m.action_id = a.id) AS measures,
    (SELECT coalesce(json_strip_nulls(json_agg(json_build_object(
        'title', t.title, 'dueOn', t.due_on, 'doneOn', t.done_on) ORDER BY t.position)), '[]')
      FROM milestone t WHERE t.action_id = a.id) AS milestones
  FROM action a JOIN priority p ON p.id = a.priority_id
  WHERE a.plan_id = $1::uuid AND p.number = $2::int AND a.number = $3::int`;

function actionOf(row: Columns, agencies: Map<string, AgencyName>): Action {
  return {
    id: row.id,
    reference: row.reference,
    priority: { number: row.priority_number, title: row.priority_title },
    title: row.title,
    how: row.how,
    leadAgency: agencies.get(row.lead_agency_id ?? ''),
    namedOfficer: row.namedOfficer,
    supportingAgencies: namesOf(agencies, row.supporting),
    startOn: present(row.startOn ?? null),
    dueOn: present(row.dueOn ?? null),
    recurrence: row.recurrence === '' ? undefined : row.recurrence,
    funding: row.funding,
    fromAssessment: row.fromAssessment,
    restrictedText: row.restrictedText,
    lifecycle: row.lifecycle,
    rag: present(row.rag ?? null),
    // Written by `save-action.ts` from the contract's own shapes, and held by CHECKs.
    successMeasures: row.measures as Action['successMeasures'],
    milestones: row.milestones as Action['milestones'],
    version: row.version,
  };
}

/** An action of the plan with its restricted text, which the caller takes out for most readers. */
export async function findAction(
  read: Read,
  asked: { planId: string; reference: string; agencies: Map<string, AgencyName> },
): Promise<Action | undefined> {
  const { priority, number } = parseReference(asked.reference) ?? {};
  const [row] = await read<Columns>(sql, [asked.planId, priority, number]);
  return row === undefined ? undefined : actionOf(row, asked.agencies);
}
