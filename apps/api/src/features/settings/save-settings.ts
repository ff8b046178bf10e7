import type { Fault } from '@ragstone/contract/problem';
import type { Settings } from '@ragstone/contract/settings';
import type { Actor } from '@ragstone/domain/access/policy';
import { audit } from '../../db/audit.ts';
import type { Transaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError, refuseFaults } from '../../http/problem.ts';
import { readSettings } from './queries.ts';

type NewSettings = {
  version: number;
  name: string;
  redMeans: string;
  amberMeans: string;
  greenMeans: string;
  ownAreas: string[];
  neighbours: string[];
};

type Part = 'own' | 'neighbour';

/** The chosen districts with their part, or what is wrong with the choice. */
async function chosenAreas(tx: Transaction, asked: NewSettings) {
  const choices = [
    ...asked.ownAreas.map((code, at) => ({
      code,
      part: 'own' as Part,
      pointer: `/ownAreas/${at}`,
    })),
    ...asked.neighbours.map((code, at) => ({
      code,
      part: 'neighbour' as Part,
      pointer: `/neighbours/${at}`,
    })),
  ];
  const codes = choices.map((choice) => choice.code);
  const known = await tx.area.findMany({ where: { kind: 'district', code: { in: codes } } });
  const idByCode = new Map(known.map((area) => [area.code, area.id]));
  const faults: Fault[] = [];
  const areas: { areaId: number; part: Part }[] = [];
  const seen = new Set<string>();
  for (const { code, part, pointer } of choices) {
    const areaId = idByCode.get(code);
    if (areaId === undefined) faults.push({ pointer, message: `There is no district ${code}` });
    else if (seen.has(code)) {
      faults.push({ pointer, message: `${code} is chosen twice: an area is own or neighbour` });
    } else areas.push({ areaId, part });
    seen.add(code);
  }
  refuseFaults(faults);
  return areas;
}

export async function saveSettings(
  { db }: Deps,
  actor: Actor,
  asked: NewSettings,
): Promise<Settings> {
  const { partnershipId, personId } = actor;
  return db.prisma.$transaction(async (tx) => {
    const areas = await chosenAreas(tx, asked);
    const before = await readSettings(tx, partnershipId);
    const saved = await tx.partnership.updateMany({
      where: { id: partnershipId, version: asked.version },
      data: {
        name: asked.name.trim(),
        redMeans: asked.redMeans.trim(),
        amberMeans: asked.amberMeans.trim(),
        greenMeans: asked.greenMeans.trim(),
        version: asked.version + 1,
      },
    });
    if (saved.count === 0) {
      throw new ProblemError('stale', { current: await readSettings(tx, partnershipId) });
    }
    await tx.partnershipArea.deleteMany({ where: { partnershipId } });
    await tx.partnershipArea.createMany({
      data: areas.map((area) => ({ partnershipId, ...area })),
    });
    const after = await readSettings(tx, partnershipId);
    const subject = { subject: 'partnership', subjectId: partnershipId, partnershipId, personId };
    await audit(tx, { ...subject, action: 'settings:save', before, after });
    return after;
  });
}
