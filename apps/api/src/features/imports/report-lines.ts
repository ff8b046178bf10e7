import type {
  CheckedFile,
  CheckedMonth,
  CheckedPeriod,
  FileFault,
  ImportReport,
  StreetReport,
  WeightsReport,
} from '@ragstone/contract/import-report';
import { parseMonthKey } from '@ragstone/domain/time/month';
import { dateLabel, monthLabel, periodLabel } from '@ragstone/domain/time/period-label';
import { areaPartText } from '@ragstone/domain/words/area-part-text';
import {
  importQuestion,
  importQuestionReason,
  monthEffectText,
} from '@ragstone/domain/words/import-text';
import { formatCount, formatNumber } from '@ragstone/domain/words/number';
import { unweighedText, weightsText } from '@ragstone/domain/words/weights-text';

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

function periodLines(period: CheckedPeriod): string[] {
  const { from, months, areas, figures, effect, changedFigures, differences } = period;
  const first = parseMonthKey(from) ?? 0;
  const label = periodLabel({ from: first, to: first + months - 1 });
  const line = `  ${label}: ${formatCount(areas)} areas, ${formatCount(figures)} figures; ${monthEffectText[effect]}`;
  if (effect === 'new' || effect === 'same') return [line];
  return [
    `${line} (${formatCount(changedFigures)} figures differ)`,
    ...differences.map(
      ({ area, indicator, before, after }) =>
        `      ${area}, ${indicator}: ${countOr(before)} before, ${countOr(after)} now`,
    ),
  ];
}

const countOr = (value: number | undefined) => (value === undefined ? 'none' : formatCount(value));

function streetLines({ months, districts, ...report }: StreetReport): string[] {
  const known = districts.filter(({ code }) => code !== undefined);
  if (months.length === 0) return [];
  return [
    ...months.flatMap(monthLines),
    `Together ${formatCount(report.rows)} rows, ${formatCount(report.unlocated)} unlocated, ${formatCount(report.outside)} outside; ${formatCount(report.figures)} figures, ${known.length} districts known.`,
  ];
}

const weightOr = (weight: number | undefined) =>
  weight === undefined ? 'none' : formatNumber(weight);

function weightsLines(report: WeightsReport): string[] {
  if (report.weights === 0) return [];
  return [
    report.source.name,
    `  ${weightsText(report)}`,
    ...report.differences.map(
      ({ code, offence, before, after }) =>
        `      ${code} ${offence}: ${weightOr(before)} before, ${weightOr(after)} now`,
    ),
    `  ${unweighedText(report.unweighed.length)}`,
    ...report.unweighed.map(({ code, offence }) => `      ${code} ${offence}`),
  ];
}

/** What the files of each kind hold. */
function contentLines(report: ImportReport): string[] {
  switch (report.kind) {
    case 'police-uk-street':
      return streetLines(report);
    case 'figures':
      return [
        report.source.name,
        ...report.leftOut.map(
          ({ rows, reason }) => `  Left out: ${formatCount(rows)} rows of ${reason}`,
        ),
        ...report.periods.flatMap(periodLines),
      ];
    case 'areas':
      return [
        report.source.name,
        ...report.leftOut.map(
          ({ rows, reason }) => `  Left out: ${formatCount(rows)} rows of ${reason}`,
        ),
        ...report.parts.map((part) => `  ${areaPartText(part)}`),
      ];
    case 'weights':
      return weightsLines(report);
    case 'unread':
      return report.tables.map(
        ({ file }) => `${file} is a table that Ragstone does not know. Import it on the Data page.`,
      );
  }
}

/** A check's report in plain lines, for the command line. */
export function reportLines(report: ImportReport): string[] {
  const { faults, skipped, files, questions } = report;
  if (faults.length > 0) {
    return ['Nothing was imported:', ...faults.map((fault) => `  ${faultLine(fault)}`)];
  }
  const isAllHeld = files.length > 0 && files.every(({ heldIn }) => heldIn !== undefined);
  return [
    ...skipped.map(({ file, reason }) => `  Left alone: ${file} (${reason})`),
    ...files.flatMap(heldLine),
    ...contentLines(report),
    ...(isAllHeld ? ['Every file is held already: nothing to do.'] : []),
    ...questions.flatMap((each) => [
      `Is this right? ${importQuestion(each)}.`,
      `    ${importQuestionReason(each)}`,
    ]),
  ];
}
