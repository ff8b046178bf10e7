import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Month } from '@ragstone/domain/time/month';
import type { TableFile } from '@ragstone/sources/find-files';
import { ownCopy } from '@ragstone/sources/own-copy';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { CheckProgress } from '../reading.ts';
import type {
  FigureSource,
  NamedIndicator,
  NamedPlace,
  PublishedFigure,
  ReadFile,
} from './figure-source.ts';
import { Numbered } from './numbered.ts';
import { SeenFigures } from './seen-figures.ts';

/** What the numbers of staged figures stand for. */
export class FigureDictionaries {
  readonly places = new Numbered<NamedPlace & { file: string; firstRow: number; rows: number }>();
  /** That of the figure before, which mostly is that of the next. */
  #last: { place: NamedPlace; number: number } | undefined;
  readonly indicators = new Numbered<NamedIndicator>();
  readonly periods = new Numbered<{ from: Month; months: 1 | 3 | 12 }>();
  readonly seen = new SeenFigures();

  /** The number of a figure's place, which is counted there. */
  numberOfPlace(place: NamedPlace, at: { file: string; row: number }): number {
    const { kind, force, name, code } = place;
    const last = this.#last?.place;
    const isSame = last?.name === name && last.force === force && last.kind === kind;
    const number =
      this.#last !== undefined && isSame && last.code === code
        ? this.#last.number
        : this.places.number(keyOf(place), () => ({
            ...place,
            force: ownCopy(force),
            name: ownCopy(name),
            file: at.file,
            firstRow: at.row,
            rows: 0,
          }));
    const named = this.places.entries[number];
    if (named !== undefined) named.rows += 1;
    this.#last = { place, number };
    return number;
  }
}

const createTable = (table: string) => `
  CREATE UNLOGGED TABLE ${table} (file integer NOT NULL, area integer NOT NULL, indicator integer NOT NULL,
    period integer NOT NULL, measure text NOT NULL, value double precision, status text NOT NULL,
    mark text NOT NULL, source_row integer NOT NULL)`;

const keyOf = ({ kind, force, name, code }: NamedPlace) =>
  `${kind}\n${force.toLowerCase()}\n${name.toLowerCase()}\n${code ?? ''}`;

type Asked = {
  table: string;
  source: FigureSource;
  files: readonly TableFile[];
  dictionaries: FigureDictionaries;
  signal: AbortSignal;
  progress: CheckProgress;
};

/** Each message wakes Postgres, which costs more than reading the few lines of a small one. */
const messageLength = 64 * 1024;

/** A figure as a line for COPY; nothing of it needs escaping but what the files say, which is not in it. */
function lineOf(figure: PublishedFigure, at: { file: number; name: string }, asked: Asked): string {
  const { indicators, periods } = asked.dictionaries;
  const { place, indicator, from, months, measure, value, status, mark, row } = figure;
  const area = asked.dictionaries.numberOfPlace(place, { file: at.name, row });
  const counted = indicators.number(indicator.sourceLabel, () => indicator);
  const period = periods.number(`${from} ${months}`, () => ({ from, months }));
  const measured = 2 * period + (measure === 'rate' ? 1 : 0);
  asked.dictionaries.seen.add({ area, indicator: counted, period: measured });
  return `${at.file}\t${area}\t${counted}\t${period}\t${measure}\t${value ?? '\\N'}\t${status}\t${mark}\t${row}\n`;
}

async function* linesOf(asked: Asked, read: ReadFile[]): AsyncGenerator<string> {
  for (const [file, each] of asked.files.entries()) {
    const batches = asked.source.read(each);
    const before = asked.progress.rowsDone;
    let lines = '';
    for (;;) {
      const { done, value } = await batches.next();
      asked.signal.throwIfAborted();
      if (done === true) {
        yield lines;
        read.push(value);
        break;
      }
      const at = { file, name: each.name };
      for (const figure of value) lines += lineOf(figure, at, asked);
      asked.progress.rowsDone = before + (value.at(-1)?.row ?? 0);
      if (lines.length < messageLength) continue;
      yield lines;
      lines = '';
    }
  }
}

/** Brings the figures of every file into the staging table by one COPY; none of them is held. */
export async function stageFigures(client: pg.ClientBase, asked: Asked): Promise<ReadFile[]> {
  await client.query(createTable(asked.table));
  const read: ReadFile[] = [];
  const lines = Readable.from(linesOf(asked, read), { objectMode: false });
  const copy = client.query(copyFrom(`COPY ${asked.table} FROM STDIN (FREEZE)`));
  await pipeline(lines, copy, { signal: asked.signal });
  return read;
}
