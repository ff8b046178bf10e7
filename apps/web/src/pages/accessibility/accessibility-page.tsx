import { useMessages } from '../../messages/define-messages.ts';
import { Page } from '../../ui/page.tsx';
import { accessibilityMessages } from './messages.ts';

export function AccessibilityPage() {
  const t = useMessages(accessibilityMessages);
  return (
    <Page heading={t.heading} lede={t.lede}>
      <div className="prose">
        <h2>{t.canHeading}</h2>
        <Lines lines={t.can} />
        <h2>{t.statusHeading}</h2>
        <p>{t.status}</p>
        <h2>{t.limitsHeading}</h2>
        <Lines lines={t.limits} />
        <h2>{t.testedHeading}</h2>
        <p>{t.tested}</p>
        <h2>{t.tellHeading}</h2>
        <p>{t.tell}</p>
        <h2>{t.enforceHeading}</h2>
        <p>{t.enforce}</p>
      </div>
    </Page>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
