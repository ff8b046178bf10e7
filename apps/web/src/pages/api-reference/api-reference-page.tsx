import { readOpenApi } from '@ragstone/contract/openapi';
import { useSuspenseQuery } from '@tanstack/react-query';
import { urlOf } from '../../api/endpoint-url.ts';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { Card } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { type ApiDocument, operationsByGroup } from './api-document.ts';
import { ForSpreadsheets } from './for-spreadsheets.tsx';
import { apiReferenceMessages } from './messages.ts';
import { OperationDetails } from './operation-details.tsx';

/** The OpenAPI document, for people. */
export function ApiReferencePage() {
  const t = useMessages(apiReferenceMessages);
  const { data } = useSuspenseQuery(queryOf(readOpenApi, {}));
  const document = data as unknown as ApiDocument;
  const groups = operationsByGroup(document);
  return (
    <Page heading={t.heading} lede={t.lede}>
      <p>
        <a href={urlOf(readOpenApi, {})}>{t.document}</a>
      </p>
      <ForSpreadsheets />
      {groups.map(([group, operations]) => (
        <Card key={group} title={t.groups[group] ?? group}>
          {operations.map((operation) => (
            <OperationDetails
              key={`${operation.method} ${operation.path}`}
              operation={operation}
              components={document.components.schemas}
            />
          ))}
        </Card>
      ))}
      <Card title={t.stability}>
        <div className="stack stack--close">
          {t.stabilityText.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      </Card>
      <Card title={t.failures}>
        <p>{t.failuresText}</p>
      </Card>
    </Page>
  );
}
