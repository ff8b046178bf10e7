import { readReturn } from '@ragstone/contract/returns';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { useMayEver, usePartnership } from '../../session/actor.ts';
import { Banner } from '../../ui/banner.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { returnsMessages } from './messages.ts';
import { ReturnForm } from './return-form.tsx';
import type { ReturnsSearch } from './returns-search.ts';
import { headingOf } from './standing-text.ts';
import { useStanding } from './use-standing.ts';

type Props = { agencyId: string; search: ReturnsSearch };

/** One agency's return: what stands open, and the grid in which it is filled in. */
export function AgencyReturn({ agencyId, search }: Props) {
  const t = useMessages(returnsMessages);
  const { slug: partnership } = usePartnership();
  const isOwn = useMayEver('own-actions:read');
  const query = search.year === undefined ? {} : { year: search.year };
  const view = useSuspenseQuery(
    queryOf(readReturn, { params: { partnership, agency: agencyId }, query }),
  ).data;
  const standing = useStanding(agencyId);
  const { agency, years, year, mayFill, leftOut, indicators } = view;
  const to = '/p/$partnership/returns';
  const params = { partnership };
  if (standing === undefined) {
    return (
      <Page heading={t.none} title={t.titleOf(agency.shortName)} eyebrow={t.eyebrow(agency.name)}>
        <EmptyState title={t.none}>
          <p>{t.noneOther}</p>
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      heading={headingOf(standing, t.upToDate)}
      title={t.titleOf(agency.shortName)}
      eyebrow={
        isOwn ? (
          t.eyebrow(agency.name)
        ) : (
          <>
            <Link to={to} params={params}>
              {t.back}
            </Link>
            {` · ${agency.name}`}
          </>
        )
      }
      lede={standing.due}
      actions={
        mayFill && (
          <div className="links">
            {(['file', 'note'] as const).map((show) => (
              <Link
                key={show}
                to={to}
                params={params}
                search={{ agency: agencyId, show }}
                className="govuk-button govuk-button--secondary"
              >
                {show === 'file' ? t.sendFile : t.writeNote}
              </Link>
            ))}
          </div>
        )
      }
    >
      {leftOut > 0 && <Banner>{t.leftOut(leftOut)}</Banner>}
      {mayFill && !isOwn && <p className="soft">{t.forAgency(agency.name)}</p>}
      {years.length > 1 && (
        <nav className="seg" aria-label={t.years}>
          {years.map((each) => (
            <Link
              key={each.year}
              to={to}
              params={params}
              search={{ ...search, agency: agencyId, year: each.year }}
              aria-current={each.year === year ? 'page' : undefined}
              resetScroll={false}
            >
              {t.yearOpen(each.year, each.open)}
            </Link>
          ))}
        </nav>
      )}
      {indicators.length === 0 ? (
        <p>{t.noCells}</p>
      ) : (
        <ReturnForm key={agencyId} view={view} search={search} />
      )}
    </Page>
  );
}
