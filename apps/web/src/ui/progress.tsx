type Props = { label: string; value: number; max?: number };

/** How much is done. Its label is read, not shown: say the same in words beside it. */
export const Progress = ({ label, value, max = 1 }: Props) => (
  <progress className="progress" aria-label={label} value={value} max={max} />
);
