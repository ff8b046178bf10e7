import { makeFigures } from './figures/make-figures.ts';
import { holmesdalePartnership, larkmeadPartnership } from './partnerships.ts';
import { personId } from './people/ids.ts';
import { makePeople } from './people/make-people.ts';
import { standingDate } from './plan/calendar.ts';
import { makePlans } from './plan/make-plan.ts';
import type { PeopleRows, PlanRows } from './plan-rows.ts';
import type { ReturnRows } from './return-rows.ts';
import { holmesdaleReturns } from './returns/asked.ts';
import { makeReturns } from './returns/make-returns.ts';
import type { Figures } from './rows.ts';

export type Demonstration = {
  standingDate: string;
  figures: Figures;
  /** Who imported the figures. */
  importer: string;
  people: PeopleRows;
  plans: readonly PlanRows[];
  returns: ReturnRows;
};

/** The whole demonstration as plain rows: the same on every machine, whenever it is made. */
export function makeDemonstration(): Demonstration {
  const partnerships = [holmesdalePartnership, larkmeadPartnership];
  return {
    standingDate,
    figures: makeFigures(),
    importer: personId('alex'),
    people: makePeople(partnerships),
    plans: partnerships.map(makePlans),
    returns: makeReturns(holmesdalePartnership, holmesdaleReturns),
  };
}
