import { dateLabel } from '@ragstone/domain/time/period-label';
import { useMessages } from '../messages/define-messages.ts';
import { useSession } from '../session/session.ts';
import { uiMessages } from '../ui/messages.ts';

/** Says on every page that nothing here is real, where that is so. */
export function DemonstrationBanner() {
  const t = useMessages(uiMessages);
  const { demonstration, today } = useSession();
  if (!demonstration) return null;
  return (
    <aside className="demonstration" aria-label={t.demonstrationMark}>
      <p>
        <b>{t.demonstrationMark}</b> {t.demonstrationText(dateLabel(today))}
      </p>
    </aside>
  );
}
