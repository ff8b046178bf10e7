import { addAnnotation, type listAnnotationChoices } from '@ragstone/contract/annotations';
import type { AnswerOf, BodyOf } from '@ragstone/contract/endpoint';
import { Link, useNavigate } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { noteFieldMessages } from '../../figures/note-field-messages.ts';
import { checkSaid, NoteFields, type SaidInNote } from '../../figures/note-fields.tsx';
import { UnsavedGuard } from '../../forms/unsaved-guard.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Button, Buttons } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkboxes } from '../../ui/checkboxes.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Radios } from '../../ui/radios.tsx';
import { AreaPicker } from './area-picker.tsx';
import { noteMessages } from './note-messages.ts';

export type Choices = AnswerOf<typeof listAnnotationChoices>;

export type NewNote = SaidInNote & {
  ofAreas: 'named' | 'every';
  areas: string[];
  /** `scheme:<slug>`, `named` or `every`. */
  about: string;
  indicators: string[];
};

type Props = { choices: Choices; initial: NewNote; release?: number };

type Subject = Pick<BodyOf<typeof addAnnotation>, 'ofIndicators' | 'scheme' | 'indicators'>;

function subjectOf({ about, indicators }: NewNote): Subject {
  if (about === 'every') return { ofIndicators: 'every', scheme: '', indicators: [] };
  if (about === 'named') return { ofIndicators: 'named', scheme: '', indicators };
  return { ofIndicators: 'scheme', scheme: about.slice('scheme:'.length), indicators: [] };
}

/** What a note says, of which months, areas and figures, and where it comes from. */
export function NoteForm({ choices, initial, release }: Props) {
  const t = useMessages(noteMessages);
  const said = useMessages(noteFieldMessages);
  const { slug: partnership } = usePartnership();
  const navigate = useNavigate();
  const toNotes = {
    to: '/p/$partnership/data/$view/{-$item}',
    params: { partnership, view: 'notes', item: undefined },
  } as const;
  const form = useForm<NewNote>({
    initial,
    check: checkSaid,
    save: async (values) => {
      const { about: _, ...note } = values;
      const areas = values.ofAreas === 'every' ? [] : values.areas;
      const origin = release === undefined ? {} : { release };
      const body = { ...note, ...subjectOf(values), areas, ...origin };
      await call(addAnnotation, { params: { partnership }, body });
      // Figures everywhere may have changed.
      await queryClient.invalidateQueries();
      await navigate(toNotes);
    },
  });
  const { ofAreas, about } = form.values;
  const abouts = [
    ...choices.schemes.map(({ slug, name }) => ({
      value: `scheme:${slug}`,
      label: t.ofScheme(name),
    })),
    { value: 'named', label: t.someFigures },
    { value: 'every', label: t.everyFigure },
  ];
  return (
    <Card>
      <form className="form" onSubmit={form.submit} noValidate>
        <ErrorSummary faults={form.faults} />
        {release !== undefined && <p className="soft">{t.isFromRelease(release)}</p>}
        <NoteFields
          text={form.field('text')}
          citation={form.field('citation')}
          kind={form.field('kind')}
          from={form.field('from')}
          to={form.field('to')}
        />
        <Radios {...form.field('about')} label={t.ofIndicators} choices={abouts} isSmall />
        {about === 'named' && (
          <Checkboxes
            {...form.field('indicators')}
            label={t.indicators}
            hint={t.indicatorsHint}
            isSmall
            choices={choices.schemes.flatMap(({ name, indicators }) =>
              indicators.map(({ slug, label }) => ({
                value: slug,
                label: t.areaChoice(label, name),
              })),
            )}
          />
        )}
        <Radios
          {...form.field('ofAreas')}
          label={t.ofAreas}
          isSmall
          choices={(['named', 'every'] as const).map((value) => ({
            value,
            label: t.ofAreasChoices[value],
          }))}
        />
        {ofAreas === 'named' && <AreaPicker {...form.field('areas')} areas={choices.areas} />}
        <Buttons>
          <Button type="submit" isBusy={form.isSaving}>
            {said.save}
          </Button>
          <Link {...toNotes}>{said.cancel}</Link>
        </Buttons>
        <UnsavedGuard isUnsaved={form.isUnsaved} />
      </form>
    </Card>
  );
}
