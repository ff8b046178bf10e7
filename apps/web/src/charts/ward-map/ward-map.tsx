import type { WardOutlines } from '@ragstone/contract/ward-outlines';
import type { Ward } from '@ragstone/contract/wards';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useMessages } from '../../messages/define-messages.ts';
import { namePlaces, nameSize } from './name-places.ts';
import { nextWard } from './next-ward.ts';
import { fillOf, Hatch } from './ward-fill.tsx';
import { wardMapMessages } from './ward-map-messages.ts';
import { type WardShape, wardShapes } from './ward-shapes.ts';

export type WardMapProps = {
  title: string;
  /** In the order in which the keys walk: the table's. */
  wards: readonly Ward[];
  features: WardOutlines['features'];
};

const width = 640;
const namedStep = 4;

const optionOf = (code: string) => `ward-${code}`;

/** Wards by step of colour. Pointed at, pressed or walked to, a ward is read out. Fetched when first shown. */
export function WardMap({ title, wards, features }: WardMapProps) {
  const t = useMessages(wardMapMessages);
  const [code, setCode] = useState<string>();
  const { shapes, height } = useMemo(() => wardShapes(features, width), [features]);
  const shapeOf = new Map(shapes.map((shape) => [shape.code, shape]));
  const drawn = wards.flatMap((ward) => {
    const shape = shapeOf.get(ward.code);
    return shape === undefined ? [] : [{ ...ward, ...shape }];
  });
  const active = drawn.find((ward) => ward.code === code);
  const walk = (event: KeyboardEvent) => {
    const codes = drawn.map((ward) => ward.code);
    const next = nextWard(codes, code, event.key);
    if (next === code) return;
    event.preventDefault();
    setCode(next);
  };
  return (
    <>
      <div
        className="ward-map__picture"
        role="listbox"
        aria-label={t.mapOf(title)}
        aria-activedescendant={active && optionOf(active.code)}
        tabIndex={0}
        onKeyDown={walk}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) setCode(undefined);
        }}
        onPointerLeave={({ pointerType }) => {
          if (pointerType === 'mouse') setCode(undefined);
        }}
      >
        <svg viewBox={`0 0 ${width} ${height}`} role="presentation">
          <Hatch id="no-value" />
          {drawn.map(({ code: each, path, step, words }) => (
            <path
              key={each}
              id={optionOf(each)}
              role="option"
              aria-selected={each === code}
              aria-label={words}
              tabIndex={-1}
              className="ward-map__ward"
              d={path}
              fill={step === undefined ? 'url(#no-value)' : fillOf(step)}
              onPointerEnter={() => setCode(each)}
              onPointerDown={() => setCode(each)}
            />
          ))}
          {active !== undefined && <path className="ward-map__active" d={active.path} />}
          <WardNames wards={drawn} picture={{ width, height }} />
        </svg>
      </div>
      <div className="ward-map__read">
        {active === undefined ? (
          <span className="soft screen-only">{t.howTo}</span>
        ) : (
          <div className="chart__point">{active.words}</div>
        )}
      </div>
    </>
  );
}

type NamesProps = {
  wards: readonly (Ward & WardShape)[];
  picture: { width: number; height: number };
};

/** Names of the wards in the highest step, the highest first: the others are read out. */
function WardNames({ wards, picture }: NamesProps) {
  const shownOf = ({ rate, now }: Ward) => rate?.per1000 ?? now;
  const highest = wards
    .filter(({ step }) => step === namedStep)
    .sort((a, b) => shownOf(b) - shownOf(a));
  return (
    <svg aria-hidden="true">
      {namePlaces(highest, picture).map(({ code, name, x, y }) => (
        <text key={code} className="chart__halo ward-map__name" {...{ x, y }} fontSize={nameSize}>
          {name}
        </text>
      ))}
    </svg>
  );
}
