import type { Agency } from '@ragstone/contract/people';
import type { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { useToday } from '../../session/session.ts';
import { Radios } from '../../ui/radios.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { defineIndicatorMessages } from './define-messages.ts';
import { type IndicatorValues, monthsOf } from './indicator-values.ts';
import { fitted, monthChoices } from './month-choices.ts';

type Props = {
  form: ReturnType<typeof useForm<IndicatorValues>>;
  agencies: readonly Agency[];
  hasFigures: boolean;
};

const decimals = ['0', '1', '2', '3'] as const;
const polarities = ['lower', 'higher', 'neutral'] as const;
const denominators = ['population', 'households', 'none'] as const;

/** What an indicator counts, who fills it in, and when. */
export function IndicatorFields({ form, agencies, hasFigures }: Props) {
  const t = useMessages(defineIndicatorMessages);
  const { values } = form;
  return (
    <>
      <TextInput {...form.field('label')} label={t.label} />
      <TextInput {...form.field('unit')} label={t.unit} hint={t.unitHint} width={20} />
      <TextArea
        {...form.field('counts')}
        label={t.counts}
        hint={t.countsHint}
        rows={2}
        maxLength={400}
      />
      <Select
        {...form.field('agencyId')}
        label={t.agency}
        choices={[
          ...(values.agencyId === '' ? [{ value: '', label: t.chooseAgency }] : []),
          ...agencies.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {hasFigures ? (
        <p className="govuk-form-group">
          {`${t.months}: ${t.frequencies[values.months]}. `}
          <span className="soft">{t.monthsFixed}</span>
        </p>
      ) : (
        <Segmented
          {...form.field('months')}
          label={t.months}
          onChange={(months) => {
            form.set('months', months);
            form.set('from', fitted(values.from, monthsOf(months), 'first'));
            form.set('to', fitted(values.to, monthsOf(months), 'last'));
          }}
          choices={(['1', '3'] as const).map((value) => ({ value, label: t.frequencies[value] }))}
        />
      )}
      <PeriodFields form={form} />
      <TextInput {...form.field('dueDays')} label={t.dueDays} inputMode="numeric" width={4} />
      <Radios
        {...form.field('polarity')}
        label={t.polarity}
        isSmall
        choices={polarities.map((value) => ({ value, label: t.polarities[value] }))}
      />
      <Segmented
        {...form.field('denominator')}
        label={t.denominator}
        choices={denominators.map((value) => ({ value, label: t.denominators[value] }))}
      />
      <Select
        {...form.field('decimals')}
        label={t.decimals}
        choices={decimals.map((value) => ({ value, label: t.decimalsNames[value] }))}
      />
      <Segmented
        {...form.field('exempt')}
        label={t.exempt}
        hint={t.exemptHint}
        choices={[
          { value: 'public', label: t.public },
          { value: 'exempt', label: t.isExempt },
        ]}
      />
    </>
  );
}

function PeriodFields({ form }: Pick<Props, 'form'>) {
  const t = useMessages(defineIndicatorMessages);
  const today = useToday();
  const { from, to } = form.values;
  const months = monthsOf(form.values.months);
  return (
    <>
      <Select
        {...form.field('from')}
        label={t.from}
        choices={monthChoices({ months, today, end: 'first', beside: from })}
      />
      <Select
        {...form.field('to')}
        label={t.to}
        hint={t.toHint}
        choices={[
          { value: '', label: t.active },
          ...monthChoices({ months, today, end: 'last', beside: to }),
        ]}
      />
    </>
  );
}
