import type { ReturnIndicator } from '../indicator.ts';

/** Which bodies hold what a ready indicator counts. Which agency of a partnership that is, an officer says. */
export type ReadyBody = 'police' | 'fire' | 'local-authority' | 'health' | 'partnership';

/** An indicator that can be taken into use by choosing the agency that fills it. */
export type ReadyIndicator = Omit<ReturnIndicator, 'fromMonth' | 'toMonth'> & {
  /** Never changed: indicators in use remember it. */
  key: string;
  body: ReadyBody;
};
