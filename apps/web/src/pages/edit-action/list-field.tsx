import { type ReactNode, useEffect, useRef } from 'react';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FieldError } from '../../ui/field.tsx';

type Props<Item> = {
  id: string;
  heading: string;
  error: string | undefined;
  value: readonly Item[];
  onChange: (value: Item[]) => void;
  empty: Item;
  labelOf: (number: number) => string;
  addLabel: string;
  removeLabel: string;
  /** The fields of one item; `change` replaces parts of it. */
  children: (
    item: Item,
    at: { index: number; idOf: (name: string) => string; change: (said: Partial<Item>) => void },
  ) => ReactNode;
};

/** A list of things with fields of their own, which can be added to and taken from. */
export function ListField<Item>(props: Props<Item>) {
  const { id, heading, error, value, onChange, empty, labelOf, removeLabel, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const length = useRef(value.length);
  // To the thing that was added; to the list where one was taken from it.
  useEffect(() => {
    const added = box.current?.querySelector<HTMLElement>(
      ':scope > fieldset:last-of-type :is(input:checked, input:not([type=radio]))',
    );
    if (value.length > length.current) added?.focus();
    if (value.length < length.current) box.current?.focus();
    length.current = value.length;
  }, [value.length]);
  return (
    <Card title={heading}>
      <div ref={box} id={id} tabIndex={-1} className="list-field">
        <FieldError id={id} error={error} />
        {value.map((item, index) => {
          const number = index + 1;
          const change = (said: Partial<Item>) =>
            onChange(value.map((each, at) => (at === index ? { ...each, ...said } : each)));
          return (
            <fieldset key={index} className="list-field__item">
              <legend>{labelOf(number)}</legend>
              {children(item, { index, idOf: (name) => `${id}-${index}-${name}`, change })}
              <LinkButton onClick={() => onChange(value.filter((_, at) => at !== index))}>
                {removeLabel}
                <span className="govuk-visually-hidden">: {labelOf(number)}</span>
              </LinkButton>
            </fieldset>
          );
        })}
        <Button kind="secondary" onClick={() => onChange([...value, empty])}>
          {props.addLabel}
        </Button>
      </div>
    </Card>
  );
}
