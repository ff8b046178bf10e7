/**
 * The pages that a person may be sent back to after signing in. A copy of the shapes of our own
 * addresses, not a search for bad ones: whatever is not one of these is refused.
 */
const returnPaths = [
  /^\/$/,
  /^\/account$/,
  /^\/p\/[a-z0-9-]+$/,
  /^\/p\/[a-z0-9-]+\/(trends|compare|plan|my-actions|round|returns|data|settings)(\/[A-Za-z0-9.-]+)*$/,
];

/** The address to return to, or the first page when it is not one of ours. */
export function safeReturnPath(wanted: string | undefined): string {
  if (wanted === undefined || !wanted.startsWith('/')) return '/';
  const path = wanted.split(/[?#]/, 1)[0] ?? '';
  return returnPaths.some((shape) => shape.test(path)) ? wanted : '/';
}
