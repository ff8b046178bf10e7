import { Link } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { Card } from '../../ui/card.tsx';
import { apiReferenceMessages } from './messages.ts';

/** How figures come into Excel and Power BI, in short. */
export function ForSpreadsheets() {
  const t = useMessages(apiReferenceMessages);
  return (
    <Card title={t.spreadsheets}>
      <div className="stack stack--close">
        <ol className="govuk-list govuk-list--number">
          <li>
            {t.makeKey} <Link to="/account">{t.account}</Link>
          </li>
          <li>
            {t.takeAddress}{' '}
            <code className="example">{`${window.location.origin}${t.address}`}</code>
          </li>
          <li>{t.excel}</li>
          <li>{t.powerBi}</li>
        </ol>
        <p>{t.missing}</p>
        <p className="soft">{t.guide}</p>
      </div>
    </Card>
  );
}
