import { useMessages } from '../../messages/define-messages.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import type { ActionFormState } from './action-form.tsx';
import { newMilestone } from './action-values.ts';
import { ListField } from './list-field.tsx';
import { editActionMessages } from './messages.ts';

export function MilestonesField({ form }: { form: ActionFormState }) {
  const t = useMessages(editActionMessages);
  return (
    <ListField
      {...form.field('milestones')}
      error={form.errorAt('/milestones')}
      heading={t.milestones}
      empty={newMilestone}
      labelOf={t.milestoneNumber}
      addLabel={t.addMilestone}
      removeLabel={t.removeMilestone}
    >
      {({ title, dueOn, doneOn }, { index, idOf, change }) => {
        const field = (name: string) => ({
          id: idOf(name),
          error: form.errorAt(`/milestones/${index}/${name}`),
        });
        return (
          <>
            <TextInput
              {...field('title')}
              label={t.milestoneTitle}
              value={title}
              onChange={(text) => change({ title: text })}
            />
            <div className="form__pair">
              <DateInput
                {...field('dueOn')}
                label={t.milestoneDue}
                value={dueOn}
                onChange={(date) => change({ dueOn: date })}
              />
              <DateInput
                {...field('doneOn')}
                label={t.milestoneDone}
                hint={t.milestoneDoneHint}
                value={doneOn}
                onChange={(date) => change({ doneOn: date })}
              />
            </div>
          </>
        );
      }}
    </ListField>
  );
}
