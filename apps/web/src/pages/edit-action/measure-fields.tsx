import { useMessages } from '../../messages/define-messages.ts';
import { Radios } from '../../ui/radios.tsx';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import type { Choices } from './action-differences.ts';
import type { MeasureValues } from './action-values.ts';
import { editActionMessages } from './messages.ts';

const kinds = ['outcome', 'output', 'none-yet'] as const;
const directions = ['lower', 'higher'] as const;
const frequencies = ['monthly', 'quarterly', 'twice-yearly', 'yearly'] as const;

type Props = {
  measure: MeasureValues;
  choices: Choices;
  change: (said: Partial<MeasureValues>) => void;
  field: (name: keyof MeasureValues) => { id: string; error: string | undefined };
};

export function MeasureFields({ measure, choices, change, field }: Props) {
  const t = useMessages(editActionMessages);
  const text = (name: keyof MeasureValues) => ({
    ...field(name),
    value: measure[name],
    onChange: (value: string) => change({ [name]: value }),
  });
  const none = { value: '', label: t.none };
  return (
    <>
      <Radios
        {...field('kind')}
        label={t.kind}
        isSmall
        value={measure.kind}
        onChange={(kind) => change({ kind })}
        choices={kinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <TextInput {...text('text')} label={t.measureText} />
      {measure.kind !== 'none-yet' && (
        <>
          <div className="cluster">
            <TextInput {...text('baseline')} label={t.baseline} inputMode="decimal" width={5} />
            <TextInput {...text('target')} label={t.target} inputMode="decimal" width={5} />
            <TextInput {...text('unit')} label={t.unit} width={10} />
          </div>
          <Radios
            {...field('direction')}
            label={t.direction}
            isInline
            isSmall
            value={measure.direction === '' ? undefined : measure.direction}
            onChange={(direction) => change({ direction })}
            choices={directions.map((value) => ({ value, label: t.directions[value] }))}
          />
          <Select
            {...field('frequency')}
            label={t.frequency}
            value={measure.frequency}
            onChange={(frequency) => change({ frequency })}
            choices={[
              { value: '' as const, label: t.none },
              ...frequencies.map((value) => ({ value, label: t.frequencies[value] })),
            ]}
          />
          <TextInput {...text('source')} label={t.source} />
          <Select
            {...text('indicator')}
            label={t.indicator}
            hint={t.indicatorHint}
            choices={[none, ...choices.indicators.map((i) => ({ value: i.slug, label: i.label }))]}
          />
          <Select
            {...text('area')}
            label={t.area}
            choices={[none, ...choices.areas.map((a) => ({ value: a.code, label: a.name }))]}
          />
        </>
      )}
    </>
  );
}
