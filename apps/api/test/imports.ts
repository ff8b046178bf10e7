import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FiguresReport, QuestionKind, StreetReport } from '@ragstone/contract/import-report';
import type { ImportView } from '@ragstone/contract/imports';
import { realDataFile } from '../../../scripts/real-data.ts';
import type { TestApp } from './app.ts';
import type { TestPartnership } from './people.ts';

export type TestFile = { name: string; bytes: Buffer; fileDate?: string };

export const kent2014 = 'police-uk/kent-2014-01-to-2014-06.zip';
export const kent2024 = 'police-uk/kent-2024-01-to-2024-04.zip';
export const kent2025 = 'police-uk/kent-2025-01-to-2025-06.zip';
export const cityOfLondon = 'police-uk/city-of-london-2024-01-to-2025-06.zip';
export const transportPolice = 'police-uk/btp-2025-01.zip';

export const realFile = (name: string): TestFile => ({
  name: path.basename(name),
  bytes: readFileSync(realDataFile(name)),
});

/** The report of a check of street files; throws where it is another's. */
export function streetOf({ report }: ImportView): StreetReport {
  if (report?.kind !== 'police-uk-street') throw new Error(JSON.stringify(report));
  return report;
}

/** The report of a check of published figures; throws where it is another's. */
export function figuresOf({ report }: ImportView): FiguresReport {
  if (report?.kind !== 'figures') throw new Error(JSON.stringify(report));
  return report;
}

/** What an officer's browser does to import files. */
export function importer(held: Pick<TestApp, 'as'>, partnership: TestPartnership) {
  const base = `/api/partnerships/${partnership.slug}`;
  const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
    held.as(partnership.officer, { method, url: `${base}${url}`, ...(payload && { payload }) });

  const start = (files: readonly TestFile[], publishedOn?: string) =>
    ask('POST', '/imports', {
      ...(publishedOn !== undefined && { publishedOn }),
      files: files.map(({ name, bytes, fileDate }) => ({
        name,
        bytes: bytes.length,
        ...(fileDate !== undefined && { fileDate }),
      })),
    });

  const send = (id: string, position: number, bytes: Buffer) =>
    held.as(partnership.officer, {
      method: 'PUT',
      url: `${base}/imports/${id}/uploads/${position}`,
      headers: { 'content-type': 'application/octet-stream' },
      payload: bytes,
    });

  const read = async (id: string) => (await ask('GET', `/imports/${id}`)).body as ImportView;

  const checked = async (id: string): Promise<ImportView> => {
    for (;;) {
      const view = await read(id);
      if (view.state !== 'checking') return view;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  /** Uploads and checks; the report says what came of it. */
  const check = async (files: readonly TestFile[], publishedOn?: string): Promise<ImportView> => {
    const { id } = (await start(files, publishedOn)).body as ImportView;
    for (const [position, { bytes }] of files.entries()) await send(id, position, bytes);
    await ask('POST', `/imports/${id}/check`);
    return checked(id);
  };

  const accept = (view: ImportView, answered?: readonly QuestionKind[]) =>
    ask('POST', `/imports/${view.id}/acceptance`, {
      version: view.version,
      answered: answered ?? (view.report?.questions ?? []).map(({ kind }) => kind),
    });

  /** From the files to figures; throws where anything is refused. */
  const importFiles = async (files: readonly TestFile[], publishedOn: string): Promise<number> => {
    const view = await check(files, publishedOn);
    const accepted = await accept(view);
    const release = (accepted.body as ImportView).release;
    if (release === undefined) throw new Error(JSON.stringify([view.report, accepted.body]));
    return release;
  };

  return { ask, start, send, read, checked, check, accept, importFiles };
}
