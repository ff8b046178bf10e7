import {
  type Ancestry,
  ancestryOf,
  type Standing,
  standingIn,
} from '@ragstone/domain/geography/history';
import type { Month } from '@ragstone/domain/time/month';
import { grouped } from '../../grouped.ts';
import type { AreaKind, AreaRow, LinkRow, NetRows } from './place-rows.ts';

/** Areas and what ties them, to be asked for a month. Areas are named by their keys. */
export type AreaNet = {
  area: (id: number) => AreaRow | undefined;
  /** Without the words that every partnership's name ends with. */
  nameOf: (id: number) => string;
  isThere: (id: number, at: Month) => boolean;
  /** What an area lies in; without a month, what it ever lay in. */
  parentsOf: (id: number, kind: AreaKind, at?: Month) => number[];
  childrenOf: (id: number, kind: AreaKind, at?: Month) => number[];
  ancestry: (id: number) => Ancestry<number>;
  standing: (id: number, at: Month) => Standing<number>;
};

type Dated = { from: Month | null; to: Month | null };

const suffix = / Community Safety Partnerships?$/;

const holds = ({ from, to }: Dated, at: Month) => (from ?? at) <= at && (to ?? at) >= at;

/** A link holds while both of its areas are there, whatever its own dates. */
export function areaNet({ areas, links, successions }: NetRows): AreaNet {
  const byId = new Map(areas.map((area) => [area.id, area]));
  const isThere = (id: number, at: Month) => {
    const area = byId.get(id);
    return area !== undefined && holds(area, at);
  };
  const byChild = grouped(links, ({ child }) => child);
  const byParent = grouped(links, ({ parent }) => parent);
  const isHolding = (link: LinkRow, at: Month | undefined) =>
    at === undefined || (holds(link, at) && isThere(link.child, at) && isThere(link.parent, at));
  const isKind = (id: number, kind: AreaKind) => byId.get(id)?.kind === kind;
  return {
    area: (id) => byId.get(id),
    nameOf: (id) => (byId.get(id)?.name ?? '').replace(suffix, ''),
    isThere,
    parentsOf: (id, kind, at) =>
      (byChild.get(id) ?? []).flatMap((link) =>
        isKind(link.parent, kind) && isHolding(link, at) ? [link.parent] : [],
      ),
    childrenOf: (id, kind, at) =>
      (byParent.get(id) ?? []).flatMap((link) =>
        isKind(link.child, kind) && isHolding(link, at) ? [link.child] : [],
      ),
    ancestry: (id) => ancestryOf(id, successions),
    standing: (id, at) => standingIn(id, at, successions),
  };
}
