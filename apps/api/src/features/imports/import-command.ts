import { access, constants, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isCivilDate } from '@ragstone/domain/time/civil-date';
import { sourceOfFile } from '@ragstone/sources/file-source';
import { v7 as uuidv7 } from 'uuid';
import { londonDateOf } from '../../clock.ts';
import { dateValueOrNull } from '../../db/civil-date.ts';
import { holdLock } from '../../db/held-lock.ts';
import { readInstallation } from '../../db/installation.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError } from '../../http/problem.ts';
import { acceptImport } from './accept-import.ts';
import { runCheck } from './check-import.ts';
import { bringsNothing } from './import-kind.ts';
import type { StoredReport } from './import-row.ts';
import { markCommand } from './locks.ts';
import { offeredDate } from './questions.ts';
import { noProgress } from './reading.ts';
import { reportLines } from './report-lines.ts';
import { dropStaging } from './staging.ts';

export const importUsage = `import FILE [FILE] [--published-on DATE] [--yes]
      Checks files as published (street-level zips of data.police.uk, tables of the Home Office
      and ONS), says what they change, and accepts them. --published-on 2025-08-01 says when they were published; --yes answers the check's
      questions.`;

type Outcome = { lines: string[]; failed?: boolean };

const refuse = (...lines: string[]): Outcome => ({ lines, failed: true });

type Asked = { files: readonly string[]; publishedOn: string | undefined; isSure: boolean };

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { 'published-on': { type: 'string' }, yes: { type: 'boolean' } },
    });
  } catch (error) {
    if (error instanceof TypeError) return undefined; // an option that there is not
    throw error;
  }
}

function read(args: string[]): Asked | undefined {
  const { values = {}, positionals = [] } = parsed(args) ?? {};
  if (positionals.length === 0) return undefined;
  const isSure = values.yes ?? false;
  return { files: positionals, publishedOn: values['published-on'], isSure };
}

/** The check of files on disk: the same as of uploaded ones, but their bytes stay where they are. */
async function check(deps: Deps, asked: Asked, importId: string) {
  const { prisma } = deps.db;
  const { today } = await readInstallation(prisma, deps.clock);
  const sources = await Promise.all(asked.files.map(sourceOfFile));
  const stats = await Promise.all(asked.files.map((file) => stat(file)));
  await prisma.import.create({
    data: {
      id: importId,
      createdAt: deps.clock.now(),
      state: 'checking',
      publishedOn: dateValueOrNull(asked.publishedOn),
    },
  });
  return runCheck(deps, {
    importId,
    partnershipId: undefined,
    sources,
    publishedOn: offeredDate({
      given: asked.publishedOn,
      fileDates: stats.map(({ mtime }) => londonDateOf(mtime)),
      today,
    }),
    today,
    signal: new AbortController().signal,
    progress: noProgress(),
  });
}

async function drop({ db }: Deps, importId: string): Promise<void> {
  await db.prisma.$executeRawUnsafe(dropStaging(importId));
  await db.prisma.import.updateMany({
    where: { id: importId, state: { not: 'accepted' } },
    data: { state: 'cancelled' },
  });
}

async function accept(deps: Deps, asked: Asked & { importId: string; report: StoredReport }) {
  const { importId, report, isSure } = asked;
  if (report.faults.length > 0) return refuse(...reportLines(report));
  const lines = reportLines(report);
  if (report.kind === 'unread') return refuse(...lines);
  if (bringsNothing(report)) return { lines };
  if (report.questions.length > 0 && !isSure) {
    return refuse(...lines, 'Nothing was imported. If it is right, run it again with --yes.');
  }
  const { version } = await deps.db.prisma.import.findUniqueOrThrow({ where: { id: importId } });
  const answered = report.questions.map(({ kind }) => kind);
  const who = { partnershipId: undefined, personId: undefined };
  const release = await acceptImport(deps, { importId, ...who, version, answered });
  return { lines: [...lines, `Accepted as release ${release}.`] };
}

/** What is wrong with the first name that no file can be read of. */
async function firstUnreadable(files: readonly string[]): Promise<string | undefined> {
  for (const file of files) {
    try {
      if ((await stat(file)).isDirectory()) return `${file} is a folder. Name the files in it.`;
      await access(file, constants.R_OK);
    } catch (error) {
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      return isMissing ? `There is no file ${file}.` : `${file} may not be read by this account.`;
    }
  }
  return undefined;
}

function problemLines(error: ProblemError): string[] {
  const { detail, errors = [] } = error.details;
  return [detail ?? error.message, ...errors.map(({ message }) => message)];
}

/** `import FILE...`: check, say, accept. Leaves nothing where it does not accept. */
export async function runImportCommand(deps: Deps, args: string[]): Promise<Outcome> {
  const asked = read(args);
  if (asked === undefined) return refuse(`Usage: npm run ragstone -- ${importUsage}`);
  if (asked.publishedOn !== undefined && !isCivilDate(asked.publishedOn)) {
    return refuse(`--published-on takes a date like 2025-08-01, not ${asked.publishedOn}.`);
  }
  const unreadable = await firstUnreadable(asked.files);
  if (unreadable !== undefined) return refuse(unreadable);
  const importId = uuidv7();
  const mark = await holdLock(deps.db.pool, markCommand, [importId]);
  try {
    const report = await check(deps, asked, importId);
    if (report === undefined) return refuse('The import was cancelled meanwhile.');
    return await accept(deps, { ...asked, importId, report });
  } catch (error) {
    if (error instanceof ProblemError) return refuse(...problemLines(error));
    throw error;
  } finally {
    await drop(deps, importId);
    await mark?.letGo();
  }
}
