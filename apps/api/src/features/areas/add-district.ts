import { parseMonthKey } from '@ragstone/domain/time/month';
import { monthLabel } from '@ragstone/domain/time/period-label';
import { audit } from '../../db/audit.ts';
import type { Transaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';

export type NewDistrict = {
  code: string;
  name: string;
  /** Key of its first month. */
  from: string;
  /** Codes of districts that go into it whole, and of those of which a part does. */
  whole: readonly string[];
  part: readonly string[];
};

type Added = { message: string } | { refusal: string };

const districtCode = /^(?:E0[6-9]|W06)\d{6}$/;

/** What is wrong with the words of the command, before anything is looked up. */
function wrongWords({ code, name, from, whole, part }: NewDistrict): string | undefined {
  if (!districtCode.test(code)) return `${code} is not the code of a district, such as E07000111.`;
  if (name.trim() === '') return 'The district needs a name.';
  if (parseMonthKey(from) === undefined) return `--from takes a month like 2028-04, not ${from}.`;
  const all = [...whole, ...part];
  if (all.length === 0) return 'Say with --whole or --part which districts go into it.';
  const twice = all.find((each, at) => all.indexOf(each) < at);
  return twice === undefined ? undefined : `${twice} is named twice.`;
}

type Predecessor = {
  id: number;
  code: string;
  name: string;
  valid_to: number | null;
  force: number;
};

/** The districts that go into it; each with the force that it lies in now. */
const predecessorsIn = (tx: Transaction, codes: readonly string[]) => tx.$queryRaw<Predecessor[]>`
  SELECT a.id, a.code, a.name, a.valid_to, f.id AS force FROM area a
  JOIN area_link l ON l.child_id = a.id JOIN area f ON f.id = l.parent_id AND f.kind = 'force'
  WHERE a.kind = 'district' AND a.code = ANY (${codes})`;

type CspRow = { id: number; name: string; lies_within: boolean };

/**
 * The partnerships around districts that go into another whole, or within them, and whether all of each
 * then lies in the other: one that holds a district which goes elsewhere does not.
 */
const partnershipsOf = (
  tx: Transaction,
  { whole, from }: { whole: readonly string[]; from: number },
) =>
  tx.$queryRaw<CspRow[]>`
  WITH gone AS (SELECT id FROM area WHERE code = ANY (${whole})), found AS (
    SELECT l.parent_id AS id FROM area_link l WHERE l.child_id IN (SELECT id FROM gone)
    UNION SELECT l.child_id FROM area_link l WHERE l.parent_id IN (SELECT id FROM gone))
  SELECT c.id, c.name, NOT EXISTS (
      SELECT FROM area_link l JOIN area d ON d.id = l.child_id AND d.kind = 'district'
      WHERE l.parent_id = c.id AND coalesce(d.valid_to, ${from}::int) >= ${from}::int - 1
        AND coalesce(l.valid_to, ${from}::int) >= ${from}::int - 1
        AND d.id NOT IN (SELECT id FROM gone)) AS lies_within
  FROM found JOIN area c USING (id) WHERE c.kind = 'csp' ORDER BY c.name`;

/**
 * Adds a district that replaces others from a month on, or says in one sentence why it cannot. The
 * districts before it end with the month before; their figures and plans stay as they are. It lies in
 * their force, and the partnerships of which all goes into it lie in it until others are known.
 */
export async function addDistrict({ db, clock }: Deps, asked: NewDistrict): Promise<Added> {
  const refusal = wrongWords(asked);
  if (refusal !== undefined) return { refusal };
  const { code, whole, part } = asked;
  const name = asked.name.trim();
  const from = parseMonthKey(asked.from) ?? 0;
  return db.prisma.$transaction(async (tx): Promise<Added> => {
    if ((await tx.area.count({ where: { code } })) > 0)
      return { refusal: `${code} is known already.` };
    const codes = [...whole, ...part];
    const before = await predecessorsIn(tx, codes);
    const unknown = codes.find((each) => !before.some((found) => found.code === each));
    if (unknown !== undefined) return { refusal: `There is no district ${unknown}.` };
    const ended = before.find(({ valid_to }) => valid_to !== null && valid_to !== from - 1);
    if (ended !== undefined) {
      return { refusal: `${ended.name} ended in ${monthLabel(ended.valid_to ?? 0)}.` };
    }
    const [force, another] = new Set(before.map((each) => each.force));
    if (force === undefined || another !== undefined) {
      return { refusal: 'They lie in different police forces.' };
    }
    const { id } = await tx.area.create({ data: { kind: 'district', code, name } });
    await tx.areaLink.create({ data: { childId: id, parentId: force } });
    await tx.areaSuccession.createMany({
      data: before.map((each) => ({
        predecessorId: each.id,
        successorId: id,
        fromMonth: from,
        extent: whole.includes(each.code) ? 'whole' : 'part',
      })),
    });
    const partnerships = await partnershipsOf(tx, { whole, from });
    const within = partnerships.filter((each) => each.lies_within);
    await tx.areaLink.createMany({
      data: within.map((each) => ({ childId: each.id, parentId: id, validFrom: from })),
    });
    const at = clock.now();
    const subject = {
      subject: 'area',
      subjectId: code,
      partnershipId: undefined,
      personId: undefined,
    };
    await audit(tx, { ...subject, action: 'area:add', after: { ...asked, at: at.toISOString() } });
    const names = before.map((each) => each.name).join(', ');
    const added = `Added ${name} (${code}) from ${monthLabel(from)}, in place of ${names}.`;
    const apart = partnerships.filter((each) => !each.lies_within);
    const elsewhere = apart.map((each) => `${each.name} lies only partly in it.`);
    return { message: [added, ...elsewhere].join(' ') };
  });
}
