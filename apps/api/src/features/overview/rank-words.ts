import { placeWords } from '@ragstone/domain/words/rank-text';
import type { RankedPlace } from '../../db/figures/rated-place.ts';

/** `lowest of 12`, `6th lowest of 12`. */
export const rankWords = ({ place, standing }: RankedPlace): string =>
  `${placeWords({ name: place.name, ...standing })} of ${standing.of}`;
