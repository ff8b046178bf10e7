import { useMessages } from '../../messages/define-messages.ts';
import type { Choices } from './action-differences.ts';
import type { ActionFormState } from './action-form.tsx';
import { newMeasure } from './action-values.ts';
import { ListField } from './list-field.tsx';
import { MeasureFields } from './measure-fields.tsx';
import { editActionMessages } from './messages.ts';

type Props = { form: ActionFormState; choices: Choices };

export function MeasuresField({ form, choices }: Props) {
  const t = useMessages(editActionMessages);
  return (
    <ListField
      {...form.field('successMeasures')}
      error={form.errorAt('/successMeasures')}
      heading={t.measures}
      empty={newMeasure}
      labelOf={t.measureNumber}
      addLabel={t.addMeasure}
      removeLabel={t.removeMeasure}
    >
      {(measure, { index, idOf, change }) => (
        <MeasureFields
          measure={measure}
          choices={choices}
          change={change}
          field={(name) => ({
            id: idOf(name),
            error: form.errorAt(`/successMeasures/${index}/${name}`),
          })}
        />
      )}
    </ListField>
  );
}
