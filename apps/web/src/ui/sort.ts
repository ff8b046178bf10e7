export type Sort<K extends string> = { by: K; direction: 'ascending' | 'descending' };
