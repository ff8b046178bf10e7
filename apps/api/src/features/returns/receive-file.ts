import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { ReturnFileAnswer } from '@ragstone/contract/returns';
import type { Actor } from '@ragstone/domain/access/policy';
import { sourceOfBytes } from '@ragstone/sources/byte-source';
import { type ReturnFile, readReturnFile } from '@ragstone/sources/partner-return/read-return';
import { rulesOf } from '../../db/return-indicators.ts';
import { inTransaction } from '../../db/write.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError } from '../../http/problem.ts';
import { byPeriod, valuesByPeriod } from './figures-by-period.ts';
import { type HeldReturn, lockReturn } from './held-return.ts';
import { finalChangedText, judgeFigure } from './judge-figure.ts';
import { type SoundFigure, writeFigures } from './write-figures.ts';

const mostBytes = 2 * 1024 * 1024;

/** The bytes of a request, of which a return has few. */
export async function bytesOf(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > mostBytes) {
      throw new ProblemError('too-large', { detail: 'A return has at most 2 MB.' });
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

type Asked = {
  agencyId: string;
  name?: string | undefined;
  sure?: string | undefined;
  bytes: Buffer;
};
type Figures = Extract<ReturnFile, { kind: 'read' }>['figures'];
type Notes = { cell: string; message: string }[];

/** What the file changes, and what of it has to be asked about first. */
function judgeFile(held: HeldReturn, figures: Figures, today: string) {
  const questions: Notes = [];
  const sound = figures.flatMap(({ cell, slug, ...figure }): SoundFigure[] => {
    const row = held.rows.find((each) => each.slug === slug);
    if (row === undefined) return [];
    const values = valuesByPeriod(held.figures, row.id);
    for (const other of figures)
      if (other.slug === slug) values.set(other.period.from, other.value);
    const before = byPeriod(held.figures, row.id).get(figure.period.from);
    const judged = judgeFigure({ row, figure, held: before, values, today });
    questions.push(...judged.questions.map((message) => ({ cell, message })));
    if (judged.changesFinal) {
      questions.push({ cell, message: finalChangedText(before?.value ?? 0, figure.value) });
    }
    return judged.isUnchanged ? [] : [{ row, figure, held: before }];
  });
  return { questions, sound };
}

/**
 * Fills in a return from a file. With any fault nothing is stored; what may be a slip is asked about,
 * and stored once the same bytes come again with the answer.
 */
export function receiveFile(deps: Deps, actor: Actor, asked: Asked): Promise<ReturnFileAnswer> {
  const { agencyId, bytes, name = 'return' } = asked;
  return inTransaction(deps, actor, async (write): Promise<ReturnFileAnswer> => {
    const held = await lockReturn(write, agencyId);
    const indicators = held.rows.map((row) => ({ ...rulesOf(row), slug: row.slug }));
    const source = sourceOfBytes(name, bytes);
    const file = await readReturnFile(source, { indicators, today: write.today });
    if (file.kind === 'unreadable') {
      const { message, whatToDo } = file.fault;
      return { outcome: 'refused', faults: [{ cell: '', message: `${message} ${whatToDo}` }] };
    }
    if (file.faults.length > 0) return { outcome: 'refused', faults: file.faults };
    const { questions, sound } = judgeFile(held, file.figures, write.today);
    const sure = createHash('sha256').update(bytes).digest('hex');
    if (questions.length > 0 && asked.sure !== sure) return { outcome: 'asked', questions, sure };
    await writeFigures(write, { agency: held.agency, figures: sound, fileName: name });
    return { outcome: 'saved', saved: sound.length, unchanged: file.figures.length - sound.length };
  });
}
