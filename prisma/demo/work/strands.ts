import { acquisitiveCrime } from './acquisitive-crime.ts';
import { antisocialBehaviour } from './antisocial-behaviour.ts';
import { domesticAbuse } from './domestic-abuse.ts';
import { doorstepCrime } from './doorstep-crime.ts';
import { roadSafety } from './road-safety.ts';
import { safeguarding } from './safeguarding.ts';
import { substanceMisuse } from './substance-misuse.ts';
import type { Strand } from './work.ts';

/** The seven priorities of Holmesdale's plan, in their order. */
export const strands: readonly Strand[] = [
  domesticAbuse,
  acquisitiveCrime,
  antisocialBehaviour,
  safeguarding,
  substanceMisuse,
  doorstepCrime,
  roadSafety,
];
