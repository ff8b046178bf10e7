import { useMessages } from '../../messages/define-messages.ts';
import { Details } from '../../ui/details.tsx';
import {
  type ApiDocument,
  exampleAddress,
  fieldRows,
  firstContent,
  type ListedOperation,
  parameterRows,
} from './api-document.ts';
import { FieldsTable } from './fields-table.tsx';
import { apiReferenceMessages } from './messages.ts';

type Texts = typeof apiReferenceMessages.en;
type Described = { operation: ListedOperation; components: ApiDocument['components']['schemas'] };

function accessOf({ security, ...operation }: ListedOperation, t: Texts): string {
  const permission = operation['x-permission'];
  const isByKey = security?.some((way) => 'key' in way) === true;
  if (permission !== undefined) return (isByKey ? t.byKey : t.permission)(permission);
  return security?.length === 0 ? t.public : t.signedIn;
}

/** One address: who may ask it, what is asked and answered, and what it looks like. */
export function OperationDetails({ operation, components }: Described) {
  const t = useMessages(apiReferenceMessages);
  const { method, path, summary = '', requestBody, responses } = operation;
  const sent = firstContent(requestBody?.content);
  const content = (responses['200'] ?? responses['201'] ?? responses['202'])?.content;
  const answer = firstContent(content);
  const types = Object.keys(content ?? {});
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
        {types.length > 1 && <p className="soft">{t.byAccept(types)}</p>}
        <FieldsTable caption={t.parameters} rows={parameterRows(operation)} />
        <Examples operation={operation} />
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

/** What the demonstration answers, with lists cut short. */
function Examples({ operation }: { operation: ListedOperation }) {
  const t = useMessages(apiReferenceMessages);
  const address = exampleAddress(operation);
  const shown = Object.entries(operation.responses['200']?.content ?? {}).flatMap(
    ([type, { example }]) => {
      if (example === undefined) return [];
      const text = typeof example === 'string' ? example : JSON.stringify(example, null, 2);
      return [{ type, text }];
    },
  );
  if (address === undefined || shown.length === 0) return null;
  return (
    <>
      <p>
        {t.asked} <code className="example">{address}</code>
      </p>
      {shown.map(({ type, text }) => (
        <Details key={type} summary={t.exampleOf(type)}>
          <pre className="example">{text}</pre>
        </Details>
      ))}
    </>
  );
}
