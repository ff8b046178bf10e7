import { listAgencies } from '@ragstone/contract/people';
import type { ReturnIndicator } from '@ragstone/contract/return-fields';
import {
  addReturnIndicator,
  listReturnIndicators,
  saveReturnIndicator,
} from '@ragstone/contract/return-indicators';
import { financialYearOfDate } from '@ragstone/domain/time/civil-date';
import { monthKey, monthOf } from '@ragstone/domain/time/month';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { notThere } from '../../api/problem-error.ts';
import { keyOf, queryOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { checkPresent } from '../../forms/check-present.ts';
import { ConflictPanel } from '../../forms/conflict-panel.tsx';
import { UnsavedGuard } from '../../forms/unsaved-guard.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { useToday } from '../../session/session.ts';
import { Button, Buttons } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Page } from '../../ui/page.tsx';
import { defineIndicatorMessages } from './define-messages.ts';
import { IndicatorFields } from './indicator-fields.tsx';
import { bodyOf, type IndicatorValues, valuesOf, wordsOf } from './indicator-values.ts';
import { refreshReturns } from './use-return.ts';

/** The form in which an officer defines an indicator, changes it or ends it. */
export function DefineIndicator({ slug }: { slug: string | undefined }) {
  const t = useMessages(defineIndicatorMessages);
  const { slug: partnership } = usePartnership();
  const params = { partnership };
  const { indicators } = useSuspenseQuery(queryOf(listReturnIndicators, { params })).data;
  const indicator = indicators.find((each) => each.slug === slug);
  if (slug !== undefined && indicator === undefined) throw notThere();
  return (
    <Page
      heading={indicator === undefined ? t.addHeading : t.editHeading(indicator.label)}
      eyebrow={
        <Link to="/p/$partnership/returns" params={params}>
          {t.back}
        </Link>
      }
    >
      <Card>
        <IndicatorForm indicator={indicator} />
      </Card>
    </Page>
  );
}

function IndicatorForm({ indicator }: { indicator: ReturnIndicator | undefined }) {
  const t = useMessages(defineIndicatorMessages);
  const today = useToday();
  const navigate = useNavigate();
  const { slug: partnership } = usePartnership();
  const { agencies } = useSuspenseQuery(queryOf(listAgencies, { params: { partnership } })).data;
  const [version, setVersion] = useState(indicator?.version ?? 0);
  const initial: IndicatorValues =
    indicator === undefined
      ? {
          label: '',
          unit: '',
          counts: '',
          agencyId: '',
          months: '1',
          from: monthKey(monthOf(financialYearOfDate(today), 4)),
          to: '',
          polarity: 'lower',
          denominator: 'population',
          decimals: '0',
          dueDays: '20',
          exempt: 'public',
        }
      : valuesOf(indicator);
  const form = useForm<IndicatorValues>({
    initial,
    check: (values) => [
      ...checkPresent(values, {
        label: t.labelMissing,
        unit: t.unitMissing,
        counts: t.countsMissing,
        agencyId: t.chooseAgency,
      }),
      ...(/^[1-9]\d{0,2}$/.test(values.dueDays)
        ? []
        : [{ pointer: '/dueDays', message: t.dueDaysWrong }]),
    ],
    save: async (values) => {
      const body = bodyOf(values);
      if (indicator === undefined) {
        await call(addReturnIndicator, { params: { partnership }, body });
      } else {
        const params = { partnership, indicator: indicator.slug };
        await call(saveReturnIndicator, { params, body: { version, ...body } });
      }
      await queryClient.invalidateQueries({ queryKey: keyOf(listReturnIndicators) });
      await refreshReturns();
      form.reset(values);
      await navigate({ to: '/p/$partnership/returns', params: { partnership }, search: {} });
    },
  });
  if (form.failure?.slug === 'stale') {
    const current = form.failure.problem.current as ReturnIndicator;
    const saved = valuesOf(current);
    const nameOf = (id: string) => agencies.find((agency) => agency.id === id)?.name ?? '';
    const theirs = wordsOf(saved, nameOf);
    return (
      <ConflictPanel
        differences={wordsOf(form.values, nameOf).flatMap(([name, label, yours], at) => {
          const other = theirs[at]?.[2] ?? '';
          return other === yours ? [] : [{ name, label, yours, saved: other }];
        })}
        onResolve={(takeSaved) => {
          const kept = takeSaved.map((name) => [name, saved[name]]);
          form.reset({ ...form.values, ...Object.fromEntries(kept) });
          setVersion(current.version);
        }}
      />
    );
  }
  return (
    <form className="form" onSubmit={form.submit} noValidate>
      <ErrorSummary faults={form.faults} />
      <IndicatorFields form={form} agencies={agencies} hasFigures={(indicator?.figures ?? 0) > 0} />
      <Buttons>
        <Button type="submit" isBusy={form.isSaving}>
          {indicator === undefined ? t.add : t.save}
        </Button>
      </Buttons>
      <UnsavedGuard isUnsaved={form.isUnsaved} />
    </form>
  );
}
