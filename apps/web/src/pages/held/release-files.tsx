import {
  downloadFiguresCsv,
  downloadFiguresXlsx,
  downloadOriginal,
  type ReleaseDetail,
} from '@ragstone/contract/releases';
import { formatCount } from '@ragstone/domain/words/number';
import { urlOf } from '../../api/endpoint-url.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { useCan, usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { Table } from '../../ui/table.tsx';
import { releaseMessages } from './release-messages.ts';

type Props = { release: ReleaseDetail };

/** The files with their fingerprints, the originals, and the figures to take away. */
export function ReleaseFiles({ release }: Props) {
  const t = useMessages(releaseMessages);
  return (
    <Card title={t.filesHeading}>
      <div className="stack">
        <p className="soft">{t.fingerprintText}</p>
        <Table
          caption={t.filesHeading}
          isCaptionHidden
          asCards
          rows={release.fileList}
          rowKey={({ sha256 }) => sha256}
          columns={[
            {
              key: 'name',
              heading: t.fileName,
              isRowHeading: true,
              cell: ({ name }) => <span className="file-name">{name}</span>,
            },
            { key: 'rows', heading: t.rows, isNumber: true, cell: ({ rows }) => formatCount(rows) },
            {
              key: 'size',
              heading: t.size,
              isNumber: true,
              cell: ({ bytes }) => t.bytes(formatCount(bytes)),
            },
            {
              key: 'sha',
              heading: t.fingerprint,
              cell: ({ sha256 }) => <code className="hash">{sha256}</code>,
            },
          ]}
        />
        <Originals release={release} />
        <Figures release={release} />
      </div>
    </Card>
  );
}

function Originals({ release }: Props) {
  const t = useMessages(releaseMessages);
  const { slug: partnership } = usePartnership();
  const mayImport = useCan('figures:import');
  const params = { partnership, release: String(release.id) };
  if (release.originals.length === 0) return <p>{t.noOriginals}</p>;
  if (!mayImport) return null;
  return (
    <div>
      <h3>{t.originals}</h3>
      <p className="soft">{t.originalText}</p>
      <ul className="file-list screen-only">
        {release.originals.map(({ position, name }) => (
          <li key={position}>
            <a
              className="file-name"
              href={urlOf(downloadOriginal, { params: { ...params, position: String(position) } })}
              download
            >
              {t.original(name)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Figures({ release }: Props) {
  const t = useMessages(releaseMessages);
  const { slug: partnership } = usePartnership();
  const params = { partnership, release: String(release.id) };
  const { count, hasSmall, workbook } = release.figures;
  const said = count === undefined ? undefined : formatCount(count);
  return (
    <div className={count === 0 ? undefined : 'screen-only'}>
      <h3>{t.figures}</h3>
      {count === 0 ? (
        <p>{t.noFigures}</p>
      ) : (
        <ul className="file-list">
          <li>
            <a href={urlOf(downloadFiguresCsv, { params })} download>
              {t.csv(said)}
            </a>
          </li>
          {hasSmall && (
            <li>
              <a href={urlOf(downloadFiguresCsv, { params, query: { small: 'yes' } })} download>
                {t.csvSmall}
              </a>
            </li>
          )}
          <li>
            {workbook ? (
              <a href={urlOf(downloadFiguresXlsx, { params })} download>
                {t.xlsx(said)}
              </a>
            ) : (
              t.tooManyForXlsx
            )}
          </li>
        </ul>
      )}
    </div>
  );
}
