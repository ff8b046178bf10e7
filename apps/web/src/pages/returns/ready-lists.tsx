import { listAgencies } from '@ragstone/contract/people';
import { listReturnIndicators, takeReadyIndicators } from '@ragstone/contract/return-indicators';
import { commonIndicators } from '@ragstone/domain/returns/ready/common';
import { prescribedIndicators } from '@ragstone/domain/returns/ready/prescribed';
import type { ReadyIndicator } from '@ragstone/domain/returns/ready/ready-indicator';
import { financialYearOfDate } from '@ragstone/domain/time/civil-date';
import { monthKey, monthOf } from '@ragstone/domain/time/month';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { keyOf, queryOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { checkPresent } from '../../forms/check-present.ts';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { useToday } from '../../session/session.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, Buttons } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { defineIndicatorMessages } from './define-messages.ts';
import { monthChoices } from './month-choices.ts';
import { ReadyList } from './ready-list.tsx';
import { refreshReturns } from './use-return.ts';

type Values = { keys: readonly string[]; agencyId: string; from: string };
type Taken = { count: number; agency: string };

/** Indicators that wait to be taken into use, each for the agency that will fill it in. */
export function ReadyLists() {
  const t = useMessages(defineIndicatorMessages);
  const { slug: partnership } = usePartnership();
  const today = useToday();
  const params = { partnership };
  const { agencies } = useSuspenseQuery(queryOf(listAgencies, { params })).data;
  const { indicators } = useSuspenseQuery(queryOf(listReturnIndicators, { params })).data;
  const [taken, setTaken] = useState<Taken>();
  const begin = monthKey(monthOf(financialYearOfDate(today), 4));
  const form = useForm<Values>({
    initial: { keys: [], agencyId: '', from: begin },
    check: (values) => [
      ...(values.keys.length === 0 ? [{ pointer: '/keys', message: t.chooseSome }] : []),
      ...checkPresent(values, { agencyId: t.chooseAgency }),
    ],
    save: async (values) => {
      const body = { ...values, keys: [...values.keys] };
      await call(takeReadyIndicators, { params, body });
      await queryClient.invalidateQueries({ queryKey: keyOf(listReturnIndicators) });
      await refreshReturns();
      const agency = agencies.find(({ id }) => id === values.agencyId)?.name ?? '';
      setTaken({ count: values.keys.length, agency });
      form.reset({ ...values, keys: [] });
    },
  });
  const labels = new Set(indicators.map(({ label }) => label.toLowerCase()));
  const isUsed = ({ key, label }: ReadyIndicator) =>
    labels.has(label.toLowerCase()) || indicators.some(({ ready }) => ready === key);
  const { keys } = form.values;
  const list = { isUsed, keys, onChange: (to: readonly string[]) => form.set('keys', to) };
  return (
    <Page
      heading={t.readyHeading}
      lede={t.readyLede}
      eyebrow={
        <Link to="/p/$partnership/returns" params={params}>
          {t.back}
        </Link>
      }
    >
      {taken !== undefined && (
        <Banner key={`${taken.count} ${labels.size}`} tone="success" isAnswer>
          <p>{t.taken(taken.count, taken.agency)}</p>
        </Banner>
      )}
      <form className="stack" onSubmit={form.submit} noValidate>
        <ErrorSummary faults={form.faults} />
        <div id={form.field('keys').id} tabIndex={-1} className="stack">
          <Card title={t.common}>
            <ReadyList {...list} of={commonIndicators} id="common" />
          </Card>
          <Card title={t.prescribed}>
            <p className="soft">{t.prescribedText}</p>
            <ReadyList {...list} of={prescribedIndicators} id="prescribed" />
          </Card>
        </div>
        <Card isSlim>
          <div className="form">
            <Select
              {...form.field('agencyId')}
              label={t.agency}
              choices={[
                ...(form.values.agencyId === '' ? [{ value: '', label: t.chooseAgency }] : []),
                ...agencies.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <Select
              {...form.field('from')}
              label={t.readyFrom}
              hint={t.readyFromHint}
              choices={monthChoices({ months: 1, today, end: 'first', beside: begin })}
            />
            <Buttons>
              <Button type="submit" isBusy={form.isSaving}>
                {keys.length === 0 ? t.takeNone : t.take(keys.length)}
              </Button>
            </Buttons>
          </div>
        </Card>
      </form>
    </Page>
  );
}
