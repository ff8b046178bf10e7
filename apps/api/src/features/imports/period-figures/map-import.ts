import type { MappingBody } from '@ragstone/contract/mapping';
import type { Fault } from '@ragstone/contract/problem';
import type { Actor } from '@ragstone/domain/access/policy';
import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../../db/audit.ts';
import type { Transaction } from '../../../db/client.ts';
import type { Deps } from '../../../deps.ts';
import { ProblemError, refuseFaults } from '../../../http/problem.ts';
import { loadImport } from '../queries.ts';
import { totalLabel } from './mapped-source.ts';

type NewMapping = Extract<MappingBody, { kind: 'new' }>;

function faultsIn({ columns, indicator, addsUp }: NewMapping): Fault[] {
  const faults: Fault[] = [];
  const chosen = Object.entries(columns).filter(([, heading]) => heading !== undefined);
  for (const [at, [column, heading]] of chosen.entries()) {
    if (chosen.findIndex(([, other]) => other === heading) === at) continue;
    const message = 'This column is chosen for something else already';
    faults.push({ pointer: `/columns/${column}`, message });
  }
  if (columns.indicator === undefined && indicator === undefined) {
    const message = 'Choose the column that names the indicator, or say what is counted';
    faults.push({ pointer: '/indicator', message });
  }
  if (columns.indicator === undefined && addsUp) {
    faults.push({ pointer: '/addsUp', message: 'Only several indicators can add up' });
  }
  return faults;
}

/** Makes the source, its scheme and the mapping; answers the mapping's id. */
async function addMapping(
  tx: Transaction,
  { actor, asked, now }: { actor: Actor; asked: NewMapping; now: Date },
): Promise<string> {
  const id = uuidv7();
  const slug = `mapped-${id.slice(-12)}`;
  const name = asked.name.trim();
  if ((await tx.source.findFirst({ where: { name } })) !== null) {
    refuseFaults([{ pointer: '/name', message: 'There is a table of this name already' }]);
  }
  const scheme = await tx.scheme.create({ data: { slug, name } });
  const source = await tx.source.create({
    data: {
      schemeId: scheme.id,
      slug,
      name,
      publisher: asked.publisher.trim(),
      licence: asked.licence.trim(),
      attribution: `Source: ${asked.publisher.trim()}.`,
      caveat: 'A table whose columns were chosen by hand.',
      months: asked.months,
    },
  });
  const { columns, indicator, unit, polarity, addsUp, areaKind } = asked;
  if (addsUp) {
    await tx.indicator.create({
      data: {
        schemeId: scheme.id,
        slug: `${slug}-total`,
        label: `${name}, all`,
        sourceLabel: totalLabel,
        unit: unit.trim(),
        counts: `The sum of every indicator of ${name}`,
        isTotal: true,
        polarity,
        position: 0,
      },
    });
  }
  const indicatorLabel = columns.indicator === undefined ? (indicator ?? '').trim() : null;
  const made = { partnershipId: actor.partnershipId, madeBy: actor.personId, madeAt: now };
  const data = { id, sourceId: source.id, ...made, areaKind, columns, indicatorLabel };
  await tx.mapping.create({ data: { ...data, unit: unit.trim(), polarity, addsUp } });
  return id;
}

/** Says how the tables of an import are to be read: anew, or as a table of the same headings was. */
export async function mapImport(
  { db, clock }: Deps,
  actor: Actor,
  asked: { importId: string; body: MappingBody },
): Promise<void> {
  const { importId, body } = asked;
  const { partnershipId, personId } = actor;
  if (body.kind === 'new') refuseFaults(faultsIn(body));
  await db.prisma.$transaction(async (tx) => {
    const row = await tx.import.findFirst({ where: { id: importId, partnershipId } });
    if (row === null) throw new ProblemError('not-found');
    if (row.version !== body.version) {
      throw new ProblemError('stale', {
        current: await loadImport(tx, { importId, partnershipId }),
      });
    }
    if (row.state !== 'refused' && row.state !== 'checked') {
      const detail = 'Only tables that have been looked at can be mapped.';
      throw new ProblemError('conflict', { detail });
    }
    const mappingId =
      body.kind === 'new'
        ? await addMapping(tx, { actor, asked: body, now: clock.now() })
        : body.mapping;
    if ((await tx.mapping.findUnique({ where: { id: mappingId } })) === null) {
      refuseFaults([{ pointer: '/mapping', message: 'This mapping is not known' }]);
    }
    await tx.import.update({ where: { id: importId }, data: { mappingId } });
    const subject = { subject: 'import', subjectId: importId, partnershipId, personId };
    await audit(tx, { ...subject, action: 'import:map', after: { mappingId } });
  });
}
