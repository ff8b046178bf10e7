import type { addAnnotation } from '@ragstone/contract/annotations';
import type { BodyOf } from '@ragstone/contract/endpoint';
import type { Fault } from '@ragstone/domain/fault';
import { parseMonthKey } from '@ragstone/domain/time/month';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../db/client.ts';

export type AskedNote = BodyOf<typeof addAnnotation>;

const monthFault = (pointer: string, text: string): Fault => ({
  pointer,
  message: text === '' ? 'Choose the first month' : `“${text}” is not a month. Write it as 2024-01`,
});

/** The months of a note, or what is wrong with them. An empty last month goes on. */
export function askedMonths({ from, to }: Pick<AskedNote, 'from' | 'to'>) {
  const first = parseMonthKey(from);
  const last = to === '' ? undefined : parseMonthKey(to);
  const faults: Fault[] = [];
  if (first === undefined) faults.push(monthFault('/from', from));
  if (to !== '' && last === undefined) faults.push(monthFault('/to', to));
  if (first !== undefined && last !== undefined && last < first) {
    faults.push({ pointer: '/to', message: 'The last month lies before the first' });
  }
  return { first, last, faults };
}

/** What every note says, as its row has it. Check `faults` of its months first. */
export function noteColumns(asked: Pick<AskedNote, 'kind' | 'from' | 'to' | 'text' | 'citation'>) {
  const { first, last } = askedMonths(asked);
  return {
    id: uuidv7(),
    kind: asked.kind,
    fromMonth: first ?? 0, // refused by its faults where there is none
    toMonth: last ?? null,
    text: asked.text.trim(),
    citation: asked.citation.trim(),
  };
}

/** What a note is about, as rows; a note that is about nothing is refused, not taken as everything. */
export async function askedSubjects(tx: Transaction, asked: AskedNote) {
  const faults: Fault[] = [];
  const areas = await tx.area.findMany({
    where: { code: { in: asked.ofAreas === 'named' ? asked.areas : [] } },
    select: { id: true, code: true },
  });
  const knownAreas = new Set(areas.map(({ code }) => code));
  const indicators = await tx.indicator.findMany({
    where: { slug: { in: asked.ofIndicators === 'named' ? asked.indicators : [] } },
    select: { id: true, slug: true },
  });
  const knownIndicators = new Set(indicators.map(({ slug }) => slug));
  const scheme =
    asked.ofIndicators === 'scheme'
      ? await tx.scheme.findUnique({ where: { slug: asked.scheme } })
      : null;
  const refuse = (pointer: string, message: string) => faults.push({ pointer, message });
  if (asked.ofAreas === 'named') {
    if (asked.areas.length === 0) refuse('/areas', 'Choose at least one area');
    for (const code of asked.areas) {
      if (!knownAreas.has(code)) refuse('/areas', `There is no area ${code}`);
    }
  }
  if (asked.ofIndicators === 'named') {
    if (asked.indicators.length === 0) refuse('/indicators', 'Choose at least one indicator');
    for (const slug of asked.indicators) {
      if (!knownIndicators.has(slug)) refuse('/indicators', `There is no indicator ${slug}`);
    }
  }
  if (asked.ofIndicators === 'scheme' && scheme === null) {
    refuse('/scheme', 'Choose whose figures it is about');
  }
  const release = asked.release;
  if (release !== undefined && (await tx.release.count({ where: { id: release } })) === 0) {
    refuse('/release', `There is no release ${release}`);
  }
  return { areas, indicators, schemeId: scheme?.id ?? null, faults };
}
