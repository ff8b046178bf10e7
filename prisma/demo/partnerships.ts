import { districts, holmesdale } from './figures/areas.ts';
import { holmesdaleAgencies, larkmeadAgencies } from './people/agencies.ts';
import { holmesdaleMembers, larkmeadMembers } from './people/cast.ts';
import type { Partnership } from './people/partnership.ts';
import { larkmeadStrands } from './work/larkmead.ts';
import { strands } from './work/strands.ts';

const larkmeadCode = 'demo:D10';

const othersThan = (code: string) =>
  districts.map((district) => district.code).filter((each) => each !== code);

/** The partnership that the demonstration shows. */
export const holmesdalePartnership: Partnership = {
  slug: 'holmesdale',
  name: 'Holmesdale District Community Safety Partnership',
  areaCode: holmesdale.code,
  neighbourCodes: othersThan(holmesdale.code),
  agencies: holmesdaleAgencies,
  members: holmesdaleMembers,
  writer: 'priya',
  confirmer: 'alex',
  strands,
  years: [2024, 2025, 2026],
};

/** Another one in the same installation, so that it shows what stays apart. */
export const larkmeadPartnership: Partnership = {
  slug: 'larkmead-vale',
  name: 'Larkmead Vale Community Safety Partnership',
  areaCode: larkmeadCode,
  neighbourCodes: othersThan(larkmeadCode),
  agencies: larkmeadAgencies,
  members: larkmeadMembers,
  writer: 'tom',
  confirmer: 'tom',
  strands: larkmeadStrands,
  years: [2026],
};
