import type { Fault, Problem, ProblemSlug } from '@ragstone/contract/problem';

/** `unreachable`: no answer came at all. `unknown`: an answer that is not one of our problems. */
export type FailureSlug = ProblemSlug | 'unreachable' | 'unknown';

/** A request that failed, with all that the server said about it. */
export class ProblemError extends Error {
  readonly slug: FailureSlug;
  readonly problem: Problem;

  constructor(slug: FailureSlug, problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ProblemError';
    this.slug = slug;
    this.problem = problem;
  }

  get faults(): readonly Fault[] {
    return this.problem.errors ?? [];
  }
}

export const unreachable = () =>
  new ProblemError('unreachable', { type: 'about:blank', title: 'No answer', status: 0 });

/** For a page whose address names nothing, found without asking the API. */
export const notThere = () =>
  new ProblemError('not-found', { type: 'about:blank', title: 'Not found', status: 404 });

/** Reads a problem from the text of a failed answer, which a proxy may have replaced by its own. */
export function problemFrom(status: number, text: string): ProblemError {
  const problem = parseProblem(text);
  if (problem === undefined) {
    return new ProblemError('unknown', { type: 'about:blank', title: `Status ${status}`, status });
  }
  const slug = problem.type.replace(/^.*\//, '');
  return new ProblemError(slug === 'about:blank' ? 'unknown' : (slug as ProblemSlug), problem);
}

function parseProblem(text: string): Problem | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isProblem =
      typeof value === 'object' && value !== null && 'type' in value && 'status' in value;
    return isProblem ? (value as Problem) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a failure is the named one. */
export const isProblem = (error: unknown, slug: FailureSlug): error is ProblemError =>
  error instanceof ProblemError && error.slug === slug;
