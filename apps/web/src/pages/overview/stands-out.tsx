import type { OverviewFigures, StandOut } from '@ragstone/contract/overview';
import { Link } from '@tanstack/react-router';
import { ChangeSign } from '../../charts/change-sign.tsx';
import { toneClass } from '../../charts/tone-class.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { Tag } from '../../ui/tag.tsx';
import { overviewMessages } from './messages.ts';

/** The largest rises and falls of single indicators, which the total hides. */
export function StandsOut({ figures }: { figures: OverviewFigures }) {
  const t = useMessages(overviewMessages);
  const { standsOut, standsOutNote, unusualNow, span } = figures;
  const params = { partnership: usePartnership().slug };
  return (
    <Card title={t.standsOut}>
      {standsOut.length === 0 && <p>{t.nothingStandsOut}</p>}
      <ul className="list">
        {standsOut.map((item) => (
          <li key={item.slug} className="list__item">
            <Direction item={item} />
            <Link
              to="/p/$partnership/trends"
              params={params}
              search={{ indicator: item.slug, ...span }}
              className="list__title"
            >
              {item.label}
            </Link>
            {item.rank !== undefined && <Tag tone="plain">{item.rank}</Tag>}
            <p className="list__text">{item.words}</p>
          </li>
        ))}
      </ul>
      {unusualNow.length > 0 && (
        <>
          <h3>{t.unusualNow}</h3>
          <ul className="list__lines">
            {unusualNow.map(({ slug, label, words }) => (
              <li key={slug}>
                <Link
                  to="/p/$partnership/indicators/$indicator"
                  params={{ ...params, indicator: slug }}
                >
                  {label}
                </Link>
                <p className="list__text">{words}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="source">
        {standsOutNote}{' '}
        <Link to="/p/$partnership/trends" params={params} search={span}>
          {t.seeAll}
        </Link>
      </p>
    </Card>
  );
}

function Direction({ item: { direction, tone } }: { item: StandOut }) {
  const t = useMessages(overviewMessages);
  return (
    <span className={toneClass[tone]}>
      <ChangeSign difference={direction === 'rise' ? 1 : -1} />
      <span className="govuk-visually-hidden">{t[direction]}</span>
    </span>
  );
}
