/** Up, down or level: a shape beside the words, in the colour of its text. */
export function ChangeSign({ difference }: { difference: number }) {
  const path = difference > 0 ? 'M6 1 12 11H0z' : difference < 0 ? 'M6 11 0 1h12z' : 'M0 5h12v3H0z';
  return (
    <svg className="change-sign" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d={path} fill="currentColor" />
    </svg>
  );
}
