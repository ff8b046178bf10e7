import type { ReadyBody, ReadyIndicator } from '@ragstone/domain/returns/ready/ready-indicator';
import { useMessages } from '../../messages/define-messages.ts';
import { Checkbox } from '../../ui/checkboxes.tsx';
import { Fieldset } from '../../ui/fieldset.tsx';
import { defineIndicatorMessages } from './define-messages.ts';
import { returnsMessages } from './messages.ts';

type Props = {
  id: string;
  of: readonly ReadyIndicator[];
  isUsed: (ready: ReadyIndicator) => boolean;
  keys: readonly string[];
  onChange: (keys: readonly string[]) => void;
};

/** One ready list, by the body that holds the data; what is in use can't be chosen again. */
export function ReadyList({ id, of, isUsed, keys, onChange }: Props) {
  const t = useMessages(defineIndicatorMessages);
  const bodies = [...new Set(of.map(({ body }) => body))];
  const toggle = (key: string, isChosen: boolean) =>
    onChange(isChosen ? [...keys, key] : keys.filter((each) => each !== key));
  const listOf = (body: ReadyBody) => (
    <Fieldset key={body} id={`${id}-${body}`} label={t.bodies[body]}>
      <ul className="govuk-checkboxes govuk-checkboxes--small ready-list">
        {of
          .filter((ready) => ready.body === body)
          .map((ready) => (
            <li key={ready.key}>
              {isUsed(ready) ? (
                <p className="ready-list__used">
                  {`✓ ${ready.label} `}
                  <span className="soft">{t.inUse}</span>
                </p>
              ) : (
                <Checkbox
                  id={`ready-${ready.key}`}
                  label={ready.label}
                  isChecked={keys.includes(ready.key)}
                  onChange={(isChosen) => toggle(ready.key, isChosen)}
                />
              )}
              <About ready={ready} />
            </li>
          ))}
      </ul>
    </Fieldset>
  );
  return <div className="ready-bodies">{bodies.map(listOf)}</div>;
}

function About({ ready }: { ready: ReadyIndicator }) {
  const t = useMessages(returnsMessages);
  const d = useMessages(defineIndicatorMessages);
  const exempt = ready.isExempt ? `, ${t.exempt.toLowerCase()}` : '';
  return (
    <p className="soft small ready-list__about">
      {`${ready.counts}. ${t.frequencies[ready.months]}${exempt}. ${d.polarities[ready.polarity]}.`}
    </p>
  );
}
