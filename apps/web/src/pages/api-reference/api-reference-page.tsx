import { readOpenApi } from '@ragstone/contract/openapi';
import { useSuspenseQuery } from '@tanstack/react-query';
import { urlOf } from '../../api/endpoint-url.ts';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { Card } from '../../ui/card.tsx';
import { Details } from '../../ui/details.tsx';
import { Page } from '../../ui/page.tsx';
import {
  type ApiDocument,
  fieldRows,
  firstContent,
  type ListedOperation,
  operationsByGroup,
} from './api-document.ts';
import { FieldsTable } from './fields-table.tsx';
import { apiReferenceMessages } from './messages.ts';

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
      <Card title={t.failures}>
        <p>{t.failuresText}</p>
      </Card>
    </Page>
  );
}

function accessOf(operation: ListedOperation, t: typeof apiReferenceMessages.en): string {
  const permission = operation['x-permission'];
  if (permission !== undefined) return t.permission(permission);
  return operation.security?.length === 0 ? t.public : t.signedIn;
}

type Described = { operation: ListedOperation; components: ApiDocument['components']['schemas'] };

function OperationDetails({ operation, components }: Described) {
  const t = useMessages(apiReferenceMessages);
  const { method, path, summary = '', parameters = [], requestBody, responses } = operation;
  const sent = firstContent(requestBody?.content);
  const answer = firstContent((responses['200'] ?? responses['201'] ?? responses['202'])?.content);
  const inAddress = parameters.map(({ name, schema, required = false }) => ({
    name,
    schema,
    isRequired: required,
  }));
  return (
    <Details
      summary={
        <>
          <code>
            {method} {path}
          </code>{' '}
          {summary}
        </>
      }
    >
      <div className="stack">
        <p className="soft">{accessOf(operation, t)}</p>
        {inAddress.length > 0 && <FieldsTable caption={t.parameters} rows={inAddress} />}
        {sent !== undefined && (
          <FieldsTable
            caption={`${t.body}, ${sent.type}`}
            rows={fieldRows(sent.schema, components)}
          />
        )}
        {answer === undefined ? (
          <p>{t.noContent}</p>
        ) : (
          <FieldsTable
            caption={`${t.answer}, ${answer.type}`}
            rows={fieldRows(answer.schema, components)}
          />
        )}
      </div>
    </Details>
  );
}
