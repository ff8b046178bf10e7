import { agencyId, partnershipId, personId } from '../people/ids.ts';
import type { Partnership } from '../people/partnership.ts';
import type { PlanRow, PlanRows, PriorityRow, RoundRow } from '../plan-rows.ts';
import { randomFor } from '../random.ts';
import type { PlanYear, Strand } from '../work/work.ts';
import { planDates, type RoundDates, roundsOf } from './calendar.ts';
import { idInPlan, planId, roundId } from './ids.ts';
import { actionId, actionRow, measureRow, milestoneRows, type Place } from './make-action.ts';
import { reportsOn } from './make-reports.ts';
import { workingTime } from './working-time.ts';

const yearBefore = ({ years }: Partnership, year: PlanYear) => years[years.indexOf(year) - 1];

function planRow(partnership: Partnership, year: PlanYear): PlanRow {
  const before = yearBefore(partnership, year);
  const { adoptedOn, closedOn } = planDates[year];
  return {
    id: planId(partnership, year),
    partnershipId: partnershipId(partnership.slug),
    financialYear: year,
    state: closedOn === undefined ? 'adopted' : 'closed',
    adoptedOn,
    adoptedBy: 'Partnership board',
    closedOn,
    builtFromId: before === undefined ? undefined : planId(partnership, before),
  };
}

function priorityRow(partnership: Partnership, year: PlanYear, strand: Strand): PriorityRow {
  const before = yearBefore(partnership, year);
  const idIn = (each: PlanYear) => idInPlan(partnership, each, `priority:${strand.number}`);
  return {
    id: idIn(year),
    planId: planId(partnership, year),
    number: strand.number,
    title: year === 2024 ? (strand.earlierTitle ?? strand.title) : strand.title,
    aim: strand.aim,
    headlineIndicator: strand.headline,
    continuesId: before === undefined ? undefined : idIn(before),
  };
}

function roundRow(partnership: Partnership, round: RoundDates): RoundRow {
  const random = randomFor(`round:${partnership.slug}:${round.year}:${round.quarter}`);
  const officer = personId(partnership.confirmer);
  const opened = {
    id: roundId(partnership, round),
    planId: planId(partnership, round.year),
    quarter: round.quarter,
    dueOn: round.dueOn,
    note: round.isOpen
      ? 'Please say what has changed since June, and send it by the end of October.'
      : '',
    openedAt: workingTime(round.opensOn, random),
    openedBy: officer,
  };
  if (round.isOpen) return { ...opened, version: 1 };
  const closedAt = workingTime(round.closesOn, random);
  return { ...opened, closedAt, closedBy: officer, version: 2 };
}

type PartRows = Omit<PlanRows, 'plans' | 'priorities' | 'rounds'>;

function rowsOfStrand(partnership: Partnership, year: PlanYear, strand: Strand): PartRows[] {
  const rounds = roundsOf(year);
  const works = strand.works.filter(({ arc }) => arc[year] !== undefined);
  return works.map((work, index) => {
    const place: Place = { partnership, year, priority: strand.number, number: index + 1 };
    const id = actionId(partnership, year, work);
    const supports = (work.with ?? []).map((key) => ({
      actionId: id,
      agencyId: agencyId(partnership, key),
    }));
    return {
      actions: [actionRow(work, place)],
      actionSupports: supports,
      successMeasures: [measureRow(work, place)],
      milestones: milestoneRows(work, place),
      reports: reportsOn(
        partnership,
        { id, planId: planId(partnership, year), work, year },
        rounds,
      ),
    };
  });
}

/** All plans of a partnership with what they hold. */
export function makePlans(partnership: Partnership): PlanRows {
  const { years, strands } = partnership;
  const parts = years.flatMap((year) =>
    strands.flatMap((strand) => rowsOfStrand(partnership, year, strand)),
  );
  return {
    plans: years.map((year) => planRow(partnership, year)),
    priorities: years.flatMap((year) =>
      strands.map((strand) => priorityRow(partnership, year, strand)),
    ),
    actions: parts.flatMap(({ actions }) => actions),
    actionSupports: parts.flatMap(({ actionSupports }) => actionSupports),
    successMeasures: parts.flatMap(({ successMeasures }) => successMeasures),
    milestones: parts.flatMap(({ milestones }) => milestones),
    rounds: years.flatMap(roundsOf).map((round) => roundRow(partnership, round)),
    reports: parts.flatMap(({ reports }) => reports),
  };
}
