import type {
  CheckedFile,
  CheckedMonth,
  FileFault,
  ImportReport,
} from '@ragstone/contract/import-report';
import { parseMonthKey } from '@ragstone/domain/time/month';
import { dateLabel, monthLabel } from '@ragstone/domain/time/period-label';
import {
  importQuestion,
  importQuestionReason,
  monthEffectText,
} from '@ragstone/domain/words/import-text';
import { formatCount } from '@ragstone/domain/words/number';

const labelOf = (key: string) => monthLabel(parseMonthKey(key) ?? 0);

export const faultLine = ({ message, file, row, column, whatToDo }: FileFault): string => {
  const place = row === undefined ? file : `${file}, row ${row}`;
  const where = column === undefined ? place : `${place}, column “${column}”`;
  return `${where}\n    ${message}\n    ${whatToDo}`;
};

const heldLine = ({ name, heldIn }: CheckedFile): string[] =>
  heldIn === undefined
    ? []
    : [
        `  ${name}: held already, in release ${heldIn.release} of ${dateLabel(heldIn.publishedOn)}; not imported again`,
      ];

function monthLines(month: CheckedMonth): string[] {
  const { force, rows, unlocated, outside, effect, held, differences } = month;
  const line = `  ${force.name}, ${labelOf(month.month)}: ${formatCount(rows)} rows, ${formatCount(unlocated)} unlocated, ${formatCount(outside)} outside; ${monthEffectText[effect]}`;
  if (held === undefined || effect === 'same') return [line];
  return [
    `${line} (${formatCount(held.rows)} rows, published ${dateLabel(held.publishedOn)})`,
    ...differences.map(
      ({ district, indicator, before, after }) =>
        `      ${district}, ${indicator}: ${formatCount(before)} before, ${formatCount(after)} now`,
    ),
  ];
}

/** A check's report in plain lines, for the command line. */
export function reportLines(report: ImportReport): string[] {
  const { faults, skipped, files, months, questions } = report;
  if (faults.length > 0) {
    return ['Nothing was imported:', ...faults.map((fault) => `  ${faultLine(fault)}`)];
  }
  const unknown = report.districts.filter(({ code }) => code === undefined);
  return [
    ...skipped.map(({ file, reason }) => `  Left alone: ${file} (${reason})`),
    ...files.flatMap(heldLine),
    ...months.flatMap(monthLines),
    ...(months.length === 0
      ? ['Every file is held already: nothing to do.']
      : [
          `Together ${formatCount(report.rows)} rows, ${formatCount(report.unlocated)} unlocated, ${formatCount(report.outside)} outside; ${formatCount(report.figures)} figures, ${report.districts.length - unknown.length} districts known.`,
        ]),
    ...questions.flatMap((each) => [
      `Is this right? ${importQuestion(each)}.`,
      `    ${importQuestionReason(each)}`,
    ]),
  ];
}
