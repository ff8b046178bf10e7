import type { BodyOf } from '@ragstone/contract/endpoint';
import { addReturnNote } from '@ragstone/contract/return-notes';
import { type AgencyReturn, listReturns } from '@ragstone/contract/returns';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import { notThere } from '../../api/problem-error.ts';
import { queryOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { noteFieldMessages } from '../../figures/note-field-messages.ts';
import { checkSaid, NoteFields } from '../../figures/note-fields.tsx';
import { UnsavedGuard } from '../../forms/unsaved-guard.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { useCan, usePartnership } from '../../session/actor.ts';
import { Button, Buttons } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkboxes } from '../../ui/checkboxes.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Page } from '../../ui/page.tsx';
import { noteOnReturnMessages } from './note-on-return-messages.ts';

/** A note on figures of one agency's return, by whoever may fill it in. */
export function NoteOnReturn({ agencyId }: { agencyId: string }) {
  const t = useMessages(noteOnReturnMessages);
  const { slug: partnership } = usePartnership();
  const { returns } = useSuspenseQuery(queryOf(listReturns, { params: { partnership } })).data;
  const asked = returns.find(({ agency }) => agency.id === agencyId);
  const mayFill = useCan('returns:fill', { ownerAgencyId: agencyId });
  if (asked === undefined || !mayFill) throw notThere();
  return (
    <Page
      heading={t.heading}
      lede={t.lede(asked.agency.name)}
      eyebrow={
        <Link to="/p/$partnership/returns" params={{ partnership }} search={{ agency: agencyId }}>
          {t.back}
        </Link>
      }
    >
      <NewNote {...asked} />
    </Page>
  );
}

function NewNote({ agency, indicators }: Pick<AgencyReturn, 'agency' | 'indicators'>) {
  const t = useMessages(noteOnReturnMessages);
  const said = useMessages(noteFieldMessages);
  const { slug: partnership } = usePartnership();
  const navigate = useNavigate();
  const toReturn = {
    to: '/p/$partnership/returns',
    params: { partnership },
    search: { agency: agency.id },
  } as const;
  const [only] = indicators.length === 1 ? indicators : [];
  const form = useForm<BodyOf<typeof addReturnNote>>({
    initial: {
      kind: 'caveat',
      from: '',
      to: '',
      text: '',
      citation: '',
      indicators: only === undefined ? [] : [only.slug],
    },
    check: checkSaid,
    save: async (body) => {
      await call(addReturnNote, { params: { partnership }, body });
      // The return, its series and the list of notes tell it from now on.
      await queryClient.invalidateQueries();
      await navigate(toReturn);
    },
  });
  return (
    <Card>
      <form className="form" onSubmit={form.submit} noValidate>
        <ErrorSummary faults={form.faults} />
        <Checkboxes
          {...form.field('indicators')}
          label={t.indicators}
          isSmall
          choices={indicators.map(({ slug, label }) => ({ value: slug, label }))}
        />
        <NoteFields
          text={form.field('text')}
          citation={form.field('citation')}
          kind={form.field('kind')}
          from={form.field('from')}
          to={form.field('to')}
        />
        <Buttons>
          <Button type="submit" isBusy={form.isSaving}>
            {said.save}
          </Button>
          <Link {...toReturn}>{said.cancel}</Link>
        </Buttons>
        <UnsavedGuard isUnsaved={form.isUnsaved} />
      </form>
    </Card>
  );
}
