import type { TrendAnswer } from '@ragstone/contract/trends';
import { besideStanding } from '@ragstone/domain/words/rag-text';
import { Link, useSearch } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { RagPill } from '../../ui/rag-pill.tsx';
import { moreFiguresMessages } from './more-figures-messages.ts';
import { useIndicator } from './use-indicator.ts';

/** The actions of the newest plan that this indicator measures; nothing where there are none. */
export function WhatWeDo({ answer }: { answer: TrendAnswer }) {
  const t = useMessages(moreFiguresMessages);
  const { slug: partnership } = usePartnership();
  const { asOf } = useSearch({ from: '/p/$partnership/trends' });
  const { actions } = useIndicator(answer);
  const newest = actions.filter(({ year }) => year === actions[0]?.year);
  if (newest.length === 0) return null;
  return (
    <Card
      title={t.actions}
      aside={
        <Link
          to="/p/$partnership/indicators/$indicator"
          params={{ partnership, indicator: answer.indicator.slug }}
          search={{ area: answer.area.code, ...(asOf === undefined ? {} : { asOf }) }}
          className="screen-only"
        >
          {t.whole}
        </Link>
      }
    >
      <ul className="deeds">
        {newest.map(({ id, year, reference, title, standing, lifecycle }) => (
          <li key={id}>
            <Link
              to="/p/$partnership/plan/$year/$reference"
              params={{ partnership, year, reference }}
            >
              {reference} {title}
            </Link>
            <span className="deeds__standing">
              <RagPill standing={standing} /> {besideStanding(lifecycle)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
