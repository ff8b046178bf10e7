import { randomFor } from '../random.ts';
import type { PlanYear, Work } from '../work/work.ts';
import { type Answer, answersOf } from './arc.ts';

export type Texts = {
  doneText: string;
  nextText: string;
  correctiveText: string;
  noChangeReason: string;
};

const noText: Texts = { doneText: '', nextText: '', correctiveText: '', noChangeReason: '' };

const noChangeReasons = [
  'Nothing was planned for this quarter; the next steps fall in the coming one.',
  'Work goes on as described last time. The figures are counted twice a year.',
  'The next step waits for a decision that is due next month.',
];

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Numbers below ten are written as words, unless they are a share: `9%`. */
function written(number: number, { before, after }: { before: string; after: string }): string {
  const word = after.startsWith('%') || after.startsWith(' mph') ? undefined : words[number];
  if (word === undefined) return number.toLocaleString('en-GB');
  const beginsSentence = before === '' || /[.!?] $/.test(before);
  return beginsSentence ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}

/** Writes a number for each `{3-6}`, the same in every demonstration. */
function withNumbers(text: string, name: string): string {
  const random = randomFor(`text:${name}`);
  return text.replaceAll(/\{(\d+)-(\d+)\}/g, (place, least, most, at: number) =>
    written(random.between(Number(least), Number(most)), {
      before: text.slice(0, at),
      after: text.slice(at + place.length),
    }),
  );
}

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];

const isTroubled = (answer: Answer) =>
  answer.proposedRag === 'amber' || answer.proposedRag === 'red';

/** How many of the work's earlier reports in its life were of the same sort, troubled or not. */
function earlierOfItsKind(work: Work, year: PlanYear, answer: Answer): number {
  const years = [2024, 2025, 2026] as const;
  const before = years.filter((each) => each < year).flatMap((each) => answersOf(work, each));
  const sameYear = answersOf(work, year).filter(({ quarter }) => quarter < answer.quarter);
  return [...before, ...sameYear].filter((each) => isTroubled(each) === isTroubled(answer)).length;
}

/** What the lead agency writes in a quarter. */
export function textsOf(work: Work, year: PlanYear, answer: Answer): Texts {
  const name = `${work.title}:${year}:${answer.quarter}`;
  if (answer.proposedRag === undefined) {
    return { ...noText, doneText: withNumbers(work.ending ?? '', name) };
  }
  if (answer.isNoChange) {
    return { ...noText, noChangeReason: pick(noChangeReasons, work.title.length + year) ?? '' };
  }
  const at = earlierOfItsKind(work, year, answer);
  const trouble = isTroubled(answer) ? pick(work.trouble ?? [], at) : undefined;
  // In the latest plan the texts begin anew, for some name its dates.
  const turn = year === 2026 ? answer.quarter - 1 : at;
  const nextText = withNumbers(pick(work.next, turn) ?? '', `${name}:next`);
  if (trouble === undefined) {
    return { ...noText, doneText: withNumbers(pick(work.done, turn) ?? '', name), nextText };
  }
  return {
    ...noText,
    doneText: withNumbers(trouble.done, name),
    nextText,
    correctiveText: trouble.fix,
  };
}
