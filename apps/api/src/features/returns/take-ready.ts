import type { ReturnIndicator } from '@ragstone/contract/return-fields';
import type { Actor } from '@ragstone/domain/access/policy';
import type { Fault } from '@ragstone/domain/fault';
import { periodStart } from '@ragstone/domain/returns/indicator';
import type { ReadyIndicator } from '@ragstone/domain/returns/ready/ready-indicator';
import { readyIndicators } from '@ragstone/domain/returns/ready/ready-lists';
import { monthKey, parseMonthKey } from '@ragstone/domain/time/month';
import { findAgencyNames } from '../../db/agency-names.ts';
import { findReturnIndicators, indicatorView } from '../../db/return-indicators.ts';
import { inTransaction, type Write } from '../../db/write.ts';
import type { Deps } from '../../deps.ts';
import { refuseFaults } from '../../http/problem.ts';
import { faultsInFields, type IndicatorFields } from './indicator-columns.ts';
import { insertIndicator } from './save-indicator.ts';

type Asked = { agencyId: string; from: string; keys: readonly string[] };

const fieldsOf = (ready: ReadyIndicator, { agencyId, from }: Asked): IndicatorFields => ({
  ...ready,
  agencyId,
  from: monthKey(periodStart(parseMonthKey(from) ?? 0, ready.months)),
});

async function faultsIn({ read, actor }: Write, asked: Asked): Promise<Fault[]> {
  const { partnershipId } = actor;
  const faults: Fault[] = [];
  const agencies = await findAgencyNames(read, partnershipId);
  if (!agencies.has(asked.agencyId)) {
    faults.push({ pointer: '/agencyId', message: 'Choose an agency of this partnership' });
  }
  const rows = await findReturnIndicators(read, { partnershipId });
  const labels = new Set(rows.map(({ label }) => label.toLowerCase()));
  for (const [at, key] of asked.keys.entries()) {
    const pointer = `/keys/${at}`;
    const ready = readyIndicators.find((each) => each.key === key);
    if (ready === undefined || asked.keys.indexOf(key) !== at) {
      faults.push({ pointer, message: 'Choose from the ready lists, each once' });
    } else if (labels.has(ready.label.toLowerCase())) {
      faults.push({ pointer, message: `${ready.label} is in use already` });
    } else {
      const wrong = faultsInFields(fieldsOf(ready, asked));
      faults.push(...wrong.map(({ message }) => ({ pointer: '/from', message })).slice(0, 1));
    }
  }
  return faults;
}

/** Takes ready indicators into use for an agency, all of them or none. */
export function takeReady(
  deps: Deps,
  actor: Actor,
  asked: Asked,
): Promise<{ indicators: ReturnIndicator[] }> {
  return inTransaction(deps, actor, async (write) => {
    refuseFaults(await faultsIn(write, asked));
    const indicators: ReturnIndicator[] = [];
    for (const ready of readyIndicators.filter(({ key }) => asked.keys.includes(key))) {
      const row = await insertIndicator(write, fieldsOf(ready, asked), ready.key);
      indicators.push(indicatorView(row));
    }
    return { indicators };
  });
}
