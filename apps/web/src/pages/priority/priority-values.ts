import type { Priority } from '@ragstone/contract/plans';
import type { Difference } from '../../forms/conflict-panel.tsx';

/** A priority as its form holds it. */
export type PriorityValues = {
  number: string;
  title: string;
  aim: string;
  headlineIndicator: string;
  crossCutting: 'yes'[];
};

export const valuesOf = (priority: Priority): PriorityValues => ({
  number: String(priority.number),
  title: priority.title,
  aim: priority.aim,
  headlineIndicator: priority.headlineIndicator?.slug ?? '',
  crossCutting: priority.crossCutting ? ['yes'] : [],
});

/** A priority as the API takes it. */
export const fieldsOf = (values: PriorityValues) => ({
  title: values.title,
  aim: values.aim,
  crossCutting: values.crossCutting.length > 0,
  ...(values.headlineIndicator === '' ? {} : { headlineIndicator: values.headlineIndicator }),
});

type Asked = {
  yours: PriorityValues;
  saved: PriorityValues;
  t: {
    title: string;
    aim: string;
    indicator: string;
    crossCutting: string;
    yes: string;
    no: string;
  };
  indicators: readonly { slug: string; label: string }[];
};

/** What two people wrote differently. */
export function differencesIn({ yours, saved, t, indicators }: Asked) {
  const labelOf = (slug: string) => indicators.find((each) => each.slug === slug)?.label ?? '';
  const texts = (values: PriorityValues) =>
    [
      { name: 'title', label: t.title, text: values.title },
      { name: 'aim', label: t.aim, text: values.aim },
      { name: 'headlineIndicator', label: t.indicator, text: labelOf(values.headlineIndicator) },
      {
        name: 'crossCutting',
        label: t.crossCutting,
        text: values.crossCutting.length > 0 ? t.yes : t.no,
      },
    ] as const;
  const theirs = texts(saved);
  return texts(yours).flatMap(({ name, label, text }, at): Difference<typeof name>[] => {
    const other = theirs[at]?.text ?? '';
    return other === text ? [] : [{ name, label, yours: text, saved: other }];
  });
}
