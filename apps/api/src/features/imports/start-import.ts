import type { Fault } from '@ragstone/contract/problem';
import type { Actor } from '@ragstone/domain/access/policy';
import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../db/audit.ts';
import { dateValueOrNull } from '../../db/civil-date.ts';
import type { Transaction } from '../../db/client.ts';
import { readInstallation } from '../../db/installation.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError, refuseFaults } from '../../http/problem.ts';
import { countUnfinished } from './queries.ts';
import { tooLarge } from './receive-upload.ts';

type NewImport = {
  publishedOn?: string | undefined;
  files: { name: string; bytes: number; fileDate?: string | undefined }[];
};

/** Each may hold as many bytes as the limit allows, until it is accepted or cancelled. */
const unfinishedAtOnce = 5;

function faultsIn(asked: NewImport, today: string): Fault[] {
  if (asked.publishedOn === undefined || asked.publishedOn <= today) return [];
  const message = 'The date of publication must not be in the future';
  return [{ pointer: '/publishedOn', message }];
}

/** Imports of one partnership begin one after another, or they would not see how many there are. */
const takeTurn = (tx: Transaction, partnershipId: string) =>
  tx.$queryRaw`SELECT id FROM partnership WHERE id = ${partnershipId}::uuid FOR NO KEY UPDATE`;

/** Makes room for the files of an import, which are then sent one by one; answers its id. */
export async function startImport(deps: Deps, actor: Actor, asked: NewImport): Promise<string> {
  const { db, clock, config } = deps;
  const { partnershipId, personId } = actor;
  const { today } = await readInstallation(db.prisma, clock);
  refuseFaults(faultsIn(asked, today));
  const bytes = asked.files.reduce((total, file) => total + file.bytes, 0);
  if (bytes > config.uploadLimitBytes) throw tooLarge(config.uploadLimitBytes);
  return db.prisma.$transaction(async (tx) => {
    await takeTurn(tx, partnershipId);
    if ((await countUnfinished(tx, partnershipId)) >= unfinishedAtOnce) {
      const detail = `${unfinishedAtOnce} imports are under way already. Accept or cancel one of them first.`;
      throw new ProblemError('conflict', { detail });
    }
    const id = uuidv7();
    await tx.import.create({
      data: {
        id,
        partnershipId,
        personId,
        createdAt: clock.now(),
        publishedOn: dateValueOrNull(asked.publishedOn),
        uploads: {
          create: asked.files.map((file, position) => ({
            id: uuidv7(),
            position,
            name: file.name.trim(),
            bytes: BigInt(file.bytes),
            fileDate: dateValueOrNull(file.fileDate),
          })),
        },
      },
    });
    const subject = { subject: 'import', subjectId: id, partnershipId, personId };
    await audit(tx, { ...subject, action: 'import:start', after: { files: asked.files.length } });
    return id;
  });
}
