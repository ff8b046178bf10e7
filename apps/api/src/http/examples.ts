import examples from './openapi-examples.json' with { type: 'json' };

/** What was asked of the demonstration, and what it answered with lists cut short. */
export type Example = {
  params: Record<string, string>;
  query: Record<string, string>;
  answer: unknown;
  /** The first lines of its CSV as a table for programs. */
  csv?: string;
};

const held: Record<string, Example> = examples;

/** The example of a view of figures, by its address or that of one of its files. */
export function exampleOf(url: string): Example | undefined {
  return held[url] ?? held[url.replace(/(\/months)?\.(csv|xlsx)$/, '')];
}
