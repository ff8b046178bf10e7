import type { IndicatorAnswer } from '@ragstone/contract/indicator';
import { monthLabel } from '@ragstone/domain/time/period-label';
import { monthOfKey } from '../../charts/plot.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { Card } from '../../ui/card.tsx';
import { indicatorMessages } from './messages.ts';

/** What an indicator counts, what is better of it, and what is to be known of its figures. */
export function About({ answer: { indicator, figures } }: { answer: IndicatorAnswer }) {
  const t = useMessages(indicatorMessages);
  const notes = figures?.annotations ?? [];
  return (
    <Card title={t.about}>
      <p>
        {indicator.counts}. {t.better[indicator.polarity]} {t.rateOf[indicator.denominator]}
      </p>
      {notes.length > 0 && (
        <div className="about__notes">
          <h3>{t.annotations}</h3>
          <ul className="list__lines">
            {notes.map(({ from, text, citation }) => (
              <li key={`${from} ${text}`}>
                {t.annotation(monthLabel(monthOfKey(from)), text, citation)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}
