import { isCivilDate } from '@ragstone/domain/time/civil-date';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../messages/define-messages.ts';
import { usePartnership } from '../session/actor.ts';
import { Banner } from '../ui/banner.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { NotShownProps } from './not-shown.tsx';
import { notShownMessages } from './not-shown-messages.ts';

export function NotShownParts(props: NotShownProps) {
  switch (props.because) {
    case 'refused':
      return <Refused message={props.message} />;
    case 'nothing-held':
      return <NothingHeld area={props.area} />;
    case 'as-published':
      return <AsPublished asOf={props.asOf} />;
  }
}

function Refused({ message }: { message: string }) {
  const t = useMessages(notShownMessages);
  return (
    <EmptyState title={t.refusedTitle}>
      <p>{message}.</p>
      <p>
        <Link to="." search={{}}>
          {t.showDefault}
        </Link>
      </p>
    </EmptyState>
  );
}

function NothingHeld({ area }: { area?: string | undefined }) {
  const t = useMessages(notShownMessages);
  const { slug } = usePartnership();
  return (
    <EmptyState title={area === undefined ? t.nothingToCompare : t.emptyTitle(area)}>
      <p>{t.emptyText}</p>
      <p>
        <Link to="/p/$partnership/data" params={{ partnership: slug }}>
          {t.emptyLink}
        </Link>
      </p>
    </EmptyState>
  );
}

function AsPublished({ asOf }: { asOf: string }) {
  const t = useMessages(notShownMessages);
  return (
    <Banner tone="warning" title={t.asPublished(isCivilDate(asOf) ? dateLabel(asOf) : asOf)}>
      <p>
        {t.laterLeftOut}{' '}
        <Link to="." search={({ asOf: _, ...now }) => now}>
          {t.showCurrent}
        </Link>
      </p>
    </Banner>
  );
}
